import home from './home.css?inline';
import page from './page.css?inline';
import part from './part.css?inline';

/** The CSS for each kind of page: the whole essay, a part of it, or something else. */
export const PAGE_STYLES = { essay: tidy(home), part: tidy(part), other: tidy(page) };

/**
 * Removes Tailwind's credit comment, since the README has it; `:host`, since there is no shadow tree; the name of the last
 * layer, since that layer is empty here and later.css names it after the others; and spaces after commas.
 */
function tidy(css: string): string {
  return css.replace(/\/\*!.*?\*\/\s*|(?<=:root),:host|@layer utilities;|(?<=,) /gs, '');
}
