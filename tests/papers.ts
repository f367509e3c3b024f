import { SETTINGS } from '#features/settings/settings.ts';
import { isFullMatrix } from './matrix.ts';

/** The papers that a reader can choose: `light`, `sepia` … */
export const papers = SETTINGS.theme.choices.filter((choice) => choice !== 'auto');

/** How a part of a page can look: on each paper and in forced colours, or without the full matrix on one paper. */
export const looks = isFullMatrix ? [...papers, 'forced'] : ['light'];
