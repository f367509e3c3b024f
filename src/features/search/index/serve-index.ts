import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { essayCommand } from '#text/shell-command.ts';
import { site } from '#site.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Serves the last build's index in dev, and a notice if that index is missing or older than the text.
 *
 * @param dir the folder of the last build's index
 * @param tagNow returns the tag of the current text
 */
export function serveIndex(server: ViteDevServer, dir: string, tagNow: () => string) {
  const asked = `${server.config.base}pagefind/`;
  const answer = async (name: string, response: ServerResponse) => {
    if (name === 'notice.txt') return response.end(await notice(dir, tagNow));
    const content = await readFile(path.join(dir, path.normalize(`/${name}`))).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    return response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream').end(content);
  };
  server.middlewares.use((request, response, next) => {
    const url = (request.originalUrl ?? '').split('?')[0]!;
    if (url.startsWith(asked)) answer(url.slice(asked.length), response).catch(next);
    else next();
  });
}

async function notice(dir: string, tagNow: () => string): Promise<string> {
  const entry = await readFile(path.join(dir, 'pagefind-entry.json'), 'utf8').catch(() => undefined);
  const command = essayCommand(site.content, 'npm run build');
  if (!entry) return `There is no search index yet. Run "${command}" once.`;
  const { tag } = JSON.parse(entry) as { tag: string };
  return tag === tagNow() ? '' : `The search index is older than the text. Run "${command}" to update it.`;
}
