import { describe, expect, test } from 'vitest';
import { update } from '#ledger/update.ts';
import { BREAD, essay, first, HONEY, next, SALT, WATER } from '../../../tests/fixtures/made-edition.ts';

describe('the address of a point', () => {
  const before = first({ A: [WATER], B: [BREAD, SALT, HONEY] });

  test('does not go to another point with only a paragraph of it', () => {
    const others = Array.from(
      { length: 8 },
      (_, i) => `Mill ${i} is one of eight mills, each of which has a wheel of its own.`,
    );
    const { ids, lost } = next(before, { A: [WATER], C: [...others, SALT] });
    expect([ids.get('p2'), ids.get('p2.9')]).toEqual(['p1a', 'p2.2']);
    expect(lost).toContain('p2');
  });

  test('leads to another point with most of its words, but is lost where only a third of them are there', () => {
    expect(next(before, { A: [WATER, BREAD, SALT] }).ledger.ids.get('p2')!.to).toBe('p1');
    const { lost, ledger } = next(before, { A: [WATER, SALT] });
    expect([lost.includes('p2'), ledger.ids.get('p2')!.to]).toEqual([true, undefined]);
  });

  test('goes with most of its words where it is divided, though they have a few of a point that it took in', () => {
    const few = 'So be it, and so it was.';
    const merged = next(first({ A: [WATER, BREAD, SALT], B: [few] }), { A: [WATER, BREAD, SALT, few] });
    const { ids } = update(merged.ledger, 'Third', essay({ C: [SALT], D: [WATER, BREAD, few] }));
    expect([ids.get('p1'), ids.get('p2')]).toEqual(['p1a', 'p1']);
  });
});
