import { useState } from 'react';
import { useLater } from '../later/use-later';
import { text } from '../text/text';
import { IconButton } from '../ui/icon-button';
import { useShortcut } from './use-shortcut';

/** Opens the list of shortcuts, also by `?`. */
export function ShortcutsButton() {
  const [open, setOpen] = useState(false);
  const { parts } = useLater(open);
  useShortcut('?', () => setOpen(true));
  return (
    <>
      <IconButton icon="keyboard" name={text.shortcuts} onClick={() => setOpen(true)} />
      {open && parts && <parts.ShortcutsDialog onClose={() => setOpen(false)} />}
    </>
  );
}
