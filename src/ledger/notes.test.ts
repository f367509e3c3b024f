import { expect, test } from 'vitest';
import { BREAD, essay, first, HONEY, next, type Points, SALT, WATER } from '../../tests/fixtures/made-edition.ts';
import { decide } from './decide.ts';
import { update } from './update.ts';

const before = { A: [WATER, `[^1]: ${SALT}`, `[^2]: ${HONEY}`], B: [BREAD] };
const idsAfter = (points: Points) => [...next(first(before), points).ids.values()];

test('a note keeps its id where another comes before it, where it is edited, and where it moves', () => {
  const after = idsAfter({ A: [WATER, '[^1]: See there.', `[^2]: ${SALT}`, `[^3]: ${HONEY}`], B: [BREAD] });
  expect(after).toEqual(['p1', 'p1.1', 'p1.fn-1a', 'p1.fn-1', 'p1.fn-2', 'p2', 'p2.1']);
  const edited = SALT.replace('each autumn', 'in every autumn');
  const moved = idsAfter({ A: [WATER, `[^2]: ${HONEY}`], B: [BREAD, `[^x]: ${edited}`] });
  expect(moved).toEqual(['p1', 'p1.1', 'p1.fn-2', 'p2', 'p2.1', 'p1.fn-1']);
});

test('new notes have ids of their own', () => {
  const labels = ['[^1]: See there.', '[^1a]: See here.', `[^2]: ${SALT}`, `[^3]: ${HONEY}`];
  const ids = idsAfter({ A: [WATER, ...labels], B: [BREAD] });
  expect(new Set(ids).size).toBe(ids.length);
});

test('a note that is taken out is lost, and no paragraph is taken for it', () => {
  const { lost, ids } = next(first(before), { A: [WATER, HONEY, `[^1]: ${SALT}`], B: [BREAD] });
  expect([lost, [...ids.values()].slice(1, 4)]).toEqual([['p1.fn-2'], ['p1.1', 'p1.2', 'p1.fn-1']]);
});

test('a note that was withdrawn has its id again', () => {
  const gone = next(first(before), { A: [WATER, `[^1]: ${SALT}`], B: [BREAD] });
  decide(gone, { aliases: [], withdrawn: gone.lost });
  const { ids } = update(gone.ledger, 'Third', essay({ A: [WATER, `[^a]: ${HONEY}`, `[^1]: ${SALT}`], B: [BREAD] }));
  expect([...ids.values()].slice(1, 4)).toEqual(['p1.1', 'p1.fn-2', 'p1.fn-1']);
});
