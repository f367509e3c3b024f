import type { z } from 'astro/zod';
import type { ContentError, FileError } from '#content-files/model/content-error.ts';
import { type Schemas, schemas } from '#content-files/model/schemas.ts';
import { checkFields } from './check-fields.ts';
import { type FrontMatter, type LineOf, parseFields } from './content-file.ts';
import { hasEntry } from './folder.ts';
import { readText } from './read-file.ts';

/** The file in a content folder that holds the terms of the subject index. */
export const SUBJECTS_FILE = 'subjects.yaml';

/** A term of the subject index. */
export interface Term {
  term: string;
  data: z.output<Schemas['subjects']>;
  /** Returns the line of one of its fields, or of the term itself for an empty path. */
  lineOf: LineOf;
}

/** The valid terms of the subject index, and the errors in its file. */
export interface Subjects {
  terms: Term[];
  /** Terms with errors in their fields. */
  drafts: string[];
  errors: ContentError[];
}

/** Reads the terms of a content folder's subject index; the file may be missing. */
export function readSubjects(dir: string): Subjects {
  if (!hasEntry(dir, SUBJECTS_FILE)) return { terms: [], drafts: [], errors: [] };
  const { text, error } = readText(dir, SUBJECTS_FILE);
  if (error) return { terms: [], drafts: [], errors: inFile([error]) };
  const file = parseFields(text);
  if ('errors' in file) return { terms: [], drafts: [], errors: inFile(file.errors) };
  const { fields, lineOf } = file;
  const readings = Object.entries(fields).map(([term, value]) => {
    const own = fieldsOf(value, (at) => lineOf([term, ...at]));
    return { term, lineOf: own.lineOf, ...checkFields(own, schemas.subjects) };
  });
  return {
    terms: readings.flatMap(({ term, lineOf: at, ...read }) =>
      read.errors ? [] : { term, data: read.data, lineOf: at },
    ),
    drafts: readings.filter(({ errors }) => errors).map(({ term }) => term),
    errors: readings.flatMap(({ term, errors = [] }) =>
      inFile(errors.map((each) => ({ ...each, field: [term, each.field].filter(Boolean).join('.') }))),
    ),
  };
}

/** Returns the fields of a term, which may be written as the list of its places. */
function fieldsOf(value: unknown, lineOf: LineOf): FrontMatter {
  if (!Array.isArray(value)) return { fields: (value ?? {}) as Record<string, unknown>, lineOf };
  return { fields: { places: value }, lineOf: (at) => lineOf(at.slice(1)) };
}

function inFile(errors: FileError[]): ContentError[] {
  return errors.map((error) => ({ file: SUBJECTS_FILE, ...error }));
}
