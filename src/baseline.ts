/**
 * The oldest version of each browser that gets the site as it is designed: the first ones with `@layer`, on which all
 * its CSS rests. Older ones show a plain page. Browsers are named as in `@mdn/browser-compat-data`.
 */
export const BASELINE = {
  chrome: '99',
  edge: '99',
  firefox: '97',
  safari: '15.4',
  safari_ios: '15.4',
} as const;

/** The baseline as esbuild, Vite and Lightning CSS name targets. */
export const BUILD_TARGET = Object.entries(BASELINE).map(
  ([browser, version]) => `${browser === 'safari_ios' ? 'ios' : browser}${version}`,
);
