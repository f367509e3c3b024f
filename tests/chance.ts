const COMMON = 'the of and to a in that it is for we not as with on are they be this have or by'.split(' ');

/** Choices that are the same for the same seed. */
export class Chance {
  readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  /** A whole number from 0, and less than the end. */
  upTo(end: number): number {
    return Math.floor(this.random() * end);
  }

  /** One of some. */
  of<Choice>(choices: Choice[]): Choice {
    return choices[this.upTo(choices.length)]!;
  }

  /** Two of five words are among the commonest, as in English. */
  word(): string {
    return this.random() < 0.4 ? this.of(COMMON) : `w${this.upTo(800)}x`;
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
