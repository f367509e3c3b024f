import type { Place } from './passage.ts';

/** Positions of the closing and the comments; no essay has that many points. */
const CLOSING = 1e6;
const COMMENTS = CLOSING + 1;

/** Returns the place of the opening. */
export function openingPlace(title: string): Place {
  return { id: 'opening', title, badge: '&', sheet: '', position: 0 };
}

/** Returns the place of the closing. */
export function closingPlace(title: string): Place {
  return { id: 'closing', title, badge: '…', sheet: '', position: CLOSING };
}

/** Returns the place of the comments. */
export function commentsPlace(title: string): Place {
  return { id: 'comments', title, badge: '“', sheet: '', position: COMMENTS };
}
