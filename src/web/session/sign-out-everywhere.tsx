import { sessionText } from '#text/session';
import { Icon } from '../ui/icon';
import { MenuItem } from './menu-item';

type SignOutEverywhereProps = { busy: boolean; onClick: () => void };

/** The choice for anyone who is signed in at another computer, or fears that somebody else is. */
export function SignOutEverywhere({ busy, onClick }: SignOutEverywhereProps) {
  return (
    <MenuItem icon={<Icon name="leave" className="size-5 rtl:[scale:-1_1]" />} aria-disabled={busy} onClick={() => busy || onClick()}>
      {sessionText.everywhere.name}
    </MenuItem>
  );
}
