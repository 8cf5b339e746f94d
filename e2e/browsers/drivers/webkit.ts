import { z } from 'zod';
import { freePort } from '../../support/free-port';
import { type Browser, waitingFor } from '../person';
import { createHome, type Program, startProgram } from './start-program';
import { browserBy, commands, sessionSchema, toError } from './webdriver';

/** Longer than any page takes. */
const limitMs = 60_000;

/** In pixels. */
const screenSize = { width: 1280, height: 1000 };

/**
 * WebKitGTK's MiniBrowser, driven by its own WebKitWebDriver. It has no headless mode, so it gets a screen of its own from Xvfb.
 *
 * @param path of WebKitWebDriver.
 */
export async function openWebkit(path: string): Promise<Browser> {
  const home = createHome();
  const programs: Program[] = [];
  const start = (program: string, args: string[], env: Record<string, string>) => {
    const started = startProgram(program, args, { ...home.env, ...env });
    programs.unshift(started);
    return started;
  };
  const end = async () => {
    for (const program of programs) await program.stop();
    home.remove();
  };
  try {
    const screen = start(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${screenSize.width}x${screenSize.height}x24`, '-nolisten', 'tcp'],
      {},
    );
    const display = await screen.firstWord();
    const port = await freePort();
    const driver = start(path, [`--port=${port}`], { DISPLAY: `:${display}` });
    const origin = `http://127.0.0.1:${port}`;
    await waitingFor('an answer from WebKitWebDriver', () => {
      driver.expectRunning();
      return exchange('GET', `${origin}/status`).catch(() => undefined);
    });
    return await openSession(origin, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function openSession(origin: string, endPrograms: () => Promise<void>): Promise<Browser> {
  const answer = await exchange('POST', `${origin}/session`, { capabilities: { alwaysMatch: {} } });
  const { sessionId, capabilities } = sessionSchema.parse(answer);
  const session = `${origin}/session/${sessionId}`;
  // As large as the screen: its own window is too low for the whole of a QR code.
  await exchange('POST', `${session}/window/rect`, screenSize);
  return browserBy({
    name: `WebKitGTK ${capabilities.browserVersion}`,
    send(command, parameters = {}) {
      const [method, template] = commands[command];
      const path = template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(parameters[key] ?? ''));
      return exchange(method, session + path, method === 'POST' ? parameters : undefined);
    },
    async end() {
      // Otherwise the driver may leave its browser behind.
      await exchange('DELETE', session).catch(() => undefined);
      await endPrograms();
    },
  });
}

const answerSchema = z.object({ value: z.unknown() });

async function exchange(method: string, url: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(limitMs);
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = answerSchema.parse(await response.json());
  if (!response.ok) throw toError(`${method} ${new URL(url).pathname}`, value);
  return value;
}
