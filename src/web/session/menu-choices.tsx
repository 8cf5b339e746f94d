import { menuText } from '#text/menu';
import { useSession } from '../api/session-query';
import { tab } from '../tab/this-tab';
import { ThemeChoice } from '../theme/theme-choice';
import { AnyIcon } from '../ui/any-icon';
import { KeyHint } from '../ui/key-hint';
import { chooseLanguage } from './choose-language';
import { LanguageChoice } from './language-choice';
import { LiveLinksEntry } from './live-links-entry';
import type { MenuDialogName } from './menu-dialog';
import { MenuItem } from './menu-item';

type MenuChoicesProps = { isIn: boolean; atDesk: boolean; onShow: (dialog: MenuDialogName) => void };

/** What the menu holds above the sign-out. Where there is only a finger, there is no keyboard to need help with. */
export function MenuChoices({ isIn, atDesk, onShow }: MenuChoicesProps) {
  const { operator, supervisor } = useSession().data;
  return (
    <>
      {isIn && operator && (
        <p className="mb-2 border-b border-line px-3 pt-1 pb-3">
          <span className="block text-sm text-muted">{menuText.operator}</span>
          <span className="block font-semibold wrap-anywhere">{operator.name}</span>
        </p>
      )}
      <ThemeChoice />
      <LanguageChoice onChoose={(language) => (atDesk && !tab.canSeal() ? onShow(language) : chooseLanguage(language))} />
      {atDesk && (
        <div className="mt-1 grid">
          <MenuItem
            icon={<AnyIcon name="keyboard" />}
            className="hidden! any-pointer-fine:flex!"
            aria-keyshortcuts="?"
            onClick={() => onShow('keys')}
          >
            {menuText.keyboard}
            <KeyHint className="ms-auto">?</KeyHint>
          </MenuItem>
          <MenuItem icon={<AnyIcon name="link" />} onClick={() => onShow('crm')}>
            {menuText.crm}
          </MenuItem>
          {supervisor && <LiveLinksEntry />}
        </div>
      )}
    </>
  );
}
