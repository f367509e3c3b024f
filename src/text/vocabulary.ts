/** Counts the words of texts. */
export class Vocabulary {
  /** By the word in lower case. */
  declare private readonly words: Map<string, { spelling: string; count: number }>;

  constructor() {
    this.words = new Map();
  }

  add(word: string): void {
    const key = word.toLowerCase();
    const { spelling, count } = this.words.get(key) ?? { spelling: word, count: 0 };
    // In Unicode, lower-case letters come after capitals, so the greater spelling has fewer capitals.
    this.words.set(key, { spelling: word > spelling ? word : spelling, count: count + 1 });
  }

  /**
   * Returns each word once, the most frequent first. It has a capital if it has one everywhere, as names do: a word
   * that also begins sentences has none.
   */
  toList(): string[] {
    const words = [...this.words];
    words.sort(([a, { count: many }], [b, { count: more }]) => more - many || (a < b ? -1 : 1));
    return words.map(([, { spelling }]) => spelling);
  }
}
