/**
 * Copies what this browser keeps for everybody who uses the page, such as the theme. Nothing there belongs to an operator.
 *
 * @returns the function that writes it back. What has been stored since is not replaced.
 */
export function copyPreferences(): () => void {
  const kept = readAll();
  return () => {
    for (const [key, value] of kept) restore(key, value);
  };
}

function readAll(): [string, string][] {
  try {
    return Object.entries<string>({ ...localStorage });
  } catch {
    return [];
  }
}

function restore(key: string, value: string): void {
  try {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  } catch {
    // Where nothing may be stored, nothing was.
  }
}
