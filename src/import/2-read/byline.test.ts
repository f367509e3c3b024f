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
  ['By the Ropewalk Kitchen', ['the Ropewalk Kitchen']],
  ['By bell hooks', ['bell hooks']],
  ['By Noor, with help from Ines', ['Noor']],
  ['By Noor, with help from Ines and Bo', ['Noor']],
  ['By Noor & Ana, edited by Ines', ['Noor', 'Ana']],
  ['Words by Noor, pictures by Ines', ['Noor']],
  ['By Noor; Photographs by Ines', ['Noor']],
  ['By Noor, as told to Ines', ['Noor']],
  ['By Noor and the people of Leeds', ['Noor', 'the people of Leeds']],
  ['By Noor, Grace from Leeds', ['Noor', 'Grace from Leeds']],
  ['By Noor Celik, a baker', ['Noor Celik']],
  ['By Noor Celik, Jr., and Ana, PhD', ['Noor Celik Jr.', 'Ana PhD']],
  ['', []],
])('“%s” yields the names of its authors.', (byline, names) => {
  expect(namesInByline(byline)).toEqual(names);
});
