import { type Block, type EditedEssay, FEWEST_WORDS, type Part } from './edited-essay.ts';

/** Makes one random edit. */
export function edit(essay: EditedEssay) {
  essay.chance.of(EDITS)(essay);
}

/** The edits that an author may make to an essay. */
const EDITS = [
  insert,
  takeOut,
  reword,
  reword,
  move,
  split,
  merge,
  renumber,
  nameHeading,
  takePart,
  bringBack,
  renameFile,
];

function insert(essay: EditedEssay) {
  const { blocks } = anyPart(essay);
  blocks.splice(essay.chance.upTo(blocks.length + 1), 0, essay.newBlock());
}

function takeOut(essay: EditedEssay) {
  const { blocks } = anyPart(essay);
  if (blocks.length > 1) blocks.splice(essay.chance.upTo(blocks.length), 1);
}

/** Changes up to a quarter of the words of a paragraph: replaces or removes a word, or adds one before it. */
function reword(essay: EditedEssay) {
  const { chance } = essay;
  const block = chance.of(anyPart(essay).blocks);
  let left = 1 + chance.upTo(Math.floor(block.words.length / 4));
  let { length } = block.words;
  block.words = block.words.flatMap((word) => {
    if (left === 0 || chance.random() > 0.3) return [word];
    left--;
    const kind = chance.upTo(3);
    if (kind === 0 && length > FEWEST_WORDS) {
      length--;
      return [];
    }
    const other = { ...word, word: chance.word() };
    return kind === 1 ? [other, word] : [other];
  });
}

function move(essay: EditedEssay) {
  const { chance } = essay;
  const from = anyPart(essay);
  if (from.blocks.length < 2) return;
  const [block] = from.blocks.splice(chance.upTo(from.blocks.length), 1);
  // A comment's paragraphs stay in that comment, since they are its author's words.
  const { blocks } = from.kind === 'comment' ? from : chance.of(essayParts(essay));
  blocks.splice(chance.upTo(blocks.length + 1), 0, block!);
}

function split(essay: EditedEssay) {
  const { blocks } = anyPart(essay);
  const at = essay.chance.upTo(blocks.length);
  const { words, heading } = blocks[at]!;
  const places = words.length - 2 * FEWEST_WORDS;
  if (places < 1) return;
  const cut = FEWEST_WORDS + essay.chance.upTo(places);
  blocks.splice(at, 1, { words: words.slice(0, cut), heading }, { words: words.slice(cut) });
}

function merge(essay: EditedEssay) {
  const { blocks } = anyPart(essay);
  if (blocks.length < 2) return;
  const at = essay.chance.upTo(blocks.length - 1);
  const [one, other] = blocks.slice(at) as [Block, Block];
  blocks.splice(at, 2, { ...one, words: [...one.words, ...other.words] });
}

/** Moves a point, or inserts a new one. */
function renumber(essay: EditedEssay) {
  const { chance, points } = essay;
  if (chance.random() < 0.3) return putPoint(essay, essay.newPart('point', 3));
  const point = chance.of(points);
  essay.parts = essay.parts.filter((part) => part !== point);
  putPoint(essay, point);
}

/** Gives a paragraph a new heading or its previous one, or removes its heading. */
function nameHeading(essay: EditedEssay) {
  const { chance } = essay;
  const block = chance.of(chance.of(essayParts(essay)).blocks);
  const former = block.heading;
  block.heading = chance.of([undefined, block.former, essay.newName('of'), essay.newName('of')]);
  block.former = former ?? block.former;
}

/** Deletes a point, the closing or a comment. */
function takePart(essay: EditedEssay) {
  const part = anyPart(essay);
  if (part.kind === 'opening' || (part.kind === 'point' && essay.points.length < 4)) return;
  essay.parts = essay.parts.filter((other) => other !== part);
  essay.deleted.push(part);
}

/** Restores a deleted part. */
function bringBack(essay: EditedEssay) {
  const { chance, deleted } = essay;
  if (deleted.length === 0) return;
  const [part] = deleted.splice(chance.upTo(deleted.length), 1) as [Part];
  if (part.kind === 'point') putPoint(essay, { ...part, at: undefined });
  else if (part.kind === 'comment') essay.parts.push(part);
  else essay.parts.splice(essay.parts.findLastIndex(({ kind }) => kind === 'point') + 1, 0, part);
}

/** Renames the file of a comment, or restores its previous name. */
function renameFile(essay: EditedEssay) {
  const comments = essay.parts.filter(({ kind }) => kind === 'comment');
  if (comments.length === 0) return;
  const comment = essay.chance.of(comments);
  comment.name = comment.name.endsWith('-then') ? comment.name.replace(/-then$/, '') : `${comment.name}-then`;
}

function putPoint(essay: EditedEssay, point: Part) {
  const { length } = essay.parts.filter(({ kind }) => kind === 'opening');
  essay.parts.splice(length + essay.chance.upTo(essay.points.length + 1), 0, point);
}

function anyPart({ parts, chance }: EditedEssay): Part {
  return chance.of(parts);
}

function essayParts({ parts }: EditedEssay): Part[] {
  return parts.filter(({ kind }) => kind !== 'comment');
}
