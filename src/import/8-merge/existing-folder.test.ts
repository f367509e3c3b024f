import { expect, test } from 'vitest';
import { parseContentFile } from './existing-folder.ts';

test('Empty front matter ends at its own line, not at a later one.', () => {
  expect(parseContentFile('1.md', '---\n---\n\nYes.\n\n---\n\nNo.\n')).toEqual({
    fields: {},
    body: 'Yes.\n\n---\n\nNo.',
  });
});
