import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Chance, randomFrom } from './chance.ts';

/**
 * Writes a copy of the retelling as a second edition, with every kind of edit that moves or removes text. Its ledger
 * is still that of the first edition.
 * @param from the content folder of the first edition
 * @param to the folder to write, replaced if it exists
 */
export function editEdition(from: string, to: string) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const at = (file: string) => path.join(to, file);
  const edit = (file: string, change: (text: string) => string) => rewrite(at(file), change);
  // The subjects refer to the first edition.
  rmSync(at('subjects.yaml'));
  edit('essay.md', (text) => text.replace(/(edition:\n {2}name: ).*/, '$1Second edition'));
  const [first, second, third, fourth, fifth, , seventh, , ninth] = readdirSync(at('points'))
    .toSorted()
    .map((name) => `points/${name}`);
  edit(first!, (text) => `${text.trimEnd()}[^lamp]\n\n[^lamp]: A lamp stands in the window.\n`);
  edit(
    second!,
    inParagraphs((texts) => texts.toSpliced(1, 1)),
  );
  edit(
    third!,
    inParagraphs(([one, two, ...rest]) => [`${one} ${two}`, ...rest]),
  );
  rmSync(at(fourth!));
  let moved: string | undefined;
  edit(
    fifth!,
    inParagraphs((texts) => ((moved = texts.at(-1)), texts.slice(0, -1))),
  );
  edit(
    seventh!,
    inParagraphs((texts) => [...texts, moved!]),
  );
  edit(ninth!, (text) => text.replace(/^## .*/m, '## What the records say'));
  writeFileSync(
    at('points/055.md'),
    '---\nnumber: 0\ntitle: A point between\n---\n\nIt came later, with its own words.\n',
  );
  for (const [i, name] of readdirSync(at('points')).toSorted(byNumberedName).entries()) {
    edit(`points/${name}`, (text) => text.replace(/^number: \d+/m, `number: ${i + 1}`));
  }
  renameSync(at('comments/2.md'), at('comments/second.md'));
}

/** Ids of the first edition to withdraw, since the second edition removes their text. */
export const WITHDRAWN = ['p2.2', 'p4'];

/** Makes an edit that changes the paragraphs of a content file, but not its front matter. */
function inParagraphs(change: (texts: string[]) => string[]): (text: string) => string {
  return (text) => {
    const [head, body] = text.split(/(?<=\n---\n)/s) as [string, string];
    return `${head}\n${change(body.trim().split('\n\n')).join('\n\n')}\n`;
  };
}

/** Sorts `05-x.md` before `055.md` before `06-x.md`. */
function byNumberedName(a: string, b: string): number {
  return (Number(`0.${/^\d+/.exec(a)?.[0]}`) || 0) - (Number(`0.${/^\d+/.exec(b)?.[0]}`) || 0);
}

/**
 * Writes a copy of an essay as a new edition, with words replaced, inserted and left out at random in its points.
 * @param count the number of edits
 */
export function editWords(from: string, to: string, count: number) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const chance = new Chance(randomFrom(count));
  const files = readdirSync(path.join(to, 'points')).map((name) => path.join(to, 'points', name));
  rewrite(path.join(to, 'essay.md'), (text) => text.replace(/(edition:\n {2}name: ).*/, '$1Edited'));
  // A pull-quote must be in the text word for word.
  for (const file of files) rewrite(file, (text) => text.replace(/^pull: .*\n/m, ''));
  for (let n = 0; n < count; n++) {
    rewrite(
      chance.of(files),
      inParagraphs((texts) => {
        const at = chance.upTo(texts.length);
        const words = texts[at]!.split(' ');
        // A heading keeps its sign.
        const place = 1 + chance.upTo(words.length - 1);
        const [left, added] = chance.of([
          [1, ['lantern']],
          [0, ['harbour']],
          [1, []],
        ] as [number, string[]][]);
        return texts.with(at, words.toSpliced(place, left, ...added).join(' '));
      }),
    );
  }
}

function rewrite(file: string, change: (text: string) => string) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
