import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { webKitDriver, xvfb } from '../tools.ts';
import { waitFor } from './actions.ts';
import type { Browser } from './browser.ts';
import { type Command, ELEMENT, type ElementReference, startSession } from './webdriver.ts';

/** The minimum width of MiniBrowser, in CSS pixels. */
const MIN_WIDTH = 334;
/** WebDriver's code for the Control key: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const CONTROL = '\uE009';

/**
 * Opens WebKitGTK's MiniBrowser on a virtual display.
 *
 * @throws MissingToolError
 */
export async function openWebKit(): Promise<Browser> {
  const [driverPath, xvfbPath] = [webKitDriver(), xvfb()];
  const display = spawn(xvfbPath, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(display.stdout, 'data')) as [Buffer];
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11' };
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const end = () => {
    driver.kill();
    display.kill();
  };
  try {
    // Without a window manager, "full screen" only hides the toolbar, which is at least 447 px wide.
    const capabilities = { 'webkitgtk:browserOptions': { args: ['--automation', '--full-screen'] } };
    const { version, command } = await startSession(`http://127.0.0.1:${port}`, capabilities);
    return drive(version, command, end);
  } catch (error) {
    end();
    throw error;
  }
}

function drive(version: string, command: Command, end: () => void): Browser {
  const type = async (text: string) => {
    const { [ELEMENT]: id } = await command<ElementReference>('GET', '/element/active');
    await command('POST', `/element/${id}/value`, { text });
  };
  const browser: Browser = {
    version: `WebKitGTK/${version}`,
    async open(url) {
      await command('POST', '/url', { url });
      return undefined;
    },
    async reload() {
      await command('POST', '/refresh', {});
    },
    evaluate: (run, ...args) =>
      command('POST', '/execute/sync', { script: `return (${run}).apply(null, arguments)`, args }),
    async click(selector) {
      const { [ELEMENT]: id } = await command<ElementReference>('POST', '/element', {
        using: 'css selector',
        value: selector,
      });
      await command('POST', `/element/${id}/click`, {});
    },
    type,
    paste: () => type(`${CONTROL}v`),
    async setSize(width, height) {
      await command('POST', '/window/rect', { width, height });
      const expected = Math.max(width, MIN_WIDTH);
      await waitFor(browser, `the window is ${expected} px wide`, (wide) => innerWidth === wide, expected);
    },
    async close() {
      // A crashed browser has no session to end.
      await command('DELETE', '').catch(() => undefined);
      end();
    },
  };
  return browser;
}

/** Returns a free port. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
