import { readableBotNames } from './bot-names';
import { secretsOfBot, settingsOfBot } from './connect-family';
import { namesInBothCases } from './parsed-settings';
import { settingSchema } from './schema';
import { isSecret } from './setting';

const commonNames = Object.entries(settingSchema.shape).flatMap(([name, setting]) => [
  name,
  ...(isSecret(setting) ? [`${name}_FILE`] : []),
  ...(namesInBothCases.includes(name) ? [name.toLowerCase()] : []),
]);
/** Names that begin like this can only be meant for Sharedesk. */
const families = /^(CONNECT|OIDC|SHARE|SESSION|AUDIT|TAKEOVER)_/i;
/** Kubernetes and Docker set these for a service that is named, say, "connect", and desktops set `SESSION_MANAGER`. */
const foreign = /^SESSION_MANAGER$|_(SERVICE_HOST|SERVICE_PORT\w*|PORT|PORT_\d+_(TCP|UDP|SCTP)\w*)$/;

/** @param bots the value of `BOTS`. */
function namesWith(bots: string | undefined): string[] {
  const ofBots = readableBotNames(bots).flatMap((bot) => [...settingsOfBot(bot), ...secretsOfBot(bot).map((name) => `${name}_FILE`)]);
  return [...commonNames, ...ofBots];
}

/** Warns about names in the environment that look like settings and are none. @param bots the value of `BOTS`, which `.env` may have set. */
export function unknownSettings(environment: object, bots?: string): string[] {
  const names = namesWith(bots);
  return Object.keys(environment)
    .filter((name) => families.test(name) && !foreign.test(name))
    .flatMap((name) => warningAbout(name, names));
}

/** The same for a name in `.env`, where a name that is nearly a setting's is suspicious too, such as `SANBOX`. */
export function unknownInFile(name: string, bots?: string): string[] {
  const names = namesWith(bots);
  return families.test(name) || nearest(name, 2, names) !== undefined ? warningAbout(name, names) : [];
}

function warningAbout(name: string, names: readonly string[]): string[] {
  if (names.includes(name)) return [];
  const ofFile = name.replace(/_FILE$/, '');
  if (names.includes(ofFile)) return [`${name} has no effect: ${ofFile} is no secret and is given itself`];
  const near = nearest(name, 3, names);
  return [`${name} is no setting and has no effect${near === undefined ? '' : `; the nearest one is ${near}`}`];
}

/** The setting whose name takes the fewest edits, if that is at most `most`, and less than half of the name. */
function nearest(name: string, most: number, names: readonly string[]): string | undefined {
  const [near] = names
    .map((known) => ({ known, edits: editsBetween(name.toUpperCase(), known) }))
    .filter(({ edits }) => edits <= most && edits * 2 < name.length)
    .sort((one, other) => one.edits - other.edits);
  return near?.known;
}

/** How many characters must be inserted, removed or replaced, or swapped with their neighbour, to make `to` from `from`. */
function editsBetween(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    const [last = [], beforeLast = []] = [rows[row - 1], rows[row - 2]];
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : replaced;
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    rows.push(current);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
