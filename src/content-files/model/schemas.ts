import { z } from 'astro/zod';
import { isPointAddress } from '#ids.ts';
import { isLanguage, withoutOverrides } from '#text/language.ts';

const text = (what: string, empty: string) =>
  z.string({
    error: ({ input }) => (input === undefined || input === null ? empty : `Put quotes around ${what}.`),
  });
/** A line that can be within a line of the interface, which it must not turn around. */
const lineOf = (what: string, empty: string) => text(what, empty).overwrite(withoutOverrides).trim().min(1, empty);
const line = (what: string) => lineOf(what, `Write ${what}.`);
const optionalLine = (what: string) => lineOf(what, `Write ${what}, or remove the field.`).optional();
const url = z.url({ protocol: /^https?$/, error: 'Write a full address that begins with https://.' });
const language = z
  .string({ error: 'Write a language code, such as en or pt-BR.' })
  .refine(isLanguage, 'Write a language code, such as en or pt-BR.');
const date = z.iso.date({ error: 'Write a valid date as year-month-day, such as 2023-02-28.' });

/** `content/essay.md`: the essay's details. Its body is the opening. */
const essay = z.strictObject({
  /** The essay's title. */
  title: line('the title'),
  /** A line above the title. */
  kicker: optionalLine('the line above the title'),
  /** The title as the cover breaks it, one string per line. */
  titleLines: z
    .array(line('one line of the title'), { error: 'Write the lines as a list, such as ["On bridges", "and rivers"].' })
    .min(1, 'Write at least one line.')
    .optional(),
  /** A line or two under the title. */
  standfirst: optionalLine('the line under the title'),
  /** The byline in the authors' own words; default: "By" and their names. */
  byline: optionalLine('the byline'),
  /** Who wrote the essay, in the order they chose. */
  authors: z
    .array(
      z.strictObject(
        {
          /** The name they sign with. */
          name: line('a name'),
          /** Their own page on the web. */
          url: url.optional(),
        },
        { error: 'Write each author on a line of its own: "- name: …".' },
      ),
      { error: 'On lines below, write each author as "- name: …".' },
    )
    .min(1, 'On a line below, name at least one author: "- name: …".'),
  /** The language of the essay, as a BCP 47 tag; it determines the direction of the text. */
  language: language.default('en'),
  /** Where and when the essay was first published. */
  source: z
    .strictObject(
      {
        /** The place, in words. */
        name: line('the place of first publication'),
        /** The date. */
        date: date.optional(),
        /** The address. */
        url: url.optional(),
      },
      {
        error:
          'Below "source:", write "name: …" on an indented line, and "date: …" and "url: …" on lines like it if you know them.',
      },
    )
    .optional(),
  /** How the text may be used; default: the authors reserve all rights, and search engines are asked not to list it. */
  licence: z
    .strictObject(
      {
        /** The licence's name. */
        name: line('the name of the license'),
        /** The address of its text. */
        url: url.optional(),
      },
      {
        error:
          'Below "licence:", write "name: …" on an indented line, and "url: …" on a line like it if it has an address.',
      },
    )
    .optional(),
  /** Which edition of the essay this is. */
  edition: z.strictObject(
    {
      /** Its name, such as "First edition". */
      name: line('the name of this edition'),
      /** Its date. */
      date: date.optional(),
      /** Whose words these are. */
      note: line('a sentence that says whose words these are'),
      /** The essay that this edition retells, if its words are not the authors' own. */
      retells: z
        .strictObject(
          {
            /** Its title. */
            title: line('the title of the essay that this edition retells'),
            /** The names its authors sign with. */
            authors: z
              .array(line('a name'), { error: 'Write a list of names, such as [Ada, Tom].' })
              .min(1, 'Name at least one author, such as [Ada].'),
            /** Its address. */
            url: url.optional(),
          },
          {
            error:
              'Below "retells:", write "title: …" and "authors: […]" on indented lines, and "url: …" on a line like them if the essay has an address.',
          },
        )
        .optional(),
    },
    { error: 'Below "edition:", write "name: …" and "note: …" on indented lines.' },
  ),
  /** Where readers can send comments: mailto: or https:. Default: no such link. */
  commentsTo: z
    .string({ error: 'Write an address that begins with https:// or mailto:, such as mailto:you@example.org.' })
    .regex(
      /^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/,
      'Write an address that begins with https:// or mailto:, such as mailto:you@example.org.',
    )
    .optional(),
});

/** `content/closing.md`: the text after the last point. */
const closing = z.strictObject({
  /** Its heading. */
  title: line('the heading of the closing'),
  /** How the authors sign off. */
  signOff: optionalLine('the sign-off'),
});

/** Maximum characters of a heading in the contents. */
const LONGEST_SHORT_TITLE = 48;

