import { expect, test } from 'vitest';
import { toScript } from './json-ld.ts';

test('no text ends the script that it is in', () => {
  const script = toScript({ name: '</script><!--<script>', other: 'a < b' });
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toEqual({ name: '</script><!--<script>', other: 'a < b' });
});
