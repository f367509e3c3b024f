import { diffArrays } from 'diff';
import { CITATION_MARK, END, type Token } from './tokens.ts';

/** Finds the tokens that only one side has, and those that both have but in different places: these have moved. */
export function compareTokens(source: Token[], page: Token[]): Difference {
  const [from, to] = [source.map(({ text }) => text), page.map(({ text }) => text)];
  const changes = diffArrays(from, to, { maxEditLength: MOST_EDITS }) ?? replaceAllAfter(from, to);
  const gone: Token[] = [];
  const come: Token[] = [];
  let [inSource, inPage] = [0, 0];
  for (const { removed, added, count } of changes) {
    if (removed) for (const token of source.slice(inSource, inSource + count)) gone.push(token);
    if (added) for (const token of page.slice(inPage, inPage + count)) come.push(token);
    if (!added) inSource += count;
    if (!removed) inPage += count;
  }
  return findMoved(gone, come);
}

/** Counts a token as moved if it was removed in one place and added in another. */
function findMoved(gone: Token[], come: Token[]): Difference {
  const twins = Map.groupBy(come, ({ text }) => text);
  const paired = new Set<Token>();
  const [lost, moved]: [Token[], Token[]] = [[], []];
  for (const token of gone) {
    const twin = twins.get(token.text)?.shift();
    if (twin) paired.add(twin);
    (twin ? moved : lost).push(token);
  }
  return { lost, added: come.filter((token) => !paired.has(token)), moved };
}

/** The most edits to search for. Beyond it, everything after the first difference counts as changed. */
const MOST_EDITS = 1000;

function replaceAllAfter(from: string[], to: string[]) {
  const differs = from.findIndex((text, index) => text !== to[index]);
  const same = differs < 0 ? from.length : differs;
  return [
    { removed: false, added: false, count: same },
    { removed: true, added: false, count: from.length - same },
    { removed: false, added: true, count: to.length - same },
  ];
}

export interface Difference {
  /** In the source, but not on the page. */
  lost: Token[];
  /** On the page, but not in the source. */
  added: Token[];
  /** In both, but in different places; these are the source's tokens. */
  moved: Token[];
}

/** Lists where words were lost, added or moved. Returns no lines if none were. */
export function describeDifference({ lost, added, moved }: Difference): string[] {
  const rows = [...rowsByPlace('lost', lost), ...rowsByPlace('added', added), ...rowsByPlace('moved', moved)];
  return rows.length > MOST_ROWS
    ? [...rows.slice(0, MOST_ROWS), `  … and ${rows.length - MOST_ROWS} more places`]
    : rows;
}

const MOST_ROWS = 20;

/** Lists tokens with the same place in one row. */
function rowsByPlace(what: string, tokens: Token[]): string[] {
  const places = Map.groupBy(tokens, ({ place }) => place);
  return [...places].map(([place, found]) => {
    const words = found.slice(0, 12).map(({ text }) => tokenLabel(text));
    return `  ${what}, ${place}: ${words.join(' ')}${found.length > 12 ? ' …' : ''}`;
  });
}

/** Returns a word as it is, or a readable name for a special token. */
function tokenLabel(text: string): string {
  if (text === END) return '(the end of a paragraph)';
  return text.startsWith(CITATION_MARK) ? `[^${text.slice(1, -1)}]` : text;
}
