import { logger, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

logger.warn = (...message) => {
  throw new Error(message.join(' '));
};

/**
 * Reads an entry of BibTeX or a record of RIS, as reference managers do. Names are under `author`, each as one text.
 * @throws Error at what it complains about
 */
export function readCitation(text: string): Record<string, unknown> {
  const [item, ...more] = plugins.input.chain(text, { generateGraph: false });
  if (!item || more.length > 0) throw new Error(`${more.length + 1} items instead of one`);
  const author = ((item['author'] ?? []) as Record<string, string>[]).map((name) => Object.values(name).join(' '));
  return { ...item, author };
}
