import type { Element, Nodes } from 'hast';
import { attribute, findAll, isBlock, isElement, visibleLine } from './html-nodes.ts';

/** Returns what kind of boilerplate an element is, if it is never part of a text, wherever it is. */
export function boilerplateKind(element: Element): string | undefined {
  const { tagName } = element;
  // Some sites enlarge an image when it is clicked.
  if (isClickableImage(element)) return undefined;
  if (tagName === 'input') return inputName(attribute(element, 'type').toLowerCase());
  if (['iframe', 'embed', 'object'].includes(tagName)) return embedName(element);
  if (attribute(element, 'role') === 'button') return 'button';
  if (tagName === 'form' && findAll(element, isEmailField).length > 0) return 'subscribe box';
  if (Object.hasOwn(kindsByTag, tagName)) return kindsByTag[tagName];
  return kindsByClass.find(([pattern]) => classesOf(element).some((name) => pattern.test(name)))?.[1];
}

/**
 * Returns what kind of boilerplate an element seems to be, going by its tag, role, class or id. The caller believes this
 * only if Readability dropped the element too.
 * @param isWithin whether the element is within the text; if so, the class or id of an inline element means nothing
 * @returns undefined if nothing suggests that it is not part of the text
 */
export function likelyBoilerplateKind(element: Element, isWithin = false): string | undefined {
  const { tagName } = element;
  if (isHidden(element)) return 'hidden text';
  const role = kindsByRole[attribute(element, 'role')];
  if (role) return role;
  if (Object.hasOwn(likelyKindsByTag, tagName)) return likelyKindsByTag[tagName];
  if (textElements.includes(tagName) || (isWithin && !isBlock(element))) return undefined;
  const names = [...classesOf(element), attribute(element, 'id')];
  return likelyKindsByName.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}

/** Whether an element is a button with nothing but an image in it. */
export function isClickableImage(element: Element): boolean {
  const isButton = isElement(element, 'button') || attribute(element, 'role') === 'button';
  return isButton && visibleLine(element) === '' && findAll(element, (one) => isElement(one, 'img')).length > 0;
}

function isEmailField(element: Element): boolean {
  return isElement(element, 'input') && attribute(element, 'type') === 'email';
}

/** Names an element that has no better name, by its tag and its first class. */
export function tagAndClass(node: Nodes): string {
  if (!isElement(node)) return 'text';
  const [name] = classesOf(node);
  return name ? `${node.tagName}.${name}` : node.tagName;
}

function classesOf(element: Element): string[] {
  return attribute(element, 'className').split(/\s+/).filter(Boolean);
}

/** Names an input. A checkbox is not boilerplate, since that of a task list is part of the text. */
function inputName(type: string): string | undefined {
  if (type === 'hidden' || type === 'checkbox') return undefined;
  return ['button', 'submit', 'reset', 'image'].includes(type) ? 'button' : 'form field';
}

function embedName(element: Element): string {
  const address = attribute(element, 'src') || attribute(element, 'data') || attribute(element, 'dataSrc');
  return URL.canParse(address) ? `embed from ${new URL(address).hostname}` : 'embed';
}

function isHidden(element: Element): boolean {
  const { hidden, ariaHidden } = element.properties;
  const style = attribute(element, 'style');
  return hidden === true || ariaHidden === 'true' || /display:\s*none|visibility:\s*hidden/.test(style);
}

/** Elements that are part of a text, whatever their class. */
const textElements = 'h1 h2 h3 h4 h5 h6 li blockquote pre table figcaption'.split(' ');

const kindsByTag: Record<string, string> = {
  audio: 'audio',
  button: 'button',
  canvas: 'drawing',
  dialog: 'dialog',
  noscript: 'text for browsers without JavaScript',
  optgroup: 'form field',
  select: 'form field',
  svg: 'drawing',
  textarea: 'form field',
  video: 'video',
};

/** Classes that newsletter platforms and similar sites use. */
const kindsByClass: [RegExp, string][] = [
  [
    /^(?:subscription-widget.*|subscribe-widget|subscribe-(?:box|form)|newsletter-(?:signup|form)|kg-(?:signup|email|email-cta|cta)-card|formkit-form|mc_embed_signup|wp-block-jetpack-subscriptions)$/i,
    'subscribe box',
  ],
  [/^(?:button-wrapper|captioned-button-wrap|button|btn|wp-block-buttons?)$/i, 'button'],
  [/^(?:digest-post-embed|embedded-(?:post|publication)(?:-wrap)?|post-embed)$/i, 'embedded page'],
  [
    /^(?:youtube-wrap|vimeo-wrap|tweet|twitter-tweet|instagram-media|instagram|soundcloud-wrap|spotify-wrap)$/i,
    'embed',
  ],
  [/^(?:poll-embed|paywall|paywall-jump|install-substack-app-embed|community-chat|directMessage)$/i, 'widget'],
  [/^(?:share-bar|share-buttons|sharedaddy|social-share|addtoany.*|post-ufi.*)$/i, 'share bar'],
];

const kindsByRole: Record<string, string> = {
  banner: 'page header',
  complementary: 'sidebar',
  contentinfo: 'page footer',
  dialog: 'dialog',
  navigation: 'navigation',
  search: 'search box',
};

const likelyKindsByTag: Record<string, string> = {
  aside: 'sidebar',
  footer: 'page footer',
  form: 'form',
  header: 'page header',
  menu: 'menu',
  nav: 'navigation',
};

const likelyKindsByName: [RegExp, string][] = [
  [/subscri|newsletter|sign-?up/i, 'subscribe box'],
  [/share|sharing|social/i, 'share bar'],
  [/comment|disqus|respond/i, 'comments'],
  [/cookie|consent|gdpr/i, 'cookie notice'],
  [/related|recommend|read-?more|more-from/i, 'links to other pages'],
  [/(?:^|[-_])nav|menu|breadcrumb|pagination/i, 'navigation'],
  [/sidebar|widget/i, 'sidebar'],
  [/(?:^|[-_])(?:ad|ads|advert\w*|promo|sponsor\w*|banner)(?:$|[-_])/i, 'advertisement'],
  [/footer/i, 'page footer'],
  [/header|masthead/i, 'page header'],
  [/byline|author|meta|dateline|published|reading-?time/i, 'byline or date'],
  [/skip|sr-only|screen-reader|visually-hidden/i, 'text for screen readers'],
];
