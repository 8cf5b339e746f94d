import { nodeTooOld } from '../server/lifecycle/node-version.js';

const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  process.stderr.write(`${tooOld}\n`);
  process.exit(1);
}

const { buildIfStale } = await import('./build-if-stale.js');
buildIfStale();
await import(new URL('../../dist/server/main.js', import.meta.url).href);
