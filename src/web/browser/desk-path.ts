/** Where the built page was loaded from: its scripts are in `assets/`. In development, that is the root. */
const home = /^(.*\/)assets\/[^/]+$/.exec(new URL(import.meta.url).pathname)?.[1] ?? '/';

/** The address of one of the server's paths, or of the page itself for `/`, whatever path the desk is below (`PUBLIC_URL`). */
export function deskPath(path: string): string {
  return home + path.slice(1);
}
