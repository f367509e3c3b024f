/** An error that the person who runs the import can fix. They see only its message. */
export class ImportError extends Error {}

/** What to do if the import misreads the lines. */
export const outlineHint =
  'Correct the outline, and import again with --outline FILE; if you have no outline yet, --dry-run writes one.';
