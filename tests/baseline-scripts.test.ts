import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstPaintScript } from '#features/settings/first-paint-script.ts';
import { featureAt, lackedBy } from './compat.ts';
import { root } from './sites.ts';
import { readProject, type UsedFeatures, usedFeatures } from './used-features.ts';

/**
 * Features newer than the baseline (src/baseline.ts) that our JavaScript uses, and what happens without them. An entry
 * covers a feature and all below it.
 */
const FALLBACKS: Record<string, string> = {
  'api.HTMLDialogElement': 'Firefox 97 has no dialogs: search opens its page, and the Aa of the settings stays hidden',
  'html.elements.dialog': 'likewise',
  'api.Navigator.connection': 'taken for a line that is not metered',
  'api.trustedTypes': 'the address of the worker is given as a string',
  'api.Element.role': 'make() sets the attribute where there is no such property',
  'api.HTMLElement.focus.options_preventScroll_parameter': 'the page scrolls to what has the focus',
  'api.CustomElementRegistry.get': 'Safari lacks customized built-in elements, which are not used',
  'api.InputEvent.isComposing': 'Safari 15 searches while a word is composed',
  'api.KeyboardEvent.isComposing': 'the arrow keys move the focus there while a word is composed',
  'api.Navigator.share': 'there is no button to share',
  'api.Clipboard.write': 'copy.ts copies the plain text instead',
  'api.ClipboardItem': 'likewise',
  'javascript.builtins.Intl.Segmenter': 'text-fragment.ts names whole paragraphs; the library looks for spaces',
  'api.Element.wheel_event': 'iPhones have no wheel',
  'api.Element.touchmove_event': 'computers with Safari have no touch screen',
  'css.properties.overflow-anchor': 'Safari has no scroll anchoring that would have to be turned off',
  'api.WindowClient.navigate': 'only in dev; the page stays until it is reloaded by hand',
};

/**
 * Names that TypeScript's libraries declare and BCD does not list as a built-in or a Web API: types of their own, a key
 * of `localStorage`, the constants of `NodeFilter`, `Node` and `Range`, `Option()`, and WebAssembly, which BCD lists by
 * instruction and which is older than the baseline.
 */
const NO_FEATURES = [
  'WebAssembly',
  'NodeFilter',
  'Node.TEXT_NODE',
  'Node.ELEMENT_NODE',
  'Range.START_TO_START',
  'Range.END_TO_END',
  'Option',
  'RegExpExecArray.index',
  'PromiseRejectedResult',
  'PromiseFulfilledResult',
  'Storage.broadside',
];

const browserProject = path.join(root, 'tsconfig.browser.json');
const browser = usedFeatures(browserProject, { 'first-paint.js': firstPaintScript() });
const worker = usedFeatures(path.join(root, 'src/features/offline/worker/tsconfig.json'));

describe('the scripts that browsers get', () => {
  it('are all among those that are checked', () => {
    const sources = globSync('src/**/*.{ts,astro}', { cwd: root }).toSorted();
    const loaded = sources.flatMap((file) => {
      const imports = readFileSync(path.join(root, file), 'utf8').matchAll(/ from '(\S+)\?worker&url'/g);
      return [...imports].map(([, name]) =>
        name!.startsWith('#') ? `src/${name!.slice(1)}` : path.join(path.dirname(file), name!),
      );
    });
    const entries = readProject(browserProject).fileNames.map((file) => path.relative(root, file));
    expect(entries.toSorted()).toEqual([...new Set(['src/env.d.ts', ...loaded])].toSorted());
    // The correction of typos, in search, which is loaded on demand.
    expect(browser.files).toContain('node_modules/leven/index.js');
    expect(worker.files).toContain('src/features/offline/worker/service-worker.ts');
  });

  it('use no feature newer than the baseline but those with a fallback', () => {
    expect(newer(browser.features, worker.features).filter(([feature]) => !entryOf(feature))).toEqual([]);
  });

  it('use every feature that a fallback is listed for', () => {
    const used = newer(browser.features, worker.features).map(([feature]) => entryOf(feature));
    expect(Object.keys(FALLBACKS).filter((entry) => !used.includes(entry))).toEqual([]);
  });

  it('use nothing that browser-compat-data does not list', () => {
    const unlisted = [...browser.unlisted, ...worker.unlisted];
    expect(unlisted.filter(([name]) => !nameAbove(name, NO_FEATURES))).toEqual([]);
  });
});

it('finds features of every kind', () => {
  const { features } = usedFeatures(browserProject, { 'sample.js': SAMPLE }, []);
  expect(newer(features).map(([feature]) => feature)).toEqual(
    expect.arrayContaining([
      'api.Document.caretPositionFromPoint',
      'api.Document.scrollend_event',
      'api.Element.ariaLabel',
      'api.Element.checkVisibility',
      'api.HTMLElement.popover',
      'api.Navigator.userActivation',
      'api.URL.canParse_static',
      'api.Window.navigation',
      'css.properties.field-sizing',
      'css.selectors.has',
      'html.elements.search',
      'html.global_attributes.inert',
      'javascript.builtins.Array.toSorted',
      'javascript.builtins.Iterator.filter',
      'javascript.builtins.Map.groupBy',
      'javascript.builtins.Promise.withResolvers',
      'javascript.builtins.RegExp.unicodeSets',
      'javascript.builtins.String.toWellFormed',
      'javascript.regular_expressions.lookbehind_assertion',
    ]),
  );
});

const SAMPLE = `
  const element = document.createElement('search');
  const { userActivation } = navigator;
  document.caretPositionFromPoint?.(0, 0);
  for (const type of ['scrollend', 'click']) document.addEventListener(type, () => userActivation);
  Object.assign(element, { hidden: true }).ariaLabel = 'a'.toWellFormed();
  element['checkVisibility']();
  element.popover = 'auto';
  element.style.fieldSizing = 'content';
  element.setAttribute('inert', '');
  document.querySelector(\`:has(\${URL.canParse('/')})\`);
  navigation.back();
  [1].toSorted();
  new Map().keys().filter(Boolean);
  Map.groupBy([], () => 1);
  Promise.withResolvers();
  /(?<=a)b/v.test(String(new RegExp('a')));
`;

/** Returns the features that a browser of the baseline lacks, with those browsers and where the features are used. */
function newer(...used: UsedFeatures[]): [feature: string, lacking: string, places: string][] {
  return used
    .flatMap((features) => [...features])
    .map(([feature, places]) => [feature, lackedBy(featureAt(feature)).join(', '), [...places].join(' ')] as const)
    .filter(([, lacking]) => lacking)
    .map((one) => [...one]);
}

function entryOf(feature: string): string | undefined {
  return nameAbove(feature, Object.keys(FALLBACKS));
}

/** Returns the first of `names` that equals a name or is above it. */
function nameAbove(name: string, names: string[]): string | undefined {
  return names.find((other) => name === other || name.startsWith(`${other}.`));
}
