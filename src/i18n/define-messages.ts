import type { AstroIntegration } from 'astro';
import { type MessageKey, messages as english } from './en.ts';
import { Messages, unknownMessage } from './messages.ts';
import { missingMessages } from './missing-messages.ts';

/**
 * Gives code in the browser the messages in the essay's language: `MESSAGES.close` is replaced with the message itself
 * (Vite's `define`), so that each file has only those it uses. Warns about messages that the language lacks. In dev, a
 * change of language requires a restart.
 *
 * @param languageOf returns the language of the essay
 */
export function defineMessages(languageOf: () => string): AstroIntegration {
  return {
    name: 'messages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        if (command === 'preview') return;
        const messages = new Messages(languageOf());
        const keys = Object.keys(english) as MessageKey[];
        const define = keys.map((key) => [`MESSAGES.${key}`, JSON.stringify(messages.forBrowser(key))]);
        const isMixed = messages.missing().length > 0;
        updateConfig({
          vite: { plugins: [checkMessages()], define: { ...Object.fromEntries(define), IS_MIXED: String(isMixed) } },
        });
        if (command !== 'sync') for (const warning of missingMessages([messages])) logger.warn(warning);
      },
    },
  };
}

/** Stops a build at a message that does not exist: in the browser, its code would fail. */
export function checkMessages() {
  return {
    name: 'check-messages',
    transform(code: string, file: string): void {
      if (/[\\/]node_modules[\\/]/.test(file)) return;
      for (const [, key = ''] of code.matchAll(/\bMESSAGES\.(\w+)/g)) {
        if (!(key in english)) throw new Error(`${file.split('?')[0]}: ${unknownMessage(key)}`);
      }
    },
  };
}
