import { defineConfig, type OxlintOverride } from 'oxlint';
import { mayImport, parts } from './tests/lint/layers.ts';

const acrossFolders = { regex: '^\\.\\./|^\\./.*/', message: 'Write #folder/file.ts for a file in another folder.' };

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'oxc'],
  jsPlugins: ['./tests/lint/ids.ts'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'unicorn/require-post-message-target-origin': 'off',
    'import/default': 'off',
    'typescript/no-explicit-any': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', '**/*.element.ts', '@citation-js/plugin-*'] }],
    'no-underscore-dangle': ['error', { allow: ['__compat'] }],
  },
  overrides: [
    {
      // Browsers get this code, and those of the baseline have no `toSorted()` and `toReversed()`.
      files: ['src/features/{permalinks,search}/**/*.ts', 'src/features/essay/contents/current-section.ts'],
      rules: { 'unicorn/no-array-sort': 'off', 'unicorn/no-array-reverse': 'off' },
    },
    ...parts.map((part): OxlintOverride => ({
      files: [`src/${part}`, `src/${part}/**`],
      excludeFiles: ['**/*.test.ts'],
      rules: { 'no-restricted-imports': ['error', { patterns: [acrossFolders, ...above(part)] }] },
    })),
    {
      // Tests may import from every layer, and what the tests share.
      files: ['src/**/*.test.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [{ group: ['../**', './*/**', '!../**/tests/**'], message: acrossFolders.message }] },
        ],
      },
    },
    {
      files: ['src/**'],
      excludeFiles: ['src/{ids,paragraph-sign}.ts', '**/*.test.ts'],
      rules: { 'broadside/ids': 'error' },
    },
  ],
  ignorePatterns: ['dist', '.astro', 'tests/fixtures'],
});

/** Returns the pattern of imports that would point up or sideways. */
function above(part: string) {
  const forbidden = parts.filter((other) => !mayImport(part, other)).map((other) => other.replaceAll('.', '\\.'));
  const message = `${part} may not import this: docs/architecture.md shows the layers.`;
  return forbidden.length > 0 ? [{ regex: `^#(?:${forbidden.join('|')})(?:/|$)`, message }] : [];
}
