import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwrights } from '@playwright/test';

/** The path of a Chromium: the one named, the system's or Playwright's; installed where there is none. */
export function chromium(): string {
  return (process.env['CHROME_PATH'] ??= findChromium() ?? installChromium());
}

/** The path of a Firefox, installed where that can be done by name. */
export function firefox(): string {
  if (!findFirefox()) installDebianPackage('firefox-esr');
  return findFirefox() ?? 'no Firefox: install one, or set FIREFOX_PATH to its path';
}

/** The path of a Java runtime, installed where that can be done by name; undefined: there is none. */
export function java(): string | undefined {
  if (!onPath('java')) installDebianPackage('default-jre-headless');
  return onPath('java');
}

function findChromium(): string | undefined {
  const system = onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
  return system ?? [playwrights.executablePath()].find(existsSync);
}

function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox');
}

function installChromium(): string {
  if (!installDebianPackage('chromium')) run('npx', ['playwright', 'install', 'chromium']);
  return findChromium() ?? 'no Chromium: install one, or set CHROME_PATH to its path';
}

/** Installs a package where we may: as root on Debian. Says whether we may. */
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
