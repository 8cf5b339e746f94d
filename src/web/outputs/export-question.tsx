import { selectionText } from '#text/selection';
import type { MadeLink } from '../link/made-link-schema';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { saveCsv } from './save-csv';
import type { OutputParts } from './use-outputs';

type ExportQuestionProps = { parts: OutputParts; links: readonly MadeLink[]; hasLive: boolean; onClose: () => void };

const words = selectionText.export;

/** Asks whether the file may have the links themselves, and says who can use it then. */
export function ExportQuestion({ parts, links, hasLive, onClose }: ExportQuestionProps) {
  const save = (withUrls: boolean) => {
    saveCsv(parts, links, withUrls);
    onClose();
  };
  return (
    <DialogFrame title={words.title(links.length)} body={words.body} onClose={onClose}>
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{words.cancel}</Button>
        {hasLive && (
          <Button look="caution" onClick={() => save(true)}>
            {words.withLinks}
          </Button>
        )}
        <Button look="primary" data-autofocus onClick={() => save(false)}>
          {words.withoutLinks}
        </Button>
      </div>
    </DialogFrame>
  );
}
