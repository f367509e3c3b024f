import { describe, expect, test } from 'vitest';
import { edited, errorsWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';

const pull = (words: string, body: string) => ({
  'points/02-piers.md': file(`number: 2\ntitle: Piers\npull: ${words}`, body),
});

const point = (number: number, more = '') => file(`number: ${number}\ntitle: A title${more}`);

describe('points are numbered from 1 without a gap', () => {
  test('a number missing', async () => {
    expect(await errorsWith(edited('points/03-rails.md', 'number: 3', 'number: 4'))).toEqual([
      'points/03-rails.md:2 number: found 4, but no point has the number 3. Number the points from 1 to 3, without gaps.',
    ]);
  });

  test('several numbers missing', async () => {
    expect(await errorsWith(edited('points/03-rails.md', 'number: 3', 'number: 9'))).toEqual([
      'points/03-rails.md:2 number: found 9, but no points have the numbers 3 to 8. Number the points from 1 to 3, without gaps.',
    ]);
  });

  test('the first number missing', async () => {
    expect(await errorsWith({ 'points/01-arches.md': undefined })).toEqual([
      'points/02-piers.md:2 number: found 2, but no point has the number 1. Number the points from 1 to 2, without gaps.',
    ]);
  });

  test('a number twice', async () => {
    expect(await errorsWith(edited('points/03-rails.md', 'number: 3', 'number: 2'))).toEqual([
      'points/03-rails.md:2 number: 2 is also the number of points/02-piers.md. Give each point a different number.',
    ]);
  });

  test('a number twice and another missing are two errors', async () => {
    const changes = { 'points/03-rails.md': point(2), 'points/04-ropes.md': point(4) };
    expect(await errorsWith(changes)).toEqual([
      'points/03-rails.md:2 number: 2 is also the number of points/02-piers.md. Give each point a different number.',
      'points/04-ropes.md:2 number: found 4, but no point has the number 3. Number the points from 1 to 4, without gaps.',
    ]);
  });

  test('the names of the files do not matter', async () => {
    expect(await errorsWith({ 'points/03-rails.md': undefined, 'points/00-rails.md': point(3) })).toEqual([]);
  });
});

describe('an address belongs to one point', () => {
  test('an address that is the number of another point', async () => {
    expect(await errorsWith({ 'points/03-rails.md': point(3, '\nat: 2') })).toEqual([
      'points/03-rails.md:4 at: 2 is also the address of points/02-piers.md. Give one of the two points a different "at".',
    ]);
  });

  test('a number that is the address of another point', async () => {
    const changes = edited('points/01-arches.md', 'number: 1', 'number: 1\nat: 3');
    expect(await errorsWith(changes)).toEqual([
      'points/03-rails.md:2 number: 3 is also the address of points/01-arches.md. Give one of the two points a different "at".',
    ]);
  });

  test('an address that means: nothing is here', async () => {
    const changes = { 'points/03-rails.md': file('number: 3\ntitle: Rails\nat: 404') };
    expect(await errorsWith(changes)).toEqual([
      'points/03-rails.md:4 at: the address 404 is reserved for an error page. Write another address, such as 404a.',
    ]);
  });

  test('the same address twice', async () => {
    const changes = { 'points/03-rails.md': point(3, '\nat: 7a'), 'points/04-ropes.md': point(4, '\nat: 7a') };
    expect(await errorsWith(changes)).toEqual([
      'points/04-ropes.md:4 at: 7a is also the address of points/03-rails.md. Give one of the two points a different "at".',
    ]);
  });

  test('points may change their places and keep their addresses', async () => {
    const changes = { 'points/02-piers.md': point(3, '\nat: 2'), 'points/03-rails.md': point(2, '\nat: 3') };
    expect(await errorsWith(changes)).toEqual([]);
  });
});

describe('a pull-quote is in the text, word for word', () => {
  test('words that are not there', async () => {
    expect(await errorsWith(pull('A pier is alone', 'A pier stands alone.'))).toEqual([
      'points/02-piers.md:4 pull: "A pier is alone" is not in the text. Copy it word for word from one paragraph of this point.',
    ]);
  });

  test('words of two paragraphs', async () => {
    expect(await errorsWith(pull('One. Two.', 'One.\n\nTwo.'))).toEqual([
      'points/02-piers.md:4 pull: "One. Two." is not in the text. Copy it word for word from one paragraph of this point.',
    ]);
  });

  test('words of another point', async () => {
    expect(await errorsWith(pull('because it falls', 'A pier stands alone.'))).toHaveLength(1);
  });

  test('emphasis, notes and breaks of lines within the words do not matter', async () => {
    const body = 'A *pier*\nstands[^1] **alone**,  \nand still.\n\n[^1]: It does.';
    expect(await errorsWith(pull('>-\n  A pier stands alone,\n  and still.', body))).toEqual([]);
  });
});
