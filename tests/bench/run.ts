import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { root } from '../sites.ts';
import { chromium } from '../tools.ts';
import { build, type Cost } from './build.ts';
import { type Content, essay, madeContent, workFolder } from './content.ts';
import { runsOn } from './machine.ts';
import { firstAnswer, search, type Search, type Subject, weighPages, type Weights } from './measure.ts';
import { pagesOf } from './pages.ts';
import { measurePermalinks } from './permalinks.ts';
import { questionFor } from './question.ts';
import { report } from './report.ts';
import { serve } from './server.ts';
import { eleventy } from './sites/eleventy.ts';
import { ours } from './sites/ours.ts';
import type { BenchSite } from './sites/site.ts';
import { starlight } from './sites/starlight.ts';
import { vitepress } from './sites/vitepress.ts';
import { measureSizes } from './sizes.ts';

/** Compares our site with its peers on the same text. Usage: `npm run bench`, or with fewer runs `npm run bench 1`. */
const RUNS = Number(process.argv[2] ?? 5);
/** The points whose words are searched for first and second. */
const ASKED = [9, 7] as const;

mkdirSync(workFolder, { recursive: true });
const wanted = [ours, starlight, vitepress, eleventy];
const sites = wanted.filter(isInstalled);
const contents = [
  await essay(),
  madeContent({ points: 40, paragraphs: 25 }),
  madeContent({ points: 200, paragraphs: 25 }),
] as const;
const browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
const served: Subject[] = [];
try {
  const texts = [];
  for (const content of contents) texts.push(await built(content));
  const [given, ...made] = texts;
  const weights: Weights[] = [];
  for (const subject of given!.subjects) weights.push(await weighPages(browser, subject));
  const bytes: Search[] = [];
  for (const subject of given!.subjects) bytes.push(await search(browser, subject, 'fast'));
  const times: Search[][] = sites.map(() => []);
  for (let run = 0; run < RUNS; run++) {
    tell(`Run ${run + 1} of ${RUNS}`);
    for (const [index, subject] of given!.subjects.entries()) {
      const hasAnswered = bytes[index]!.home ?? bytes[index]!.cold;
      if (hasAnswered) times[index]!.push(await search(browser, subject, 'slow'));
    }
  }
  const scale = [];
  for (const { subjects } of made) {
    const answers = [];
    for (const subject of subjects) answers.push(await firstAnswer(browser, subject));
    scale.push(answers);
  }
  const sizes = measureSizes(sites, tell);
  const permalinks = measurePermalinks();
  const head = [
    `Text: ${given!.content.label}. Times: medians of ${RUNS} runs, all sites in turn.`,
    ...runsOn(browser, sites),
  ];
  const names = sites.map(({ name }) => name);
  const text = report({
    head,
    names,
    weights,
    bytes,
    times,
    scale,
    costs: texts.map(({ costs }) => costs),
    sizes,
    permalinks,
  });
  const file = path.join(root, 'tests/.results/bench.md');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(text);
} finally {
  for (const subject of served) subject.served.close();
  await browser.close();
}

/** Installs a site. If that fails, logs the error, makes the bench exit with 1 and returns false. */
function isInstalled(site: BenchSite): boolean {
  try {
    site.install();
    return true;
  } catch (error) {
    console.error(`${site.name} could not be installed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return false;
  }
}

/** Logs progress, with the minutes and seconds since the start. */
function tell(text: string) {
  const seconds = Math.round(performance.now() / 1000);
  console.error(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} ${text}`);
}

async function built(content: Content): Promise<{ content: Content; subjects: Subject[]; costs: Cost[] }> {
  const pages = pagesOf(content);
  const [first, second] = ASKED;
  const subjects: Subject[] = [];
  const costs: Cost[] = [];
  for (const site of sites) {
    tell(`Building ${site.name} from ${content.label}`);
    const { out, cost } = build(site, content);
    costs.push(cost);
    const questions: Subject['questions'] = [questionFor(pages, first), questionFor(pages, second)];
    subjects.push({ site, served: await serve(out), questions });
  }
  served.push(...subjects);
  return { content, subjects, costs };
}
