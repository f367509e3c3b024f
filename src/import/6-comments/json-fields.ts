import { parseDate } from '#import/model/dates.ts';
import { ImportError } from '#import/model/import-error.ts';
import { collapseSpace } from '#text/collapse-space.ts';

/**
 * Returns the author's name, or undefined if there is none.
 * @param at the place of the comment, for messages
 * @throws ImportError if the author is not a name
 */
export function authorOf(fields: JsonObject, at: string): string | undefined {
  const author: unknown = pick(fields, ['author', 'name', 'author_name', 'user', 'creator', 'display_name']);
  const name = isObject(author)
    ? pick(author, ['name', 'display_name', 'handle'])
    : (pick(fields, ['author_name']) ?? author);
  if (name === undefined) return undefined;
  if (typeof name === 'string') return collapseSpace(name) || undefined;
  throw new ImportError(`${at}: the author is not a name. Write "author": "…", or remove it.`);
}

/**
 * Returns when a comment was written, or undefined if it does not say. A number is a Unix time, in seconds or
 * milliseconds.
 * @param at the place of the comment, for messages
 * @throws ImportError if the date is neither a day nor a moment
 */
export function dateOf(fields: JsonObject, at: string): string | undefined {
  const date = pick(fields, [
    'date',
    'date_gmt',
    'dateCreated',
    'datePublished',
    'created_at',
    'createdAt',
    'timestamp',
  ]);
  if (date === undefined || date === '') return undefined;
  const moment = typeof date === 'number' ? fromNumber(date) : typeof date === 'string' ? parseDate(date) : undefined;
  if (moment) return moment;
  throw new ImportError(
    `${at}: the date ${JSON.stringify(date)} cannot be read. Write it as year-month-day, such as "2023-02-28", or remove it.`,
  );
}

/** From this number on, a Unix time is in milliseconds. */
const MOST_SECONDS = 1e11;

function fromNumber(number: number): string | undefined {
  const moment = new Date(number < MOST_SECONDS ? number * 1000 : number);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().replace(/\.\d+/, '');
}

/** Returns the HTML of a WordPress comment, from its `content` field. */
export function rendered(content: unknown): unknown {
  return isObject(content) ? content['rendered'] : undefined;
}

/** Returns a value if it is a string. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns a comment's id as a string, if it has one. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
}

/** Returns the first of the named fields that is neither undefined nor null. */
export function pick(fields: JsonObject, names: string[]): unknown {
  return names.map((name) => fields[name]).find((value) => value !== undefined && value !== null);
}

/** Whether a value is an object, and not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object. */
export type JsonObject = Record<string, unknown>;
