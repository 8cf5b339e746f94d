import { renderToString } from 'react-dom/server';
import { createPage } from './page';

/** The page as HTML, as it looks before anybody has touched it. */
export function prerender(sandbox: boolean): string {
  return renderToString(createPage(sandbox));
}
