import { readFileSync } from 'node:fs';
import { buildSite, runAstro } from './build-site.ts';

/**
 * Builds the site and serves it, unless a server of this project does so already.
 * @param args options for Astro
 * @returns the exit code
 */
export async function serveSite(args: string[]): Promise<number> {
  const status = await buildSite(args);
  if (status !== 0) return status;
  const url = await runningServer();
  if (!url) return runAstro('preview', args);
  console.log(`The server at ${url} shows the new site. To stop the server, press Ctrl+C where it was started.`);
  return 0;
}

/** Returns the address of this project's server, if one is running. Astro writes it to a file. */
async function runningServer(): Promise<string | undefined> {
  try {
    const { url, pid } = JSON.parse(readFileSync('.astro/preview.json', 'utf8')) as { url: string; pid: number };
    process.kill(pid, 0);
    await fetch(url, { signal: AbortSignal.timeout(2000) });
    return url;
  } catch {
    return undefined;
  }
}
