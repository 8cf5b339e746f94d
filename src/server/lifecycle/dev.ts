import { readSettings } from '../config/read-settings';
import { createLog } from '../observe/log';
import { createListener } from './listen';
import type { Assemble } from './serve';

/** The server for `npm run dev`, where Vite listens and serves the page. */
export async function createDevBackend(assemble: Assemble) {
  const settings = readSettings(process.env);
  const parts = createLog(settings.logLevel);
  const { app, close } = await assemble(settings, parts);
  return { listener: createListener(app.fetch), close };
}
