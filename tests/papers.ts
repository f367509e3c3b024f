import { SETTINGS } from '#features/settings/settings.ts';

/** The papers that a reader can choose: `light`, `sepia` … */
export const papers = SETTINGS.theme.choices.filter((choice) => choice !== 'auto');
