import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Content, workFolder } from './content.ts';
import type { BenchSite } from './sites/site.ts';

/** The cost of a build. */
export interface Cost {
  wallMs: number;
  /** User and system time of all processes; undefined without GNU time. */
  cpuMs: number | undefined;
  /** Peak memory of the largest process; undefined without GNU time. */
  peakBytes: number | undefined;
}

/**
 * Builds a site once, from scratch.
 * @returns the folder of the built site, and the cost of the build
 * @throws Error with the output of a build that fails
 */
export function build(site: BenchSite, content: Content): { out: string; cost: Cost } {
  const { cwd, commands, env, out } = site.prepare(content);
  rmSync(out, { recursive: true, force: true });
  const PATH = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter);
  const costs = commands.map((command) => run(command, cwd, { ...process.env, NODE_OPTIONS: '', ...env, PATH }));
  const cost = costs.reduce((sum, { wallMs, cpuMs, peakBytes }) => ({
    wallMs: sum.wallMs + wallMs,
    cpuMs: sum.cpuMs === undefined || cpuMs === undefined ? undefined : sum.cpuMs + cpuMs,
    peakBytes: sum.peakBytes === undefined || peakBytes === undefined ? undefined : Math.max(sum.peakBytes, peakBytes),
  }));
  return { out, cost };
}

function run(command: string[], cwd: string, env: NodeJS.ProcessEnv): Cost {
  const report = path.join(workFolder, 'time.txt');
  const isTimed = process.platform === 'linux' && existsSync(GNU_TIME);
  const [program, ...args] = isTimed ? [GNU_TIME, '-f', '%U %S %M', '-o', report, ...command] : command;
  const start = performance.now();
  const { status, output, error } = spawnSync(program!, args, { cwd, env, maxBuffer: 1e9 });
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error((output ?? [error]).join('').trim());
  const [user, system, peak] = isTimed ? readFileSync(report, 'utf8').trim().split(' ').map(Number) : [];
  return {
    wallMs,
    cpuMs: user === undefined ? undefined : (user + system!) * 1000,
    peakBytes: peak === undefined ? undefined : peak * 1024,
  };
}

const GNU_TIME = '/usr/bin/time';
