/** Settings of this site: what is about the place it stands in and not about the essay. */
export interface Site {
  /** The address it is published at, with its path; none: pages carry no canonical address. */
  url: URL | undefined;
  /** The folder the essay is read from, relative to the project. */
  content: string;
  /** How many megabytes are saved unasked for reading offline; none: nothing is, and what was saved is let go of. */
  offline: number | undefined;
}

/** Of an essay that is larger only what is read is saved unasked. */
const OFFLINE_MEGABYTES = 5;

export const site = {
  url: process.env.SITE_URL ? new URL(process.env.SITE_URL) : undefined,
  content: process.env.ESSAY_CONTENT || 'content',
  offline: megabytes(process.env.SITE_OFFLINE),
} as const satisfies Site;

/** @throws Error for what is neither a number nor "off" */
function megabytes(given: string | undefined): number | undefined {
  if (!given) return OFFLINE_MEGABYTES;
  if (given === 'off') return undefined;
  const number = Number(given);
  if (number >= 0) return number;
  throw new Error(`SITE_OFFLINE: found "${given}". Write off, or a number of megabytes such as 5.`);
}
