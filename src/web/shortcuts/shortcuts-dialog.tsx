import { useState } from 'react';
import { shortcutsText } from '#text/shortcuts';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { singleKeysOff } from './single-keys';

const isMac = () => /mac|iphone|ipad/i.test(navigator.platform);

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const [single, setSingle] = useState(() => !singleKeysOff.isRaised());
  const shortcuts = [
    { keys: [isMac() ? '⌘' : 'Ctrl', 'Enter'], does: shortcutsText.create },
    { keys: ['c'], does: shortcutsText.copy },
    { keys: ['q'], does: shortcutsText.qr },
    { keys: ['n'], does: shortcutsText.another },
    { keys: ['1–5'], does: shortcutsText.hours },
    { keys: ['j', 'k', '↓', '↑'], does: shortcutsText.move },
    { keys: ['Enter'], does: shortcutsText.act },
    { keys: ['Shift', '↓', '↑'], does: shortcutsText.select },
    { keys: [isMac() ? '⌘' : 'Ctrl', 'A'], does: shortcutsText.selectAll },
    { keys: ['/'], does: shortcutsText.find },
    { keys: ['?'], does: shortcutsText.help },
  ];

  const turn = (on: boolean) => {
    singleKeysOff.raise(!on);
    setSingle(on);
  };

  return (
    <DialogFrame title={shortcutsText.title} onClose={onClose}>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="min-w-7 rounded border border-edge bg-sunken px-1.5 py-0.5 text-center font-mono text-sm">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex min-h-6 items-center gap-2.5">
        <input type="checkbox" checked={single} onChange={(event) => turn(event.currentTarget.checked)} className="size-5 accent-accent" />
        <span>{shortcutsText.single}</span>
      </label>
      <div className="mt-6 flex justify-end">
        <Button data-autofocus onClick={onClose}>
          {shortcutsText.close}
        </Button>
      </div>
    </DialogFrame>
  );
}
