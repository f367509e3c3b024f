const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A whole number as running text has it: in words to twelve, in figures above. */
export function inWords(count: number): string {
  return WORDS[count] ?? count.toLocaleString('en');
}
