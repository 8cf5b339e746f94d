import { renderToString } from 'react-dom/server';
import type { PageVariant } from '#contract/page-variant';
import { Desk } from './desk/desk';
import { createPage } from './page';

/** The page as HTML, before anybody has used it. */
export function prerender(sandbox: boolean, variant: PageVariant): string {
  return renderToString(createPage({ sandbox, variant, reference: '' }, Desk));
}
