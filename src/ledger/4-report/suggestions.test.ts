import { describe, expect, test } from 'vitest';
import { update } from '#ledger/update.ts';
import { BREAD, comment, first, HONEY, next, SALT, WATER } from '../../../tests/fixtures/made-edition.ts';
import { suggestionFinder } from './suggestions.ts';

/** Has half of the words of BREAD, in an order of its own. */
const ON_BREAD = 'Noon is when the people who baked it have eaten, and nobody sees them; we bake our own bread.';
/** Has only common words of BREAD. */
const ON_MILLS = 'The mill was built by hand, and all who never saw it turn were told of it by the millers.';

describe('where links to a lost paragraph could lead, an author is offered', () => {
  test('the paragraphs before and after it', () => {
    const result = next(first({ A: [WATER, BREAD, SALT, HONEY] }), { A: [WATER, SALT, HONEY] });
    expect(result.lost).toEqual(['p1.2']);
    expect(suggestionFinder(result)('p1.2')).toEqual(['p1.1', 'p1.3']);
  });

  test('before these, another paragraph with many of its words, wherever that is', () => {
    const result = next(first({ A: [WATER, BREAD, SALT], B: [HONEY] }), { A: [WATER, SALT], B: [HONEY, ON_BREAD] });
    expect(suggestionFinder(result)('p1.2')[0]).toBe('p2.2');
  });

  test('of two such paragraphs the one with more of its words', () => {
    const fewer = 'Eaten at noon, baked long before, seen by nobody at dawn: such bread is never ours to give.';
    const result = next(first({ A: [WATER, BREAD, SALT], B: [HONEY] }), {
      A: [WATER, SALT],
      B: [fewer, ON_BREAD, HONEY],
    });
    expect(suggestionFinder(result)('p1.2')[0]).toBe('p2.0b');
  });

  test('no paragraph far away that only has common words of it', () => {
    const result = next(first({ A: [WATER, BREAD, SALT], B: [HONEY] }), { A: [WATER, SALT], B: [HONEY, ON_MILLS] });
    expect(suggestionFinder(result)('p1.2')).toEqual(['p1.1', 'p1.3']);
  });

  test('a choice that is easy to take in, though many paragraphs have its words', () => {
    const many = Array.from({ length: 9 }, (_, i) => `${ON_BREAD} Loaf ${i} of nine.`);
    const result = next(first({ A: [WATER, BREAD, SALT] }), { A: [WATER, SALT, ...many] });
    expect(suggestionFinder(result)('p1.2').length).toBeLessThan(4);
  });

  test('nobody else’s words', () => {
    const ada = comment('ada', [WATER]);
    const before = update(undefined, 'First', [comment('tom', [BREAD, SALT]), ada]).ledger;
    const after = update(before, 'Second', [comment('tom', [SALT]), comment('ada', [WATER, ON_BREAD])]);
    expect(after.lost).toEqual(['c-tom.1']);
    expect(suggestionFinder(after)('c-tom.1')).toEqual(['c-tom.2']);
  });
});

test('where links to a lost point could lead, an author is offered the points before and after it', () => {
  const result = next(first({ A: [WATER], B: [BREAD], C: [SALT], D: [HONEY] }), { A: [WATER], C: [SALT], D: [HONEY] });
  expect(result.lost).toEqual(['p2', 'p2.1']);
  expect(suggestionFinder(result)('p2')).toEqual(['p1', 'p3']);
});
