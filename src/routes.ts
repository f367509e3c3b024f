/** Addresses that hosts use for error pages; Astro gives the files of such pages other names. */
const STATUS_PAGES = ['404', '500'];

/** Returns the permanent address of a point, which names its page and its ids. Point 404 is at `404a`. */
export function addressOf({ number, at }: { number: number; at?: string | undefined }): string {
  return at ?? (isStatusPage(String(number)) ? `${number}a` : String(number));
}

/** Whether an address is reserved for an error page, so that no point can have it. */
export function isStatusPage(address: string): boolean {
  return STATUS_PAGES.includes(address);
}

/** Adds the site's base path to an address: `comments/` → `/essay/comments/`, if the site is served from `/essay/`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
