import { expect, test } from 'vitest';
import type { Essay } from '#collections/essay.ts';
import type { Point } from '#collections/points.ts';
import { essayJsonLd, pointJsonLd, toScript } from './json-ld.ts';

const essay: Pick<Essay, 'title' | 'language' | 'authors' | 'edition' | 'source' | 'licence'> = {
  title: 'On bridges',
  language: 'en',
  authors: [{ name: 'Ada' }],
  edition: { name: 'First', note: 'Ours', date: '2025-01-31' },
  source: { name: 'The Weaver', url: 'https://weaver.example/bridges' },
  licence: undefined,
};
const retelling = { ...essay, edition: { ...essay.edition, retells: { title: 'On bridges', authors: ['Tom'] } } };
const point = { address: '5', title: 'Who crosses' } as Point;

test('only the essay is the same as what was first published: no point of it, and no retelling', () => {
  expect(essayJsonLd(essay, []).mainEntity.sameAs).toBe('https://weaver.example/bridges');
  expect(JSON.stringify(essayJsonLd(retelling, []))).not.toContain('sameAs');
  for (const each of [essay, retelling])
    expect(JSON.stringify(pointJsonLd(each, point, [], String))).not.toContain('sameAs');
});

test('no text ends the script that it is in', () => {
  const script = toScript({ name: '</script><!--<script>', other: 'a < b' });
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toEqual({ name: '</script><!--<script>', other: 'a < b' });
});
