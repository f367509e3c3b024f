import type { SectionTexts } from '#ledger/model/text.ts';
import type { Chance } from './chance.ts';

/** The fewest words of a paragraph. */
export const FEWEST_WORDS = 12;

/** A word of an edited essay. */
export interface Word {
  word: string;
  /** The id of the paragraph it was first published in. */
  from: string;
  /** The number of the original word; a replacement has that of the word it replaces. */
  origin: number;
}

/** A paragraph, and the heading above it. */
export interface Block {
  words: Word[];
  heading?: string | undefined;
  /** The previous heading. */
  former?: string | undefined;
}

/** The opening, a point, the closing or a comment. */
export interface Part {
  kind: SectionTexts['kind'];
  /** The heading of a point, or the file name of a comment. */
  name: string;
  /** The address set in the file of a point. */
  at?: string | undefined;
  blocks: Block[];
}

/** An essay that is edited at random and records where each word was first published. */
export class EditedEssay {
  parts: Part[];
  /** Deleted parts, which may be restored. */
  readonly deleted: Part[] = [];
  readonly chance: Chance;
  #names = 0;
  #words = 0;

  constructor(chance: Chance, points: number, paragraphs: number, comments = 0) {
    this.chance = chance;
    const some = (count: number, kind: Part['kind'], blocks = paragraphs) =>
      Array.from({ length: count }, () => this.newPart(kind, blocks));
    const ends = Math.min(comments, 1);
    this.parts = [
      ...some(ends, 'opening', 3),
      ...some(points, 'point'),
      ...some(ends, 'closing', 3),
      ...some(comments, 'comment', 2),
    ];
  }

  get points(): Part[] {
    return this.parts.filter(({ kind }) => kind === 'point');
  }

  /** Returns the essay as the site reads it, with ids numbered from 1. */
  sections(): SectionTexts[] {
    const taken = new Set(this.points.map(({ at }, i) => at ?? `${i + 1}`));
    // Two files with one address are an error; the author removes the addresses.
    if (taken.size < this.points.length) for (const point of this.points) point.at = undefined;
    let number = 0;
    return this.parts.map(({ kind, name, at, blocks }) => {
      if (kind === 'point') number++;
      const id = { opening: 'opening', point: `p${at ?? number}`, closing: 'closing', comment: `c-${name}` }[kind];
      const prefix = { opening: 'p0', point: id, closing: 'z', comment: id }[kind];
      const texts = blocks.flatMap(({ heading, words }, i): SectionTexts['texts'] => [
        ...(heading
          ? [{ id: `${prefix}-${heading.replaceAll(' ', '-')}`, kind: 'heading' as const, text: heading }]
          : []),
        { id: `${prefix}.${i + 1}`, kind: 'passage', text: words.map(({ word }) => word).join(' ') },
      ]);
      return { id, prefix, kind, isFixed: at !== undefined, title: kind === 'comment' ? '' : name, texts };
    });
  }

  /** Returns the paragraphs by the ids that sections() gives them. */
  byId(): Map<string, Word[]> {
    const sections = this.sections();
    return new Map(
      this.parts.flatMap(({ blocks }, at) =>
        blocks.map(({ words }, i) => [`${sections[at]!.prefix}.${i + 1}`, words] as const),
      ),
    );
  }

  /** Marks each word as first published in its current paragraph. */
  publish() {
    for (const [id, words] of this.byId()) for (const word of words) word.from = id;
  }

  newPart(kind: Part['kind'], paragraphs: number): Part {
    const name = kind === 'comment' ? `reader-${++this.#names}` : this.newName('Part named');
    return { kind, name, blocks: Array.from({ length: paragraphs }, () => this.newBlock()) };
  }

  newName(begin: string): string {
    return `${begin} ${this.chance.word()} ${++this.#names} ${this.chance.word()}`;
  }

  newBlock(): Block {
    const length = FEWEST_WORDS + this.chance.upTo(70);
    return { words: Array.from({ length }, () => ({ word: this.chance.word(), from: '', origin: this.#words++ })) };
  }
}
