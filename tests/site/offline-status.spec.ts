import { expect, type Page, test } from '@playwright/test';
import { Host } from '../host.ts';
import { retelling } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

const SAVED = /^Saved for offline reading: /;

const status = (page: Page) => page.locator('offline-status').getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name });

let host: Host;

test.beforeEach(async ({ context }) => {
  // Nothing is saved until the reader asks for it.
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  host = await new Host(retelling).start();
});

test.afterEach(() => host.stop());

test('a tab that is still waiting for the size does not say “Not saved” once the site is saved', async ({ page }) => {
  const size = Promise.withResolvers<void>();
  await page.route('**/edition.json', async (route) => {
    await size.promise;
    await route.continue();
  });
  const asked = page.waitForRequest('**/edition.json');
  await page.goto(host.at('about/'));
  await asked;
  await saveInAnotherTab(page);
  await expect(status(page)).toHaveText(SAVED);
  const answered = page.waitForEvent('requestfinished', (request) => request.url().endsWith('edition.json'));
  size.resolve();
  await answered;
  await expectUnchanged(page, SAVED);
});

test('a tab that read what is saved just before saving ended says that the site is saved', async ({ page }) => {
  await page.addInitScript(() => {
    const { match } = CacheStorage.prototype;
    // Until the worker is activated, it finds nothing, and says so afterwards.
    CacheStorage.prototype.match = async function (...args) {
      const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      const worker = installing ?? waiting ?? active;
      const isSaving = () => worker && worker.state !== 'activated';
      if (!isSaving()) return match.apply(this, args);
      while (isSaving()) {
        await new Promise((resolve) => worker!.addEventListener('statechange', resolve, { once: true }));
      }
      return undefined;
    };
  });
  await page.goto(host.at('about/'));
  await expect(status(page)).toHaveText(/^Not saved/);
  await saveInAnotherTab(page);
  await expect(status(page)).toHaveText(SAVED);
});

test('what was read before the saved pages were removed is not shown after that', async ({ page }) => {
  await page.goto(host.at('about/'));
  await button(page, 'Save for offline reading').click();
  await expect(status(page)).toHaveText(SAVED);
  await page.evaluate(() => {
    const { match } = CacheStorage.prototype;
    CacheStorage.prototype.match = async function (...args) {
      const found = await match.apply(this, args);
      // The last thing that is read.
      if (String(args[0]).endsWith('?failures')) {
        document.title = 'Reading';
        await new Promise((resolve) => addEventListener('removed', resolve));
      }
      return found;
    };
    navigator.serviceWorker.dispatchEvent(new MessageEvent('message'));
  });
  await expect(page).toHaveTitle('Reading');
  await button(page, 'Remove from this device').click();
  const removed = 'The saved pages have been removed from this device.';
  await expect(status(page)).toHaveText(removed);
  await page.evaluate(() => dispatchEvent(new Event('removed')));
  await expectUnchanged(page, removed);
});

async function saveInAnotherTab(page: Page) {
  const other = await page.context().newPage();
  await other.goto(host.at('about/'));
  await button(other, 'Save for offline reading').click();
  await expect(status(other)).toHaveText(SAVED);
}

/** Checks that the status still says something after what was under way has had time to change it. */
async function expectUnchanged(page: Page, text: string | RegExp) {
  await page.waitForTimeout(200);
  expect(await status(page).textContent()).toMatch(text);
}
