import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { type Browser, waitingFor } from '../person';
import { createHome, startProgram } from './start-program';
import { browserBy, toError } from './webdriver';

const preferences = {
  'marionette.port': 0,
  'intl.accept_languages': 'en-GB, en',
  'app.normandy.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'services.settings.server': 'data:,',
};

/**
 * A Firefox as it is installed, without a window. Debian has no geckodriver, so this speaks Marionette, which geckodriver would speak
 * to it: the commands of W3C WebDriver as JSON over a socket (Firefox Source Docs, "Marionette", "Protocol").
 */
export async function openFirefox(path: string): Promise<Browser> {
  const home = createHome();
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(home.path, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--marionette', '--no-remote', '--width', '1280', '--height', '1000', '--profile', home.path, 'about:blank'];
  const firefox = startProgram(path, args, home.env);
  const end = async () => {
    await firefox.stop();
    home.remove();
  };
  try {
    const port = await waitingFor('the port of Firefox', async () => {
      firefox.expectRunning();
      return portIn(join(home.path, 'MarionetteActivePort'));
    });
    const { call, socket } = speak(connect(port, '127.0.0.1'));
    const version = versionIn(await call('WebDriver:NewSession', {}));
    return browserBy({
      name: `Firefox ${version}`,
      send: async (command, parameters = {}) =>
        valueIn(await call(`WebDriver:${names[command] ?? command}`, { ...extras[command], ...parameters })),
      async end() {
        socket.destroy();
        await end();
      },
    });
  } catch (error) {
    await end();
    throw error;
  }
}

/** Commands that have another name in Marionette. */
const names: Record<string, string> = { FindElementsFromElement: 'FindElements' };

/** What Marionette wants said and the standard does not. */
const extras: Record<string, object> = { TakeScreenshot: { full: false, hash: false }, NewWindow: { focus: true } };

function portIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Each message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]` there, `[1, id, error, result]` back. */
function speak(socket: Socket) {
  const waiting = new Map<number, { command: string; resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let rest = Buffer.alloc(0);
  let calls = 0;

  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const start = rest.indexOf(':') + 1;
      const end = start + Number(rest.subarray(0, start - 1));
      if (start === 0 || rest.length < end) return;
      receive(JSON.parse(rest.subarray(start, end).toString()));
      rest = rest.subarray(end);
    }
  });
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox ended the connection'));
  };
  socket.on('error', fail).on('close', fail);

  function receive(message: unknown): void {
    // The first one is a greeting.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(toError(call.command, error));
    else call?.resolve(result);
  }

  function call(command: string, parameters: object): Promise<unknown> {
    const id = ++calls;
    const message = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => waiting.set(id, { command, resolve, reject }));
  }

  return { call, socket };
}

/** Single values come wrapped, lists and objects bare. */
function valueIn(result: unknown): unknown {
  return result && typeof result === 'object' && 'value' in result ? result.value : result;
}

function versionIn(session: unknown): string {
  return JSON.parse(JSON.stringify(session)).capabilities?.browserVersion ?? 'of an unknown version';
}
