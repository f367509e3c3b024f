import { type Browser as Puppeteer, launch } from 'puppeteer-core';
import { chromium, firefox } from '../tools.ts';
import type { Browser } from './browser.ts';

/** @throws MissingToolError */
export async function openChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await launch({ executablePath: chromium(), args });
  // Without a window, Chromium denies what it otherwise allows each page that is clicked.
  const session = await browser.target().createCDPSession();
  await session.send('Browser.grantPermissions', { permissions: ['clipboardSanitizedWrite'] });
  return drive(browser);
}

/** @throws MissingToolError */
export async function openFirefox(): Promise<Browser> {
  return drive(await launch({ browser: 'firefox', executablePath: firefox() }));
}

async function drive(browser: Puppeteer): Promise<Browser> {
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    open: async (url) => (await page.goto(url))?.status(),
    reload: async () => void (await page.reload()),
    evaluate: (run, ...args) => page.evaluate(run as (...all: unknown[]) => unknown, ...args) as never,
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    async paste() {
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyV');
      await page.keyboard.up('Control');
    },
    setSize: (width, height) => page.setViewport({ width, height }),
    close: () => browser.close(),
  };
}
