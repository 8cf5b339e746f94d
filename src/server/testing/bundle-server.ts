import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the bundled `run-with-site.ts`. */
    serverScript: string;
  }
}

/** Bundles the server once for all tests that start it as a process: a process that compiles it first takes ten times as long to start. */
export async function setup(project: TestProject) {
  const outDir = mkdtempSync(join(tmpdir(), 'sharedesk-server-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./run-with-site.ts', import.meta.url)),
      outDir,
      target: 'node20',
      copyPublicDir: false,
      // Node would have to read other files first to find out that they are modules.
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
    ssr: { noExternal: true },
  });
  project.provide('serverScript', join(outDir, 'run-with-site.mjs'));
  return () => rmSync(outDir, { recursive: true });
}
