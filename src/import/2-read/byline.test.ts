import { expect, test } from 'vitest';
import { namesInByline } from './byline.ts';

test.each([
  ['A joint text by Ada & G (@ada_and_g on IG)', ['Ada', 'G']],
  ['By Ada Lovelace, Grace Hopper, and Ida Rhodes', ['Ada Lovelace', 'Grace Hopper', 'Ida Rhodes']],
  ['by Andy Brandt and Sandy Anderson', ['Andy Brandt', 'Sandy Anderson']],
  ['By Ada @ada, 3 March 2021', ['Ada']],
  ['Written BY ADA | The Kitchen', ['ADA']],
  ['By Ada Lovelace.', ['Ada Lovelace']],
  ['By Ada B.', ['Ada B.']],
  ['Ada & Grace', ['Ada', 'Grace']],
  ['', []],
])('“%s” yields the names of its authors.', (byline, names) => {
  expect(namesInByline(byline)).toEqual(names);
});
