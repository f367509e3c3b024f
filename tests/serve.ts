import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { folderOf, type Site, sites } from './sites.ts';

/** Serves every site on a free port of this machine while the tests run; each address is in the environment. */
export default async function serveSites() {
  const servers = await Promise.all(sites.map(serve));
  return () => {
    for (const server of servers) server.close();
  };
}

/** Where a site is served, without the path it is served under: `http://127.0.0.1:4321`. */
export function originOf({ name }: Site): string {
  return process.env[variable(name)]!;
}

const variable = (name: string) => `SERVED_${name}`;

async function serve(site: Site) {
  const folder = folderOf(site);
  const notFound = readFileSync(path.join(folder, '404.html'));
  const files = sirv(folder);
  const server = createServer((request, response) => {
    const fail = () => {
      response.writeHead(404, { 'content-type': 'text/html' }).end(notFound);
    };
    if (!request.url?.startsWith(site.base)) return fail();
    request.url = request.url.slice(site.base.length - 1);
    return files(request, response, fail);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  process.env[variable(site.name)] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}
