import { expect, test } from 'vitest';
import { commandMessages, messagesOf } from './command-messages.ts';

const messages = commandMessages();

// LIST_MESSAGES=1 npm run test:unit -- tests/command-messages.test.ts
if (process.env['LIST_MESSAGES']) console.log(messages.map(({ at, text }) => `${at}\n  ${text}`).join('\n'));
