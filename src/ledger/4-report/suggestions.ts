import { isSectionId } from '#ids.ts';
import { candidateFinder } from '#ledger/2-match/candidates.ts';
import { similarityOf } from '#ledger/2-match/similarity.ts';
import type { Undecided } from '#ledger/decide.ts';
import { hasWords, sectionOfEntry } from '#ledger/model/ledger.ts';
import { groupOf, type Text } from '#ledger/model/text.ts';

/** Maximum number of ids to suggest. */
const MOST_SUGGESTIONS = 2;
/** Minimum share of the lost words that a similar text must have. */
const SOME_WORDS = 0.4;

/** Returns a function that suggests where links to a lost id could lead: the most similar texts, then its neighbours in the ledger. */
export function suggestionFinder({ ledger: { ids }, lost: gone }: Undecided): (id: string) => string[] {
  const order = [...ids.keys()];
  const isGone = new Set(gone);
  const live = [...ids]
    .filter(([id, entry]) => hasWords(entry) && !isGone.has(id))
    .map(([id, entry]): Text => ({ id, kind: 'passage', section: sectionOfEntry(id, entry), print: entry.print }));
  const { true: sections = [], false: texts = [] } = Object.groupBy(live, ({ id }) => `${isSectionId(id)}`) as Partial<
    Record<'true' | 'false', Text[]>
  >;
  const find = candidateFinder(texts);
  const names = { sections: new Set(sections.map(({ id }) => id)), texts: new Set(texts.map(({ id }) => id)) };
  return (id) => {
    const entry = ids.get(id)!;
    const lost: Text = { id, kind: 'passage', section: sectionOfEntry(id, entry), print: entry.print };
    const all = isSectionId(id) ? names.sections : names.texts;
    // One person's words are never suggested for another's.
    const others = {
      has: (other: string) =>
        all.has(other) && groupOf(sectionOfEntry(other, ids.get(other)!)) === groupOf(lost.section),
    };
    const alike = (isSectionId(id) ? [] : find(lost))
      .map((text) => ({ text, ...similarityOf(lost.print, text.print) }))
      .filter(({ text, ofOld }) => others.has(text.id) && ofOld >= SOME_WORDS)
      .toSorted((a, b) => b.kept - a.kept);
    const at = order.indexOf(id);
    const before = order.slice(0, at).findLast((other) => others.has(other));
    const after = order.slice(at + 1).find((other) => others.has(other));
    const beside = [before, after].filter((other) => other !== undefined);
    return [...new Set([...alike.map(({ text }) => text.id), ...beside])].slice(0, MOST_SUGGESTIONS);
  };
}
