import { nodeTooOld } from '../scripts/node-version';

const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  process.stderr.write(`${tooOld}\n`);
  process.exit(1);
}

// Loaded only now: an old Node could not even parse it.
import('./run').then(({ run }) => run(new URL('../web/', import.meta.url)));
