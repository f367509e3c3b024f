import type { Page as Tab } from '@playwright/test';
import type { Content } from '../content.ts';
import type { Question } from '../question.ts';

/** A site of the bench: how it is installed and built, and how a reader searches it. */
export interface BenchSite {
  name: string;
  /**
   * Makes ready to build: installs packages, once.
   * @throws Error naming what could not be installed
   */
  install(): void;
  /** Its packages and their versions. */
  versions(): string[];
  /** Lays the content ready and gives the commands that build it, one after another, and where the site will be. */
  prepare(content: Content): Build;
  /** Opens the search as a reader with a mouse would. */
  open(tab: Tab): Promise<void>;
  /** The field to type in. */
  field: string;
  /** One passage among the answers. */
  passage: string;
  /** What makes one the expected passage: its words, or its link, where the site shows no words of the text. */
  sign(question: Question): { text: string } | { link: string };
}

export interface Build {
  /** The folder the commands run in. */
  cwd: string;
  commands: string[][];
  env: Record<string, string>;
  /** The folder of the built site. */
  out: string;
}
