import type { Asked } from './ask.ts';
import type { Cost } from './build.ts';
import type { Search, Weights } from './measure.ts';
import type { Found } from './permalinks.ts';
import type { Sent } from './server.ts';
import type { Sized } from './sizes.ts';
import { median, type Row, table } from './table.ts';

/** All measurements. Each list has a figure per site in the order of `names`, ours first. */
export interface Measured {
  head: string[];
  names: string[];
  weights: Weights[];
  bytes: Search[];
  /** A list of runs per site. */
  times: Search[][];
  /** The first answer in 1,000 and in 5,000 paragraphs. */
  scale: (Asked | undefined)[][];
  /** Builds of the text, and of 1,000 and 5,000 paragraphs. */
  costs: Cost[][];
  sizes: Sized[];
  permalinks: Found[];
}

/** Formats the measurements as Markdown. */
export function report(measured: Measured): string {
  const parts = [
    ['Before search is wanted', pageRows(measured)],
    ['Search', searchRows(measured)],
    ['Longer essays: the first answer on a point’s page', scaleRows(measured)],
    ['One build, from nothing', buildRows(measured)],
    ['Any size: one build from nothing, and what pages weigh', sizeRows(measured)],
  ] as const;
  return [
    '# Bench',
    `${measured.head.map((line) => `- ${line}`).join('\n')}\n- ${HOW}`,
    ...parts.flatMap(([title, rows]) => [`## ${title}`, table(measured.names, rows)]),
    '## Permalinks: paragraphs found again in their ledger',
    ...measured.permalinks.map(foundLine),
    `## What ${measured.names[0]} fetched for a search`,
    listed('On home, to the first answer', measured.bytes[0]?.home),
    listed('On a point’s page, to the first answer', measured.bytes[0]?.cold),
    '',
  ].join('\n\n');
}

function foundLine({ paragraphs, unchanged, edited }: Found, i: number, [small]: Found[]): string {
  const grown = i === 0 ? '' : ` (${ratio(unchanged, small!.unchanged)} and ${ratio(edited, small!.edited)} the first)`;
  return `- ${paragraphs.toLocaleString('en')}: ${Math.round(unchanged)} ms as they were, ${Math.round(edited)} ms after an edit to every third${grown}`;
}

function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(1)} ×`;
}

function pageRows({ weights }: Measured): Row[] {
  const pages = [
    ['Home', 'home'],
    ['A point’s page', 'point'],
  ] as const;
  return pages.flatMap(([name, page]): Row[] => {
    const of = (kind: Sent['kind'] | 'all') => weights.map((weight) => weight[page].bytes[kind]);
    return [
      { what: `${name}: all`, unit: 'B', figures: of('all') },
      { what: `${name}: HTML`, unit: 'B', figures: of('html') },
      { what: `${name}: CSS files`, unit: 'B', figures: of('css') },
      { what: `${name}: fonts`, unit: 'B', figures: of('font') },
      { what: `${name}: script files`, unit: 'B', figures: of('script') },
      { what: `${name}: script in the HTML`, unit: 'B', figures: weights.map((weight) => weight[page].inlineScript) },
      { what: `${name}: requests before load`, unit: 'requests', figures: weights.map((each) => each[page].requests) },
    ];
  });
}

function searchRows({ bytes, times }: Measured): Row[] {
  const sum = (part: keyof Search, of: 'fetched' | 'fetchedInAll') => bytes.map((each) => total(each[part]?.[of]));
  const count = (part: keyof Search) => bytes.map((each) => each[part]?.fetchedInAll.length);
  const time = (part: keyof Search, from: 'fromOpeningMs' | 'fromLastKeyMs') =>
    times.map((runs) => median(runs.flatMap((run) => run[part]?.[from] ?? [])));
  return [
    { what: 'Home: opening to first answer', unit: 'B', figures: sum('home', 'fetched') },
    { what: 'Home: until at rest', unit: 'B', figures: sum('home', 'fetchedInAll') },
    { what: 'Home: until at rest, requests', unit: 'requests', figures: count('home') },
    { what: 'Home, slow 4G: last key to passage', unit: 'ms', figures: time('home', 'fromLastKeyMs') },
    { what: 'Point, passage elsewhere: opening to first answer', unit: 'B', figures: sum('cold', 'fetched') },
    { what: 'Point: until at rest', unit: 'B', figures: sum('cold', 'fetchedInAll') },
    { what: 'Point: until at rest, requests', unit: 'requests', figures: count('cold') },
    { what: 'Point, slow 4G: opening to passage', unit: 'ms', figures: time('cold', 'fromOpeningMs') },
    { what: 'Point, warm, another question: requests', unit: 'requests', figures: count('warm') },
    { what: 'Point, warm, another question, slow 4G', unit: 'ms', figures: time('warm', 'fromLastKeyMs') },
    { what: 'Point, warm, the first again: requests', unit: 'requests', figures: count('again') },
    { what: 'Point, warm, the first again, slow 4G', unit: 'ms', figures: time('again', 'fromLastKeyMs') },
  ];
}

function scaleRows({ scale: [small = [], large = []] }: Measured): Row[] {
  return [
    { what: '1,000 paragraphs', unit: 'B', figures: small.map((asked) => total(asked?.fetchedInAll)) },
    { what: '5,000 paragraphs', unit: 'B', figures: large.map((asked) => total(asked?.fetchedInAll)) },
  ];
}

function buildRows({ costs }: Measured): Row[] {
  return ['The text', '1,000 paragraphs', '5,000 paragraphs'].flatMap((text, index): Row[] => {
    const of = costs[index] ?? [];
    return [
      { what: `${text}: wall`, unit: 'ms', figures: of.map(({ wallMs }) => wallMs) },
      { what: `${text}: processor`, unit: 'ms', figures: of.map(({ cpuMs }) => cpuMs) },
      { what: `${text}: peak memory`, unit: 'MiB', figures: of.map(({ peakBytes }) => peakBytes) },
    ];
  });
}

function sizeRows({ sizes }: Measured): Row[] {
  return sizes.flatMap(({ label, builds }): Row[] => [
    { what: `${label}: processor`, unit: 'ms', figures: builds.map((built) => built.cost.cpuMs) },
    { what: `${label}: peak memory`, unit: 'MiB', figures: builds.map((built) => built.cost.peakBytes) },
    { what: `${label}: heaviest page`, unit: 'B', figures: builds.map((built) => built.heaviest) },
    { what: `${label}: a point’s page`, unit: 'B', figures: builds.map((built) => built.point) },
  ]);
}

function listed(title: string, asked: Asked | undefined): string {
  const lines = asked?.fetched.map(({ path, bytes }) => `- \`${path}\` ${bytes.toLocaleString('en')} B`);
  return `${title}:\n\n${lines?.join('\n') || (asked ? 'nothing' : 'no answer')}`;
}

const total = (sent: Sent[] | undefined) => sent?.reduce((sum, { bytes }) => sum + bytes, 0);

const HOW =
  'Bytes are bodies in brotli 11, empty caches. Slow 4G: 1.6 Mbit/s, 150 ms a request. Brackets: ratio to ours. ' +
  'Home of ours holds the whole essay, home of the others its opening. VitePress answers with a heading, the others with the passage.';
