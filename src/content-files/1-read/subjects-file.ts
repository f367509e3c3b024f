/** The file in a content folder that holds the terms of the subject index. */
export const SUBJECTS_FILE = 'subjects.yaml';
