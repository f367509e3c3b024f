import { expect, test } from 'vitest';
import { commandMessages, messagesInCode } from './command-messages.ts';

/** About half of the messages that there are, so that the test fails if it no longer finds them. */
const FEWEST = 200;
const MOST_WORDS = 45;
const MOST_SENTENCES = 3;

/** Stiff or foreign wordings, and what to say instead. */
const BANNED: [RegExp, string][] = [
  [/\bfaults?\b/i, 'error'],
  [/\banew\b/i, 'again'],
  [/\bmend\b/i, 'correct'],
  [/\bputs?(?: \w+)? right\b/i, 'fix'],
  [/\b(?:take|takes|taken) (?:it |them |one of \w+ |the \w+ )?out\b/i, 'remove'],
  [/\bsigns?\b(?! off|-)/i, 'characters'],
  [/\bstands?\b/i, 'is'],
  [/\bin one another\b/i, 'nested'],
  [/\bby (?:want|itself)\b/i, 'on demand, or alone'],
  [/\b(?:figures?|heirs?)\b/i, 'digits, target'],
  [/(?<!there )\bis no (?!longer)/i, 'is not a'],
  [/\bof its own kind\b|\bwhich there (?:is|are)\b/i, 'leave it out'],
  [/\b(?:not|is|are) there\b/i, 'does not exist'],
  [/\bgive it back\b/i, 'import again'],
  [/[“”]/, '"'],
];

const messages = commandMessages();
/** The texts of one line; longer ones, such as what `--help` prints, are laid out in columns. */
const lines = messages.filter(({ text }) => !text.trim().includes('\n'));
const sentences = lines.filter(({ isSentence }) => isSentence);

// LIST_MESSAGES=1 npm run test:unit -- tests/command-messages.test.ts
if (process.env['LIST_MESSAGES']) console.log(messages.map(({ at, text }) => `${at}\n  ${text}`).join('\n'));

test('an editor can read every message of the commands and the build in one list', () => {
  expect(messages.length).toBeGreaterThan(FEWEST);
  expect(sentences.length).toBeGreaterThan(FEWEST / 4);
});

test('the list has messages however they are written', () => {
  const code = `
    const seeHelp = 'See the help.';
    throw new Error(\`No file \${path.join(folder, name)}. \${seeHelp}\`);
    fail({ found: 'the file' + ' is missing', fix: isNew ? 'Write it.' : 'Restore the file.' });
    if (!isRead) {
      const fix = \`Read \${file}.\`;
      return { found: 'the file was not read', fix };
    }
    console.log([\`\${count} of them\${more ? ' and more' : ''} are left\`, 'one'].join('\\n'));
    'a list of words'.split(' ');
    type Kind = 'not a message';`;
  expect(messagesInCode('a.ts', code)).toEqual([
    { at: 'a.ts:2', text: 'See the help.', isSentence: true },
    { at: 'a.ts:3', text: 'No file {name}. See the help.', isSentence: true },
    { at: 'a.ts:4', text: 'the file is missing', isSentence: false },
    { at: 'a.ts:4', text: 'Write it.', isSentence: true },
    { at: 'a.ts:4', text: 'Restore the file.', isSentence: true },
    { at: 'a.ts:7', text: 'the file was not read. Read {file}.', isSentence: false },
    { at: 'a.ts:9', text: '{count} of them{ and more} are left', isSentence: false },
  ]);
});

test('a sentence begins with a capital letter, a digit, an option, a quotation or a placeholder', () => {
  expect(sentences.filter(({ text }) => !/^(?:\p{Lu}|\d|--|["{]|npm )/u.test(text.trim())).map(show)).toEqual([]);
});

test('after a full stop comes another sentence, which also ends with one', () => {
  const several = lines.filter(({ text }) => /\p{L}[.?] /u.test(text));
  expect(several.length).toBeGreaterThan(FEWEST / 4);
  const wrong = several.filter(
    ({ text }) => /\p{L}[.?] (?![\p{Lu}{"-])/u.test(text) || !/(?:[.:}]|npm .*)$/.test(text.trim()),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('a sentence ends with a full stop, a colon, a placeholder or a command', () => {
  expect(sentences.filter(({ text }) => !/(?:[.:}]|npm .*)$/.test(text.trim())).map(show)).toEqual([]);
});

test('messages are short, and have single spaces between words', () => {
  const long = lines.filter(({ text }) => text.split(/\s+/).length > MOST_WORDS);
  const many = lines.filter(({ text }) => text.split(/[.?](?=\s+[A-Z{])/).length > MOST_SENTENCES);
  const wide = sentences.filter(({ text }) => /\S {2,}\S/.test(text));
  expect([...long, ...many, ...wide].map(show)).toEqual([]);
});

test.each(BANNED)('no message has a wording like %s, but rather: %s', (wording) => {
  expect(messages.filter(({ text }) => wording.test(text)).map(show)).toEqual([]);
});

function show({ at, text }: { at: string; text: string }): string {
  return `${at} ${text}`;
}
