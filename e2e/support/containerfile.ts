import { readFileSync } from 'node:fs';

const top = new URL('../../', import.meta.url);

interface Step {
  /** In capitals. */
  instruction: string;
  rest: string;
}

/** The two stages of docs/deploy/Containerfile. */
export function readContainerfile() {
  const text = readFileSync(new URL('docs/deploy/Containerfile', top), 'utf8');
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean);
  const steps = lines.map(toStep);
  const second = steps.findLastIndex(({ instruction }) => instruction === 'FROM');
  const [build, serve] = [steps.slice(0, second), steps.slice(second)];
  const desk = build.findIndex(({ instruction }) => instruction === 'WORKDIR');
  const all = (stage: Step[], name: string) => stage.filter(({ instruction }) => instruction === name).map(({ rest }) => rest);

  return {
    baseImages: all(steps, 'FROM').map((rest) => rest.split(' ')[0]),
    /** Refuses base images without a digest. */
    checkCommand: all(build.slice(0, desk), 'RUN')[0] ?? '',
    buildCommands: all(build.slice(desk), 'RUN'),
    /** The names that the final image copies from the desk's folder in the first stage. */
    copied: all(serve, 'COPY').flatMap((rest) => /^--from=build \/app\/(\S+) \.\/\S*$/.exec(rest)?.[1] ?? []),
    environment: Object.fromEntries(all(serve, 'ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=')))),
    user: all(serve, 'USER').at(-1),
    entrypoint: toWords(all(serve, 'ENTRYPOINT').at(-1)),
    command: toWords(all(serve, 'CMD').at(-1)),
    healthCommand: toWords(
      all(serve, 'HEALTHCHECK')
        .at(-1)
        ?.replace(/^.*? CMD /, ''),
    ),
  };
}

/** The names at the top of the repository that .dockerignore lets through. Everything else is left out. */
export function readDockerignore(): string[] {
  const lines = readFileSync(new URL('.dockerignore', top), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  if (lines[0] !== '*') throw new Error('.dockerignore no longer begins by leaving everything out');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

function toStep(line: string): Step {
  const [instruction = '', ...rest] = line.split(' ');
  return { instruction, rest: rest.join(' ').trim() };
}

function toWords(json = '[]'): [string, ...string[]] {
  const words: unknown = JSON.parse(json);
  if (!Array.isArray(words) || words.length === 0) throw new Error(`no command: ${json}`);
  return [String(words[0]), ...words.slice(1).map(String)];
}
