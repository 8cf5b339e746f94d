import { renderToString } from 'react-dom/server';
import { isDesk, type PageVariant } from '#contract/page-variant';
import { documentText } from '#text/document';
import { Desk } from './desk/desk';
import { LiveLinks } from './live-links/live-links';
import { createPage } from './page';

export { documentText };

/** The page as HTML, before anybody has used it. */
export function prerender(sandbox: boolean, variant: PageVariant): string {
  return renderToString(createPage({ sandbox, variant, reference: '' }, isDesk(variant) ? Desk : LiveLinks));
}
