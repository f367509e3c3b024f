import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Size } from '../made-essay.ts';
import { build, type Cost } from './build.ts';
import { type Content, madeContent } from './content.ts';
import type { BenchSite } from './sites/site.ts';

/** Sizes that every site is built at. */
const SIZES: Size[] = [1, 10, 100, 1_000].map((points) => ({ points, paragraphs: 4 }));
/** Sizes that only ours is built at: the peers list all points on every page, which would fill the disk. */
const OURS: Size[] = [
  { points: 10_000, paragraphs: 4 },
  { points: 100, paragraphs: 4, comments: 10_000 },
];

/** Build costs and page weights for an essay of one size, one entry per site. */
export interface Sized {
  label: string;
  builds: Built[];
}

export interface Built {
  cost: Cost;
  /** Bytes of the heaviest page, in brotli 11. */
  heaviest: number;
  /** Bytes of a point’s page in the second half of the essay, in brotli 11. */
  point: number | undefined;
}

/** Builds generated essays of all sizes with all sites; the first site must be ours. */
export function measureSizes(sites: BenchSite[], tell: (text: string) => void): Sized[] {
  const measure = (size: Size, wanted: BenchSite[]): Sized => {
    const content = madeContent(size);
    const builds = wanted.map((site) => {
      tell(`Building ${site.name} from ${content.label}`);
      return built(site, content, size);
    });
    return { label: content.label.replace('a made essay of ', ''), builds };
  };
  return [...SIZES.map((size) => measure(size, sites)), ...OURS.map((size) => measure(size, sites.slice(0, 1)))];
}

function built(site: BenchSite, content: Content, { points }: Size): Built {
  const { out, cost } = build(site, content);
  const pages = globSync('**/*.html', { cwd: out }).map((file) => path.join(out, file));
  const largest = pages.toSorted((a, b) => statSync(b).size - statSync(a).size).slice(0, LIKELY);
  const number = Math.ceil(points * 0.7);
  const point = [`${number}/index.html`, `${number}.html`].map((file) => path.join(out, file)).find(existsSync);
  return {
    cost,
    heaviest: Math.max(...largest.map(weightOf)),
    point: point === undefined ? undefined : weightOf(point),
  };
}

/** How many of the largest files to compress in search of the heaviest. */
const LIKELY = 5;

function weightOf(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}
