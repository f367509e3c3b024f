import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseContentFile, readTexts } from './existing-folder.ts';

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'existing-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

test('Empty front matter ends at its own line, not at a later one.', () => {
  expect(parseContentFile('1.md', '---\n---\n\nYes.\n\n---\n\nNo.\n')).toEqual({
    fields: {},
    body: 'Yes.\n\n---\n\nNo.',
  });
});

test('The texts of a folder are read as the site reads them.', () => {
  const folder = folderWith({
    'essay.md': '\uFEFF---\r\ntitle: Cafe\u0301\r\n---\r\n',
    'points/1.md': 'One.\n',
    'points/notes.txt': 'Not a text.',
    'points/old/2.md': 'Not a point.',
  });
  expect(readTexts(folder)).toEqual(
    new Map([
      ['essay.md', '---\ntitle: Caf\u00E9\n---\n'],
      ['points/1.md', 'One.\n'],
    ]),
  );
});

test('A text that is not UTF-8 is an error at its line.', () => {
  const folder = folderWith({ 'essay.md': Uint8Array.of(0x61, 0x0a, 0xe9) });
  expect(() => readTexts(folder)).toThrow(/essay\.md:2: invalid UTF-8\. Save the file as UTF-8\.$/);
});

test('A folder without an essay has no texts.', () => {
  expect(readTexts(folderWith({ 'points/1.md': 'One.\n' }))).toBeUndefined();
});
