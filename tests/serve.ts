import { Host } from './host.ts';
import { servedSites, type Site } from './sites.ts';

/** Serves every site that is read on a free port of this machine while the tests run; each address is in the environment. */
export default async function serveSites() {
  const hosts = await Promise.all(servedSites.map((site) => new Host(site).start()));
  for (const [i, { name }] of servedSites.entries()) process.env[variable(name)] = hosts[i]!.origin;
  return () => {
    for (const host of hosts) host.stop();
  };
}

/** Where a site is served, without the path it is served under: `http://127.0.0.1:4321`. */
export function originOf({ name }: Site): string {
  return process.env[variable(name)]!;
}

const variable = (name: string) => `SERVED_${name}`;
