import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { errorReport } from '#content-files/model/content-error.ts';
import { openContent } from '#content-files/open-content.ts';
import { file, soundEssay, writeEssay } from '../../../tests/fixtures/faults/sound-essay.ts';
import { root } from '../../../tests/sites.ts';

const birch = 'comments/birch.md';
const large = (name: string) => (dir: string) => {
  writeFileSync(path.join(dir, name), '');
  // A sparse file takes no space on disk and reads as 50 MB of NUL.
  truncateSync(path.join(dir, name), 50_000_000);
};
const tooLarge = 'the file is 50 MB; the limit is 5 MB. Split it, or remove what is not text.';
const outside =
  'a symbolic link that leads out of the content folder. Replace the link with the file or folder itself.';

test.each<[string, (dir: string) => void, string[]]>([
  ['a point of 50 MB', large('points/02-piers.md'), [`points/02-piers.md: ${tooLarge}`]],
  ['a comment of 50 MB', large(birch), [`${birch}: ${tooLarge}`]],
  ['a subject index of 50 MB', large('subjects.yaml'), [`subjects.yaml: ${tooLarge}`]],
  ['a picture of 50 MB, which nobody reads', large('points/pier.png'), []],
  [
    'a folder named like a file',
    (dir) => mkdirSync(`${dir}/comments/x.md`),
    ['comments/x.md: a folder where a file should be. Replace it with a text file, or rename it.'],
  ],
  [
    'a pipe, which would never end',
    (dir) => spawnSync('mkfifo', [`${dir}/comments/x.md`]),
    ['comments/x.md: neither a file nor a folder. Replace it with a text file, or rename it.'],
  ],
  [
    'a link out of the folder',
    (dir) => symlinkSync('/etc/passwd', `${dir}/comments/x.md`),
    [`comments/x.md: ${outside}`],
  ],
  [
    'a folder that is a link out',
    (dir) => {
      rmSync(`${dir}/comments`, { recursive: true });
      symlinkSync('/etc', `${dir}/comments`);
    },
    [`comments/: ${outside}`],
  ],
  ['a link that stays within', (dir) => symlinkSync('ash.md', `${dir}/comments/x.md`), []],
  [
    'a symbolic link to a file that does not exist',
    (dir) => symlinkSync('none', `${dir}/comments/x.md`),
    ['comments/x.md: a symbolic link to a file that does not exist. Correct the link, or replace it with a file.'],
  ],
  [
    'a link to itself',
    (dir) => symlinkSync('x.md', `${dir}/comments/x.md`),
    ['comments/x.md: a symbolic link that leads back to itself. Correct the link, or replace it with a file.'],
  ],
  [
    'a file in place of a folder',
    (dir) => {
      rmSync(`${dir}/comments`, { recursive: true });
      writeFileSync(`${dir}/comments`, 'x');
    },
    ['comments/: a file where a folder should be. Replace it with a folder that has a file for each text.'],
  ],
  [
    'two names that differ in case alone',
    (dir) => writeFileSync(`${dir}/comments/Ash.md`, file('')),
    [
      'comments/Ash.md: its name is too similar to comments/ash.md. Rename one of them; changing capital letters is not enough.',
    ],
  ],
  [
    'two names that look alike',
    (dir) => {
      for (const form of ['NFC', 'NFD']) writeFileSync(`${dir}/comments/${'é'.normalize(form)}.md`, file(''));
    },
    [
      `comments/${'é'.normalize('NFC')}.md: its name is too similar to comments/${'é'.normalize('NFD')}.md. Rename one of them; changing capital letters is not enough.`,
    ],
  ],
  [
    'a name with a line end and one that turns the letters',
    (dir) => {
      writeFileSync(`${dir}/comments/a\nb.md`, file(''));
      writeFileSync(`${dir}/comments/z\u202edm.md`, file(''));
    },
    ['a\\u{000a}b', 'z\\u{202e}dm'].map(
      (name) =>
        `comments/${name}.md: "${name}" cannot be the name of a comment. Rename the file, using only letters, digits, hyphens, and underscores, with a letter or digit first.`,
    ),
  ],
  [
    'a name that says two dots',
    (dir) => writeFileSync(`${dir}/comments/%2e%2e.md`, file('')),
    [
      'comments/%2e%2e.md: "%2e%2e" cannot be the name of a comment. Rename the file, using only letters, digits, hyphens, and underscores, with a letter or digit first.',
    ],
  ],
  [
    'points whose names nobody sees',
    (dir) => {
      rmSync(`${dir}/points/03-rails.md`);
      writeFileSync(`${dir}/points/%2e%2e\n\u202e#?.md`, soundEssay['points/03-rails.md']);
    },
    [],
  ],
  [
    'a name that is not UTF-8',
    (dir) => writeFileSync(Buffer.from(`${dir}/comments/\xff.md`, 'latin1'), file('')),
    ['comments/\ufffd.md: its name contains characters that cannot be read. Rename it, using letters and digits.'],
  ],
  [
    'a NUL byte',
    (dir) => writeFileSync(path.join(dir, birch), file('author: Birch', 'Some\0words.')),
    [`${birch}:5: a NUL byte, which text cannot contain. Save the file as plain text in UTF-8.`],
  ],
])('%s', async (_what, spoil, errors) => {
  expect(await errorsAfter(spoil)).toEqual(errors);
});

test('what may not be read is named', async () => {
  const errors = await errorsAfter((dir) => {
    chmodSync(path.join(dir, birch), 0);
    chmodSync(path.join(dir, 'points'), 0);
  }, true);
  const found = 'you do not have permission to read it. Change its permissions, for example with';
  expect(errors).toEqual([
    expect.stringMatching(new RegExp(`^${birch}: ${found} "chmod u\\+rX /.*/${birch}"\\.$`)),
    expect.stringMatching(new RegExp(`^points/: ${found} "chmod u\\+rX /.*/points"\\.$`)),
  ]);
});

test('more files are read than a process may have open', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'broadside-files-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  await writeEssay(dir);
  for (let i = 0; i < 200; i++) writeFileSync(`${dir}/comments/x${i}.md`, file('', 'x'));
  const command = 'ulimit -n 100 && exec "$0" src/commands/subjects.ts';
  const env = { ...process.env, ESSAY_CONTENT: dir };
  const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath], { cwd: root, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

/**
 * Spoils the folder of the sound essay and returns the errors found in it.
 * @param asNobody whether to read it as an unprivileged user
 */
async function errorsAfter(spoil: (dir: string) => void, asNobody = false): Promise<string[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'broadside-files-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  await writeEssay(dir);
  spoil(dir);
  chmodSync(dir, 0o755);
  // Root may read everything.
  const isRoot = asNobody && process.geteuid!() === 0;
  if (isRoot) process.seteuid!(65_534);
  try {
    const { errors } = await openContent(dir);
    return errorReport('', errors)
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  } finally {
    if (isRoot) process.seteuid!(0);
    chmodSync(path.join(dir, 'points'), 0o755);
  }
}
