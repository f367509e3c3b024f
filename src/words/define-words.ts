import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { parseFrontMatter } from '../collections/front-matter.ts';
import { isLanguage } from '../collections/language.ts';
import { en } from './en.ts';
import { InterfaceWords, type Key } from './words.ts';

/**
 * Gives code in the browser the messages in the essay's language: `WORDS.close` is replaced with the message itself
 * (Vite's `define`), so that each file has only those it uses. In dev, a change of language requires a restart.
 *
 * @param content the folder of the essay
 */
export function defineWords(content: string): AstroIntegration {
  return {
    name: 'words',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const words = new InterfaceWords(await languageOf(content));
        const keys = Object.keys(en) as Key[];
        const define = keys.map((key) => [`WORDS.${key}`, JSON.stringify(words.told(key))]);
        const isMixed = keys.some((key) => words.mark(key).lang);
        updateConfig({ vite: { define: { ...Object.fromEntries(define), IS_MIXED: String(isMixed) } } });
      },
    },
  };
}

/** Returns the language of an essay: English if it names none, or an unknown one, which the build then reports. */
export async function languageOf(content: string): Promise<string> {
  const text = await readFile(path.join(content, 'essay.md'), 'utf8').catch(() => '');
  const yaml = /^\uFEFF?---[ \t]*\r?\n(.*?\n)---/s.exec(text)?.[1] ?? '';
  const frontMatter = parseFrontMatter(yaml);
  const language = 'fields' in frontMatter && frontMatter.fields['language'];
  return typeof language === 'string' && isLanguage(language) ? language : 'en';
}
