import { isSectionId, kindOfText } from '#ids.ts';
import { type Entry, hasWords, sectionOfEntry } from '#ledger/model/ledger.ts';
import { groupOf, isTelling, type Text } from '#ledger/model/text.ts';
import { type Claims, claimTexts } from './claims.ts';
import { findReturned } from './find-returned.ts';
import { match } from './match.ts';
import { mergedIdsOf } from './merged-ids.ts';
import { pairEqual } from './pair-equal.ts';

/** Matches the essay as a whole, and each comment on its own, so that nobody's words become someone else's. */
export function findTexts(old: Map<string, Entry>, texts: Text[]): Claims {
  const before = { ids: old, mergedIds: mergedIdsOf(old) };
  const live = [...old].filter(([id, entry]) => hasWords(entry) && !isSectionId(id));
  const oldTexts = Map.groupBy(
    live.map(([id, entry]): Text => ({
      id,
      kind: kindOfText(id),
      section: sectionOfEntry(id, entry),
      print: entry.print,
    })),
    ({ section }) => groupOf(section),
  );
  const newTexts = Map.groupBy(texts, ({ section }) => groupOf(section));
  const all: Claims = { byText: new Map(), lost: [] };
  const add = ({ byText, lost }: Claims) => {
    for (const [text, claims] of byText) all.byText.set(text, claims);
    all.lost.push(...lost);
  };
  const gone = [...oldTexts].filter(([group]) => !newTexts.has(group)).flatMap(([, group]) => group);
  const came = [...newTexts].filter(([group]) => !oldTexts.has(group)).flatMap(([, group]) => group);
  for (const [group, own] of oldTexts) {
    const newText = newTexts.get(group);
    if (newText) add(claimTexts(match(own, newText), newText, before));
  }
  // Comments whose files were renamed. Short texts are left out: a few words could be anyone's.
  const pairs = pairEqual(gone.filter(isTelling), came);
  add(claimTexts({ pairs, merged: new Map(), lost: gone.filter((text) => !pairs.has(text)) }, came, before));
  const rest = texts.filter((text) => !all.byText.has(text));
  const returned = findReturned(old, rest);
  const apart = new Set([...returned.keys()].map(({ id }) => id));
  const mergedIds = new Map(
    [...before.mergedIds].map(([id, own]) => [id, own.filter((merged) => !apart.has(merged.id))]),
  );
  add(claimTexts({ pairs: returned, merged: new Map(), lost: [] }, rest, { ids: old, mergedIds }));
  return all;
}
