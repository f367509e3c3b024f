/** What `npm run import -- --help` prints. */
export const help = `Turns an essay in plain text or in Markdown into a content folder for this site.

  npm run import -- FILE --out DIR [options]

  --out DIR          the folder to write
  --markdown         FILE is Markdown, whatever its name; a .md or .markdown file is
  --plain            FILE is plain text: what looks like Markdown is shown as it stands
  --comments-at L,L  the lines of FILE where readers' comments begin
                     (without it, all that follows the sign-off is one comment)
  --author NAME      an author, if no line names them after "by"; once for each
  --lang CODE        the language of the essay, a BCP 47 tag (en)
  --date DATE        the day this edition is from, as year-month-day
  --dry-run          only find the outline, and write it to DIR.outline.txt to be corrected
  --outline FILE     go by this corrected outline
  --force            replace a folder, or an outline, that is there; its subjects.yaml is kept
  --help             print this

Points are lines, or headings of Markdown, that are numbered 1. or 1) or (1) or 1: or I. or One.
or Point 1: – all in one style, which spans the text – or, in Markdown, all headings of one level.
Lists in another style stay lists. Lines broken at a width are joined, if blank lines part the
paragraphs. Front matter of Markdown may give title, subtitle, author, byline, lang and date.
Images of Markdown lie beside FILE and are copied.

Then read it: ESSAY_CONTENT=DIR npm start`;
