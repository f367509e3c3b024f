/** Something the person who runs the import can put right. Its message is all they are shown. */
export class ImportError extends Error {}

/** What to do when the lines are not what the import takes them for. */
export const remedy = 'Write the outline with --dry-run, correct it, and give it back with --outline.';
