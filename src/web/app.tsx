import { SandboxBanner } from './session/sandbox-banner';
import { SessionGate } from './session/session-gate';
import { useSession } from './session/use-session';
import { ShareDesk } from './share/share-desk';
import { text } from './text/text';
import { Logo } from './ui/logo';

export function App() {
  const session = useSession();
  return (
    <div className="min-h-dvh">
      {session.data?.sandbox && <SandboxBanner />}
      <div className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
        <header className="flex items-center gap-2.5 py-4 font-semibold">
          <Logo />
          {text.appName}
        </header>
        <SessionGate session={session}>{({ maxHours }) => <ShareDesk maxHours={maxHours} />}</SessionGate>
      </div>
    </div>
  );
}
