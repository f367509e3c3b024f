import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwrights } from '@playwright/test';

/** A tool that is not on this machine and could not be installed; the message says how to get it. */
export class MissingToolError extends Error {}

/**
 * The path of a Chromium: the one named, the system's or Playwright's; installed where there is none.
 *
 * @throws MissingToolError
 */
export function chromium(): string {
  const found = process.env['CHROME_PATH'] ?? findChromium() ?? installChromium();
  if (!found) return missing('Chromium', 'Install one, or set CHROME_PATH to its path.');
  // Each worker of Playwright asks anew.
  return (process.env['CHROME_PATH'] = found);
}

/**
 * The path of a Firefox; installed on Debian where there is none.
 *
 * @throws MissingToolError
 */
export function firefox(): string {
  if (!findFirefox()) installDebianPackage('firefox-esr');
  return findFirefox() ?? missing('Firefox', 'Install one, or set FIREFOX_PATH to its path.');
}

/**
 * The path of the WebDriver of WebKitGTK, which brings a browser; installed on Debian where there is none.
 *
 * @throws MissingToolError
 */
export function webKitDriver(): string {
  const found = process.env['WEBKIT_DRIVER_PATH'] ?? onPathOrInstalled('WebKitWebDriver', 'webkit2gtk-driver');
  const advice = 'Install webkit2gtk-driver (Debian, Ubuntu), or set WEBKIT_DRIVER_PATH to its path.';
  return found ?? missing('WebKitWebDriver', advice);
}

/**
 * The path of Xvfb, an X server without a screen; installed on Debian where there is none.
 *
 * @throws MissingToolError
 */
export function xvfb(): string {
  return onPathOrInstalled('Xvfb', 'xvfb') ?? missing('Xvfb', 'Install xvfb (Debian, Ubuntu).');
}

/** The path of a Java runtime; installed on Debian where there is none. Undefined: there is none. */
export function java(): string | undefined {
  return onPathOrInstalled('java', 'default-jre-headless');
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

/** Installs a package as root on Debian. Says whether it tried. */
function installDebianPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', name]);
  return true;
}

/** Runs an installer; whether it did its work is seen by looking for the tool. */
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
