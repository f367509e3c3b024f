import css from './pull-quote.css?inline';

/** The CSS of pull-quotes, for a page that has one of these points; empty where none of them has a pull-quote. */
export function pullQuoteCss(points: { pull?: string | undefined }[]): string {
  return points.some(({ pull }) => pull) ? css : '';
}
