import { once } from 'node:events';
import { freePort } from '../../support/free-port';
import { type Browser, waitingFor } from '../person';
import { createHome, startProgram } from './start-program';
import { browserBy, type Command, commands, toError } from './webdriver';

/**
 * WebKitGTK's MiniBrowser, driven by its own WebKitWebDriver. It has no headless mode, so it gets a screen of its own from Xvfb.
 *
 * @param path of WebKitWebDriver.
 */
export async function openWebkit(path: string): Promise<Browser> {
  const home = createHome();
  const screen = startProgram('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], home.env);
  const [display] = await Promise.race([once(screen.ready, 'data'), once(screen.ready, 'close')]);
  const port = await freePort();
  const driver = startProgram(path, [`--port=${port}`], { ...home.env, DISPLAY: `:${String(display).trim()}` });
  const end = async () => {
    await driver.stop();
    await screen.stop();
    home.remove();
  };
  try {
    const origin = `http://127.0.0.1:${port}`;
    await waitingFor('an answer of WebKitWebDriver', () => {
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
  const { sessionId, capabilities } = asSession(await exchange('POST', `${origin}/session`, { capabilities: { alwaysMatch: {} } }));
  const session = `${origin}/session/${sessionId}`;
  return browserBy({
    name: `WebKitGTK ${capabilities.browserVersion}`,
    send(command: Command, parameters = {}) {
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

async function exchange(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw toError(`${method} ${new URL(url).pathname}`, value);
  return value;
}

function asSession(value: unknown) {
  const text = JSON.stringify(value);
  const { sessionId, capabilities } = JSON.parse(text);
  if (typeof sessionId !== 'string') throw new Error(`no session: ${text}`);
  return { sessionId, capabilities };
}
