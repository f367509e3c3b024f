import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { updatePermalinks } from '#commands/update-permalinks.ts';
import { openContent } from '#content-files/open-content.ts';
import { LEDGER_FILE, writeLedger } from '#ledger/model/ledger.ts';
import { runCommand } from './fixtures/run-command.ts';
import { retelling, root } from './sites.ts';

const WATER = 'Water runs down the hill to the mill, and turns the wheel that grinds the grain of the whole valley.';
const BREAD = 'Bread is baked before dawn by people nobody sees, and eaten by noon by people who never ask about them.';
const SALT =
  'Salt came over the pass on mules each autumn, and whoever held the pass decided what winter would taste of.';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'broadside-permalinks-'));
  cpSync(path.join(root, 'tests/fixtures/one-point'), dir, { recursive: true });
  write([WATER, BREAD, SALT]);
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Writes the essay's only point. */
function write(texts: string[]) {
  const [file] = readdirSync(path.join(dir, 'points'));
  writeFileSync(path.join(dir, 'points', file!), `---\nnumber: 1\ntitle: Mills\n---\n\n${texts.join('\n\n')}\n`);
}
const run = (...args: string[]) => runCommand(root, () => updatePermalinks(dir, args));
const ledger = () => readFileSync(path.join(dir, LEDGER_FILE), 'utf8');

test('the ledger of the essay we ship has all that it publishes', async () => {
  const { status, stdout, stderr } = await runCommand(root, () => updatePermalinks(retelling.content, ['--check']));
  expect([status, stderr, stdout]).toEqual([0, '', `content/${LEDGER_FILE} is up to date.\n`]);
});

test('a ledger that an earlier release wrote stays as it is', async () => {
  const returning = path.join(root, 'tests/fixtures/returning');
  const written = readFileSync(path.join(returning, LEDGER_FILE), 'utf8');
  cpSync(path.join(returning, 'essay'), dir, { recursive: true });
  rmSync(path.join(dir, 'points'), { recursive: true });
  cpSync(path.join(returning, 'essay/points'), path.join(dir, 'points'), { recursive: true });
  writeFileSync(path.join(dir, LEDGER_FILE), written);
  const { errors, publication } = await openContent(dir);
  expect([errors, writeLedger(publication!.ledger)]).toEqual([[], written]);
});

