import { Host } from './host.ts';
import { allSites, type Site } from './sites.ts';
import { installJapaneseFont } from './tools.ts';

/**
 * Prepares the browser tests: serves each site on a free local port, with its origin in the environment. Returns a
 * function that stops all.
 */
export default async function serveSites() {
  // Before a browser starts, since it looks for fonts then.
  installJapaneseFont();
  const hosts = await Promise.all(allSites.map((site) => new Host(site).start()));
  for (const [i, { name }] of allSites.entries()) process.env[variable(name)] = hosts[i]!.origin;
  return () => {
    for (const host of hosts) host.stop();
  };
}

/** Returns the origin at which a site is served, without its base path: `http://127.0.0.1:4321`. */
export function originOf({ name }: Site): string {
  return process.env[variable(name)]!;
}

const variable = (name: string) => `SERVED_${name}`;
