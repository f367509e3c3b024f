import { expect, test } from 'vitest';
import { errorsWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';

const errors = (body: string) => errorsWith({ 'points/02-piers.md': file('number: 2\ntitle: Piers', body) });

test.each([
  ['![A](images/My Table.PNG)', 'an image', 'images/My Table.PNG'],
  ['![A](images/table (1).png)', 'an image', 'images/table (1).png'],
  ['[A](https://example.org/a b)', 'a link', 'https://example.org/a b'],
  ['[A](notes of may.pdf)', 'a link', 'notes of may.pdf'],
])('%s, which Markdown reads as text, is an error', async (body, what, address) => {
  expect(await errors(`One\n*two*\n${body}`)).toEqual([
    `points/02-piers.md:8: ${what} is shown as text, since "${address}" contains a space. Write it between < and >: (<${address}>).`,
  ]);
});

test('brackets that are text are no error', async () => {
  expect(await errors('He [Noor](as she then was) and \\![a](b c) `![a](b c)` f[i](x, y)')).toEqual([]);
});

test('text that Markdown reads as the address of a link is an error', async () => {
  expect(await errors('One [a] [b][c].\n\n[a]: #p2\n[c]: #p2\n\n[Update]: soon\n\n[//]: # (A remark)')).toEqual([
    'points/02-piers.md:11: "[Update]: soon" is the address of a link [Update], which is not in the text. If it is text, put a backslash before the first bracket. Otherwise, remove it.',
  ]);
});
