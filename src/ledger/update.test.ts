import { describe, expect, test } from 'vitest';
import { changesOf } from '#ledger/4-report/changes.ts';
import type { SectionTexts } from '#ledger/model/text.ts';
import {
  BREAD,
  comment,
  essay,
  first,
  fixed,
  HONEY,
  next,
  opening,
  type Points,
  SALT,
  WATER,
} from '../../tests/fixtures/made-edition.ts';
import { type Update, update } from './update.ts';

/** Returns the ids in an edition, in order, of an essay that had the points `before`. */
const idsAfter = (before: Points, after: Points) => [...next(first(before), after).ids.values()];

const misplacedIn = ({ misplaced }: Update) => misplaced.map(({ section }) => section.id);

describe('An id stays with its words', () => {
  test('where a text is put before it, in the middle and at the end', () => {
    const ids = idsAfter({ A: [WATER, BREAD] }, { A: [SALT, WATER, HONEY, BREAD, 'One more that is short.'] });
    expect(ids).toEqual(['p1', 'p1.0a', 'p1.1', 'p1.1a', 'p1.2', 'p1.3']);
  });

  test('where it is reworded, and where it moves to another section', () => {
    const reworded = BREAD.replace('people nobody sees', 'men and women whom none of us sees');
    expect(idsAfter({ A: [WATER, BREAD], B: [SALT] }, { A: [WATER], B: [reworded, SALT] })).toEqual([
      'p1',
      'p1.1',
      'p2',
      'p1.2',
      'p2.1',
    ]);
  });

  test('where it is cut in two, with the longer part', () => {
    const [head, tail] = [BREAD.slice(0, 46), BREAD.slice(46)];
    expect(idsAfter({ A: [BREAD] }, { A: [head, tail] })).toEqual(['p1', 'p1.0a', 'p1.1']);
  });

  test('where two texts become one, which answers to both, until they part again', () => {
    const before = first({ A: [WATER, BREAD, SALT] });
    const merged = next(before, { A: [WATER, `${SALT} ${BREAD}`] });
    expect([...merged.ids.values()]).toEqual(['p1', 'p1.1', 'p1.2']);
    expect(merged.ledger.ids.get('p1.3')).toMatchObject({ to: 'p1.2' });
    const parted = update(merged.ledger, 'Third', essay({ A: [BREAD, WATER, SALT] }));
    expect([...parted.ids.values()]).toEqual(['p1', 'p1.2', 'p1.1', 'p1.3']);
  });

  test('and never goes to other words', () => {
    const { ids, lost } = next(first({ A: [WATER, BREAD] }), { A: [HONEY, BREAD] });
    expect([[...ids.values()], lost]).toEqual([['p1', 'p1.0a', 'p1.2'], ['p1.1']]);
  });

  test('also not once it was withdrawn, but is there again where its words are', () => {
    const { ledger } = next(first({ A: [WATER, BREAD] }), { A: [WATER] });
    ledger.ids.get('p1.2')!.withdrawn = 'Second';
    expect([...update(ledger, 'Third', essay({ A: [WATER, SALT] })).ids.values()]).toEqual(['p1', 'p1.1', 'p1.3']);
    const again = update(ledger, 'Third', essay({ A: [BREAD, WATER] }));
    expect([...again.ids.values()]).toEqual(['p1', 'p1.2', 'p1.1']);
    expect(again.ledger.ids.get('p1.2')!.withdrawn).toBeUndefined();
  });

  test('where the same words stand at two places, by what is around them', () => {
    const before = { A: [WATER, 'So be it.', BREAD, 'So be it.'] };
    const { ids, lost, ledger } = next(first(before), { A: [WATER, BREAD, 'So be it.'] });
    expect([[...ids.values()], lost]).toEqual([['p1', 'p1.1', 'p1.3', 'p1.4'], []]);
    expect(ledger.ids.get('p1.2')).toMatchObject({ to: 'p1.4' });
  });
});

