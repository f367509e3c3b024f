/** What `npm run import -- --help` prints. */
export const help = `Turns an essay – plain text, Markdown, a saved web page – into a content folder for this site.

  npm run import -- FILE --out DIR [options]

  --out DIR          the folder to write
  --post NAME        which letter, if FILE is the unpacked folder of a newsletter's export
  --comments FILE    the readers' comments: a saved page with them, or JSON
  --markdown         FILE is Markdown, whatever its name; a .md or .markdown file is
  --plain            FILE is plain text: what looks like Markdown is shown as it stands
  --comments-at L,L  the lines of FILE where readers' comments begin
                     (without it, all that follows the sign-off is one comment)
  --author NAME      an author, if no line names them after "by"; once for each
  --lang CODE        the language of the essay, a BCP 47 tag (en)
  --date DATE        the day this edition is from, as year-month-day
  --dry-run          only find the outline, and write it to DIR.outline.txt to be corrected
  --outline FILE     go by this corrected outline
  --force            replace the text in a folder, or an outline, that is there
  --help             print this

Points are lines, or headings of Markdown, that are numbered 1. or 1) or (1) or 1: or I. or One.
or Point 1: – all in one style, which spans the text – or, in Markdown, all headings of one level.
Lists in another style stay lists. Lines broken at a width are joined, if blank lines part the
paragraphs. Front matter of Markdown may give title, subtitle, author, byline, lang and date.
Images lie beside FILE and are copied; nothing is fetched.

Of a web page (.html) the title, the byline and the text are taken; all else is listed as left out.
JSON has comments as [{"author": …, "date": …, "text": …, "replies": […]}], or as Substack and
WordPress have them.

If DIR holds the essay already, what differs is shown, and --force takes the new text: comments,
front matter and files that were made by hand are kept.

Then read it: ESSAY_CONTENT=DIR npm start`;
