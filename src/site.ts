/** Settings of this site: what is about the place it stands in and not about the essay. */
export interface Site {
  /** The address it is published at, with its path; none: pages carry no canonical address. */
  url: URL | undefined;
  /** The folder the essay is read from, relative to the project. */
  content: string;
}

export const site = {
  url: process.env.SITE_URL ? new URL(process.env.SITE_URL) : undefined,
  content: process.env.ESSAY_CONTENT || 'content',
} as const satisfies Site;