describe('A heading', () => {
  test('with other words has another id, and answers to the old one', () => {
    const { ids, ledger } = next(first({ A: ['# Of mills', WATER] }), { A: ['# Of wheels', WATER] });
    expect([...ids.values()]).toEqual(['p1', 'p1-of-wheels', 'p1.1']);
    expect(ledger.ids.get('p1-of-wheels')).toMatchObject({ added: 'First', reworded: ['Second'], pages: [] });
    expect(ledger.ids.get('p1-of-mills')).toMatchObject({ to: 'p1-of-wheels' });
  });

  test('at the end of a section does not become one of another', () => {
    const before = first({ A: [WATER, '# Of mills'], B: [BREAD] });
    expect(next(before, { A: [WATER], B: [BREAD, '# Of ovens'] }).lost).toEqual(['p1-of-mills']);
    const moved = next(first({ A: [SALT, HONEY, '# Of mills', WATER], B: [BREAD] }), {
      A: [SALT, HONEY],
      B: ['# Of bread', WATER, BREAD],
    });
    expect(moved.ledger.ids.get('p1-of-mills')!.to).toBeUndefined();
  });

  test('that is taken out is lost', () => {
    expect(next(first({ A: ['# Of mills', WATER] }), { A: [WATER] }).lost).toEqual(['p1-of-mills']);
  });
});

describe('A point', () => {
  test('keeps its address where its number changes; one that comes between has a letter', () => {
    const ids = idsAfter({ A: [WATER], B: [BREAD] }, { A: [WATER], C: [SALT], B: [BREAD], D: [HONEY] });
    expect(ids).toEqual(['p1', 'p1.1', 'p1a', 'p1a.1', 'p2', 'p2.1', 'p4', 'p4.1']);
  });

  test('with another heading is known by its words, and with other words by its heading', () => {
    expect(
      idsAfter({ A: [WATER], B: [BREAD] }, { X: [BREAD], A: [HONEY, WATER] }).filter((id) => /^p\d$/.test(id)),
    ).toEqual(['p2', 'p1']);
    const { ids, lost } = next(first({ 'Of mills': [WATER] }), { 'Of mills': [SALT] });
    expect([[...ids.values()], lost]).toEqual([['p1', 'p1.2'], ['p1.1']]);
  });

  test('is never the opening, whose words it may have', () => {
    const before = update(undefined, 'First', [opening([WATER, BREAD]), ...essay({ A: [SALT] })]).ledger;
    const { ids } = update(before, 'Second', [opening([WATER]), ...essay({ A: [SALT], B: [BREAD] })]);
    expect([...ids.values()]).toEqual(['opening', 'p0.1', 'p1', 'p1.1', 'p2', 'p0.2']);
  });

  test('whose words went to another leads there', () => {
    const { ledger, lost } = next(first({ A: [WATER], B: [BREAD] }), { A: [WATER, BREAD] });
    expect([ledger.ids.get('p2')!.to, lost]).toEqual(['p1', []]);
  });
});

test('A comment whose file has another name answers to the old one; nobody’s words become another’s', () => {
  const before = update(undefined, 'First', [comment('tom', [WATER]), comment('ada', [BREAD])]).ledger;
  const { ids, ledger, lost } = update(before, 'First', [
    comment('tomas', [WATER]),
    comment('eve', [`${BREAD} Indeed.`]),
  ]);
  expect([...ids.values()]).toEqual(['c-tomas', 'c-tom.1', 'c-eve', 'c-eve.1']);
  expect([ledger.ids.get('c-tom')!.to, lost]).toEqual(['c-tomas', ['c-ada', 'c-ada.1']]);
  const renamed = update(before, 'Second', [comment('tomas', [WATER]), comment('ada', [BREAD])]);
  expect(changesOf(renamed.ledger, 'Second')).toEqual([]);
});

test('A heading and a passage with the same words do not take one another’s ids', () => {
  const { ids, lost } = next(first({ A: [WATER, 'Of mills'] }), { A: ['# Of mills', WATER] });
  expect([[...ids.values()], lost]).toEqual([['p1', 'p1-of-mills', 'p1.1'], ['p1.2']]);
});

test('A comment’s name that became another person’s is named', () => {
  const before = update(undefined, 'First', [comment('2', [WATER], 'Tom'), comment('3', [BREAD], 'Eve')]).ledger;
  expect(misplacedIn(update(before, 'First', [comment('2', [BREAD], 'Eve')]))).toEqual(['c-2']);
});

