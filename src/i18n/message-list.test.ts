import { expect, test } from 'vitest';
import { type MessageKey, messages as english } from './en.ts';
import * as languages from './languages.ts';
import type { Message } from './message.ts';

/** Lists every message in every language that has it, English first, so that an editor can compare them. */
function listMessages(): string {
  const { en, ...others } = languages;
  const files = Object.entries<{ messages: Partial<Record<MessageKey, Message>> }>({ en, ...others });
  const texts = (Object.keys(english) as MessageKey[]).map((key) =>
    [key, ...files.flatMap(([language, { messages }]) => linesOf(language, messages[key]))].join('\n'),
  );
  return texts.join('\n\n');
}

/** Returns a line for each text of a message: `  en one: 1 passage`. */
function linesOf(language: string, message: Message | undefined): string[] {
  if (message === undefined) return [];
  if (typeof message === 'string') return [`  ${language}: ${message}`];
  return Object.entries(message).map(([form, text]) => `  ${language} ${form}: ${text}`);
}

// LIST_MESSAGES=1 npm run test:unit -- src/i18n
if (process.env['LIST_MESSAGES']) console.log(listMessages());

test('an editor can read every message in every language in one list', () => {
  const list = listMessages().split('\n');
  for (const [language, { messages }] of Object.entries(languages)) {
    for (const [key, message] of Object.entries<Message>(messages)) {
      expect(list).toContain(key);
      for (const line of linesOf(language, message)) expect(list).toContain(line);
    }
  }
});
