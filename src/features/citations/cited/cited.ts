import type { Essay } from '#collections/essay.ts';
import type { Point } from '#collections/points.ts';
import { pointId } from '#ids.ts';
import { link, pointPath } from '#routes.ts';
import { paragraphSign } from '#paragraph-sign.ts';
import { fullAddress } from '#site.ts';

/** What is cited, as the front matter describes it: the essay, a point, or a paragraph of either. */
export interface Cited {
  /** The id of the point or the paragraph, or `essay`. */
  id: string;
  /** The title of the point or, for the essay and its opening, of the essay. */
  title: string;
  /** The language of that title. */
  language: string;
  /** The title of the essay, if a point or a paragraph of one is cited. */
  whole?: string;
  /**
   * The names of those whose words these are, as they sign: whether a name is a person's, and which part of it is a
   * family name, is not known. None for a retelling, since whoever retells the essay has no name here.
   */
  authors: string[];
  /** The essay that this one retells. */
  retells?: { title: string; authors: string[] } | undefined;
  /** The name of the edition. */
  edition: string;
  /** The date of the edition; undefined if it is undated. */
  date?: string | undefined;
  /** Where the essay was first published; undefined for a retelling. */
  source?: { name: string; date?: string | undefined } | undefined;
  /** The sign of the paragraph, such as `5.2`. */
  paragraph?: string;
  /** The full address; undefined where the site's is not known. */
  url?: string | undefined;
}

/** The details of an essay that citations use. */
export type CitedEssay = Pick<Essay, 'title' | 'language' | 'authors' | 'edition' | 'source'>;
export type CitedPoint = Pick<Point, 'address' | 'title' | 'language'>;

export function citeEssay({ title, language, authors, edition, source }: CitedEssay): Cited {
  const { name, date, retells } = edition;
  return {
    id: 'essay',
    title,
    language,
    authors: retells ? [] : authors.map((author) => author.name),
    retells,
    edition: name,
    date,
    // The words of a retelling were not published there.
    source: retells ? undefined : source,
    url: fullAddress(link()),
  };
}

export function citePoint(essay: CitedEssay, { address, title, language = essay.language }: CitedPoint): Cited {
  const url = fullAddress(link(pointPath(address)));
  return { ...citeEssay(essay), id: pointId(address), title, language, whole: essay.title, url };
}

/**
 * Cites a paragraph of what is cited.
 * @param permalink the paragraph's permanent address, with the site's path
 */
export function citeParagraph(cited: Cited, id: string, permalink: string): Cited {
  return { ...cited, id, paragraph: paragraphSign(id)!, url: fullAddress(permalink) };
}
