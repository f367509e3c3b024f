import { expect, test } from 'vitest';
import { checkMessages } from './define-messages.ts';

test('a message in code for the browser that does not exist stops the build, and its file is named', () => {
  const { transform } = checkMessages();
  expect(() => transform('tNode(MESSAGES.close); tNode(MESSAGES.noSuchName);', '/src/panel.ts?v=1')).toThrow(
    '/src/panel.ts: There is no message "noSuchName". Add it to src/i18n/en.ts, or correct its name.',
  );
});

test('messages that exist, and what packages call MESSAGES, pass', () => {
  const { transform } = checkMessages();
  expect(transform('tNode(MESSAGES.close)', '/src/panel.ts')).toBeUndefined();
  expect(transform('MESSAGES.other', '/node_modules/some/index.js')).toBeUndefined();
});
