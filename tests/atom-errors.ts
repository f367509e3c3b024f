import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isLanguage } from '#text/language.ts';
import { elementsOf } from './built-pages.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** A time as RFC 3339 has it, with seconds and a zone. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** The elements of a feed and of an entry that this site writes, with the least and the greatest number of each. */
const FEED = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  subtitle: [0, 1],
  icon: [0, 1],
  author: [1, Infinity],
  link: [2, 2],
  entry: [1, Infinity],
} as const;
const ENTRY = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  published: [0, 1],
  content: [1, 1],
  rights: [0, 1],
  author: [0, Infinity],
  link: [1, 2],
} as const;
/** What a feed reader may remove or refuse. */
const UNSAFE_TAGS = 'script style link meta base iframe object embed form input button noscript'.split(' ');

/**
 * Checks a document against the rules of RFC 4287 that the W3C Feed Validation Service checks:
 * the document is well-formed XML, of legal characters, in the namespace of Atom (the parser is strict);
 * elements are known, and as many as allowed (MissingElement, DuplicateElement, UndefinedElement);
 * ids are full addresses, no two entries share one (InvalidFullLink, DuplicateEntries);
 * times are valid, the feed's is that of its newest entry, and nothing was published after it was updated
 * (InvalidRFC3339Date);
 * the feed names its own address and its page, an entry one page (MissingSelf, SelfDoesntMatchLocation,
 * MissingAtomSelfLink, DuplicateAtomLink, InvalidLink, InvalidMIMEType);
 * names and titles are plain text and not empty (ContainsHTML, MissingContent); languages are known (InvalidLang);
 * contents are HTML of known kinds without relative addresses, scripts or styles (InvalidTypeAttribute,
 * ContainsRelRef, SecurityRisk, SecurityRiskAttr).
 * Left out is the advice that no two entries have the same time (DuplicateUpdated): what an edition changed has its date.
 * @param address where the document is published
 */
export function atomErrors(xml: string, address: string): string[] {
  const feed = parseXml(xml).root!;
  const errors: string[] = [];
  const check = (isRight: boolean, error: string) => void (isRight || errors.push(error));
  check(feed.name === 'feed' && feed.attributes['xmlns'] === ATOM, 'not a feed of Atom');
  check(isLanguage(feed.attributes['xml:lang'] ?? ''), 'the feed names no language');
  const entries = childrenOf(feed, 'entry');
  checkChildren(feed, FEED, 'the feed', check);
  check(textOf(feed, 'id').startsWith('https://'), 'the id of the feed');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  check(new Set([...ids, textOf(feed, 'id')]).size === ids.length + 1, 'an id is used twice');
  const times = entries.map((entry) => textOf(entry, 'updated'));
  check(textOf(feed, 'updated') === times[0], 'the time of the feed is not that of its newest entry');
  check(
    times.every((time, i) => i === 0 || Date.parse(time) <= Date.parse(times[i - 1]!)),
    'the order of entries',
  );
  const [self, alternate] = ['self', 'alternate'].map((rel) => linksOf(feed, rel));
  check(self?.length === 1 && self[0]!.attributes['href'] === address, 'the address of the feed');
  check(self?.[0]?.attributes['type'] === 'application/atom+xml' && alternate?.length === 1, 'links of the feed');
  for (const entry of entries) {
    const name = textOf(entry, 'id');
    const says = (isRight: boolean, error: string) => check(isRight, `${name}: ${error}`);
    checkChildren(entry, ENTRY, name, check);
    says(URL.canParse(name) && name.startsWith('https://'), 'the id is not a full address');
    says(linksOf(entry, 'alternate').length === 1, 'there is not one page');
    const language = entry.attributes['xml:lang'];
    says(language === undefined || isLanguage(language), `the language ${language}`);
    const [published, updated] = [textOf(entry, 'published'), textOf(entry, 'updated')];
    says(
      [published || updated, updated].every((time) => TIME.test(time) && Date.parse(time) > 0),
      'a time',
    );
    says(!published || Date.parse(published) <= Date.parse(updated), 'it was published after it was updated');
    const [content] = childrenOf(entry, 'content');
    says(content?.attributes['type'] === 'html', 'the type of the content');
    for (const element of elementsOf(fromHtml(content?.text ?? '', { fragment: true }))) {
      says(isSafe(element), `the content has <${element.tagName}> ${JSON.stringify(element.properties)}`);
    }
  }
  for (const element of allOf(feed)) {
    const { rel, href } = element.attributes;
    if (element.name === 'link') check(URL.canParse(href ?? '') && rel !== undefined, `the link ${href}`);
    if (element.name === 'uri' || element.name === 'icon') check(URL.canParse(element.text), element.text);
    if (!['title', 'name', 'rights', 'subtitle'].includes(element.name)) continue;
    check(element.text.trim() !== '', `an empty <${element.name}>`);
    check(element.attributes['type'] === undefined, `the type of <${element.name}>`);
  }
  return errors;
}

function checkChildren(
  parent: XmlElement,
  counts: Record<string, readonly [number, number]>,
  name: string,
  check: (isRight: boolean, error: string) => void,
) {
  for (const [child, [least, most]] of Object.entries(counts)) {
    const { length } = childrenOf(parent, child);
    check(length >= least && length <= most, `${name} has ${length} <${child}>`);
  }
  const others = elementsIn(parent).filter((child) => !(child.name in counts));
  check(others.length === 0, `${name} has ${others.map((child) => child.name).join()}`);
}

function isSafe({ tagName, properties }: Element): boolean {
  const addresses = [properties['href'], properties['src']].filter((value) => value !== undefined);
  const isHandled = Object.keys(properties).some((name) => /^on|^style$/i.test(name));
  return !UNSAFE_TAGS.includes(tagName) && !isHandled && addresses.every((value) => URL.canParse(String(value)));
}

function elementsIn(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement);
}

function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsIn(parent).filter((child) => child.name === name);
}

function allOf(parent: XmlElement): XmlElement[] {
  return elementsIn(parent).flatMap((child) => [child, ...allOf(child)]);
}

function linksOf(parent: XmlElement, rel: string): XmlElement[] {
  return childrenOf(parent, 'link').filter(({ attributes }) => attributes['rel'] === rel);
}

function textOf(parent: XmlElement, name: string): string {
  return childrenOf(parent, name)[0]?.text ?? '';
}
