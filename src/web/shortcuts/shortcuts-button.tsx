import { useState } from 'react';
import { type LoadParts, useLazyParts } from '../lazy/use-lazy-parts';
import { text } from '../text/text';
import { IconButton } from '../ui/icon-button';
import type { ShortcutsDialog } from './shortcuts-dialog';
import { useShortcut } from './use-shortcut';

type ShortcutsButtonProps = { loadParts: LoadParts<{ ShortcutsDialog: typeof ShortcutsDialog }> };

/** Opens the list of shortcuts. So does the `?` key. */
export function ShortcutsButton({ loadParts }: ShortcutsButtonProps) {
  const [open, setOpen] = useState(false);
  const { parts } = useLazyParts(loadParts, open);
  useShortcut('?', () => setOpen(true));
  return (
    <>
      <IconButton icon="keyboard" name={text.shortcuts} onClick={() => setOpen(true)} />
      {open && parts && <parts.ShortcutsDialog onClose={() => setOpen(false)} />}
    </>
  );
}
