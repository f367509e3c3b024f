import type { Page } from '@playwright/test';

export type EngineName = 'axe' | 'IBM' | 'Alfa' | 'HTML_CodeSniffer';

/** Something on a page that an engine reports, as a failure or for a person to check. */
export interface Finding {
  /** The engine's name of its rule. */
  rule: string;
  message: string;
  /** The XPath of the element or text. */
  path: string;
}

/** What an engine says about a page. */
export interface Report {
  /** The number of rules that were applied to something on the page and found nothing wrong there. */
  passed: number;
  findings: Finding[];
}

/**
 * A program that looks for barriers on the page that a browser shows.
 * @param areas all rules or, where a page differs only in its colours from one that was checked, at least those on colours
 */
export type Engine = (page: Page, areas: 'all' | 'colours') => Promise<Report>;
