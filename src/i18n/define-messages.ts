import type { AstroIntegration } from 'astro';
import { en, type MessageKey } from './en.ts';
import { Messages } from './messages.ts';

/**
 * Gives code in the browser the messages in the essay's language: `MESSAGES.close` is replaced with the message itself
 * (Vite's `define`), so that each file has only those it uses. In dev, a change of language requires a restart.
 *
 * @param languageOf returns the language of the essay
 */
export function defineMessages(languageOf: () => string): AstroIntegration {
  return {
    name: 'messages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') return;
        const messages = new Messages(languageOf());
        const keys = Object.keys(en) as MessageKey[];
        const define = keys.map((key) => [`MESSAGES.${key}`, JSON.stringify(messages.forBrowser(key))]);
        const isMixed = keys.some((key) => messages.lang(key).lang);
        updateConfig({ vite: { define: { ...Object.fromEntries(define), IS_MIXED: String(isMixed) } } });
      },
    },
  };
}
