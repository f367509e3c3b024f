import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { folderOf, type Site } from './sites.ts';

/** A host of static files, as any other: of one site, that can be exchanged for another, fail or go away. */
export class Host {
  /** The paths it was asked for, in order. */
  asked: string[] = [];
  /** Answers some paths otherwise; says whether it did. */
  mishap: (path: string, response: ServerResponse) => boolean = () => false;
  readonly #base: string;
  #site: Site;
  #server: Server | undefined;
  #port = 0;

  constructor(site: Site) {
    this.#site = site;
    this.#base = site.base;
  }

  /** Where it is, without the path of its site: `http://127.0.0.1:4321`. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The address of a path of its site. */
  at(address = ''): string {
    return `${this.origin}${this.#base}${address}`;
  }

  /** Serves another site from now on. */
  publish(site: Site) {
    this.#site = site;
  }

  /** Begins to answer, at the port it had before. */
  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, this.origin);
      this.asked.push(pathname);
      if (this.mishap(pathname, response)) return;
      const folder = folderOf(this.#site);
      const notFound = () => {
        response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(path.join(folder, '404.html')));
      };
      if (!pathname.startsWith(this.#base)) return notFound();
      request.url = request.url!.slice(this.#base.length - 1);
      // In dev mode it reads each file when it is asked for, so that a site can be exchanged.
      sirv(folder, { dev: true })(request, response, notFound);
    });
    await new Promise<void>((resolve) => {
      this.#server!.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  /** Goes away, in the middle of whatever it answers. */
  stop() {
    this.#server?.close();
    this.#server?.closeAllConnections();
    this.#server = undefined;
  }
}
