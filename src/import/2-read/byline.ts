/**
 * Extracts the names from a byline: what follows "by", without handles, dates, anything in brackets, and what is said of
 * the authors or of others. `A text by Ada & Grace Hopper (@ada on IG), edited by Bo` names Ada and Grace Hopper.
 */
export function namesInByline(byline: string): string[] {
  const plain = byline.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/@[\p{L}\p{N}_.]+/gu, ' ');
  const [names = ''] = plain
    .replace(/^.*?(?:^|\s)(?:by|By|BY):?\s+/su, '')
    .replace(credit, '')
    .split(/\s[–—|·•-]\s/);
  return names
    .replace(suffix, ' $1')
    .split(/\s*[&+,;/]\s*|\s+(?:and|with)\s+/i)
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/^(?:and|with)\s|(?<=\p{L}{4})\.$/giu, '')
        .trim(),
    )
    .filter((name) => /\p{L}/u.test(name) && !/\p{N}/u.test(name) && !description.test(name));
}

/** What others did, up to the end: `, with help from Ines and Bo`, `, edited by Ines`, ` and pictures by Bo`. */
const credit =
  /(?:\s*[,;&+/–—|-]\s*(?:(?:and|with)\s+)?|\s+(?:and|with)\s+)(?!(?:the|a|an|our|my|all)\s)(?:\p{Lu}\p{Ll}*\s+by|(?:\p{Ll}+\s+){1,4}(?:by|from|to))[:\s].*$/su;
/** What belongs to the name before a comma. */
const suffix = /,\s*((?:Jr|Sr|Esq|Ph\.?\s?D|M\.?D)\b\.?|I{2,3}\b)/g;
/** What says who an author is: `a baker`, `who bakes`. */
const description = /^(?:a|an|who|whose|one of|formerly|editor|author|writer)\s|^(?:editors?|authors?|writers?)$/;
