import { expect, test } from 'vitest';
import { cutArchivo } from './archivo.ts';
import { setTitle } from './set-title.ts';

const archivo = await cutArchivo('ABCDEFGHIJKLMNOPQRSTUVWXYZ& ');
const capitals = (text: string) => text.toUpperCase();
const title = 'Go slow & by the small boats of the harbour';

test('in a low window, a title has fewer lines than elsewhere', () => {
  const { usual, low } = setTitle(title, undefined, archivo, capitals);
  expect(low.lines.length).toBeLessThan(usual.lines.length);
  expect((low.lines.length * 0.84) / low.em).toBeLessThanOrEqual(0.2501);
});

test('the segments of a title make up its lines, in both sets', () => {
  const lines = ['Go slow', '& by the small boats', 'of the harbour'];
  for (const asBroken of [lines, undefined]) {
    const { usual, low, segments } = setTitle(title, asBroken, archivo, capitals);
    for (const [set, key] of [
      [usual, 'usual'],
      [low, 'low'],
    ] as const) {
      const joined = segments.map((segment) => segment.text + (segment[key].isEnd ? '\n' : ' ')).join('');
      expect(joined.trim().split('\n')).toEqual(set.lines.map(({ text }) => text));
      for (const segment of segments) expect(set.lines[segment[key].line]!.text).toContain(segment.text);
    }
  }
});
