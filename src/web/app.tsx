import type { PageVariant } from '#contract/page-variant';
import { useSession } from './api/session-query';
import { Desk } from './desk/desk';
import { PartLost } from './desk/part-lost';
import { useFetchWhenIdle } from './lazy/use-lazy-parts';
import { OperatorMenu } from './session/operator-menu';
import { SandboxBanner } from './session/sandbox-banner';
import { SessionAlert } from './session/session-alert';
import { SessionEnd } from './session/session-end';
import { SignInScreen } from './session/sign-in-screen';
import { useClockWatch } from './session/use-clock-watch';
import { useSessionWatch } from './session/use-session-watch';
import { useTabGuard } from './session/use-tab-guard';
import { ShortcutsButton } from './shortcuts/shortcuts-button';
import { text } from './text/text';
import { ThemeSwitch } from './theme/theme-switch';
import { Boundary } from './ui/boundary';
import { Logo } from './ui/logo';

export interface Start {
  sandbox: boolean;
  variant: PageVariant;
  /** The ID of the request that failed. */
  reference: string;
}

const loadParts = () => import('./lazy-parts').then(({ lazyParts }) => lazyParts);

export function App({ variant, reference }: Start) {
  const { sandbox, maxHours, signIn } = useSession().data;
  // An operator at the desk stays there when the session ends, with all that was typed.
  const atDesk = variant === 'open' || variant === 'signed_in';
  const hasOperator = atDesk && signIn;
  const left = useTabGuard();
  useFetchWhenIdle(loadParts);
  useSessionWatch(atDesk);
  useClockWatch();
  if (left) return null;
  return (
    <div className="min-h-dvh">
      {sandbox && <SandboxBanner />}
      <div className="mx-auto max-w-[86rem] px-3 pb-12 sm:px-6">
        <header className="flex min-h-16 flex-wrap items-center gap-x-2.5 py-2.5">
          <Logo />
          <span className="font-semibold">{text.appName}</span>
          <Boundary lost={(retry) => <PartLost onRetry={retry} />}>
            {hasOperator && <OperatorMenu loadParts={loadParts} />}
            <div className={`ml-auto flex items-center gap-1 ${hasOperator ? 'md:ml-0' : ''}`}>
              {atDesk && <ShortcutsButton loadParts={loadParts} />}
              <ThemeSwitch />
            </div>
          </Boundary>
        </header>
        {atDesk ? (
          <>
            <SessionAlert />
            <SessionEnd loadParts={loadParts} />
            <Desk maxHours={maxHours} loadParts={loadParts} />
          </>
        ) : (
          <SignInScreen failure={variant === 'signed_out' ? undefined : variant} reference={reference} />
        )}
      </div>
    </div>
  );
}
