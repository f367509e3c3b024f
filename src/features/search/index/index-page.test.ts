import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Passage } from '#features/search/passages/passage.ts';
import { openingPlace } from '#features/search/passages/places.ts';
import { indexPage } from './index-page.ts';

test('Pagefind is given each passage as a result with its name, and no word of it as markup', () => {
  const place = openingPlace('Opening');
  const passage: Passage = { id: 'p0.1', href: '/#p0.1', name: 'A "name"', text: '<b>&"', place, isHeading: false };
  const html = indexPage([passage, { ...passage, id: 'p0-so', name: 'So', text: 'So', isHeading: true }], 'en');
  expect(html).toContain('<p id="p0.1" data-pagefind-title="A &#34;name&#34;">&#60;b&#62;&#38;&#34; </p>');
  expect(html).toContain('<h2 id="p0-so" data-pagefind-title="So">So </h2>');
  expect(html).toContain('data-pagefind-filter="in:essay"');
});

test('Pagefind is given the words that search folds into others, once each and apart from the passages', () => {
  const passage = { id: 'p0.1', href: '/', name: 'So', place: openingPlace('Opening'), isHeading: false };
  const html = indexPage([{ ...passage, text: 'Straße, Straße über Tromsø, ½ café' }], 'en');
  expect(html).toContain('<p id="_">strasse tromso 1/2</p>');
  expect(indexPage([{ ...passage, text: 'A café' }], 'en')).not.toContain('id="_"');
});

test('Pagefind adds no full stop to a text that ends without one', () => {
  const place = openingPlace('Opening');
  const passage = { href: '/', name: 'So', place, isHeading: true };
  const texts = ['So it is', 'Is it?', 'It is (so)'];
  const html = indexPage(
    texts.map((text, i) => ({ ...passage, id: `p0-${i}`, text, isHeading: i === 0 })),
    'en',
  );
  const dir = mkdtempSync(path.join(tmpdir(), 'index-'));
  writeFileSync(path.join(dir, 'index.html'), html);
  const command = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));
  execFileSync(process.execPath, [command, '--site', dir, '--silent']);
  const [fragment] = globSync(path.join(dir, 'pagefind/fragment/*'));
  const content = gunzipSync(readFileSync(fragment!)).toString();
  rmSync(dir, { recursive: true });
  expect(content).toContain(`"content":"${texts.join(' ')}"`);
});
