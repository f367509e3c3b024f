import { expect, type Page } from '@playwright/test';
import { SEARCH_PATH } from '#routes.ts';
import { type BuiltPage, shortKindsOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { papers } from '../papers.ts';
import { expectReadable } from '../readable.ts';
import { awkward, type Site } from '../sites.ts';
import type { EngineName } from './engine.ts';

/** A page as a reader may have it before them. */
export interface State {
  built: BuiltPage;
  /** The paper that the reader chose. */
  paper: (typeof papers)[number];
  /** What is open, if anything. */
  dialog?: keyof typeof OPENERS;
  /** The engines that check it; by default all. */
  engines?: EngineName[];
}

/** What opens each dialog. Only pages with the contents open them in a dialog, and the search page needs none. */
const OPENERS = {
  settings: 'reading-settings > button',
  search: '.to-search',
  contents: '.to-contents[href="#contents"]',
} as const;
const DIALOGS = Object.keys(OPENERS) as (keyof typeof OPENERS)[];

/**
 * Returns the states of a site: each kind of page and, once in each language of the interface, each dialog; for one site,
 * on each paper. Without the full matrix, there are a few in which every dialog is open once.
 */
export function statesOf(site: Site): State[] {
  const kinds = shortKindsOf(site);
  if (!isFullMatrix) return fewStates(kinds);
  const first = kinds.find(hasContents)!;
  const plain = kinds.map((built) => ({ built, paper: 'light' as const }));
  if (site !== awkward) return site.language ? [...plain, ...withDialogs(first, 'light')] : plain;
  const others = papers.filter((paper) => paper !== 'light');
  const onPaper = others.flatMap((paper) => [
    ...kinds.map((built) => ({ built, paper })),
    ...withDialogs(first, paper),
  ]);
  return [...plain, ...withDialogs(first, 'light'), ...only(['axe', 'IBM', 'HTML_CodeSniffer'], onPaper)];
}

function fewStates(kinds: BuiltPage[]): State[] {
  const at = (wanted: string) => kinds.find(({ address }) => address === wanted)!;
  const point = kinds.find(({ address }) => /^\d/.test(address))!;
  return [
    { built: point, paper: 'dark' },
    { built: at('comments/'), paper: 'light', dialog: 'settings' },
    { built: at('about/'), paper: 'light', dialog: 'search' },
    // Alfa takes longer on the whole essay than on all others.
    { built: at(''), paper: 'light', dialog: 'contents', engines: ['IBM', 'HTML_CodeSniffer'] },
  ];
}

function only(engines: EngineName[], states: State[]): State[] {
  return states.map((state) => ({ ...state, engines }));
}

function withDialogs(built: BuiltPage, paper: State['paper']): State[] {
  const dialogs = DIALOGS.filter((dialog) => {
    if (dialog === 'contents') return hasContents(built);
    return dialog !== 'search' || built.address !== SEARCH_PATH;
  });
  return dialogs.map((dialog) => ({ built, paper, dialog }));
}

function hasContents({ html }: BuiltPage): boolean {
  return html.includes('class="to-contents" href="#contents"');
}

/** Opens a page, and the dialog of its state. Checks that the page has its text and the dialog is there. */
export async function openState(page: Page, site: Site, { built, paper, dialog }: State) {
  await page.goto('about:blank');
  await page.goto(urlOf(site, built));
  await expect(page.locator('html')).toHaveAttribute('data-theme', paper);
  await expectReadable(page, built);
  if (!dialog) return;
  // JavaScript shows the button for the settings, and by then it opens the other dialogs as well.
  await expect(page.locator(OPENERS.settings)).toBeVisible();
  // Once the page is scrolled, JavaScript makes the contents open over the text.
  if (dialog === 'contents') {
    await page.mouse.wheel(0, 2000);
    await expect(page.locator(OPENERS.contents)).toHaveAttribute('aria-haspopup', 'dialog');
  }
  await page.locator(OPENERS[dialog]).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
}

/** Names a state: `/5/, dark paper, search open`. */
export function nameOf({ built, paper, dialog }: State): string {
  return [`/${built.address}`, `${paper} paper`, ...(dialog ? [`${dialog} open`] : [])].join(', ');
}
