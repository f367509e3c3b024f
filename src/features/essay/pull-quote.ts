import css from './pull-quote.css?inline';

/** Returns the CSS of pull-quotes for a page with these points; empty if none of them has a pull-quote. */
export function pullQuoteCss(points: { pull?: string | undefined }[]): string {
  return points.some(({ pull }) => pull) ? css : '';
}
