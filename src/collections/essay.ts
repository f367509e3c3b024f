import type { CollectionEntry } from 'astro:content';
import { sharedContent } from '#content-files/bridge.ts';
import type { Rendered } from '#markdown/render.ts';
import { directionOf } from '#text/language.ts';
import { wholeMinutesToRead } from '#text/reading-pace.ts';
import { entriesOf, onceABuild, textsOf } from './entries.ts';

/** The essay as a whole: the details for its cover, its opening and its closing. */
export interface Essay extends EssayData {
  direction: 'ltr' | 'rtl';
  opening: Rendered;
  /** With the path of the page that it is on. */
  closing: (CollectionEntry<'closing'>['data'] & { text: Rendered; path: string }) | undefined;
}

type EssayData = CollectionEntry<'essay'>['data'];

export const getEssay = onceABuild(async (): Promise<Essay> => {
  const [entry] = await entriesOf('essay');
  const [closing] = await entriesOf('closing');
  const { data } = entry!;
  return {
    ...data,
    direction: directionOf(data.language),
    opening: textsOf('essay').get(entry!.id)!,
    closing: closing && {
      ...closing.data,
      text: textsOf('closing').get(closing.id)!,
      path: sharedContent().plan.closingPath,
    },
  };
});

/** Returns the minutes it takes to read some sections, rounded, at least 1. */
export function readingMinutes(sections: Rendered[], language: string): number {
  const texts = sections.flatMap(({ outline }) => [...outline.headings, ...outline.passages]);
  return wholeMinutesToRead(
    texts.map(({ text }) => text),
    language,
  );
}
