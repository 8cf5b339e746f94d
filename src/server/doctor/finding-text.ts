import type { Finding, Result } from './finding';

const marks: Record<Result, string> = { ok: 'ok', warning: 'warning', failed: 'FAILED', skipped: 'skipped' };
const markLength = Math.max(...Object.values(marks).map((mark) => mark.length));

/** One line for people. */
export function findingLine({ check, bot, result, text, todo }: Finding): string {
  return `${marks[result].padEnd(markLength)}  ${check}${bot === undefined ? '' : ` of ${bot}`}: ${text}${todo ? ` ${todo}` : ''}\n`;
}

/** One line of JSON. */
export const findingJson = (finding: Finding): string => `${JSON.stringify(finding)}\n`;

/** The last line for people. */
export function summary(results: readonly Result[]): string {
  const count = (wanted: Result) => results.filter((result) => result === wanted).length;
  const [failures, warnings] = [count('failed'), count('warning')];
  const warned = warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  return failures === 0 ? `\nNothing has to be repaired${warned}.\n` : `\n${failures} to repair${warned}.\n`;
}
