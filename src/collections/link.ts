/** Adds the site's base path to an address: `comments/` → `/essay/comments/`, if the site is served from `/essay/`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
