import type { Page as Tab } from '@playwright/test';
import type { Content } from '../content.ts';
import type { Question } from '../question.ts';

/** A site to measure: how to install, build and search it. */
export interface BenchSite {
  name: string;
  /**
   * Installs its packages, once.
   * @throws Error with the installer's output
   */
  install(): void;
  /** Its packages and their versions. */
  versions(): string[];
  /** Prepares the content. Returns the commands that build it, in order, and the output folder. */
  prepare(content: Content): Build;
  /** Opens the search with the mouse. */
  open(tab: Tab): Promise<void>;
  /** Selector of the search field. */
  field: string;
  /** Selector of the results. */
  passage: string;
  /** Identifies the expected result: by its text, or by its link if the site shows none of the text. */
  sign(question: Question): { text: string } | { link: string };
}

export interface Build {
  /** The commands' working directory. */
  cwd: string;
  commands: string[][];
  env: Record<string, string>;
  /** The output folder. */
  out: string;
}
