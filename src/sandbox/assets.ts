import localTime from './page/local-time.js?raw';
import style from './page/page.css?raw';
import practice from './page/practice.js?raw';

export const localTimePath = '/sandbox/local-time.js';
export const practicePath = '/sandbox/practice.js';
export const stylePath = '/sandbox/page.css';

/** Scripts and style are files of their own: the content security policy allows none inside the page. */
export const assets: Record<string, { contentType: string; body: string }> = {
  [localTimePath]: { contentType: 'text/javascript; charset=utf-8', body: localTime },
  [practicePath]: { contentType: 'text/javascript; charset=utf-8', body: practice },
  [stylePath]: { contentType: 'text/css; charset=utf-8', body: style },
};
