import { outputsText } from '#text/outputs';
import { toPath } from '../qr/qr-drawing';
import { text } from '../text/text';
import { formatShortMoment } from '../text/time';
import { captionMm, marginMm, type Paper, paddingMm, type Sheet, type SheetCode } from './layout-sheet';
import type { NameCustomer } from './link-list';

const pageSize: Record<Paper, string> = { a4: 'A4', letter: 'letter' };

/** Long ago, so that the moment has its day and year: paper is read later. */
const longAgoMs = 0;

const mm = (length: number) => `${Math.floor(length * 100) / 100}mm`;

/** On paper there is nothing but the sheet, black on white in every theme, and on the screen nothing of it. */
export function sheetStyles({ paper, columns, cellMm, codeMm }: Sheet): string {
  return `
@page { size: ${pageSize[paper]}; margin: ${marginMm}mm; }
@media screen { [data-qr-sheet] { display: none; } }
@media print {
  html, body { margin: 0; padding: 0; background: #fff; }
  body > :not([data-qr-sheet]) { display: none !important; }
}
[data-qr-sheet] { color: #000; background: #fff; font: 8pt/3.6mm system-ui, sans-serif; text-align: center; forced-color-adjust: none; }
[data-qr-sheet] > div { display: grid; grid-template-columns: repeat(${columns}, ${mm(cellMm.width)}); grid-auto-rows: ${mm(cellMm.height)}; break-inside: avoid; break-after: page; }
[data-qr-sheet] > div:last-child { break-after: auto; }
[data-qr-sheet] > div > div { box-sizing: border-box; padding: ${mm(paddingMm)}; border: 0.1mm dashed #999; overflow: hidden; break-inside: avoid; }
[data-qr-sheet] svg { display: block; margin: 0 auto; width: ${mm(codeMm)}; height: ${mm(codeMm)}; }
[data-qr-sheet] section { height: ${mm(captionMm)}; }
[data-qr-sheet] p { margin: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
[data-qr-sheet] p:first-child { font-weight: 600; }`;
}

/**
 * Puts a sheet beside the page, to be printed. A constructed style sheet needs no exception from our Content-Security-Policy, and the size of
 * the paper is known only now (CSSOM, "constructed").
 *
 * @returns what removes it.
 */
export function mountSheet(sheet: Sheet, nameCustomer: NameCustomer): () => void {
  const element = document.createElement('div');
  element.dataset.qrSheet = '';
  element.append(...sheet.pages.map((codes) => boxOf(...codes.map((code) => drawCell(code, nameCustomer)))));
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheetStyles(sheet));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
  document.body.append(element);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== styles);
    element.remove();
  };
}

function drawCell({ link, modules }: SheetCode, nameCustomer: NameCustomer): Element {
  const name = link.note || nameCustomer(link);
  const until = outputsText.sheet.until(formatShortMoment(Date.parse(link.expiresAt), longAgoMs));
  const caption = document.createElement('section');
  const mode = [text.form.modes[link.mode].name, link.botTitle].filter(Boolean).join(' · ');
  caption.append(...[name, mode, until, new URL(link.url).host].map(lineOf));
  return boxOf(drawCode(modules, name), caption);
}

function drawCode(modules: boolean[][], name: string): Element {
  const make = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const size = modules.length;
  const svg = make('svg', { role: 'img', 'aria-label': name, viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges' });
  svg.append(make('path', { fill: '#000', d: toPath(modules) }));
  return svg;
}

function boxOf(...children: Element[]): Element {
  const box = document.createElement('div');
  box.append(...children);
  return box;
}

function lineOf(words: string): Element {
  const line = document.createElement('p');
  line.textContent = words;
  line.dir = 'auto';
  return line;
}
