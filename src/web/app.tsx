import { useFetchedWhenIdle } from './later/use-later';
import type { Start } from './page';
import { OperatorMenu } from './session/operator-menu';
import { SandboxBanner } from './session/sandbox-banner';
import { SessionAlert } from './session/session-alert';
import { SessionGuard } from './session/session-guard';
import { SignInScreen } from './session/sign-in-screen';
import { useSession } from './session/use-session';
import { useSessionWatch } from './session/use-session-watch';
import { ShareDesk } from './share/share-desk';
import { ShortcutsButton } from './shortcuts/shortcuts-button';
import { text } from './text/text';
import { ThemeSwitch } from './theme/theme-switch';
import { Logo } from './ui/logo';

export function App({ variant, reference }: Start) {
  const { sandbox, maxHours, signIn } = useSession().data;
  // Whoever has sat down at the desk stays there, with all that was typed, also when the session ends.
  const atDesk = variant === 'open' || variant === 'signed_in';
  const hasOperator = atDesk && signIn;
  useFetchedWhenIdle();
  useSessionWatch(atDesk);
  return (
    <div className="min-h-dvh">
      {sandbox && <SandboxBanner />}
      <div className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
        <header className="flex min-h-16 flex-wrap items-center gap-x-2.5 py-2.5">
          <Logo />
          <span className="font-semibold">{text.appName}</span>
          {hasOperator && <OperatorMenu />}
          <div className={`ml-auto flex items-center gap-1 ${hasOperator ? 'md:ml-0' : ''}`}>
            {atDesk && <ShortcutsButton />}
            <ThemeSwitch />
          </div>
        </header>
        {atDesk ? (
          <>
            <SessionAlert />
            <SessionGuard />
            <ShareDesk maxHours={maxHours} />
          </>
        ) : (
          <SignInScreen failure={variant === 'signed_out' ? undefined : variant} reference={reference} />
        )}
      </div>
    </div>
  );
}
