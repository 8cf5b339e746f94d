import { selectionText } from '#text/selection';
import { saveFile } from '../browser/save-file';
import { serverClock } from '../browser/server-clock';
import type { MadeLink } from '../link/made-link-schema';
import type { OutputParts } from './use-outputs';

/** Offers the list as a download. */
export function saveCsv({ toCsv }: OutputParts, links: readonly MadeLink[], withUrls = false) {
  const { fileName, fileNameWithLinks } = selectionText.export;
  const file = new Blob([toCsv(links, serverClock.now(), withUrls)], { type: 'text/csv;charset=utf-8' });
  saveFile(file, withUrls ? fileNameWithLinks : fileName);
}
