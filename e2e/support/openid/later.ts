/** Makes a desk see a later time than everybody else. @param hours by how many hours. */
export function hoursLater(hours: number): Record<string, string> {
  const script = `const now = Date.now; Date.now = () => now() + ${hours * 3_600_000};`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}
