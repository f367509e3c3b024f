/** What `npm run import -- --help` prints. */
export const help = `Turns an essay in plain text into a content folder for this site.

  npm run import -- FILE --out DIR [options]

  --out DIR          the folder to write
  --comments-at L,L  the lines of FILE where readers' comments begin
                     (without it, all that follows the sign-off is one comment)
  --author NAME      an author, if no line names them after "by"; once for each
  --lang CODE        the language of the essay, a BCP 47 tag (en)
  --date DATE        the day this edition is from, as year-month-day
  --dry-run          only find the outline, and write it to DIR.outline.txt to be corrected
  --outline FILE     go by this corrected outline
  --force            replace a folder, or an outline, that is there; its subjects.yaml is kept
  --help             print this

Then read it: ESSAY_CONTENT=DIR npm start`;
