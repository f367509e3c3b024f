import type { SectionTexts } from '../src/permalinks/update.ts';

/** A word of an essay that is edited. */
export interface Word {
  word: string;
  /** The paragraph it was first published in. */
  from: string;
  /** Which word it was first; one that stands for another has that one's. */
  origin: number;
}
type Paragraph = Word[];
/** A point of the essay; its name is what it was first called, and its heading. */
interface Point {
  name: string;
  paragraphs: Paragraph[];
}

/** The fewest words of a paragraph. */
const FEWEST_WORDS = 12;
const COMMON = 'the of and to a in that it is for we not as with on are they be this have or by'.split(' ');

/** An essay that is edited at random, and knows of each word where it was first published. */
export class EditedEssay {
  readonly points: Point[] = [];
  #random: () => number;
  #names = 0;
  #words = 0;

  constructor(random: () => number, points: number, paragraphs: number) {
    this.#random = random;
    for (let n = 0; n < points; n++) this.#addPoint(n, paragraphs);
  }

  /** Makes one edit of a kind chosen at random. */
  edit() {
    const kinds = [this.#insert, this.#delete, this.#reword, this.#move, this.#split, this.#merge, this.#renumber];
    kinds[this.#upTo(kinds.length)]!.call(this);
  }

  /** The essay as the site reads it: ids count from 1. */
  sections(): SectionTexts[] {
    return this.points.map(({ name, paragraphs }, at) => ({
      id: `p${at + 1}`,
      prefix: `p${at + 1}`,
      kind: 'point',
      isFixed: false,
      title: name,
      texts: paragraphs.map((words, i) => ({
        id: `p${at + 1}.${i + 1}`,
        kind: 'passage',
        text: words.map(({ word }) => word).join(' '),
      })),
    }));
  }

  /** Paragraphs by the ids that sections() gives them. */
  byId(): Map<string, Paragraph> {
    return new Map(
      this.points.flatMap(({ paragraphs }, at) =>
        paragraphs.map((words, i) => [`p${at + 1}.${i + 1}`, words] as const),
      ),
    );
  }

  /** Says of each word that it is published now, where it stands. */
  publish() {
    for (const [id, words] of this.byId()) for (const word of words) word.from = id;
  }

  #insert() {
    const { paragraphs } = this.#point();
    paragraphs.splice(this.#upTo(paragraphs.length + 1), 0, this.#paragraph());
  }
  #delete() {
    const { paragraphs } = this.#point();
    if (paragraphs.length > 1) paragraphs.splice(this.#upTo(paragraphs.length), 1);
  }
  /** Changes up to a quarter of the words of a paragraph: each is replaced, left out, or gets another before it. */
  #reword() {
    const { paragraphs } = this.#point();
    const at = this.#upTo(paragraphs.length);
    let left = 1 + this.#upTo(Math.floor(paragraphs[at]!.length / 4));
    let length = paragraphs[at]!.length;
    paragraphs[at] = paragraphs[at]!.flatMap((word) => {
      if (left === 0 || this.#random() > 0.3) return [word];
      left--;
      const kind = this.#upTo(3);
      if (kind === 0 && length > FEWEST_WORDS) {
        length--;
        return [];
      }
      const other = { ...word, word: this.#word() };
      return kind === 1 ? [other, word] : [other];
    });
  }
  #move() {
    const from = this.#point();
    if (from.paragraphs.length < 2) return;
    const [paragraph] = from.paragraphs.splice(this.#upTo(from.paragraphs.length), 1);
    const { paragraphs } = this.#point();
    paragraphs.splice(this.#upTo(paragraphs.length + 1), 0, paragraph!);
  }
  #split() {
    const { paragraphs } = this.#point();
    const at = this.#upTo(paragraphs.length);
    const words = paragraphs[at]!;
    const places = words.length - 2 * FEWEST_WORDS;
    if (places < 1) return;
    const cut = FEWEST_WORDS + this.#upTo(places);
    paragraphs.splice(at, 1, words.slice(0, cut), words.slice(cut));
  }
  #merge() {
    const { paragraphs } = this.#point();
    if (paragraphs.length < 2) return;
    const at = this.#upTo(paragraphs.length - 1);
    paragraphs.splice(at, 2, [...paragraphs[at]!, ...paragraphs[at + 1]!]);
  }
  /** A point is put elsewhere, or a new one comes between. */
  #renumber() {
    if (this.#random() < 0.3) return this.#addPoint(this.#upTo(this.points.length + 1), 3);
    const [point] = this.points.splice(this.#upTo(this.points.length), 1);
    this.points.splice(this.#upTo(this.points.length + 1), 0, point!);
  }

  #addPoint(at: number, paragraphs: number) {
    const name = `Point named ${++this.#names} ${this.#word()} ${this.#word()}`;
    this.points.splice(at, 0, { name, paragraphs: Array.from({ length: paragraphs }, () => this.#paragraph()) });
  }
  #paragraph(): Paragraph {
    const length = FEWEST_WORDS + this.#upTo(70);
    return Array.from({ length }, () => ({ word: this.#word(), from: '', origin: this.#words++ }));
  }
  /** Two of five words are among the commonest, as in English. */
  #word(): string {
    return this.#random() < 0.4 ? COMMON[this.#upTo(COMMON.length)]! : `w${this.#upTo(800)}x`;
  }
  #point(): Point {
    return this.points[this.#upTo(this.points.length)]!;
  }
  #upTo(end: number): number {
    return Math.floor(this.#random() * end);
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
