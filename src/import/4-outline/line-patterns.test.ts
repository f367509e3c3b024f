import { expect, test } from 'vitest';
import { isByline, isClosingHeading, isHeadingLike, isSignOffOpening } from './line-patterns.ts';

test.each(['What we cook', 'Salt (and pepper)', 'خبز وملح', '1986', 'Who “we” are'])(
  '“%s” can be a heading.',
  (text) => {
    expect(isHeadingLike(text)).toBe(true);
  },
);

test.each(['We eat.', '“We eat!”', 'Do we eat?', 'So we said:', 'Dear all,', 'هل نأكل؟', '* * *', 'x '.repeat(80)])(
  '“%s” cannot be a heading.',
  (text) => expect(isHeadingLike(text)).toBe(false),
);

test.each([
  'By Ada & Grace',
  'A text by Ada (@ada on IG)',
  'by Ada',
  'Written BY ADA',
  'by: Ada',
  'By the Ropewalk Kitchen',
  'By bell hooks',
  'by van Dyck & Ines',
  'By bell hooks and r. h. quaytman',
  'By Noor, with help from Ines',
])('“%s” is a byline.', (text) => expect(isByline(text)).toBe(true));

test.each([
  'Little by little we learned',
  'Ruled by whom?',
  'Ada',
  'Maybe Ada',
  'By noon the yard is full',
  'By the time we ate',
  'By the river, in spring',
  'By baking together',
  'By candlelight',
])('“%s” is not a byline.', (text) => {
  expect(isByline(text)).toBe(false);
});

test.each(['Last words…', 'CONCLUSION', 'In closing:', 'Afterword', 'Some final thoughts...', 'Epilogue —'])(
  '“%s” heads a closing.',
  (text) => expect(isClosingHeading(text)).toBe(true),
);

test.each(['Last words of a king', 'The conclusion is ours', 'Words'])(
  '“%s” is not a heading of a closing.',
  (text) => {
    expect(isClosingHeading(text)).toBe(false);
  },
);

test('A sign-off opens with a short line that ends in a comma.', () => {
  expect(isSignOffOpening('Yours, hungrily,')).toBe(true);
  expect(isSignOffOpening('Yours')).toBe(false);
  expect(isSignOffOpening(`${'A long list of things, '.repeat(5)},`)).toBe(false);
});
