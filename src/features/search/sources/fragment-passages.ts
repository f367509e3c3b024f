import { FOLDED_WORDS, type Passage, type Place } from '#features/search/passages/passage.ts';
import { toPassage } from '#features/search/passages/passage-table.ts';
import { isInComment, sectionOfId } from '#ids.ts';
import { sharesStem, wordSimilarity } from '#text/word-similarity.ts';
import { wordsOf } from '#text/words.ts';

/** A page of the index: its URL, its words, the position of each passage among them, and the positions of the hits. */
export interface Fragment {
  url: string;
  raw_content: string;
  anchors: { id: string; title: string; location: number }[];
  locations: number[];
  meta: { places: string };
}

/**
 * Returns the passages of an index page; each has the words from its anchor to the next.
 *
 * @param asked the folded words of the query
 */
export function passagesOf({ url, raw_content, anchors, locations, meta }: Fragment, asked: string[]): Passage[] {
  const places = JSON.parse(meta.places) as Place[];
  const address = url.replace(/\.html$/, '/');
  const isSegmented = raw_content.includes('\u200b');
  const words = raw_content
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .split(isSegmented ? '\u200b' : /\s+/);
  const inOrder = [...anchors].sort((a, b) => a.location - b.location);
  let place = places[0]!;
  return inOrder.flatMap(({ id, title: name, location }, i) => {
    const end = inOrder[i + 1]?.location ?? words.length;
    const section = sectionOfId(id);
    const placeId = isInComment(section) ? 'comments' : section;
    // A passage moved here from another section belongs with the passages before it.
    place = places.find((other) => other.id === placeId) ?? place;
    const located = locations.filter((at) => at >= location && at < end).map((at) => words[at]!);
    const stems = located
      .flatMap((word) => wordsOf(word).map(({ folded }) => folded))
      .filter(
        (word) => asked.every((one) => wordSimilarity(word, one) === 0) && asked.some((one) => sharesStem(word, one)),
      );
    const text = words.slice(location, end).join(isSegmented ? '' : ' ');
    const passage = { ...toPassage(address, place, [id, name, text.trim()]), ...(stems.length > 0 && { stems }) };
    return id === FOLDED_WORDS ? [] : [passage];
  });
}