describe('npm run permalinks', () => {
  test('writes a ledger where there is none, and then has nothing to do', async () => {
    const first = await run();
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('+ p1.1 new: "Water runs down the hill to the mill…"');
    const text = ledger();
    expect((await run()).stdout).toBe(`${path.join(dir, LEDGER_FILE)} is up to date.\n`);
    expect(ledger()).toBe(text);
  });

  test('prints what became of each link, and with --check writes nothing and fails', async () => {
    await run();
    const before = ledger();
    write(['One more comes first here.', BREAD.replace('before dawn', 'long before dawn'), `${WATER} ${SALT}`]);
    const check = await run('--check');
    expect([check.status, ledger()]).toEqual([1, before]);
    expect(check.stderr).toContain(`is out of date. To update it, run "ESSAY_CONTENT=${dir} npm run permalinks".`);
    const { status, stdout, stderr } = await run();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        '+ p1.0a new: "One more comes first here."',
        '~ p1.2 edited, 100% of its words kept: "Bread is baked long before dawn by…"',
        '~ p1.1 edited, 100% of its words kept: "Water runs down the hill to the mill…"',
        '= p1.3 now leads to p1.1: "Salt came over the pass on mules each…"',
      ]),
    );
    expect(stdout).toMatch(/^ {2}\d+ unchanged$/m);
  });

  test('says which edition the changes belong to', async () => {
    await run();
    write([WATER, BREAD, SALT, 'One more comes last here.']);
    expect((await run('--check')).stdout).toContain('These changes belong to the edition');
    expect((await run()).stdout).toContain('These changes belong to the edition');
    const essay = path.join(dir, 'essay.md');
    writeFileSync(essay, readFileSync(essay, 'utf8').replace(/^  name: .*$/m, '  name: Another edition'));
    expect((await run()).stdout).toContain('The edition "Another edition" has no changes');
  });

  test('records the date of the edition, and with --check says that it is not recorded yet', async () => {
    await run();
    const essay = path.join(dir, 'essay.md');
    writeFileSync(essay, readFileSync(essay, 'utf8').replace(/^ {2}name: .*$/m, '$&\n  date: 2026-03-01'));
    const check = await run('--check');
    expect([check.status, check.stdout]).toEqual([1, expect.stringMatching(/is dated 2026-03-01\.\n$/)]);
    expect((await run()).status).toBe(0);
    expect(ledger()).toMatch(/"editions": \[\{"name":".*","date":"2026-03-01"\}\],/);
    expect((await run('--check')).status).toBe(0);
  });

  test('stops where words are lost, names the likeliest targets, and writes nothing', async () => {
    await run();
    const before = ledger();
    write([WATER, SALT]);
    const { status, stderr } = await run();
    expect([status, ledger()]).toEqual([1, before]);
    expect(stderr).toContain(
      `${LEDGER_FILE} p1.2: readers may have links to it, but its words ("Bread is baked before dawn by people…") are no longer in the texts.`,
    );
    // The commands work on the folder that was read.
    expect(stderr).toContain(`run, for example, "ESSAY_CONTENT=${dir} npm run permalinks -- --alias p1.2=p1.1".`);
    expect(stderr).toContain(`run "ESSAY_CONTENT=${dir} npm run permalinks -- --withdraw p1.2".`);
    expect(readdirSync(dir).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('stops where a file asks for the address of words that are in another, and names both', async () => {
    await run();
    const [file] = readdirSync(path.join(dir, 'points'));
    writeFileSync(path.join(dir, 'points/02-bread.md'), `---\nnumber: 2\ntitle: Bread\nat: 1\n---\n\n${BREAD}\n`);
    writeFileSync(path.join(dir, 'points', file!), `---\nnumber: 1\ntitle: Mills\nat: 7\n---\n\n${WATER}\n\n${SALT}\n`);
    const { status, stderr } = await run();
    expect(status).toBe(1);
    expect(stderr).toContain(
      `points/02-bread.md:4 at: the id "p1" already belongs to other words ("Mills"), most of which are now in points/${file}. Write another address`,
    );
  });

  test('takes what is decided, and keeps it', async () => {
    await run();
    write([WATER]);
    const { status, stdout } = await run('--alias', 'p1.2=p1.1', '--withdraw', 'p1.3');
    expect(status).toBe(0);
    expect(stdout).toContain('= p1.2 now leads to p1.1');
    expect(stdout).toContain('- p1.3 withdrawn');
    // The reason for a withdrawal may also be a reason not to store the text.
    expect(ledger()).not.toContain('Salt came over');
    expect((await run()).stdout).toContain('is up to date.');
  });

  test('lets what led to words that are gone lead on with them', async () => {
    await run();
    write([WATER, BREAD]);
    await run('--alias', 'p1.3=p1.2');
    write([WATER]);
    expect((await run('--alias', 'p1.2=p1.1')).status).toBe(0);
    expect(ledger()).toMatch(/"p1.2": .*"to":"p1.1"/);
    expect(ledger()).toMatch(/"p1.3": .*"to":"p1.1"/);
    expect((await run()).stdout).toContain('is up to date.');
  });

  test.each([
    [['--chek'], `Unknown option '--chek'. For help, run "npm run permalinks -- --help".`],
    [['--alias', 'p1.2'], 'Write ID=TARGET'],
    [['--alias', 'p1.2=p9.9'], 'nothing in the essay or its comments has the id "p9.9"'],
    [['--alias', 'p1.2=p1.2'], 'nothing in the essay or its comments has the id "p1.2"'],
    [['--withdraw', 'p9.9'], '"p9.9" was never published.'],
    [['--withdraw', 'p1.1'], 'The words of "p1.1" ("Water runs down the hill to the mill…") are still in the texts.'],
  ])('refuses %j, and writes nothing', async (args, message) => {
    await run();
    const before = ledger();
    write([WATER, SALT]);
    const { status, stderr } = await run(...args);
    expect([status, ledger()]).toEqual([1, before]);
    expect(stderr).toContain(message);
  });

  test('says of a ledger that cannot be read what to do, and leaves it alone', async () => {
    await run();
    const wrong = ledger().replace('"p1.2":', '"p1,2":');
    writeFileSync(path.join(dir, LEDGER_FILE), wrong);
    const { status, stderr } = await run();
    expect([status, ledger()]).toEqual([1, wrong]);
    expect(stderr).toContain(`${LEDGER_FILE}:9: this file is not valid (the id p1,2 is not an id`);
    expect(stderr).toContain('Restore an earlier version');
  });

  test('says how to end a merge of two ledgers, which then works', async () => {
    await run();
    const sound = ledger();
    writeFileSync(path.join(dir, LEDGER_FILE), `<<<<<<< ours\n${sound}=======\n${sound}>>>>>>> theirs\n`);
    const { status, stderr } = await run();
    expect(status).toBe(1);
    expect(stderr).toContain(
      `Keep one of the two versions of the file, then run "ESSAY_CONTENT=${dir} npm run permalinks".`,
    );
    writeFileSync(path.join(dir, LEDGER_FILE), sound);
    expect((await run()).status).toBe(0);
  });
});
