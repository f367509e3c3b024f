import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { folderOf, type Site } from './sites.ts';

/** A static file host for a site, and for others below it. The site can be replaced; the host can fail or stop. */
export class Host {
  /** The requested paths, in order. */
  asked: string[] = [];
  /** Overrides the response to some paths; returns whether it did. */
  mishap: (path: string, response: ServerResponse) => boolean = () => false;
  /** Returns the ETag of a file from its content; without it, responses have none. */
  etagOf: ((bytes: Buffer) => string) | undefined;
  readonly #base: string;
  readonly #below: Site[];
  #site: Site;
  #server: Server | undefined;
  #port = 0;

  constructor(site: Site, ...below: Site[]) {
    this.#site = site;
    this.#base = site.base;
    this.#below = below;
  }

  /** Its origin, without the path of its site: `http://127.0.0.1:4321`. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Returns the URL of an address on its site. */
  at(address = ''): string {
    return `${this.origin}${this.#base}${address}`;
  }

  /** Replaces the site with another. */
  publish(site: Site) {
    this.#site = site;
  }

  /** Starts to listen, on the same port as before. */
  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, this.origin);
      this.asked.push(pathname);
      if (this.mishap(pathname, response)) return;
      const site = this.#below.find(({ base }) => pathname.startsWith(base)) ?? this.#site;
      const folder = folderOf(site);
      const notFound = () => {
        response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(path.join(folder, '404.html')));
      };
      if (!pathname.startsWith(site.base)) return notFound();
      request.url = request.url!.slice(site.base.length - 1);
      const file = path.join(folder, pathname.slice(site.base.length).replace(/(^|\/)$/, '$1index.html'));
      if (this.etagOf && statSync(file, { throwIfNoEntry: false })?.isFile()) {
        const etag = this.etagOf(readFileSync(file));
        if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
        // In dev mode, sirv lets browsers store nothing.
        const writeHead = response.writeHead.bind(response);
        response.writeHead = (code: number, headers = {}) =>
          writeHead(code, { ...(headers as object), 'Cache-Control': 'no-cache', ETag: etag });
      }
      // In dev mode, sirv reads each file on request, so that the site can be replaced.
      sirv(folder, { dev: true })(request, response, notFound);
    });
    await new Promise<void>((resolve) => {
      this.#server!.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  /** Stops at once, and closes all connections. */
  stop() {
    this.#server?.close();
    this.#server?.closeAllConnections();
    this.#server = undefined;
  }
}
