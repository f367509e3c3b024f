import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newEssay } from '#commands/new-essay.ts';
import { readBack } from '#import/7-verify/read-back.ts';
import { filesIn, workbench } from './fixtures/import/workbench.ts';
import { runCommand } from './fixtures/run-command.ts';

const { at, names, write } = workbench();
const setUp = (...args: string[]) => runCommand(at(), () => newEssay(args));

test('A new essay has an opening and a point, and nothing that the site would refuse.', async () => {
  const { status, stdout, stderr } = await setUp('my essay');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain("To see it: ESSAY_CONTENT='my essay' npm start");
  expect(Object.keys(filesIn(at('my essay')))).toEqual(['essay.md', 'points/01-first-point.md']);
  const pieces = await readBack(at('my essay'));
  expect(pieces.map(({ text }) => text)).toContain('The first point');
});

test('A folder that is not empty is left alone; an empty one is filled.', async () => {
  mkdirSync(at('empty'));
  expect((await setUp('empty')).status).toBe(0);
  write('empty/mine.txt', 'mine');
  for (const args of [['empty'], ['empty/mine.txt'], [], ['--help'], ['a', 'b']]) {
    const { status, stderr } = await setUp(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/is not an empty folder|npm run new -- DIR/);
  }
  expect(names()).toEqual(['empty']);
});
