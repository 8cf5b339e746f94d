import { settingGroups, settingSchema } from '../server/config/schema';
import { settingTexts } from '../server/config/setting';

type Setting = (typeof settingSchema.shape)[keyof typeof settingSchema.shape];

const command = 'npm run settings-docs';
const longestLine = 120;

/** The documents that are made from the schema, with their paths from the top of the repository. */
export function settingsDocs() {
  return [
    { path: 'docs/settings.md', text: settingsPage() },
    { path: '.env.example', text: envExample() },
  ];
}

const introduction = `# Settings

Settings are environment variables. Sharedesk also reads \`.env\` at start, from the folder in which it is started; [\`.env.example\`](../.env.example) is a
pattern for it. What the environment sets wins over \`.env\`. An empty value counts as unset.

All settings are checked at start. If any is wrong, Sharedesk names every wrong one, prints no value, and exits with code 1. A name that looks like a
setting and is none, such as \`CONNECT_API_TOKN\`, is warned about with the nearest one.`;

const envFile = `## The file \`.env\`

It is UTF-8 text, with or without a byte order mark, with any line breaks; UTF-16 is refused. Each line is empty, a comment after \`#\`, or \`NAME=value\`, maybe
with \`export\` in front and white space around each part. If there is any other line, Sharedesk names each one by its number and does not start, because
the line may be a limit that somebody relies on. If a name stands twice, the last one holds.

- A value in quotes (\`"\`, \`'\` or the backtick) is taken as it stands: no escapes, no variables. The closing quote stands in the same line, since no value holds a line break.
- In a value without quotes, a \`#\` after white space begins a comment, and any other \`#\` belongs to the value. Both are warned about, so put such a value in quotes.
- \`NODE_EXTRA_CA_CERTS\` and \`NODE_OPTIONS\` have no effect in it, because Node reads them earlier: set them in the environment.

\`npm run dev\` reads it by the same rules.`;

function settingsPage(): string {
  const secrets = allSettings().filter(([, setting]) => textOf(setting).secret);
  const files = `## Secrets in files

Every secret \`X\` may also be given as \`X_FILE\`, the path of a file that holds it; line breaks at its end do not count. The secrets are:

${secrets.map(([name]) => `- \`${name}\``).join('\n')}`;
  const groups = settingGroups.map(({ title, about, settings }) => {
    const rows = Object.entries(settings).map(([name, setting]) => `| \`${name}\` | ${defaultOf(setting)} | ${textOf(setting).doc} |`);
    return [`## ${title}`, about, ['| setting | default | meaning |', '|---|---|---|', ...rows].join('\n')].filter(Boolean).join('\n\n');
  });
  return `<!-- Made from src/server/config/schema.ts by "${command}". -->\n\n${[introduction, ...groups, files, envFile].join('\n\n')}\n`;
}

function envExample(): string {
  const head = comment(
    `Made from src/server/config/schema.ts by "${command}". Copy it to .env, which is read at start from the folder in which Sharedesk is started. What the environment sets wins. An empty value counts as unset. Every secret X may also be given as X_FILE, the path of a file that holds it: docs/settings.md.`,
  );
  const groups = settingGroups.map(({ title, about, settings }) => {
    const entries = Object.entries(settings).map(([name, setting]) => `${comment(textOf(setting).doc)}\n#${name}=${exampleOf(setting)}`);
    return [[`## ${title}`, about && comment(about)].filter(Boolean).join('\n'), ...entries].join('\n\n');
  });
  return `${[head, ...groups].join('\n\n')}\n`;
}

function allSettings(): [string, Setting][] {
  return Object.entries(settingSchema.shape);
}

function textOf(setting: Setting) {
  const text = settingTexts.get(setting);
  if (!text) throw new Error('every setting in the schema needs a text: make it with optional() or withDefault()');
  return text;
}

function defaultOf(setting: Setting): string {
  const { fallback, unset } = textOf(setting);
  return fallback === undefined ? (unset ?? '–') : `\`${fallback}\``;
}

function exampleOf(setting: Setting): string {
  const { fallback, example } = textOf(setting);
  return example ?? fallback ?? '';
}

/** Markdown as lines of a comment: without backticks, and without the stars of emphasis. */
function comment(markdown: string): string {
  const words = markdown.replaceAll(/`([^`]*)`|\*/g, '$1').split(' ');
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && line.length + word.length >= longestLine) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => `# ${line}`).join('\n');
}
