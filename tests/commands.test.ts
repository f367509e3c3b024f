import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isFullMatrix } from './matrix.ts';
import { root } from './sites.ts';

/** Runs a command as `npm run` does, for an essay in a folder. */
function npmRun(name: string, args: string[], content: string) {
  const env = { ...process.env, ESSAY_CONTENT: content };
  return spawnSync(process.execPath, ['--run', name, '--', ...args], { cwd: root, env, encoding: 'utf8' });
}

test.each<[string, string[], string, string]>([
  ['import', ['none.txt', '--out', 'none'], 'content', 'none.txt does not exist. Check the path.'],
  ['new', ['package.json'], 'content', 'package.json is not an empty folder'],
  ['permalinks', ['--withdraw', 'p99'], 'content', '"p99" was never published.'],
  ['subjects', [], 'docs', 'essay.md'],
  ['subjects', [], 'LICENSE', '1 error in LICENSE:\n  essay.md: it is a file, not a folder. Correct its path'],
  ['build', ['--essay-contents', 'x'], 'content', '--essay-contents: no such option. Use --essay-content, --site-url'],
  ['subjects', [], '../nope', '1 error in ../nope:\n  essay.md: the folder does not exist. Correct its path'],
])('npm run %s prints why it fails, and nothing else', (name, args, content, message) => {
  const { status, stdout, stderr } = npmRun(name, args, content);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect([status, stdout]).toEqual([1, '']);
});

test.each([
  [
    'SITE_URL',
    'example.org',
    'SITE_URL: found "example.org". Write a full address, such as https://example.org/essay/.\n',
  ],
  ['SITE_OFFLINE', 'no', 'SITE_OFFLINE: found "no". Write "off" or a number of megabytes, such as 5.\n'],
])('a wrong %s stops commands and builds with one line', (name, value, message) => {
  const env = { ...process.env, [name]: value };
  const command = ['--run', 'subjects'];
  const build = ['node_modules/astro/bin/astro.mjs', 'build'];
  for (const args of isFullMatrix ? [command, build] : [name === 'SITE_URL' ? build : command]) {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, message]);
  }
});

test.each<[string, string[], Record<string, string>]>([
  ['an option', ['--essay-content', 'docs'], {}],
  ['an option that npm took for its own, as from PowerShell', [], { npm_config_essay_content: 'docs' }],
  ['an option rather than the variable', ['--essay-content=docs'], { ESSAY_CONTENT: 'src' }],
])('a setting is read from %s', (_from, args, env) => {
  const variables = { ...process.env, ...env };
  const options = { cwd: root, env: variables, encoding: 'utf8' } as const;
  const { stderr } = spawnSync(process.execPath, ['--run', 'subjects', '--', ...args], options);
  expect(stderr).toMatch(/^2 errors in docs:/);
});

test('the ledger of another folder is updated with an option', () => {
  const { stderr } = npmRun('permalinks', ['--check', '--essay-content', 'docs'], 'content');
  expect(stderr).toMatch(/^2 errors in docs:/);
});

test('a command that succeeds prints its results to the standard output', () => {
  const { status, stdout, stderr } = npmRun('permalinks', ['--check'], 'content');
  expect([status, stdout, stderr]).toEqual([0, 'content/permalinks.json is up to date.\n', '']);
});
