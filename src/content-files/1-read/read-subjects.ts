import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Fault, FileFault } from '#content-files/model/fault.ts';
import { type Schemas, schemas } from '#content-files/model/schemas.ts';
import { checkFields } from './check-fields.ts';
import { type FrontMatter, type LineOf, parseFields } from './front-matter.ts';
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
  faults: Fault[];
}

/** Reads the terms of a content folder's subject index; the file may be missing. */
export function readSubjects(dir: string): Subjects {
  if (!lstatSync(path.join(dir, SUBJECTS_FILE), { throwIfNoEntry: false }))
    return { terms: [], drafts: [], faults: [] };
  const { text, fault } = readText(dir, SUBJECTS_FILE);
  if (fault) return { terms: [], drafts: [], faults: inFile([fault]) };
  const file = parseFields(text);
  if ('faults' in file) return { terms: [], drafts: [], faults: inFile(file.faults) };
  const { fields, lineOf } = file;
  const readings = Object.entries(fields).map(([term, value]) => {
    const own: FrontMatter = {
      fields: (value ?? {}) as Record<string, unknown>,
      lineOf: (at) => lineOf([term, ...at]),
    };
    return { term, lineOf: own.lineOf, ...checkFields(own, schemas.subjects) };
  });
  return {
    terms: readings.flatMap(({ term, lineOf: at, ...read }) =>
      read.faults ? [] : { term, data: read.data, lineOf: at },
    ),
    drafts: readings.filter(({ faults }) => faults).map(({ term }) => term),
    faults: readings.flatMap(({ term, faults = [] }) =>
      inFile(faults.map((each) => ({ ...each, field: [term, each.field].filter(Boolean).join('.') }))),
    ),
  };
}

function inFile(faults: FileFault[]): Fault[] {
  return faults.map((fault) => ({ file: SUBJECTS_FILE, ...fault }));
}
