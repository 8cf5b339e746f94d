import { renderToString } from 'react-dom/server';
import type { Face } from '#contract/face';
import { createPage } from './page';

/** The page as HTML, as it looks before anybody has touched it. */
export function prerender(sandbox: boolean, face: Face): string {
  return renderToString(createPage({ sandbox, face, reference: '' }));
}
