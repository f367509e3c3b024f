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
  url: process.env.SITE_URL ? new URL(process.env.SITE_URL) : undefined,
  content: process.env.ESSAY_CONTENT || 'content',
  offline: megabytes(process.env.SITE_OFFLINE),
} as const satisfies Site;

/** @throws Error if the value is neither a number nor "off" */
function megabytes(given: string | undefined): number | undefined {
  if (!given) return OFFLINE_MEGABYTES;
  if (given === 'off') return undefined;
  const number = Number(given);
  if (number >= 0) return number;
  throw new Error(`SITE_OFFLINE: found "${given}". Write off, or a number of megabytes such as 5.`);
}
