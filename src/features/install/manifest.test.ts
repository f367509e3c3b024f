import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS } from './manifest.ts';

test('the colours of the manifest are those of the light paper', () => {
  const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  const light = (token: string) => new RegExp(`--color-${token}:\\s*(#\\w+)`).exec(tokens)?.[1];
  expect(COLOURS).toEqual({ theme_color: light('cover'), background_color: light('paper') });
});
