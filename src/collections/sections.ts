import { sectionFinder } from '#content-files/2-publish/find-section.ts';
import { inReadingOrder } from '#content-files/2-publish/thread.ts';
import type { Rendered } from '#markdown/render.ts';
import { getThread } from './comments.ts';
import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { getPoints } from './points.ts';

/** Makes a lookup of an id's section. */
export const getSectionOf = onceABuild(async (): Promise<(id: string) => string> => sectionFinder(await getTexts()));

/** Makes a lookup of the number of a note by its id; undefined if the note was removed. */
export const getNoteNumber = onceABuild(async (): Promise<(id: string) => number | undefined> => {
  const texts = await getTexts();
  const numbers = texts.flatMap(({ outline, firstNote }) =>
    outline.notes.map(({ id }, i) => [id, firstNote + i] as const),
  );
  const byId = new Map(numbers);
  return (id) => byId.get(id);
});

/** Makes a lookup of the words of a passage, heading or note by its id; undefined if it has none of its own. */
export const getWordsOf = onceABuild(async (): Promise<(id: string) => string | undefined> => {
  const texts = (await getTexts()).flatMap(({ outline: { passages, headings, notes } }) => [
    ...passages,
    ...headings,
    ...notes,
  ]);
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  return (id) => byId.get(id);
});

/** Returns the texts of the essay and of all comments. */
async function getTexts(): Promise<Rendered[]> {
  const { opening, closing } = await getEssay();
  const ends = [opening, ...(closing ? [closing.text] : [])];
  const points = (await getPoints()).map(({ text }) => text);
  const comments = inReadingOrder(await getThread()).map((comment) => comment.text);
  return [...ends, ...points, ...comments];
}
