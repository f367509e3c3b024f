import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readSourceFile } from '#import/2-read/source-file.ts';
import { buildEssay } from '#import/4-outline/build-essay.ts';
import { writeEssay } from '#import/5-write/write-essay.ts';
import { readBack } from '#import/7-verify/read-back.ts';
import { verifyEssay } from '#import/7-verify/verify-essay.ts';
import { ImportError } from '#import/model/import-error.ts';
import { openPlainText } from '#import/open-plain-text.ts';
import { line, runs, text } from './fixtures/made-texts.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'broadside-fuzz-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** A text with the parts of an essay and arbitrary words. */
const essay = fc
  .record({ title: line, byline: fc.constantFrom('By Ada', 'A text by Ada & Bo'), opening: text, points: points() })
  .chain(({ title, byline, opening, points: numbered }) =>
    fc
      .record({ closing: fc.option(text), comments: text, end: fc.constantFrom('\n', '\r\n') })
      .map(({ closing, comments, end }) => {
        const last = closing === null ? [] : ['In closing', 'We eat.', closing, 'With care,', 'Ada', comments];
        const lines = [title, byline, 'We begin.', opening, ...numbered, ...last];
        return lines.join(end);
      }),
  );

function points() {
  return fc
    .array(fc.tuple(line, text), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.flatMap(([title, body], i) => [`${i + 1}. ${title}`, 'We eat.', body]));
}

/** Imports a text as the command does. Returns whether the import proved that every word was written, or refused. */
async function importText(source: string): Promise<'proved' | 'refused'> {
  const file = path.join(dir, 'source.txt');
  const folder = path.join(dir, 'essay');
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(file, source);
  try {
    const opened = openPlainText(await readSourceFile(file));
    const { outline, doubts } = opened.findOutline([]);
    if (doubts.length > 0) return 'refused';
    const { metadata } = opened;
    for (const [name, words] of writeEssay(buildEssay(outline, metadata), metadata, opened)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), words);
    }
    const roles = new Map(outline.map(({ number, role }) => [number, role]));
    const { lost, added, moved } = verifyEssay(opened.sourceWords(roles), await readBack(folder));
    expect([lost, added, moved].map((tokens) => tokens.map(({ text: token, place }) => `${token} ${place}`))).toEqual([
      [],
      [],
      [],
    ]);
    return 'proved';
  } catch (error) {
    if (error instanceof ImportError) return 'refused';
    throw error;
  }
}

test('whatever an essay is written with, every word of it is read back, or the import says what it cannot keep', async () => {
  const ends = { proved: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(essay, async (source) => {
      const end = await importText(source);
      ends[end]++;
    }),
    runs(300),
  );
  // A test that only sees refusals would check nothing.
  expect(ends.proved).toBeGreaterThan(ends.refused);
});

test('whatever a text is, the import ends with an essay or with what is to be put right', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => void (await importText(source))),
    runs(200),
  );
});
