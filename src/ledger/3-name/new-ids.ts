import { passageId, passageNumber } from '#ids.ts';

/**
 * Gives ids to new texts among others: after the last, the next number; between two, the number of the one before
 * and a letter, such as `p5.2a`. No id is ever reused, not even one that was given up.
 * @param known the ids of a section's passages in order; undefined for a new one
 * @param prefix what the ids of the section begin with, such as `p5`
 * @param isTaken whether an id was ever published
 */
export function giveNewIds(known: (string | undefined)[], prefix: string, isTaken: (id: string) => boolean): string[] {
  const given = new Set<string>();
  const isFree = (id: string) => !given.has(id) && !isTaken(id);
  const last = known.findLastIndex((id) => id !== undefined && passageNumber(id, prefix) !== undefined);
  let root = 0;
  return known.map((id, at) => {
    if (id !== undefined) {
      root = passageNumber(id, prefix) ?? root;
      return id;
    }
    const fresh = at > last ? nextNumber(prefix, root, isFree) : nextLetter(passageId(prefix, root), isFree);
    if (at > last) root = passageNumber(fresh, prefix)!;
    given.add(fresh);
    return fresh;
  });
}

/** Returns the first free id that adds letters to `root`: `p5a`, `p5b` … `p5z`, `p5aa`. */
export function nextLetter(root: string, isFree: (id: string) => boolean): string {
  for (let n = 1; ; n++) {
    const id = root + lettersOf(n);
    if (isFree(id)) return id;
  }
}

function nextNumber(prefix: string, after: number, isFree: (id: string) => boolean): string {
  for (let n = after + 1; ; n++) {
    const id = passageId(prefix, n);
    if (isFree(id)) return id;
  }
}

/** 1 → a, 26 → z, 27 → aa. */
function lettersOf(n: number): string {
  let letters = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
