import type { AstroIntegration } from 'astro';
import { en, type Key } from './en.ts';
import { InterfaceWords } from './words.ts';

/**
 * Gives code in the browser the messages in the essay's language: `WORDS.close` is replaced with the message itself
 * (Vite's `define`), so that each file has only those it uses. In dev, a change of language requires a restart.
 *
 * @param languageOf returns the language of the essay
 */
export function defineWords(languageOf: () => string): AstroIntegration {
  return {
    name: 'words',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') return;
        const words = new InterfaceWords(languageOf());
        const keys = Object.keys(en) as Key[];
        const define = keys.map((key) => [`WORDS.${key}`, JSON.stringify(words.told(key))]);
        const isMixed = keys.some((key) => words.mark(key).lang);
        updateConfig({ vite: { define: { ...Object.fromEntries(define), IS_MIXED: String(isMixed) } } });
      },
    },
  };
}
