import type { Comment } from '#collections/comments.ts';
import type { Essay } from '#collections/essay.ts';
import type { Point } from '#collections/points.ts';
import { inReadingOrder } from '#content-files/2-publish/thread.ts';
import { link, pointPath } from '#routes.ts';
import { fullAddress } from '#site.ts';

type Described = Pick<Essay, 'title' | 'language' | 'authors' | 'edition' | 'source' | 'licence'>;

/** Describes the essay and its points for a page about it, in the vocabulary of schema.org. */
export function essayJsonLd(essay: Described, points: Point[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'AboutPage',
    mainEntity: {
      ...describe(essay),
      headline: essay.title,
      sameAs: essay.edition.retells ? undefined : essay.source?.url,
      hasPart: points.map(({ address }) => ({ '@type': 'Article', '@id': full(link(pointPath(address))) })),
    },
  };
}

/** Describes a point and the comments on its page. */
export function pointJsonLd(essay: Described, point: Point, thread: Comment[], permalink: (id: string) => string) {
  const comments = inReadingOrder(thread);
  const address = full(link(pointPath(point.address)));
  return {
    '@context': 'https://schema.org',
    ...describe(essay),
    '@id': address,
    headline: point.title,
    inLanguage: point.language ?? essay.language,
    isPartOf: { '@type': 'Article', '@id': full(link()), name: essay.title },
    comment: comments.length > 0 ? comments.map((comment) => describeComment(comment, permalink)) : undefined,
  };
}

/** What the essay and its points share. Whether an author is a person or a group is not known, so none has a type. */
function describe({ language, authors, edition, licence }: Described) {
  const { retells } = edition;
  return {
    '@type': 'Article',
    '@id': full(link()),
    author: retells ? undefined : authors,
    datePublished: edition.date,
    version: edition.name,
    inLanguage: language,
    license: licence?.url ?? licence?.name,
    isBasedOn: retells && {
      '@type': 'Article',
      name: retells.title,
      author: retells.authors.map((name) => ({ name })),
      url: retells.url,
    },
  };
}

function describeComment({ id, author, date, parent }: Comment, permalink: (id: string) => string) {
  return {
    '@type': 'Comment',
    '@id': full(permalink(id)),
    author: author === undefined ? undefined : { name: author },
    datePublished: date,
    parentItem: parent && { '@id': full(permalink(parent.id)) },
  };
}

/** Returns a full address or, where the site's is not known, a path, which a reader of the page completes. */
function full(path: string): string {
  return fullAddress(path) ?? path;
}

/** Returns a value as JSON for a `<script>`, which no text in it can end. */
export function toScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
