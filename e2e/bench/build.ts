import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Paths of all that is started. The yardsticks are built as the product is, so that no loader or bundler makes a difference. */
export interface Built {
  /** The product, as `npm run build` left it; `DESK_DIST` names another build. */
  desk: string;
  bareServer: string;
  bareListener: string;
  fakeUpstream: string;
  staticServer: string;
  fillStore: string;
  /** A folder, for `staticServer`. */
  barePage: string;
  /** Removes all but the product. */
  remove(): Promise<void>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export async function buildYardsticks(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'sharedesk-bench-'));
  const programs = join(folder, 'programs');
  const barePage = join(folder, 'page');
  await buildPrograms(programs);
  await buildPage(barePage);
  return {
    desk: join(process.env.DESK_DIST ?? here('../../dist'), 'server/main.js'),
    bareServer: join(programs, 'bare-server.mjs'),
    bareListener: join(programs, 'bare-listener.mjs'),
    fakeUpstream: join(programs, 'fake-upstream.mjs'),
    staticServer: join(programs, 'static-server.mjs'),
    fillStore: join(programs, 'fill-store.mjs'),
    barePage,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function buildPrograms(outDir: string): Promise<void> {
  const input = {
    'bare-server': here('programs/bare-server.ts'),
    'bare-listener': here('programs/bare-listener.ts'),
    'fake-upstream': here('programs/fake-upstream.ts'),
    'static-server': here('programs/static-server.ts'),
    'fill-store': here('../../src/server/testing/fill-store.ts'),
  };
  const output = { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' };
  await build({
    configFile: false,
    logLevel: 'warn',
    root: here('programs'),
    ssr: { noExternal: true },
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { input, output } },
  });
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: here('bare-page'),
    plugins: [react()],
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}
