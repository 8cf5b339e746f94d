import { bulkText } from '#text/bulk';
import { Notice } from '../ui/notice';
import type { FileRefusal } from './read-list-file';

/** Says why a list could not be read. */
export function ListRefused({ reason, onClose }: { reason: FileRefusal; onClose: () => void }) {
  return <Notice className="mt-2 text-sm" message={bulkText.file[reason]} action={bulkText.file.close} onAct={onClose} />;
}
