import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { parseFrontMatter } from '../collections/front-matter.ts';
import { isLanguage } from '../collections/language.ts';
import { en } from './en.ts';
import { InterfaceWords, type Key } from './words.ts';

/**
 * Gives code in a browser the words of the essay's language: `WORDS.close` stands for the word itself (Vite's `define`),
 * so that each file has those it says and no other. In dev, another language takes a new start.
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

/** The language of an essay; English where it says none, or none that there is, which the build then says. */
export async function languageOf(content: string): Promise<string> {
  const text = await readFile(path.join(content, 'essay.md'), 'utf8').catch(() => '');
  const yaml = /^\uFEFF?---[ \t]*\r?\n(.*?\n)---/s.exec(text)?.[1] ?? '';
  const frontMatter = parseFrontMatter(yaml);
  const language = 'fields' in frontMatter && frontMatter.fields['language'];
  return typeof language === 'string' && isLanguage(language) ? language : 'en';
}
