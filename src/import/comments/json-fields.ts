import { ImportError } from '../import-error.ts';
import { readMoment } from './moment.ts';

/**
 * Who wrote a comment.
 * @throws ImportError if it is something else than a name
 */
export function nameOf(fields: Fields, at: string): string | undefined {
  const author: unknown = pick(fields, ['author', 'name', 'author_name', 'user', 'creator', 'display_name']);
  const name = isObject(author)
    ? pick(author, ['name', 'display_name', 'handle'])
    : (pick(fields, ['author_name']) ?? author);
  if (name === undefined) return undefined;
  if (typeof name === 'string') return name.replace(/\s+/g, ' ').trim() || undefined;
  throw new ImportError(`${at}: the author is no name. Write "author": "…", or take it out.`);
}

/**
 * When a comment was written. A number is a moment in seconds or in milliseconds since 1970.
 * @throws ImportError if it is neither a day nor a moment
 */
export function dateOf(fields: Fields, at: string): string | undefined {
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
  const moment = typeof date === 'number' ? fromNumber(date) : typeof date === 'string' ? readMoment(date) : undefined;
  if (moment) return moment;
  throw new ImportError(`${at}: the date ${JSON.stringify(date)} is no day. Write it as "2023-02-28", or take it out.`);
}

const MOST_SECONDS = 1e11;

function fromNumber(number: number): string | undefined {
  const moment = new Date(number < MOST_SECONDS ? number * 1000 : number);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().replace(/\.\d+/, '');
}

/** The HTML of WordPress. */
export function rendered(content: unknown): unknown {
  return isObject(content) ? content['rendered'] : undefined;
}

/** A value, if it is a text. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What a comment is called. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
}

/** The first of the fields that says something. */
export function pick(fields: Fields, names: string[]): unknown {
  return names.map((name) => fields[name]).find((value) => value !== undefined && value !== null);
}

/** Whether a value has fields. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object of JSON. */
export type Fields = Record<string, unknown>;