/** `content/points/NN-name.md`: one point. */
const point = z.strictObject({
  /** Its position in the essay, from 1. */
  number: z
    .int({ error: 'Write a whole number, 1 or higher, without quotes.' })
    .min(1, 'Write a whole number, 1 or higher.'),
  /** Its heading, without the number. */
  title: line('the heading of the point'),
  /** A heading of at most 48 characters, for the contents; default: the heading, cut at a word if it is very long. */
  short: lineOf('a short heading', 'Write a short heading, or remove the field.')
    .max(LONGEST_SHORT_TITLE, `Shorten it to at most ${LONGEST_SHORT_TITLE} characters.`)
    .optional(),
  /** The language of its heading and text, if it is not the essay's. */
  language: language.optional(),
  /** One sentence for link previews; default: the first sentence. */
  summary: optionalLine('the summary'),
  /** A pull-quote, word for word from one paragraph of the point. */
  pull: text('the pull-quote', 'Write the pull-quote, or remove the field.')
    .trim()
    .min(1, 'Write the pull-quote, or remove the field.')
    .optional(),
  /** The address that the point keeps when its number changes; default: the number. */
  at: z
    .union([z.int(), z.string()], { error: 'Write a number, or a number followed by lowercase letters, such as 5a.' })
    .transform(String)
    .refine(isPointAddress, 'Write a number, or a number followed by lowercase letters, such as 5a.')
    .optional(),
});

/** `content/comments/NAME.md`: one comment. Its permanent id is `c-NAME`. */
const comment = z.strictObject({
  /** Who wrote it; default: "A reader". */
  author: lineOf('a name', 'Write a name, or remove the field.').optional(),
  /** Whether an author of the essay wrote it; `author` then says which. */
  byAuthor: z.boolean({ error: 'Write true or false, without quotes.' }).default(false),
  /** Whether its words are not the commenter's own. */
  retold: z.boolean({ error: 'Write true or false, without quotes.' }).default(false),
  /** The date or time it was written; comments without one come last, in file order. */
  date: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], {
      error: 'Write a valid date, such as 2023-02-28, or a date and time, such as 2023-02-28T18:30:00Z.',
    })
    .optional(),
  /** Its language, if it is not the essay's. */
  language: language.optional(),
  /** The comment it replies to: the name of that file, without .md. */
  replyTo: z
    .union([z.string(), z.int()], { error: 'Write the name of a file in comments/ without .md.' })
    .transform(String)
    .optional(),
  /** What it is about: point numbers or paragraph ids. */
  about: z
    .array(
      z
        .union([z.int(), z.string()], { error: 'Write the number of a point, or the id of a paragraph, such as p5.2.' })
        .transform(String),
      {
        error: 'Write a list, such as [5, p5.2].',
      },
    )
    .max(20, 'Name at most 20 places.')
    .default([]),
});

const signedComment = comment.refine(({ author, byAuthor }) => author !== undefined || !byAuthor, {
  path: ['author'],
  error: 'Write "author: …", or remove byAuthor.',
});

const paragraphs = z.array(z.string({ error: 'Write the id of a paragraph, such as p5.2.' }), {
  error: 'Write a list of paragraphs, such as [p5.2, z.1].',
});
const terms = z.array(line('a term'), { error: 'Write a list of terms, such as [boundaries, consent].' }).default([]);

/**
 * `content/subjects.yaml`: the terms of the subject index, one field each. Every field under a term is optional. A term
 * that only has places may be written as their list.
 */
const subject = z.strictObject(
  {
    /** Paragraphs that discuss the subject. */
    places: paragraphs.default([]),
    /** The aspects of the subject, each with the paragraphs that discuss it. */
    subheadings: z
      .record(z.string(), paragraphs.min(1, 'Name at least one paragraph, such as [p5.2].'), {
        error: 'Write each subheading on an indented line, such as "avoidance of: [p2.4]".',
      })
      .default({}),
    /** Related terms; written under one of the two, shown under both. */
    seeAlso: terms,
    /** The terms to look under instead; a term with this field has no others. */
    see: terms,
    /** Other words and phrases for the subject, by which `npm run subjects` looks for places. */
    variants: z.array(line('a word'), { error: 'Write a list of words, such as [boundary, limits].' }).default([]),
    /** Paragraphs that use its words but do not discuss it; `npm run subjects` leaves them out. */
    except: paragraphs.default([]),
  },
  {
    error:
      'Write a list of paragraphs, such as [p5.2, z.1], or fields such as "places: […]", each on an indented line.',
  },
);

/** The schema of each collection's fields. */
export const schemas = { essay, closing, points: point, comments: signedComment, subjects: subject };
export type Schemas = typeof schemas;
