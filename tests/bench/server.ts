import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { SlowLine } from './slow-line.ts';

/** The response to one request. */
export interface Sent {
  path: string;
  kind: 'html' | 'css' | 'script' | 'font' | 'image' | 'other';
  /** The size of the body as sent. */
  bytes: number;
}

/** A built site, served as a good host would: text in brotli 11, caching allowed. */
export interface Served {
  origin: string;
  /** All responses since it was last emptied, including those to workers, which the browser's own log omits. */
  sent: Sent[];
  line: SlowLine;
  close(): void;
}

/** Serves a folder on a free port of this machine. */
export async function serve(folder: string): Promise<Served> {
  const sent: Sent[] = [];
  const line = new SlowLine();
  const bodies = new Map<string, Body>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileAt(folder, decodeURIComponent(pathname));
    if (!file) return void response.writeHead(404, { 'content-type': 'text/plain' }).end();
    const body = bodies.get(file) ?? read(file);
    bodies.set(file, body);
    sent.push({ path: pathname, kind: body.kind, bytes: body.bytes.length });
    await line.carry(body.bytes.length);
    return void response.writeHead(200, body.headers).end(body.bytes);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, line, close };
}

interface Body {
  kind: Sent['kind'];
  bytes: Buffer;
  headers: Record<string, string>;
}

function fileAt(folder: string, pathname: string): string | undefined {
  const wanted = path.join(folder, path.normalize(pathname));
  const file = pathname.endsWith('/') ? path.join(wanted, 'index.html') : wanted;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function read(file: string): Body {
  const plain = readFileSync(file);
  const [type, kind, isText] = TYPES[path.extname(file)] ?? ['application/octet-stream', 'other', false];
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=600' };
  if (!isText) return { kind, bytes: plain, headers };
  const bytes = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { kind, bytes, headers: { ...headers, 'content-encoding': 'br' } };
}

/** Type, kind, and whether to compress it. Pagefind's own files, under any extension, are compressed already. */
const TYPES: Record<string, [string, Sent['kind'], boolean]> = {
  '.html': ['text/html; charset=utf-8', 'html', true],
  '.css': ['text/css; charset=utf-8', 'css', true],
  '.js': ['text/javascript; charset=utf-8', 'script', true],
  '.mjs': ['text/javascript; charset=utf-8', 'script', true],
  '.json': ['application/json', 'other', true],
  '.txt': ['text/plain; charset=utf-8', 'other', true],
  '.svg': ['image/svg+xml', 'image', true],
  '.png': ['image/png', 'image', false],
  '.woff2': ['font/woff2', 'font', false],
};
