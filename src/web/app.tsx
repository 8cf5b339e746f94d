import type { ReactNode } from 'react';
import type { Offer } from '#contract/draft';
import { isDesk, isSignIn, type PageVariant } from '#contract/page-variant';
import { useSession } from './api/session-query';
import { PartLost } from './desk/part-lost';
import { useFetchInTime } from './lazy/use-lazy-parts';
import { loadParts } from './load-parts';
import { HeaderMenu } from './session/header-menu';
import { SandboxBanner } from './session/sandbox-banner';
import { SessionAlert } from './session/session-alert';
import { SessionEnd } from './session/session-end';
import { SignInScreen } from './session/sign-in-screen';
import { useClockWatch } from './session/use-clock-watch';
import { useSessionWatch } from './session/use-session-watch';
import { useTabGuard } from './session/use-tab-guard';
import { text } from './text/text';
import { Boundary } from './ui/boundary';
import { Logo } from './ui/logo';

export interface Start {
  sandbox: boolean;
  variant: PageVariant;
  /** The ID of the request that failed. */
  reference: string;
  /** What the desk offers, where it is not what the build assumes. */
  offer?: Offer | undefined;
}

type AppProps = Start & {
  /** Always the same element: its part of the page may come to life later, and nothing may redraw it until then. */
  room: ReactNode;
};

export function App({ variant, reference, room }: AppProps) {
  const { sandbox } = useSession().data;
  // An operator who is in stays there when the session ends, with all that was typed.
  const outside = isSignIn(variant);
  const left = useTabGuard();
  useFetchInTime(loadParts);
  useSessionWatch(!outside);
  useClockWatch();
  if (left) return null;
  return (
    <div className="min-h-dvh">
      {sandbox && <SandboxBanner />}
      <div className="mx-auto max-w-[86rem] px-3 pb-12 sm:px-6">
        <header className="group flex min-h-14 flex-wrap items-center gap-x-2.5">
          <Logo />
          <span className="font-semibold group-has-data-ending:max-sm:sr-only">{text.appName}</span>
          <Boundary lost={(retry) => <PartLost onRetry={retry} />}>
            <HeaderMenu isIn={!outside} atDesk={isDesk(variant)} loadParts={loadParts} />
          </Boundary>
        </header>
        {outside ? (
          <SignInScreen failure={variant === 'signed_out' ? undefined : variant} reference={reference} />
        ) : (
          <>
            <SessionAlert />
            <SessionEnd loadParts={loadParts} />
            {room}
          </>
        )}
      </div>
    </div>
  );
}
