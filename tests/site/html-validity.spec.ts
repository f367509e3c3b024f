import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { kindsOf, pagesOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { arabic, awkward, book, folderOf, onePoint, retelling, root, selectSites, servedSites } from '../sites.ts';
import { java } from '../tools.ts';

const CHECKER = path.join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');

test('the Nu checker finds nothing to say about any page', () => {
  test.setTimeout(600_000);
  const runtime = java();
  test.skip(!runtime && !process.env['CI'], 'no Java to run the Nu checker with');
  expect(runtime, 'a Java runtime').toBeTruthy();
  const checked = selectSites(servedSites, [retelling, awkward, onePoint, arabic, book]);
  const files = checked.flatMap((site) =>
    (isFullMatrix ? pagesOf(site) : kindsOf(site)).map(({ file }) => path.join(folderOf(site), file)),
  );
  expect(files.length).toBeGreaterThan(4 * checked.length);
  // Compiling quickly saves more than half the time. It needs a larger stack.
  const options = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const args = [...options, '-jar', CHECKER, '--stdout', '--format', 'json', ...files];
  const { stdout } = spawnSync(runtime!, args, { encoding: 'utf8', maxBuffer: 1e8 });
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  expect(messages.filter((message) => !isBeyondIt(message) && !isOfMadeWords(message)).map(inShort)).toEqual([]);
});

/**
 * Whether a message is about something the checker cannot judge: its CSS parser knows less than browsers do, and local
 * files have no origin for a policy's 'self' (csp.spec.ts opens the pages), and it takes JSON-LD for a script, although
 * no browser runs it. All messages about HTML count.
 */
function isBeyondIt({ message, extract = '' }: Message): boolean {
  if (message.startsWith('Inline script violates')) return extract.includes('<script type="application/ld+json">');
  return /^CSS: |^Resource violates Content Security Policy/.test(message);
}

/** Whether the checker guesses the language of a generated text, which has no meaning. */
function isOfMadeWords({ url, message }: Message): boolean {
  return url.includes(`/${book.name}/`) && message.startsWith('This document appears to be written in ');
}

function inShort({ url, lastLine, message, extract }: Message): string {
  return `${path.relative(root, new URL(url).pathname)}:${lastLine} ${message} ${extract?.trim().slice(0, 120)}`;
}

interface Message {
  url: string;
  lastLine?: number;
  message: string;
  extract?: string;
}
