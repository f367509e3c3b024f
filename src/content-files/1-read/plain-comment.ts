/** Writes a text as Markdown that shows it character by character, in paragraphs, without markup. */
export function toPlainMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`))
    .join('\n');
}
