import type { Language } from '#contract/language';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog';
import { CrmLinkDialog } from './crm-link-dialog';
import { LanguageQuestion } from './language-question';

/** What a choice in the menu opens. A language stands for the question before a change to it. */
export type MenuDialogName = 'keys' | 'crm' | Language;

type MenuDialogProps = { name: MenuDialogName; onClose: () => void };

/** The dialog that was chosen in the menu, or by its key. */
export function MenuDialog({ name, onClose }: MenuDialogProps) {
  if (name === 'keys') return <ShortcutsDialog onClose={onClose} />;
  if (name === 'crm') return <CrmLinkDialog onClose={onClose} />;
  return <LanguageQuestion language={name} onCancel={onClose} />;
}
