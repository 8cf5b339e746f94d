import { useRef, useState } from 'react';
import { useSession } from '../api/session-query';
import { type LoadParts, useLazyParts } from '../lazy/use-lazy-parts';
import { useShortcut } from '../shortcuts/use-shortcut';
import { text } from '../text/text';
import { AlertBox } from '../ui/alert-box';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { KeyHint } from '../ui/key-hint';
import { Notice } from '../ui/notice';
import type { MenuChoices } from './menu-choices';
import type { MenuDialog, MenuDialogName } from './menu-dialog';
import { MenuItem } from './menu-item';
import { MenuLabel } from './menu-label';
import { MenuPopover } from './menu-popover';
import { SessionNotice } from './session-notice';
import type { SignOutEverywhere } from './sign-out-everywhere';
import type { SignOutQuestion } from './sign-out-question';
import { useSessionEnd } from './use-session-end';
import { useSignOut } from './use-sign-out';

type MenuParts = {
  MenuChoices: typeof MenuChoices;
  MenuDialog: typeof MenuDialog;
  SignOutEverywhere: typeof SignOutEverywhere;
  SignOutQuestion: typeof SignOutQuestion;
};
type HeaderMenuProps = {
  /** False on the pages before a sign-in. */
  isIn: boolean;
  atDesk: boolean;
  loadParts: LoadParts<MenuParts>;
};

/** All that the header offers: how the page looks, help, and the way out, with the end of the session shortly before it comes. */
export function HeaderMenu({ isIn, atDesk, loadParts }: HeaderMenuProps) {
  const popover = useRef<HTMLDivElement>(null);
  const hasOperator = useSession().data.signIn && isIn;
  const endMs = useSessionEnd();
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<MenuDialogName>();
  // Before a dialog opens, so that the button has the focus, and gets it back from the dialog.
  const close = () => popover.current?.hidePopover();
  const { state, busy, begin, askEverywhere, leave, stay } = useSignOut(loadParts, close);
  const { parts, missing, tryAgain } = useLazyParts(loadParts, open || dialog !== undefined);
  const hide = () => setDialog(undefined);
  const show = (wanted: MenuDialogName) => {
    close();
    setDialog(wanted);
  };
  useShortcut('?', () => atDesk && show('keys'));

  return (
    <>
      <div className="flex min-w-0 flex-1 items-center justify-end gap-1 text-sm">
        {hasOperator && <SessionNotice endMs={endMs} />}
        {atDesk && (
          <Button
            look="quiet"
            className="hidden! px-3! lg:any-pointer-fine:inline-flex!"
            aria-keyshortcuts="?"
            onClick={() => show('keys')}
          >
            {text.menu.keys}
            <KeyHint>?</KeyHint>
          </Button>
        )}
        <MenuPopover ref={popover} label={<MenuLabel hasOperator={hasOperator} isShort={endMs !== undefined} />} onOpen={setOpen}>
          {open && parts && <parts.MenuChoices isIn={isIn} atDesk={atDesk} onShow={show} />}
          {open && missing && <Notice className="mb-2" message={text.menu.missing} action={text.menu.retry} onAct={tryAgain} />}
          {hasOperator && (
            <MenuItem
              icon={<Icon name="leave" className="size-5 rtl:[scale:-1_1]" />}
              className="mt-2 rounded-t-none border-t-line"
              aria-busy={state === 'leaving'}
              aria-disabled={busy}
              onClick={() => busy || begin()}
            >
              {text.signOut.name}
            </MenuItem>
          )}
          {open && parts && hasOperator && <parts.SignOutEverywhere busy={busy} onClick={askEverywhere} />}
        </MenuPopover>
      </div>
      {state === 'failed' && (
        <AlertBox role="alert" className="order-last mt-1 mb-3 w-full p-3 text-sm">
          {text.signOut.failed}
        </AlertBox>
      )}
      {(state === 'asking' || state === 'asking_everywhere') && parts && (
        <parts.SignOutQuestion isEverywhere={state === 'asking_everywhere'} onConfirm={leave} onCancel={stay} />
      )}
      {dialog && parts && <parts.MenuDialog name={dialog} onClose={hide} />}
    </>
  );
}
