/** An address on this site: `comments/` → `/essay/comments/`, where the site stands under `/essay/`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
