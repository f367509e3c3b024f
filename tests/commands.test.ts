import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from './sites.ts';

/** Runs a command as `npm run` does, for an essay in a folder. */
function npmRun(name: string, args: string[], content: string) {
  const env = { ...process.env, ESSAY_CONTENT: content };
  return spawnSync(process.execPath, ['--run', name, '--', ...args], { cwd: root, env, encoding: 'utf8' });
}

test.each<[string, string[], string, string]>([
  ['import', ['none.txt', '--out', 'none'], 'content', 'none.txt'],
  ['new', ['package.json'], 'content', 'package.json is not an empty folder'],
  ['permalinks', ['--withdraw', 'p99'], 'content', 'No link to "p99" was ever published.'],
  ['subjects', [], 'docs', 'essay.md'],
])('npm run %s prints why it fails, and nothing else', (name, args, content, message) => {
  const { status, stdout, stderr } = npmRun(name, args, content);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect([status, stdout]).toEqual([1, '']);
});

test('a command that succeeds prints its results to the standard output', () => {
  const { status, stdout, stderr } = npmRun('permalinks', ['--check'], 'content');
  expect([status, stdout, stderr]).toEqual([0, 'content/permalinks.json is up to date.\n', '']);
});
