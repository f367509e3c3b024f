import { site } from '#site.ts';

/** Returns the full address of a path that begins with the site's own; undefined if the site's address is not known. */
export function absolute(path: string): string | undefined {
  return site.url && new URL(path, site.url).href;
}
