import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { isRunnableDevEnvironment, type Plugin, runnerImport, type ViteDevServer } from 'vite';

const served = /^\/(api|auth|healthz|readyz|sandbox)(?=[/?]|$)/;
const sources = /\/src\/(server|sandbox|contract)\//;

interface Backend {
  listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close: (atOnce: boolean) => Promise<void>;
}

/** Runs the server inside `vite`, on the page's own origin; a changed source file takes effect with the next request. */
export function devServer(): Plugin {
  let backend: Promise<Backend> | undefined;

  async function close(): Promise<void> {
    const old = backend;
    backend = undefined;
    await old?.then((running) => running.close(true)).catch(() => undefined);
  }

  return {
    name: 'sharedesk:dev-server',
    apply: 'serve',
    config: async () => {
      await loadEnvironment();
      return { server: { host: process.env.HOST || '127.0.0.1', port: Number(process.env.PORT || 3000), strictPort: true } };
    },
    configureServer(server) {
      server.httpServer?.once('close', close).once('listening', () => {
        backend ??= load(server);
        backend.catch(exitOnBadSettings);
      });
      server.middlewares.use((request, response, next) => {
        if (!served.test(request.url ?? '')) return next();
        backend ??= load(server);
        backend.then(({ listener }) => listener(request, response)).catch(next);
      });
    },
    async hotUpdate({ file }) {
      if (this.environment.name === 'ssr' && sources.test(file)) await close();
    },
  };
}

/** As the built server does. Vite runs the modules, because Node cannot resolve their imports. */
async function loadEnvironment(): Promise<void> {
  const pathOf = (name: string) => fileURLToPath(new URL(`../server/config/${name}.ts`, import.meta.url));
  const { loadEnvFile } = (await runnerImport<typeof import('../server/config/env-file')>(pathOf('env-file'))).module;
  const { unknownSettings } = (await runnerImport<typeof import('../server/config/unknown-settings')>(pathOf('unknown-settings'))).module;
  const warn = (warning: string) => process.stderr.write(`${warning}\n`);
  const environment = { ...process.env };
  const unreadable = loadEnvFile({ warn });
  if (unreadable) exit(unreadable);
  for (const warning of unknownSettings(environment, process.env.BOTS)) warn(warning);
}

async function load(server: ViteDevServer): Promise<Backend> {
  const environment = server.environments.ssr;
  if (!isRunnableDevEnvironment(environment)) throw new Error('the ssr environment must run modules in this process');
  const { createDevBackend } = await environment.runner.import<typeof import('../server/lifecycle/dev')>('/src/server/lifecycle/dev.ts');
  const { assemble } = await environment.runner.import<typeof import('../server/assemble')>('/src/server/assemble.ts');
  return createDevBackend(assemble);
}

/** As the built server does: every bad setting named, no stack. Any other error is shown by the request that meets it. */
function exitOnBadSettings(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'SettingsError') return;
  exit(error.message);
}

function exit(lines: string): never {
  process.stderr.write(`${lines}\n`);
  process.exit(1);
}
