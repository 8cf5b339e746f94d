import { assets } from './assets';
import { readShareId } from './share-id';
import { expiredPage, openPage, unknownPage } from './share-page';

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
  return (path: string): Page | undefined => {
    const asset = Object.hasOwn(assets, path) ? assets[path] : undefined;
    if (asset) return { status: 200, ...asset };
    if (!path.startsWith(prefix)) return undefined;
    const share = readShareId(path.slice(prefix.length));
    if (!share) return html(404, unknownPage());
    return share.endMs > now() ? html(200, openPage(share, now())) : html(410, expiredPage(share));
  };
}

function html(status: number, body: string): Page {
  return { status, contentType: 'text/html; charset=utf-8', body };
}
