import type { Element } from 'hast';
import { attribute, isElement } from '#import/3-web/html-nodes.ts';

/** How a platform marks up comments in its pages. */
export interface Markup {
  isComment: Test;
  isAuthor: Test;
  isDate: Test;
  /** The text of the comment; the first match counts. */
  isBody: Test;
  /** What is inside the text's element but is not part of the text. */
  isAside: Test;
}

/** The known markups, in the order in which they are tried. */
export const markups: Markup[] = [
  {
    isComment: (one) => /schema\.org\/(?:User)?Comments?$/.test(attribute(one, 'itemType')),
    isAuthor: hasProperty('author', 'creator'),
    isDate: hasProperty('dateCreated', 'datePublished', 'commentTime'),
    isBody: hasProperty('text', 'commentText'),
    isAside: never,
  },
  {
    isComment: (one) =>
      isElement(one, 'li', 'article', 'div') && hasClass(one, 'comment') && !hasClass(one, 'pingback'),
    isAuthor: (one) => hasClass(one, 'fn', 'comment-author', 'commenter-name', 'comment-name', 'profile-name'),
    isDate: (one) => isElement(one, 'time') || hasClass(one, 'comment-date', 'commentmetadata', 'comment-timestamp'),
    isBody: (one) =>
      hasClass(one, 'comment-content', 'comment-text') || (hasClass(one, 'comment-body') && !isElement(one, 'article')),
    isAside: (one) =>
      isElement(one, 'footer', 'time') ||
      hasClass(
        one,
        'comment-author',
        'comment-meta',
        'commentmetadata',
        'reply',
        'comment-actions',
        'comment-reply-link',
      ),
  },
];

/** Whether an element links to a person's profile, as Substack does from their name. */
export function isProfileLink(one: Element): boolean {
  return isElement(one, 'a') && /\/(?:profile\/|@)[^/]+$/.test(attribute(one, 'href').replace(/[?#].*$/, ''));
}

/** Whether an element links to a comment alone, as Substack does from its date. */
export function isCommentLink(one: Element): boolean {
  return isElement(one, 'a') && /\/comments?\/\d+|#comment-\d+/.test(attribute(one, 'href'));
}

/** Whether an element has one of these classes. */
export function hasClass(one: Element, ...names: string[]): boolean {
  return attribute(one, 'className')
    .split(' ')
    .some((name) => names.includes(name));
}

function hasProperty(...names: string[]): Test {
  return (one) =>
    attribute(one, 'itemProp')
      .split(' ')
      .some((name) => names.includes(name));
}

function never(): boolean {
  return false;
}

type Test = (one: Element) => boolean;
