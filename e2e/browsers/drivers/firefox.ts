import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, waitingFor } from '../person';
import { connectMarionette } from './marionette';
import { createHome, startProgram } from './start-program';
import { browserBy, sessionSchema } from './webdriver';

const preferences = {
  'marionette.port': 0,
  'intl.accept_languages': 'en-GB, en',
  // Nothing of the browser's own on the network.
  'app.normandy.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'services.settings.server': 'data:,',
};

/** Commands that have another name in Marionette than in W3C WebDriver. */
const names: Record<string, string> = { FindElementsFromElement: 'FindElements' };
/** Parameters that Marionette needs and W3C WebDriver does not have. */
const furtherParameters: Record<string, object> = { TakeScreenshot: { full: false, hash: false }, NewWindow: { focus: true } };

/** An installed Firefox, without a window. Debian has no geckodriver, so this speaks to Firefox as geckodriver does: by Marionette. */
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
    const { call, close } = connectMarionette(port);
    const { capabilities } = sessionSchema.parse(await call('WebDriver:NewSession', {}));
    return browserBy({
      name: `Firefox ${capabilities.browserVersion}`,
      async send(command, parameters) {
        const result = await call(`WebDriver:${names[command] ?? command}`, { ...furtherParameters[command], ...parameters });
        // Single values come wrapped, lists and objects bare.
        return result && typeof result === 'object' && 'value' in result ? result.value : result;
      },
      async end() {
        close();
        await end();
      },
    });
  } catch (error) {
    await end();
    throw error;
  }
}

function portIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
