import { liveLinksText } from '#text/live-links';
import { useSession } from '../api/session-query';
import { LinksView } from './links-view';
import { Refused } from './refused';

/** The supervisors' page: the live links of all operators. Nothing on it opens a conversation. */
export function LiveLinks() {
  const { operator, supervisor } = useSession().data;
  return (
    <main className="prints grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 className="text-2xl font-semibold tracking-tight">{liveLinksText.title}</h1>
        {/* Relative, because the build does not know the path that the desk is below. */}
        <a
          href="./"
          className="print:hidden inline-flex min-h-11 items-center text-accent underline underline-offset-2 hover:text-accent-strong"
        >
          {liveLinksText.back}
        </a>
      </div>
      {operator && !supervisor ? <Refused /> : <LinksView />}
    </main>
  );
}
