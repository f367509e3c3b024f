import { expect, test } from 'vitest';
import { messages as english } from './en.ts';
import { Messages } from './messages.ts';
import { missingMessages } from './missing-messages.ts';

const { search: _search, ...withoutSearch } = english;
const { close: _close, ...withoutEither } = withoutSearch;
const languages = [
  new Messages('en'),
  new Messages('eo', { messages: withoutSearch }),
  new Messages('la', { messages: withoutEither }),
];

test('a missing message is named once, with every language that lacks it', () => {
  expect(missingMessages(languages)).toEqual([
    expect.stringMatching(/for eo, la, .*: search\. Add the translations/),
    expect.stringMatching(/for la, .*: close\. Add the translations/),
  ]);
});

test('of many missing messages some are named and the rest counted', () => {
  const [warning] = missingMessages([new Messages('eo', { messages: {} })]);
  const [, named = '', more] = / for eo, .*: (.*), and (\d+) more\./.exec(warning!) ?? [];
  expect(named.split(', ').length + Number(more)).toBe(Object.keys(english).length);
});

test('nothing is said of a language that has every message', () => {
  expect(missingMessages([new Messages('en'), new Messages('en-GB')])).toEqual([]);
});
