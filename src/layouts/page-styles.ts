import home from '~/styles/home.css?inline';
import page from '~/styles/page.css?inline';
import part from '~/styles/part.css?inline';

/** The CSS of a page by what it shows: the whole essay, a part of it, or something else. */
export const PAGE_STYLES = { essay: tidy(home), part: tidy(part), other: tidy(page) };

/** Without the comment in which Tailwind names itself, which README does, and its :host: there is no shadow tree. */
function tidy(css: string): string {
  return css.replace(/\/\*!.*?\*\/\s*|(?<=:root),:host/gs, '');
}
