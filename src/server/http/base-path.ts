import { getPath } from 'hono/utils/url';

/**
 * Creates the function that finds the path by which a request is routed: its own, without the path that the desk is below. A proxy may have
 * stripped that one already.
 *
 * @param basePath such as `/desk`; empty at the root.
 */
export function createGetPath(basePath: string): (request: Request) => string {
  if (basePath === '') return getPath;
  return (request) => {
    const path = getPath(request);
    return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  };
}
