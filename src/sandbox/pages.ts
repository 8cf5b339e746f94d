import { assets } from './assets';
import { readShareId } from './share-id';
import { expiredPage, openPage, unknownPage } from './share-page';
import { textIn } from './text/texts';

interface Page {
  status: number;
  contentType: string;
  body: string;
}

const prefix = '/sandbox/share/';

/**
 * Creates the function that returns the sandbox page at a path, or undefined if there is none. The sandbox's links open these pages.
 *
 * @param now milliseconds since 1970.
 */
export function createSandboxPages(now: () => number) {
  /** @param language as in BCP 47. */
  return (path: string, language: string): Page | undefined => {
    const asset = Object.hasOwn(assets, path) ? assets[path] : undefined;
    if (asset) return { status: 200, ...asset };
    if (!path.startsWith(prefix)) return undefined;
    const text = textIn(language);
    const share = readShareId(path.slice(prefix.length));
    if (!share) return html(404, unknownPage(text));
    return share.endMs > now() ? html(200, openPage(text, share, now())) : html(410, expiredPage(text, share));
  };
}

function html(status: number, body: string): Page {
  return { status, contentType: 'text/html; charset=utf-8', body };
}
