/**
 * The value below which `share` of all lie.
 *
 * @param share from 0 to 1.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Neighbours in time share the machine's noise, so each is compared with its neighbour, and the median of that is what counts. */
export function medianRatio(values: readonly number[], yardstick: readonly number[]): number {
  return median(values.map((value, index) => value / (yardstick[index] ?? Number.NaN)));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function milliseconds(ms: number, digits = 0): string {
  return `${ms.toFixed(digits)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}

export function ratio(value: number): string {
  return `${value.toFixed(2)} ×`;
}
