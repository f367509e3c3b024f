import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test, vi } from 'vitest';
import { file, writeEssay } from '../../tests/fixtures/faults/sound-essay.ts';
import { listIndexCandidates } from './list-index-candidates.ts';

test('paragraphs with the words of a term are listed, unless the index has them or leaves them out', async () => {
  const subjects = `
piers:
  places: [p1.1]
  subheadings:
    depth of: [p2.2]
  variants: [pier, water, arch]
bridge:
  places: [p0.1]
  except: [p3.1]
support: [z.1]
rails: { see: [piers, bridge] }
`;
  const rails = file('number: 3\ntitle: Rails', 'No bridge has rails. Iron, iron, iron; and iron.');
  expect(await printed({ 'subjects.yaml': subjects, 'points/03-rails.md': rails })).toBe(
    `Paragraphs that use the words of a term but are not listed under it:
  piers  p2.1
Frequent words that no term, variant, or subheading contains:
  4 × iron  p3.1`,
  );
});

test('without candidates it says so', async () => {
  expect(await printed({ 'subjects.yaml': 'words: [p3.1, z.1, c-ash.1, c-birch.1]\n' })).toBe(
    `Paragraphs that use the words of a term but are not listed under it: none.
Frequent words that no term, variant, or subheading contains: none.`,
  );
});

async function printed(changes: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(`${tmpdir()}/broadside-candidates-`);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(async () => {
    log.mockRestore();
    await rm(dir, { recursive: true });
  });
  await writeEssay(dir, changes);
  expect(await listIndexCandidates(dir)).toBe(0);
  return log.mock.calls.flat().join('\n');
}
