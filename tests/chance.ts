const COMMON = 'the of and to a in that it is for we not as with on are they be this have or by'.split(' ');

/** Random choices. A generator with the same seed gives the same choices. */
export class Chance {
  readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  /** Returns an integer from 0 up to, but not including, the end. */
  upTo(end: number): number {
    return Math.floor(this.random() * end);
  }

  /** Picks one of the choices. */
  of<Choice>(choices: Choice[]): Choice {
    return choices[this.upTo(choices.length)]!;
  }

  /** Returns a word. Two in five are very common words, as in English. */
  word(): string {
    return this.random() < 0.4 ? this.of(COMMON) : `w${this.upTo(800)}x`;
  }
}

/** Returns a generator of numbers from 0 to below 1; the same seed gives the same numbers (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
