import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Returns an axe builder for a page. Pages have no frames, so legacy mode skips the extra tab that merges results. What
 * passes is not reported, which takes most of the time.
 */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations', 'incomplete'] });

/** Returns an axe builder for a page that differs only in its colours from one that was checked in full. */
export const axeOnColours = (page: Page): AxeBuilder => axeOn(page).withTags(['cat.color']);
