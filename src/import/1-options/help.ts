/** What `npm run import -- --help` prints. */
export const help = `Turns an essay (plain text, Markdown or a saved web page) into a content folder for this site.

  npm run import -- FILE --out DIR [options]

  --out DIR          the folder to write
  --post NAME        which letter to import, if FILE is the folder of an unpacked newsletter export
  --comments FILE    adds readers' comments from another file: a saved page or JSON
  --markdown         reads FILE as Markdown, whatever its name
  --plain            reads FILE as plain text, whatever its name
  --comments-at L,L  the numbers of the lines where readers' comments begin
                     (default: everything after the sign-off is one comment)
  --author NAME      an author, if no line names the authors after "by"; repeat it for each author
  --lang CODE        the language of the essay, such as en or pt-BR (default: en)
  --date DATE        the date of this edition, as year-month-day
  --dry-run          writes only the outline, to DIR.outline.txt, so that you can correct it
  --outline FILE     uses this corrected outline
  --force            replaces the text in an existing folder, or overwrites an existing outline
  --help             prints this

Points are numbered lines or headings: 1. or 1) or (1) or 1: or I. or One. or Point 1: – all in
the same style. In Markdown, they can also be all the headings of one level, without numbers.
Lists in another style remain lists. If lines are wrapped at a fixed width, with blank lines
between paragraphs, the lines of each paragraph are joined.

Markdown can have title, subtitle, author, byline, lang and date in front matter. Images beside
FILE are copied; nothing is fetched from the network.

From a web page (.html), the title, the byline and the text are imported. Everything else is
listed as left out. Comments in JSON are a list, or in the format of Substack or WordPress:
[{"author": …, "date": …, "text": …, "replies": […]}]

If DIR already contains the essay, the import shows what would change. --force writes the new
text; your comments, front matter and other files are kept.

To read the essay: ESSAY_CONTENT=DIR npm start`;
