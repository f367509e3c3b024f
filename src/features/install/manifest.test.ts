import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Essay } from '#collections/essay.ts';
import { Messages } from '#i18n/messages.ts';
import { COLOURS, manifestOf } from './manifest.ts';

test('the colours of the manifest are those of the light paper', () => {
  const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  const light = (token: string) => new RegExp(`--color-${token}:\\s*(#\\w+)`).exec(tokens)?.[1];
  expect(COLOURS).toEqual({ theme_color: light('cover'), background_color: light('paper') });
});

const nameOf = (title: string) =>
  manifestOf({ title, edition: {} } as Essay, new Messages('en'), (path = '') => `/${path}`).short_name;

test('the name under the icon is the title, cut after a word to what a phone shows', () => {
  expect(nameOf('On bridges')).toBe('On bridges');
  expect(nameOf('On the bridges of our valley')).toMatch(/^On the( bridges)?…$/);
});

test('the manifest of a retelling says what it is', () => {
  const essay = { title: 'On bridges', standfirst: 'Why cross?', edition: { retells: { authors: ['Ada'] } } } as Essay;
  const { description } = manifestOf(essay, new Messages('en'), (path = '') => `/${path}`);
  expect(description).toBe('Why cross? · A retelling of the essay by Ada');
});
