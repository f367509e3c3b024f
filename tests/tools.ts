import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwrights } from '@playwright/test';

/** Thrown if a tool is missing and could not be installed. The message says how to get it. */
export class MissingToolError extends Error {}

/**
 * Returns the path of a Chromium: from CHROME_PATH, the system or Playwright. Installs one if there is none. Debian's
 * headless shell comes first: it opens a page in a third of the time, since it has no window of its own.
 *
 * @throws MissingToolError
 */
export function chromium(): string {
  const shell = 'chromium-headless-shell';
  const found = process.env['CHROME_PATH'] ?? onPathOrInstalled(shell, shell) ?? findChromium() ?? installChromium();
  if (!found) return missing('Chromium', 'Install one, or set CHROME_PATH to its path.');
  // Each Playwright worker calls this again.
  return (process.env['CHROME_PATH'] = found);
}

/**
 * Returns the path of a Firefox. On Debian, installs it if it is missing.
 *
 * @throws MissingToolError
 */
export function firefox(): string {
  if (!findFirefox()) installDebianPackage('firefox-esr');
  return findFirefox() ?? missing('Firefox', 'Install one, or set FIREFOX_PATH to its path.');
}

/**
 * Returns the path of WebKitGTK's WebDriver, which includes a browser. On Debian, installs it if it is missing.
 *
 * @throws MissingToolError
 */
export function webKitDriver(): string {
  const found = process.env['WEBKIT_DRIVER_PATH'] ?? onPathOrInstalled('WebKitWebDriver', 'webkit2gtk-driver');
  const advice = 'Install webkit2gtk-driver (Debian, Ubuntu), or set WEBKIT_DRIVER_PATH to its path.';
  return found ?? missing('WebKitWebDriver', advice);
}

/**
 * Returns the path of Xvfb, an X server without a screen. On Debian, installs it if it is missing.
 *
 * @throws MissingToolError
 */
export function xvfb(): string {
  return onPathOrInstalled('Xvfb', 'xvfb') ?? missing('Xvfb', 'Install xvfb (Debian, Ubuntu).');
}

/** Returns the path of Lynx, a browser that shows text only, or undefined. On Debian, installs it if it is missing. */
export function lynx(): string | undefined {
  return onPathOrInstalled('lynx', 'lynx');
}

/** Returns the path of w3m, another such browser, or undefined. On Debian, installs it if it is missing. */
export function w3m(): string | undefined {
  return onPathOrInstalled('w3m', 'w3m');
}

/** Returns the path of a Java runtime, or undefined. On Debian, installs it if it is missing. */
export function java(): string | undefined {
  return onPathOrInstalled('java', 'default-jre-headless');
}

/** Installs a font with Japanese letters on Debian if there is none: letters without a font cannot be read in a PDF. */
export function installJapaneseFont() {
  const lister = onPath('fc-list');
  const hasFont = !lister || execFileSync(lister, [':lang=ja']).length > 0;
  if (!hasFont) installDebianPackage('fonts-vlgothic');
}

function findChromium(): string | undefined {
  const system = onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
  return system ?? [playwrights.executablePath()].find(existsSync);
}

function installChromium(): string | undefined {
  if (!installDebianPackage('chromium')) run('npx', ['playwright', 'install', 'chromium']);
  return findChromium();
}

function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox');
}

function onPathOrInstalled(name: string, debianPackage: string): string | undefined {
  return onPath(name) ?? (installDebianPackage(debianPackage) ? onPath(name) : undefined);
}

function missing(name: string, advice: string): never {
  throw new MissingToolError(`${name} is missing. ${advice}`);
}

/** Tries to install a package, as root on Debian. Returns whether it tried. */
function installDebianPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', name]);
  return true;
}

/** Runs an installer and logs any error. To see if it succeeded, look for the tool. */
function run(command: string, args: string[]) {
  console.log(`$ ${command} ${args.join(' ')}`);
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    console.error(String(error));
  }
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(existsSync);
}
