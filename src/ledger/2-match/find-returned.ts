import { isSectionId, kindOfText, sectionOfId } from '#ids.ts';
import { type Entry, isGivenUp, sectionOfEntry } from '#ledger/model/ledger.ts';
import { groupOf, isTelling, type Text } from '#ledger/model/text.ts';
import { candidateFinder } from './candidates.ts';
import { pairEqual } from './pair-equal.ts';
import { isEdited, similarityOf } from './similarity.ts';

/**
 * Finds returning passages and notes: those whose ids were given up because they were withdrawn or led elsewhere.
 * In texts by the same person, it accepts equal or similar words; in another comment, only equal ones.
 * @param texts new texts that have no id yet
 * @returns the new text of each old one that was found
 */
export function findReturned(old: Map<string, Entry>, texts: Text[]): Map<Text, Text> {
  const pairs = new Map<Text, Text>();
  const taken = new Set<Text>();
  const add = (found: Map<Text, Text>) => {
    for (const [from, text] of found) {
      pairs.set(from, text);
      taken.add(text);
    }
  };
  const givenUp = [...old]
    .filter(([id, entry]) => !isSectionId(id) && kindOfText(id) !== 'heading' && isGivenUp(entry))
    .map(([id, entry]): Text => ({ id, kind: kindOfText(id), section: sectionOfEntry(id, entry), print: entry.print }));
  const byGroup = new Map<string, Text[]>();
  for (const from of givenUp) {
    // A comment's words may have ended up in a file with another name.
    for (const group of new Set([from.section, sectionOfId(from.id)].map(groupOf))) {
      const own = byGroup.get(group);
      if (own) own.push(from);
      else byGroup.set(group, [from]);
    }
  }
  const rest = (oldTexts: Text[]) => oldTexts.filter((from) => !pairs.has(from));
  for (const [group, own] of Map.groupBy(texts, ({ section }) => groupOf(section))) {
    const oldTexts = byGroup.get(group) ?? [];
    add(pairEqual(rest(oldTexts), own));
    const others = own.filter((text) => !taken.has(text));
    if (oldTexts.length > 0) add(pairSimilar(rest(oldTexts), others));
  }
  const others = texts.filter((text) => !taken.has(text) && isComment(text) && isTelling(text));
  add(pairEqual(rest(givenUp).filter(isComment), others));
  // The ledger stores no words of withdrawn texts, but an equal text has the same ones.
  return new Map(
    [...pairs].map(([from, text]) => [
      from.print.digest === text.print.digest ? { ...from, print: text.print } : from,
      text,
    ]),
  );
}

function isComment({ section }: Text): boolean {
  return groupOf(section) === section;
}

function pairSimilar(oldTexts: Text[], newTexts: Text[]): Map<Text, Text> {
  const find = candidateFinder(newTexts);
  const edges = oldTexts.flatMap((from) =>
    find(from)
      .map((text) => ({ from, text, similarity: similarityOf(from.print, text.print) }))
      .filter(({ text, similarity }) => text.kind === from.kind && isEdited(similarity)),
  );
  const pairs = new Map<Text, Text>();
  const taken = new Set<Text>();
  for (const { from, text } of edges.toSorted((a, b) => b.similarity.kept - a.similarity.kept)) {
    if (pairs.has(from) || taken.has(text)) continue;
    pairs.set(from, text);
    taken.add(text);
  }
  return pairs;
}
