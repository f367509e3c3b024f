import { parseArgs } from 'node:util';

/** Settings of this site: they concern where it is published, not the essay. */
interface Site {
  /** The address it is published at, with its path; undefined: pages have no canonical address. */
  url: URL | undefined;
  /** The folder the essay is read from, relative to the project. */
  content: string;
  /** Megabytes to save for offline reading without asking; undefined: nothing is saved, and saved pages are removed. */
  offline: number | undefined;
}

/** The default. If the essay is larger, only what is read is saved without asking. */
const OFFLINE_MEGABYTES = 5;

/** The settings as options of a command, such as `npm start -- --essay-content my-essay`, which works in every shell. */
export const SITE_OPTIONS = {
  'essay-content': { type: 'string' },
  'site-url': { type: 'string' },
  'site-offline': { type: 'string' },
} as const;

export const site = {
  url: address(settingOf('site-url')),
  content: settingOf('essay-content') || 'content',
  offline: megabytes(settingOf('site-offline')),
} as const satisfies Site;

/** Returns the full address of a path that begins with the site's own; undefined if the site's address is not known. */
export function fullAddress(path: string): string | undefined {
  return site.url && new URL(path, site.url).href;
}

/** Returns a setting as given to a command: as an option, or else as an environment variable. */
function settingOf(option: keyof typeof SITE_OPTIONS): string | undefined {
  const { values } = parseArgs({ args: process.argv.slice(2), options: SITE_OPTIONS, strict: false });
  const unknown = Object.keys(values).find((name) => /^(essay|site)-/.test(name) && !(name in SITE_OPTIONS));
  if (unknown) {
    const known = Object.keys(SITE_OPTIONS).map((name) => `--${name}`);
    return stop(`--${unknown}: no such option. Use ${known.join(', ')}.`);
  }
  const value = values[option];
  if (value === true) return stop(`--${option}: no value. Write it after the option.`);
  const variable = option.replaceAll('-', '_');
  // PowerShell removes the "--" before options. Then npm takes them for its own, and passes them on as variables.
  return value || process.env[`npm_config_${variable}`] || process.env[variable.toUpperCase()];
}

function address(given: string | undefined): URL | undefined {
  if (!given) return undefined;
  const url = URL.parse(given);
  if (url && /^https?:$/.test(url.protocol)) return url;
  return stop(`SITE_URL: found "${given}". Write a full address, such as https://example.org/essay/.`);
}

function megabytes(given: string | undefined): number | undefined {
  if (!given) return OFFLINE_MEGABYTES;
  if (given === 'off') return undefined;
  const number = Number(given);
  if (number >= 0) return number;
  return stop(`SITE_OFFLINE: found "${given}". Write "off" or a number of megabytes, such as 5.`);
}

/** Ends the process with a message. An error would add a stack trace, which does not help with a setting. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
