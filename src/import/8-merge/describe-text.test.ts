import { expect, test } from 'vitest';
import { describeText } from './describe-text.ts';

const old =
  'We eat bread and salt, all of us.\n\nIt is good.\n\nNobody counts the plates on the long table by the window that looks out on the yard.';

test.each([
  [old, '', []],
  [old.replace('bread', 'rye'), '1 paragraph reworded', ['~ We eat [-bread-]{+rye+} and salt, all of us.']],
  [`${old}\n\nSo there.`, '1 paragraph added', ['+ So there.']],
  [old.replace('\n\nIt is good.', ''), '1 paragraph removed', ['- It is good.']],
  [
    old.replace('It is good.', 'Water boils.').replace('plates', 'cups'),
    '1 paragraph added, 1 removed, 1 reworded',
    ['+ Water boils.', '~ Nobody counts the [-plates-]{+cups+} on the long table by th…', '- It is good.'],
  ],
])('Differences are described: %#.', (text, counts, rows) => {
  expect(describeText(old, text)).toEqual({ counts, rows });
});
