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

export const site = {
  url: address(process.env.SITE_URL),
  content: process.env.ESSAY_CONTENT || 'content',
  offline: megabytes(process.env.SITE_OFFLINE),
} as const satisfies Site;

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
