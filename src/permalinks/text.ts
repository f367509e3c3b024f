import type { Fingerprint } from './fingerprint.ts';

/** A passage or a heading of an edition, as the matching sees it. */
export interface Text {
  /** Its id; of the new edition, the one it would have if there were no other before. */
  id: string;
  kind: 'passage' | 'heading';
  /** The id of the section it stands in. */
  section: string;
  print: Fingerprint;
}
