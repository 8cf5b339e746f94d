import { renameSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Is loaded before the product: at SIGUSR2, it collects all garbage, and writes how many bytes are left into the file HEAP_FILE.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const file = process.env.HEAP_FILE ?? '';

process.on('SIGUSR2', () => {
  collect();
  collect();
  writeFileSync(`${file}.new`, String(process.memoryUsage().heapUsed));
  renameSync(`${file}.new`, file);
});
