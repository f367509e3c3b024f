import { expect } from 'vitest';
import { isPassageId, isSectionId, sectionOfId } from '#ids.ts';
import { parseLedger } from '#ledger/1-parse/parse-ledger.ts';
import { suggestionFinder } from '#ledger/4-report/suggestions.ts';
import { decide } from '#ledger/decide.ts';
import { type Entry, isGivenUp, type Ledger, sectionOfEntry, writeLedger } from '#ledger/model/ledger.ts';
import { groupOf } from '#ledger/model/text.ts';
import { type Update, update } from '#ledger/update.ts';
import type { Chance } from './chance.ts';
import type { EditedEssay, Word } from './edited-essay.ts';
import { edit } from './essay-edits.ts';

/** An essay published in successive editions, each of which is checked against the promises of the ledger. */
export class PublishedEssay {
  readonly essay: EditedEssay;
  readonly #chance: Chance;
  /** The ids of the first edition's paragraphs. */
  readonly #links: string[];
  #ledger: Ledger;
  #texts: Map<string, Text>;

  constructor(essay: EditedEssay, chance: Chance) {
    this.essay = essay;
    this.#chance = chance;
    essay.publish();
    this.#links = [...essay.byId().keys()];
    const { ledger, ids } = update(undefined, 'Edition 0', essay.sections());
    this.#ledger = ledger;
    this.#texts = this.#textsBy(ids);
  }

  /** Publishes an edition after some edits. */
  publish(edition: string, edits: number) {
    for (let i = 0; i < edits; i++) edit(this.essay);
    const old = this.#ledger;
    const result = this.#place(old, edition);
    const texts = this.#textsBy(result.ids);
    this.#holdLinks(old, result, texts);
    this.#holdSections(old, result);
    holdNewIds(old, result);
    expect(new Set(result.ids.values()).size).toBe(result.ids.size);
    this.#decide(result);
    // The written ledger does not change when the same texts are published again.
    const written = writeLedger(result.ledger);
    const again = update(parseLedger(written), edition, this.essay.sections());
    expect([again.lost, again.misplaced, writeLedger(again.ledger)]).toEqual([[], [], written]);
    this.#ledger = again.ledger;
    this.#texts = texts;
    this.#fix(again);
  }

