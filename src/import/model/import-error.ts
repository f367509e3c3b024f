/** An error that the person who runs the import can fix. They see only its message. */
export class ImportError extends Error {}

/** What to do if the import misreads the lines. */
export const outlineHint = 'Write the outline with --dry-run, correct it, and give it back with --outline.';
