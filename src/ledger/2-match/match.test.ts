import { describe, expect, test } from 'vitest';
import { BREAD, first, HONEY, next, SALT, WATER } from '../../../tests/fixtures/made-edition.ts';

/** SALT with its last words replaced. */
const NEARLY_SALT = SALT.replace('would taste of', 'should be');
const WATER_AND_HONEY = `${WATER} ${HONEY}`;

describe('a paragraph keeps its id', () => {
  test('where it moves far away, and what is in its place has half of its words', () => {
    const others = Array.from({ length: 10 }, (_, i) => `Paragraph ${i} of ten is about a mill of its own.`);
    const half = 'Salt came over the pass on mules each autumn, and nobody alive now has seen any of it.';
    const { ids } = next(first({ A: [SALT, ...others] }), { A: [half, ...others, NEARLY_SALT] });
    expect([ids.get('p1.1'), ids.get('p1.12')]).toEqual(['p1.0a', 'p1.1']);
  });

  test('where another has the same words in another order', () => {
    const sorted = `${NEARLY_SALT.split(' ').toSorted().join(' ')}.`;
    const { ids } = next(first({ A: [WATER, SALT] }), { A: [WATER, sorted, NEARLY_SALT] });
    expect([ids.get('p1.2'), ids.get('p1.3')]).toEqual(['p1.1a', 'p1.2']);
  });

  test('where another quotes all of it', () => {
    const { ids } = next(first({ A: [WATER_AND_HONEY, SALT] }), { A: [`${WATER_AND_HONEY} ${SALT}`, NEARLY_SALT] });
    expect([ids.get('p1.1'), ids.get('p1.2')]).toEqual(['p1.1', 'p1.2']);
  });
});

test('a paragraph that became part of another leads there, though its last words are a paragraph as well', () => {
  const last = 'Whoever held the pass decided what winter would taste of.';
  const { ids, ledger } = next(first({ A: [WATER_AND_HONEY, SALT, BREAD] }), {
    A: [`${WATER_AND_HONEY} ${SALT}`, last, BREAD],
  });
  expect([ledger.ids.get('p1.2')!.to, ids.get('p1.2')]).toEqual(['p1.1', 'p1.1a']);
});
