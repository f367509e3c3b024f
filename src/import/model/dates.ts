/**
 * Parses when something was written. Accepts ISO 8601, and English dates such as "March 3, 2021 at 5 pm". Rejects
 * numeric dates such as 3/4/2021, which are ambiguous.
 * @returns an ISO 8601 moment if the text has a time and a time zone, else the day; undefined if it is neither
 */
export function parseDate(text: string): string | undefined {
  const words = text.trim();
  const [, day = '', time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(words) ?? [];
  if (day) {
    if (!isDay(day)) return undefined;
    if (!time || !zone) return day;
    const seconds = time.length === 5 ? `${time}:00` : time;
    const moment = `${day}T${seconds}${zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2')}`;
    return Number.isNaN(Date.parse(moment)) ? undefined : moment;
  }
  const [named] = /\b(?:\p{L}{3,9}\.? \d{1,2},?|\d{1,2}\.? \p{L}{3,9}\.?,?) \d{4}\b/u.exec(words) ?? [];
  const moment = new Date(named ? `${named.replace(/\./g, '')} UTC` : Number.NaN);
  // `Date` reads February 30 as March 2.
  const exists = moment.getUTCDate() === Number(/\b\d{1,2}\b/.exec(named ?? '')?.[0]);
  return exists ? moment.toISOString().slice(0, 10) : undefined;
}

/** Whether a text is a day that exists, written as year-month-day. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
