import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** axe on the page as it is. No page of ours has frames, so the tab beside it that gathers what frames answer is not opened. */
export const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();
