/** The usual validities, in hours. */
const usual = [1, 8, 24, 72, 168];

/** The usual validities that may be asked for. */
export const presetsUpTo = (maxHours: number) => usual.filter((hours) => hours <= maxHours);

/**
 * Where a key leads from these hours, as in a number field: the arrows by one, and PageUp and PageDown to the next usual validity.
 *
 * @returns undefined for any other key.
 */
export function stepHours(key: string, hours: number, maxHours: number): number | undefined {
  const inRange = (next: number) => Math.min(Math.max(next, 1), maxHours);
  if (key === 'ArrowUp') return inRange(hours + 1);
  if (key === 'ArrowDown') return inRange(hours - 1);
  if (key === 'PageUp') return inRange(usual.find((preset) => preset > hours) ?? maxHours);
  if (key === 'PageDown') return inRange(usual.findLast((preset) => preset < hours) ?? 1);
  return undefined;
}
