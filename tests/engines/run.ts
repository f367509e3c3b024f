import { Host } from '../host.ts';
import { buildSite, retelling, type Site, subpath } from '../sites.ts';
import { type Tally, tallyLine } from '../tally.ts';
import { MissingToolError } from '../tools.ts';
import { type Browser, NotCheckable } from './browser.ts';
import { journey } from './journey.ts';
import { offlineSteps } from './offline.ts';
import { openChromium, openFirefox } from './puppeteer.ts';
import type { Steps } from './steps.ts';
import { openWebKit } from './webkit.ts';

/**
 * Takes one journey through the site in Chromium, Firefox and WebKit, then reads all of it offline. It is not part of
 * `npm test`, which goes deeper in one engine. Usage: `npm run test:engines`, or for some engines
 * `npm run test:engines WebKit`.
 */
const ENGINES: Record<string, () => Promise<Browser>> = {
  Chromium: openChromium,
  Firefox: openFirefox,
  WebKit: openWebKit,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !ENGINES[name]);
if (unknown.length > 0) {
  console.error(`No engine "${unknown.join('", "')}". Choose from ${Object.keys(ENGINES).join(', ')}.`);
  process.exit(1);
}

const total: Tally = { passed: 0, failed: 0, skipped: [] };
try {
  for (const site of [retelling, subpath]) await buildSite(site);
  for (const [name, open] of Object.entries(ENGINES)) {
    if (chosen.length === 0 || chosen.includes(name)) await runIn(name, open);
  }
} catch (error) {
  total.failed++;
  console.log(messageOf(error));
}
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runIn(name: string, open: () => Promise<Browser>) {
  const browser = await tryToOpen(name, open);
  if (!browser) return;
  console.log(`\n=== ${name}: ${browser.version}`);
  try {
    await walk(browser, retelling, `${name} /`, { ...journey, ...offlineSteps(retelling) });
    await walk(browser, subpath, `${name} ${subpath.base}`, offlineSteps(subpath));
  } finally {
    await browser.close();
  }
}

/** Opens a browser. A missing one counts as skipped, or as failed in CI. */
async function tryToOpen(name: string, open: () => Promise<Browser>): Promise<Browser | undefined> {
  try {
    return await open();
  } catch (error) {
    const message = messageOf(error);
    console.log(`\n=== ${name}: ${message}`);
    if (error instanceof MissingToolError && !process.env['CI']) total.skipped.push(message);
    else total.failed++;
    return undefined;
  }
}

async function walk(browser: Browser, site: Site, where: string, steps: Steps) {
  const host = await new Host(site).start();
  try {
    for (const [title, step] of Object.entries(steps)) {
      try {
        await browser.open('about:blank');
        await browser.setSize(390, 844);
        await step({ browser, host });
        total.passed++;
      } catch (error) {
        if (error instanceof NotCheckable) total.skipped.push(`${where} ${title}`);
        else {
          total.failed++;
          console.log(`failed: ${where} ${title}\n  ${messageOf(error)}`);
        }
      }
    }
  } finally {
    host.stop();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
