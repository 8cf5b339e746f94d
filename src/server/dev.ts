import { readSettings } from './config';
import { createListener } from './listen';
import { createLog } from './log';
import { assemble } from './start';

/** The server for `npm run dev`, where Vite listens and serves the page. */
export async function createDevBackend() {
  const settings = readSettings(process.env);
  const { log } = createLog(settings.logLevel);
  const { app, close } = await assemble(settings, { log });
  return { listener: createListener(app.fetch), close };
}