test('An id that a file asks for and that was another’s is named', () => {
  const before = first({ A: [WATER], B: [BREAD] });
  before.ids.get('p2')!.withdrawn = 'First';
  before.ids.get('p2.1')!.withdrawn = 'First';
  expect(misplacedIn(update(before, 'Second', fixed(essay({ A: [WATER], C: [SALT] }))))).toEqual(['p2']);
  expect(misplacedIn(update(before, 'Second', fixed(essay({ A: [WATER], B: [BREAD] }))))).toEqual([]);
  expect(misplacedIn(update(before, 'Second', fixed(essay({ C: [SALT], A: [WATER] }))))).toEqual(['p1', 'p2']);
  const again = update(undefined, 'First', [comment('tom', [WATER])]).ledger;
  again.ids.get('c-tom')!.withdrawn = 'First';
  again.ids.get('c-tom.1')!.withdrawn = 'First';
  expect(misplacedIn(update(again, 'Second', [comment('tom', [SALT])]))).toEqual(['c-tom']);
});

test('An address is that of the point which has most of its words, and else the title', () => {
  const before = first({ A: [WATER], B: [BREAD, SALT, HONEY] });
  const asked = update(before, 'Second', [
    ...essay({ A: [WATER], 'B again': [BREAD, SALT] }),
    ...fixed(essay({ C: [HONEY] }), { C: 'p2' }),
  ]);
  expect(asked.misplaced).toMatchObject([{ section: { title: 'C' }, owner: { title: 'B again' } }]);
  const fixedRest = fixed(essay({ A: [WATER], B: [BREAD, SALT] }));
  expect(misplacedIn(update(before, 'Second', [...fixedRest, ...essay({ C: [HONEY] }).map(third)]))).toEqual([]);
  const { ids } = next(before, { A: [WATER], B: ['Others have the name by now, and other words.'], C: [BREAD, SALT] });
  expect([ids.get('p2'), ids.get('p3')]).toEqual(['p1a', 'p2']);
});

test('What an edition changed is noted once, by the edition', () => {
  const before = first({ A: [WATER, BREAD] });
  const { ledger } = next(before, { A: [WATER.replace('hill', 'steep hill'), BREAD, SALT] });
  const notes = [...ledger.ids].map(([id, { added, reworded }]) => [id, added, reworded]);
  expect(notes).toEqual([
    ['p1', 'First', undefined],
    ['p1.1', 'First', ['Second']],
    ['p1.2', 'First', undefined],
    ['p1.3', 'Second', undefined],
  ]);
  expect(ledger.editions).toEqual([{ name: 'First' }, { name: 'Second' }]);
});

test('every edition that reworded a text is kept, each once', () => {
  const second = update(first({ A: [WATER, BREAD] }), 'Second', onA('steep hill')).ledger;
  const corrected = update(second, 'Second', onA('very steep hill')).ledger;
  const later = update(corrected, 'Third', onA('mountain')).ledger;
  const fourth = update(later, 'Fourth', onA('mountain')).ledger;
  expect(fourth.ids.get('p1.1')?.reworded).toEqual(['Second', 'Third']);
  expect(fourth.ids.get('p1.2')?.reworded).toBeUndefined();
});

test('the date of an edition is recorded, follows the essay, and stays when the next edition begins', () => {
  const texts = essay({ A: [WATER] });
  const dated = update(first({ A: [WATER] }), 'First', texts, '2026-03-01').ledger;
  expect(dated.editions).toEqual([{ name: 'First', date: '2026-03-01' }]);
  const later = update(update(dated, 'First', texts, '2026-03-02').ledger, 'Second', texts).ledger;
  expect(later.editions).toEqual([{ name: 'First', date: '2026-03-02' }, { name: 'Second' }]);
});

/** Makes an edition with water that runs down a hill of some kind. */
function onA(hill: string): SectionTexts[] {
  return essay({ A: [WATER.replace('hill', hill), BREAD] });
}

function third(section: SectionTexts): SectionTexts {
  return { ...section, id: 'p3', prefix: 'p3', texts: section.texts.map((text) => ({ ...text, id: 'p3.1' })) };
}
