import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { pointId } from '#ids.ts';
import { ABOUT_PATH, COMMENTS_PATH, kindOfPath, SEARCH_PATH, SUBJECTS_PATH } from '#routes.ts';

/** Returns what is wrong with a link to a page by its path, such as `/5/#p5.2`; undefined if it leads there. */
export type PathCheck = (href: string) => Pick<ContentError, 'found' | 'fix'> | undefined;

/**
 * Makes a check of links to pages. A link to a file, such as `/paper.pdf` in `public/`, is not checked.
 * @param isKnown whether an id exists, or could exist, in the essay or the comments
 */
export function pathCheck({ plan, subjects, comments }: PublishedContent, isKnown: (id: string) => boolean): PathCheck {
  // A page of a text that cannot be read yet is not planned.
  const others = [
    ABOUT_PATH,
    SEARCH_PATH,
    ...(subjects.terms.length > 0 ? [SUBJECTS_PATH] : []),
    ...(comments.errors.length > 0 ? [COMMENTS_PATH] : []),
  ];
  const isPage = (path: string) =>
    plan.pages.has(path) ||
    others.includes(path) ||
    (kindOfPath(path) === 'point' && isKnown(pointId(path.slice(0, -1))));
  return (href) => {
    const [, path = '', fragment] = /^\/([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
    if (isPage(path)) {
      const page = plan.pages.get(path);
      if (!fragment || !page || page.ids.has(decode(fragment))) return undefined;
      const found = `the link "${href}" leads to a page without that id`;
      return { found, fix: 'Write only the id, such as #p5.2, and the link leads to the right page.' };
    }
    if (/\.(?!html?$|md$)[a-z\d]+$/i.test(path)) return undefined;
    const fix = isPage(`${path}/`)
      ? `Write /${path}/, with a slash at the end.`
      : 'Write the id of a place in the essay, such as #p5 or #p5.2, or a whole address that begins with https://.';
    return { found: `the link "${href}" leads to no page of the essay`, fix };
  };
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
