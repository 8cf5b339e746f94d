import { availableParallelism, cpus, loadavg } from 'node:os';
import { buildYardsticks } from './build';
import { readFlags } from './flags';
import { measurePage } from './page/measure-page';
import { reportBudgets } from './report/budgets';
import { reportPage } from './report/page-report';
import { reportServer } from './report/server-report';
import { reportStore } from './report/store-report';
import { measureServer } from './server/measure-server';
import { measureStore } from './store/measure-store';

// Measures the built product beside bare yardsticks, in one run. A budget that is missed is said, and is no failure: this is no test.
const flags = readFlags();
const say = (what: string) => process.stderr.write(`measuring: ${what} …\n`);

const built = await buildYardsticks();
try {
  const page = flags.page ? await measurePage(built, say) : undefined;
  const server = flags.server ? await measureServer(built, flags.requests, say) : undefined;
  const store = flags.store ? await measureStore(built, flags.links, say) : undefined;
  const load = loadavg()[0]?.toFixed(1);
  const sections = [
    `Sharedesk benchmark: Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'CPU'}, load ${load}`,
    page ? reportPage(page) : flags.page && 'Page: not measured, for want of a browser. "npm run e2e" installs one.',
    server && reportServer(server),
    store ? reportStore(store) : flags.store && 'Shared store: not measured, for want of redis-server. "npm run e2e" installs it.',
    'Budgets, and the tighter aims beside them',
    reportBudgets(page, server, store),
  ];
  process.stdout.write(`\n${sections.filter(Boolean).join('\n\n')}\n`);
} finally {
  await built.remove();
}
