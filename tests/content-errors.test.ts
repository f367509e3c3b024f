import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { astro, copyProject, environment } from './fixtures/faults/own-project.ts';
import { edited, file, writeEssay } from './fixtures/faults/sound-essay.ts';
import { isFullMatrix } from './matrix.ts';

/** Milliseconds for several builds on a busy machine. */
const timeout = 300_000;
const threeErrors = {
  ...edited('essay.md', 'language: en', 'language: english'),
  ...edited('points/03-rails.md', 'number: 3', 'number: 4'),
  'comments/ash.md': file('author: Ash', ''),
};

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'broadside-build-'));
  await copyProject(path.join(dir, 'project'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('every error is printed, and what was built before stays as it was', { timeout }, async () => {
  const before = { 'index.html': 'The essay', '1/index.html': 'Its first point' };
  await mkdir(path.join(dir, 'out/1'), { recursive: true });
  for (const [name, text] of Object.entries(before)) await writeFile(path.join(dir, 'out', name), text);
  await writeEssay(path.join(dir, 'essay'), threeErrors);
  const { code, printed } = await build('out');
  expect(code).toBe(1);
  expect(printed).toContain(
    [
      `3 errors in ${path.join(dir, 'essay')}:`,
      '  comments/ash.md: no paragraph below the front matter. Write at least one.',
      '  essay.md:5 language: found "english". Write a language code, such as en or pt-BR.',
      '  points/03-rails.md:2 number: found 4, but no point has the number 3. Number the points from 1 to 3, without gaps.\n',
    ].join('\n'),
  );
  expect(printed).not.toMatch(/loader\.ts|Stack trace/);
  expect(await filesIn('out')).toEqual(before);
});

if (isFullMatrix) {
  test('a mended essay is built as if it never had errors; until then, nothing is written', { timeout }, async () => {
    await writeEssay(path.join(dir, 'essay'), threeErrors);
    expect((await build('mended')).code).toBe(1);
    await expect(filesIn('mended')).rejects.toThrow('ENOENT');
    await writeEssay(path.join(dir, 'essay'));
    expect((await build('mended')).code).toBe(0);
    await rm(path.join(dir, 'project'), { recursive: true });
    await copyProject(path.join(dir, 'project'));
    expect((await build('sound')).code).toBe(0);
    expect(await filesIn('mended')).toEqual(await filesIn('sound'));
  });
}

/** Builds the essay from the command line. Returns the exit code and the output. */
function build(outDir: string): Promise<{ code: number; printed: string }> {
  const options = { cwd: path.join(dir, 'project'), env: environment(path.join(dir, 'essay')) };
  return new Promise((resolve) => {
    execFile(astro, ['build', '--outDir', path.join(dir, outDir)], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, printed: stdout + stderr });
    });
  });
}

/** Returns the contents of each file in a folder, one character per byte. */
async function filesIn(name: string): Promise<Record<string, string>> {
  const folder = path.join(dir, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const texts = files.map(async (found) => [path.relative(folder, found), await readFile(found, 'latin1')] as const);
  return Object.fromEntries(await Promise.all(texts));
}
