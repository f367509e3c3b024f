/** An error that the person who runs the import can fix. They see only its message. */
export class ImportError extends Error {}

/** What to do if the import misreads the lines. */
export const outlineHint = 'Save the outline with --dry-run, correct it, and import again with --outline.';
