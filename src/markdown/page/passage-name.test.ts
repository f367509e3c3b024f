import { expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { headingName, passageName } from './passage-name.ts';

const messages = new Messages('en');
const five = { prefix: 'p5', kind: 'point', number: 5 } as const;

test.each([
  ['p0.1', { prefix: 'p0', kind: 'opening' }, 'Link to the opening, paragraph 1'],
  ['p5.12', five, 'Link to point 5, paragraph 12'],
  ['p5a.2', { prefix: 'p5a', kind: 'point', number: 6 }, 'Link to point 6, paragraph 2'],
  ['p5.2a', five, 'Link to point 5, paragraph 2a'],
  ['p7.3', five, 'Link to point 5, paragraph p7.3'],
  ['z.3', { prefix: 'z', kind: 'closing' }, 'Link to the closing, paragraph 3'],
] as const)('the link of %s in %j is called %j', (id, section, name) => {
  expect(passageName(id, section, messages)).toEqual({ 'aria-label': name });
});

test.each(['p5', 'p5-water', 'p5.fn-1', 'p5.fnref-1-2', 'p5.notes', 'p5.fn-a.b'])(
  '%s is no passage of point 5',
  (id) => {
    expect(passageName(id, five, messages)).toBeUndefined();
  },
);

test.each([
  [{ kind: 'opening' }, 'Link to the opening, heading 2'],
  [five, 'Link to point 5, heading 2'],
  [{ kind: 'closing' }, 'Link to the closing, heading 2'],
  [{ kind: 'comment' }, undefined],
] as const)('the link of the second heading of %j is called %j', (section, name) => {
  expect(headingName(2, section, messages)?.['aria-label']).toBe(name);
});
