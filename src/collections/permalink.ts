import { sectionOfId } from './section-of-id.ts';

/** An address on this site: `comments/` → `/essay/comments/`, where the site stands under `/essay/`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/**
 * The address of an id, for ever: a point's words are on its own page, a comment's on the comments',
 * all others on the whole essay's.
 */
export function permalink(id: string): string {
  const section = sectionOfId(id);
  const fragment = section === id ? '' : `#${id}`;
  if (/^p\d/.test(section)) return link(`${section.slice(1)}/${fragment}`);
  return link(section.startsWith('c-') ? `comments/#${id}` : `#${id}`);
}
