import { isSectionId, kindOfText } from '#ids.ts';
import { type Entry, hasWords, sectionOfEntry } from '#ledger/model/ledger.ts';
import { groupOf, isTelling, type Text } from '#ledger/model/text.ts';
import { type Claims, claimTexts } from './claims.ts';
import { findReturned } from './find-returned.ts';
import { guestsOf } from './guests.ts';
import { match } from './match.ts';
import { pairEqual } from './pair-equal.ts';

/** Matches the essay as a whole, and each comment on its own, so that nobody's words become someone else's. */
export function findTexts(old: Map<string, Entry>, texts: Text[]): Claims {
  const before = { ids: old, guests: guestsOf(old) };
  const live = [...old].filter(([id, entry]) => hasWords(entry) && !isSectionId(id));
  const olds = Map.groupBy(
    live.map(([id, entry]): Text => ({
      id,
      kind: kindOfText(id),
      section: sectionOfEntry(id, entry),
      print: entry.print,
    })),
    ({ section }) => groupOf(section),
  );
  const news = Map.groupBy(texts, ({ section }) => groupOf(section));
  const all: Claims = { byText: new Map(), lost: [] };
  const add = ({ byText, lost }: Claims) => {
    for (const [text, claims] of byText) all.byText.set(text, claims);
    all.lost.push(...lost);
  };
  const gone = [...olds].filter(([group]) => !news.has(group)).flatMap(([, group]) => group);
  const came = [...news].filter(([group]) => !olds.has(group)).flatMap(([, group]) => group);
  for (const [group, own] of olds) {
    const fresh = news.get(group);
    if (fresh) add(claimTexts(match(own, fresh), fresh, before));
  }
  // Comments whose files were renamed. Short texts are left out: a few words could be anyone's.
  const pairs = pairEqual(gone.filter(isTelling), came);
  add(claimTexts({ pairs, merged: new Map(), lost: gone.filter((text) => !pairs.has(text)) }, came, before));
  const rest = texts.filter((text) => !all.byText.has(text));
  const returned = findReturned(old, rest);
  const apart = new Set([...returned.keys()].map(({ id }) => id));
  const guests = new Map([...before.guests].map(([id, own]) => [id, own.filter((guest) => !apart.has(guest.id))]));
  add(claimTexts({ pairs: returned, merged: new Map(), lost: [] }, rest, { ids: old, guests }));
  return all;
}
