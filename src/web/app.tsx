import { SandboxBanner } from './session/sandbox-banner';
import { SessionAlert } from './session/session-alert';
import { useSession } from './session/use-session';
import { ShareDesk } from './share/share-desk';
import { text } from './text/text';
import { Logo } from './ui/logo';

export function App() {
  const { sandbox, maxHours } = useSession().data;
  return (
    <div className="min-h-dvh">
      {sandbox && <SandboxBanner />}
      <div className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
        <header className="flex items-center gap-2.5 py-4 font-semibold">
          <Logo />
          {text.appName}
        </header>
        <SessionAlert />
        <ShareDesk maxHours={maxHours} />
      </div>
    </div>
  );
}
