import { expect, test } from 'vitest';
import { toInline } from './plain-body.ts';

const text = (value: string) => ({ type: 'text', value });

test('One asterisk closely around words is emphasis, two are strong emphasis.', () => {
  expect(toInline('What *we* do, “**all of us**”.')).toEqual([
    text('What '),
    { type: 'emphasis', children: [text('we')] },
    text(' do, “'),
    { type: 'strong', children: [text('all of us')] },
    text('”.'),
  ]);
});

test.each(['2 * 3 * 4', 'a*b*c', '* we *', '***we***', '**we*', '*', 'a note* and no more', '_we_ and `we`'])(
  '“%s” stays as it stands.',
  (words) => expect(toInline(words)).toEqual([text(words)]),
);

test('A URL becomes a link, without the punctuation that ends the sentence.', () => {
  const url = 'https://example.org/a_b?c=1&d=*2*/';
  expect(toInline(`See ${url}.`)).toEqual([text('See '), { type: 'link', url, children: [text(url)] }, text('.')]);
});
