import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { errorLine } from '#content-files/model/content-error.ts';
import { openContent } from '#content-files/open-content.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { file, writeEssay } from '../../../tests/fixtures/faults/sound-essay.ts';

/** Opens an essay with one comment. */
async function open(comment: string) {
  const dir = await mkdtemp(path.join(tmpdir(), 'broadside-comment-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeEssay(dir, { 'comments/ash.md': comment });
  const { comments, errors, warnings } = await openContent(dir);
  const ash = comments.sections.find(({ id }) => id === 'ash')!;
  return { errors, warnings: warnings.map(errorLine), html: htmlOf(ash.rendered.tree) };
}

const deep = `${'<div>'.repeat(120)}Deep *words*`;

test.each([
  [
    'a link to an id',
    '[there](#p9.1) *is* it',
    '<span>there</span> <em>is</em> it',
    'comments/ash.md:5: the link "#p9.1" leads nowhere',
  ],
  ['a link in HTML', '<a href="#x">there</a>', '<span>there</span>', 'comments/ash.md:5: the link "#x" leads nowhere'],
  [
    'HTML that goes too deep',
    deep,
    'Deep *words*',
    'comments/ash.md:5: HTML with too many nested elements. It is shown as plain text.',
  ],
  [
    'too many quotations',
    `Yes.\n\n${'>'.repeat(120)} deep`,
    '>> deep',
    'comments/ash.md:7: more than 100 nested quotations',
  ],
  [
    'too many marks',
    `Yes. ${'*a'.repeat(1100)}`,
    'Yes. *a*a',
    'comments/ash.md:5: more than 1,000 Markdown characters',
  ],
])('A comment with %s is made safe, with a warning.', async (_what, body, html, warning) => {
  const comment = await open(file('author: Ash', body));
  expect(comment.errors).toEqual([]);
  expect(comment.html).toContain(html);
  expect(comment.warnings).toEqual([expect.stringContaining(warning)]);
});

test('A sound comment keeps its links and notes, without a warning.', async () => {
  const { errors, warnings, html } = await open(file('author: Ash', 'See [two](#p2).[^1]\n\n[^1]: So.'));
  expect([errors, warnings]).toEqual([[], []]);
  expect(html).toContain('<a href="#p2">two</a>');
  expect(html).toContain('data-footnote-ref');
});
