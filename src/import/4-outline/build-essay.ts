import { namesInByline } from '#import/2-read/byline.ts';
import { ImportError, outlineHint } from '#import/model/import-error.ts';
import type { Block, ImportedEssay } from '#import/model/imported-essay.ts';
import { joinLines } from '#import/model/join-lines.ts';
import type { OutlineLine, Role } from '#import/model/line-roles.ts';
import type { Metadata } from '#import/model/source-document.ts';
import { requireLead } from './plain-lead.ts';
import { findNumberingStyle, splitHeadingNumber } from '#import/words/heading-numbers.ts';

/**
 * Assembles the lines of an outline into an essay.
 * @param metadata what is known from elsewhere; lines of the outline override it. If it has no authors, they are read from
 *   the byline
 * @throws ImportError if no author is named, if a part is missing, empty, repeated or out of order, or if a point's
 *   number does not match its position
 */
export function buildEssay(outline: OutlineLine[], metadata: Metadata = {}): ImportedEssay {
  const lines = joinContinued(outline);
  checkOrder(lines, metadata.title !== undefined);
  const textOf = (...wanted: Role[]) => lines.find(({ role }) => wanted.includes(role))?.text;
  const byline = textOf('byline') ?? metadata.byline;
  const { authors = [] } = metadata;
  const names = authors.length > 0 ? authors : namesInByline(byline ?? '');
  if (names.length === 0) {
    throw new ImportError(
      'No authors found. Name each one with --author NAME, or, in the outline, mark the line that names them as "byline".',
    );
  }
  const [, title, kicker] = /^(.*?\S)\s*[-–—]\s+(\S.*)$/su.exec(textOf('title') ?? '') ?? [];
  const essay: ImportedEssay = {
    title: title ?? textOf('title', 'title-whole') ?? metadata.title ?? '',
    kicker,
    standfirst: textOf('standfirst') ?? metadata.standfirst,
    byline,
    authors: names,
    opening: [],
    points: [],
    closing: undefined,
    comments: [],
  };
  assignLines(essay, lines);
  return essay;
}

/** Adds each line to the part that it belongs to. */
function assignLines(essay: ImportedEssay, lines: OutlineLine[]): void {
  let part: Block[] = essay.opening;
  const style = findNumberingStyle(lines.flatMap(titleOf));
  const first = lines.find(({ role }) => ['paragraph', 'subheading', 'point', 'point-lead'].includes(role));
  const starts = new Map<Block[], string>([[part, `The opening, before line ${first?.number},`]]);
  for (const line of lines) {
    const { number, role, text } = line;
    if (role === 'point' || role === 'point-lead') {
      const rest = role === 'point-lead' ? requireLead(line).rest : '';
      part = rest ? [{ kind: 'paragraph', number, text: rest, isAfterLead: true }] : [];
      const title = pointTitle(number, titleOf(line)[0] ?? text, essay.points.length + 1, style);
      essay.points.push({ number, title, blocks: part });
      starts.set(part, `Point ${essay.points.length}, at line ${number},`);
    } else if (role === 'closing') {
      essay.closing = { number, title: text, blocks: (part = []), signOff: undefined };
      starts.set(part, `The closing, at line ${number},`);
    } else if (role === 'comment') {
      essay.comments.push((part = [{ kind: 'paragraph', number, text }]));
    } else if (role === 'signoff' && essay.closing) {
      essay.closing.signOff = [essay.closing.signOff, text].filter(Boolean).join(' ');
    } else if (role === 'paragraph' || role === 'subheading') part.push({ kind: role, number, text });
  }
  for (const [blocks, name] of starts) {
    if (!blocks.some(({ kind }) => kind === 'paragraph'))
      throw new ImportError(`${name} has no paragraph. ${outlineHint}`);
  }
}

function joinContinued(outline: OutlineLine[]): OutlineLine[] {
  const lines: OutlineLine[] = [];
  for (const line of outline) {
    const last = lines.at(-1);
    if (line.role !== 'continued') lines.push({ ...line });
    else if (last) last.text = joinLines(last.text, line.text);
    else throw new ImportError(`Line ${line.number} is "continued", but no line comes before it. ${outlineHint}`);
  }
  return lines;
}

/** Returns the title of a point with its number, if the line has one. */
function titleOf(line: OutlineLine): string[] {
  if (line.role === 'point-lead') return [requireLead(line).text];
  return line.role === 'point' ? [line.text] : [];
}

function pointTitle(number: number, text: string, place: number, style: string | undefined): string {
  const cut = splitHeadingNumber(text, style);
  if (!cut || cut.number === place) return cut?.title ?? text;
  throw new ImportError(`Line ${number} begins point ${place}, but its number is ${cut.number}. ${outlineHint}`);
}

/**
 * Checks that the roles are in the order of an essay's parts.
 * @param hasTitle whether the title is known from elsewhere
 * @throws ImportError naming the first line that is out of place, or if there is no title or no point
 */
function checkOrder(lines: OutlineLine[], hasTitle = false): void {
  const seen = new Map<string, number>();
  let part = 'head';
  for (const { number, role } of lines) {
    const own = partOfRole[role] ?? (part === 'head' ? 'opening' : part);
    const name = sameRole[role] ?? role;
    const twin = seen.get(name);
    if (twin && (own === 'head' || role === 'closing')) {
      throw new ImportError(`Lines ${twin} and ${number} are both "${name}". Keep only one. ${outlineHint}`);
    }
    if (partOrder.indexOf(own) < partOrder.indexOf(part)) {
      throw new ImportError(`Line ${number} is "${role}", but comes after the start of the ${part}. ${outlineHint}`);
    }
    if (!partOfRole[role] && own === 'sign-off') {
      throw new ImportError(
        `Line ${number} is "${role}", but comes after the sign-off. Make it "signoff" or "comment". ${outlineHint}`,
      );
    }
    if (role === 'subheading' && own === 'comments') {
      throw new ImportError(`Line ${number} is "subheading", but is in a comment. Make it "paragraph". ${outlineHint}`);
    }
    if (role === 'signoff' && !seen.has('closing')) {
      throw new ImportError(
        `Line ${number} is "signoff", but there is no closing. Make it "paragraph" or "continued". ${outlineHint}`,
      );
    }
    seen.set(name, twin ?? number);
    part = own;
  }
  if (!hasTitle && !seen.has('title')) throw new ImportError(`No line has the role "title". ${outlineHint}`);
  if (!seen.has('point')) throw new ImportError(`No line has the role "point". ${outlineHint}`);
}

/** Roles that count as another one. */
const sameRole: Partial<Record<Role, Role>> = { 'title-whole': 'title', 'point-lead': 'point' };

/** The order of the parts. A role in `partOfRole` begins its part; other lines stay in the current one. */
const partOrder = ['head', 'opening', 'points', 'closing', 'sign-off', 'comments'];
const partOfRole: Partial<Record<Role, string>> = {
  title: 'head',
  'title-whole': 'head',
  standfirst: 'head',
  byline: 'head',
  point: 'points',
  'point-lead': 'points',
  closing: 'closing',
  signoff: 'sign-off',
  comment: 'comments',
};
