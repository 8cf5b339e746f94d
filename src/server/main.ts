import { nodeTooOld } from './lifecycle/node-version';

// By default, Node answers this signal by opening its inspector, which shows every secret to anyone on this machine who may connect.
process.on('SIGUSR1', () => undefined);

const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  process.stderr.write(`${tooOld}\n`);
  process.exit(1);
}

// Imported only now, because an old Node cannot even parse it.
Promise.all([import('./lifecycle/run'), import('./assemble')]).then(([{ run }, { assemble }]) =>
  run(new URL('../web/', import.meta.url), assemble),
);