  /** Updates a ledger. If a section claims another's id, renames the comment or removes the point's address. */
  #place(old: Ledger, edition: string): Update {
    for (;;) {
      const sections = this.essay.sections();
      const result = update(old, edition, sections);
      if (result.misplaced.length === 0) return result;
      for (const { section } of result.misplaced) {
        const part = this.essay.parts[sections.indexOf(section)]!;
        if (part.kind === 'comment') part.name += '-too';
        else part.at = undefined;
      }
    }
  }

  /** With a chance of 0.2, sets a point's current address in its file. */
  #fix({ ids }: Update) {
    const sections = this.essay.sections();
    const part = this.#chance.of(this.essay.points);
    if (this.#chance.random() < 0.2) part.at = ids.get(sections[this.essay.parts.indexOf(part)]!.id)!.slice(1);
  }

  /** Resolves lost ids as an author would, sections first: each becomes an alias of a suggestion, or is withdrawn. */
  #decide(result: Update) {
    for (const isWanted of [isSectionId, () => true]) {
      const heirsOf = suggestionFinder(result);
      const aliases: [string, string][] = [];
      const withdrawn: string[] = [];
      for (const id of result.lost.filter(isWanted)) {
        const heir = this.#chance.of([undefined, ...heirsOf(id)]);
        if (heir === undefined) withdrawn.push(id);
        else aliases.push([id, heir]);
      }
      decide(result, { aliases, withdrawn });
    }
    expect(result.lost).toEqual([]);
  }

  #holdLinks(old: Ledger, { ledger, lost }: Update, texts: Map<string, Text>) {
    for (const id of this.#links.filter((link) => !isGivenUp(old.ids.get(link)!))) {
      const words = wordsOf(id, this.#texts.get(old.ids.get(id)!.to ?? id)!);
      const origins = new Set(words.map(({ origin }) => origin));
      if (lost.includes(id)) {
        // A text that keeps three quarters of its words is always found, in the essay or in the same comment; otherwise
        // the author decides.
        const known = new Set(words.map(({ origin, word }) => `${origin} ${word}`));
        const isKnown = ({ origin, word }: Word) => known.has(`${origin} ${word}`);
        const own = [...texts].filter(([at]) => groupOf(sectionOfId(at)) === groupOf(sectionOfId(id)));
        const kept = Math.max(0, ...own.map(([, text]) => text.words.filter(isKnown).length));
        expect([id, kept < words.length * 0.75]).toEqual([id, true]);
      } else {
        const most = Math.max(...[...texts.values()].map((text) => wordsOf(id, text, origins).length));
        const home = texts.get(ledger.ids.get(id)!.to ?? id)!;
        const here = wordsOf(id, home, origins).length;
        expect([id, here * 2 >= most || here >= home.words.length * 0.75]).toEqual([id, true]);
      }
    }
  }

  /** Checks that a point keeps its address, and that no address ever shows a text of which it had nothing. */
  #holdSections(old: Ledger, { ids, ledger }: Update) {
    const living = [...old.ids].filter(([id, entry]) => /^p\d/.test(id) && isSectionId(id) && !isGivenUp(entry));
    const byTitle = new Map(living.map(([id, { print }]) => [print.digest, id]));
    for (const section of this.essay.sections()) {
      const id = ids.get(section.id)!;
      const titled = byTitle.get(ledger.ids.get(id)!.print.digest);
      const before = old.ids.get(id);
      // A restored section may have had its title in another section meanwhile.
      const isBack = before && isGivenUp(before);
      if (section.kind === 'point' && titled && !isBack) expect(id).toBe(titled);
      if (!before || section.kind === 'opening' || section.kind === 'closing') continue;
      const own = [...ledger.ids].filter(([each, entry]) => !isSectionId(each) && sectionOfEntry(each, entry) === id);
      const origins = own.flatMap(([each]) => {
        const entry = old.ids.get(each);
        return entry ? [sectionOfId(each), sectionOfEntry(each, entry)] : [];
      });
      expect([id, origins.includes(id) || titled === id]).toEqual([id, true]);
    }
  }

  /** Returns the essay's paragraphs by their published ids. */
  #textsBy(ids: Map<string, string>): Map<string, Text> {
    return new Map(
      [...this.essay.byId()].map(([id, words]) => [
        ids.get(id)!,
        { words, byFirstId: Map.groupBy(words, ({ from }) => from) },
      ]),
    );
  }
}

/** The words of a paragraph, also grouped by the id they were first published under. */
interface Text {
  words: Word[];
  byFirstId: Map<string, Word[]>;
}

/** Checks that text that returns unchanged gets no new id. */
function holdNewIds(old: Ledger, { ledger }: Update) {
  const givenUp = [...old.ids].filter(([id, entry]) => !isSectionId(id) && isGivenUp(entry) && !id.startsWith('c-'));
  const byKey = new Map(givenUp.map(([id, entry]) => [keyOf(id, entry), id]));
  for (const [id, entry] of ledger.ids) {
    if (old.ids.has(id) || isSectionId(id) || id.startsWith('c-')) continue;
    const former = byKey.get(keyOf(id, entry));
    expect([id, former && isGivenUp(ledger.ids.get(former)!) ? former : undefined]).toEqual([id, undefined]);
  }
}

/** Returns a key for an entry: the digest of its text, with the section unless it is a passage. */
function keyOf(id: string, { print }: Entry): string {
  return `${isPassageId(id) ? '' : sectionOfId(id)} ${print.digest}`;
}

/** Returns the words of a text that were first published under an id, of all origins or of these. */
function wordsOf(id: string, { byFirstId }: Text, origins?: Set<number>): Word[] {
  const words = byFirstId.get(id) ?? [];
  return origins ? words.filter(({ origin }) => origins.has(origin)) : words;
}
