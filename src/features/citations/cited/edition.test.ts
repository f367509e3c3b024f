import { expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { editionIn } from './edition.ts';

const english = new Messages('en-GB');

test.each([
  ['First edition', '1st ed.', '1st ed.'],
  ['Second Edition', '2nd ed.', '2nd ed.'],
  ['23rd edition', '23rd ed.', '23rd ed.'],
  ['11th edition', '11th ed.', '11th ed.'],
  ['Third Harbour edition', '3rd Harbour ed.', '3rd Harbour ed.'],
  ['Revised edition', 'Rev. ed.', 'rev. ed.'],
  ['Test edition', 'Test ed.', 'test ed.'],
  ['Edition of 2025', 'Edition of 2025', 'edition of 2025'],
  ['Retelling', 'Retelling', 'retelling'],
  ['Retelling for the Harbour', 'Retelling for the Harbour', 'Retelling for the Harbour'],
  // Names, which keep their capitals.
  ['Harbour edition', 'Harbour ed.', 'Harbour ed.'],
  ['Revised Harbour Version', 'Revised Harbour Version', 'Revised Harbour Version'],
  ['Newport edition', 'Newport ed.', 'Newport ed.'],
  ['Edition', 'Edition', 'edition'],
  // Other languages, in a citation that has no translation.
  ['2. Auflage', '2. Auflage', '2. Auflage'],
  ['Edición de prueba', 'Edición de prueba', 'Edición de prueba'],
  ['Tweede editie', 'Tweede editie', 'Tweede editie'],
  ['初版', '初版', '初版'],
])('in English, %s is "%s" at the start of a sentence and "%s" within one', (name, start, within) => {
  expect(editionIn(name, english)).toBe(start);
  expect(editionIn(name, english, true)).toBe(within);
});

test('in another language, an edition has its name as it is written', () => {
  for (const name of ['First edition', 'Test', '2. Auflage'])
    expect(editionIn(name, new Messages('de'), true)).toBe(name);
});
