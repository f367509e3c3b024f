/** What `npm run import -- --help` prints. */
export const help = `Turns an essay (plain text, Markdown, or a saved web page) into a content folder for this site.

  npm run import -- FILE --out DIR [options]

  --out DIR          the folder to write
  --post NAME        the post to import, if FILE is the folder of an unpacked newsletter export
  --comments FILE    adds readers' comments from another file: a saved page or JSON
  --markdown         reads FILE as Markdown, whatever its name
  --plain            reads FILE as plain text, whatever its name
  --comments-at L,L  the numbers of the lines where readers' comments begin
                     (default: everything after the sign-off is one comment);
                     with --outline, mark them in the outline instead
  --author NAME      the name of an author, if the text has no byline that begins with "By";
                     repeat the option for each author
  --lang CODE        the language of the essay, such as en or pt-BR
                     (default: the language that FILE gives, or else en)
  --date DATE        the date of this edition, as year-month-day
  --dry-run          writes only the outline, to DIR.outline.txt, so that you can correct it
  --outline FILE     uses this corrected outline
  --leave-out        leaves out the words that the import lists as left out, such as menus
                     and buttons; without it, they stop the import
  --force            replaces the text of the essay in DIR, or overwrites an existing outline;
                     if DIR has no essay.md, deletes everything in it
  --help             prints this help

Points are lines or headings that are all numbered in one of these styles: "1.", "1)", "(1)",
"1:", "I.", "One.", or "Point 1:". In Markdown, they can also be all the headings of one level,
without numbers. Lists in another style remain lists. If lines are wrapped at a fixed width, with
blank lines between paragraphs, the lines of each paragraph are joined.

Markdown can have title, subtitle, author, byline, lang, and date in front matter. Images beside
FILE are copied; nothing is fetched from the network.

From a web page (.html), the title, the byline, and the text are imported. Everything else is
listed as left out. Comments in JSON can be in the format of Substack or WordPress, or a list like
this: [{"author": …, "date": …, "text": …, "replies": […]}]

If DIR already contains an essay, the import shows what would change. --force replaces its text,
even where you edited it by hand. Your comments, the front matter fields that you changed, and
your other files are kept.

To read the essay: ESSAY_CONTENT=DIR npm start`;
