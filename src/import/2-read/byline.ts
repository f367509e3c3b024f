/**
 * Extracts the names from a byline: what follows "by", without handles, dates and anything in brackets.
 * `A text by Ada & Grace Hopper (@ada on IG)` names Ada and Grace Hopper.
 */
export function namesInByline(byline: string): string[] {
  const plain = byline.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/@[\p{L}\p{N}_.]+/gu, ' ');
  const [names = ''] = plain.replace(/^.*?(?:^|\s)(?:by|By|BY):?\s+/su, '').split(/\s[–—|·•-]\s/);
  return names
    .split(/\s*[&+,/]\s*|\s+(?:and|with)\s+/i)
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/^(?:and|with)\s|(?<=\p{L}{4})\.$/giu, '')
        .trim(),
    )
    .filter((name) => /\p{L}/u.test(name) && !/\p{N}/u.test(name));
}
