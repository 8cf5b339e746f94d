import { useFetchedWhenIdle } from './later/use-later';
import { SandboxBanner } from './session/sandbox-banner';
import { SessionAlert } from './session/session-alert';
import { useSession } from './session/use-session';
import { ShareDesk } from './share/share-desk';
import { ShortcutsButton } from './shortcuts/shortcuts-button';
import { text } from './text/text';
import { ThemeSwitch } from './theme/theme-switch';
import { Logo } from './ui/logo';

export function App() {
  const { sandbox, maxHours } = useSession().data;
  useFetchedWhenIdle();
  return (
    <div className="min-h-dvh">
      {sandbox && <SandboxBanner />}
      <div className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
        <header className="flex flex-wrap items-center gap-2.5 py-2.5 font-semibold">
          <Logo />
          {text.appName}
          <div className="ml-auto flex items-center gap-1">
            <ShortcutsButton />
            <ThemeSwitch />
          </div>
        </header>
        <SessionAlert />
        <ShareDesk maxHours={maxHours} />
      </div>
    </div>
  );
}
