import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readImports } from './lint/imports.ts';
import { layers, mayImport, src } from './lint/layers.ts';
import { root } from './sites.ts';

/** The picture of the imports in docs/architecture.md. `npm run layers` writes it. */
export const picture = path.join(root, 'docs/layers.svg');

const CELL = 34;
const LEFT = 120;
const TOP = 110;
const RIGHT = 50;

/**
 * Returns the picture as SVG: a row and a column for each folder, in the order of the layers.
 * The number where they cross says how often the row's files import the column's: downwards right of the diagonal,
 * upwards left of it. What the layers do not allow is red.
 */
export function drawLayers(): string {
  const shown = layers.map((layer) => layer.filter((name) => existsSync(path.join(src, name))));
  const names = shown.flat();
  const size = names.length * CELL;
  const width = LEFT + size + RIGHT;
  const height = TOP + size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img">`,
    '<title>How often the files of each folder import files of the others</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...bands(shown),
    ...names.flatMap((name, at) => [...labels(name, at), cell(at, at, '#555')]),
    ...counts(names).flatMap(({ from, to, count }) => [
      cell(from, to, mayImport(names[from]!, names[to]!) ? '#cfe3f5' : '#f4b6b6'),
      text(count, LEFT + (to + 0.5) * CELL, TOP + (from + 0.5) * CELL, 'text-anchor="middle"'),
    ]),
    '</svg>',
    '',
  ].join('\n');
}

/** Draws a band of rows for each layer, every other one in grey. */
function bands(shown: string[][]): string[] {
  let row = 0;
  return shown.map((layer, index) => {
    const y = TOP + row * CELL;
    row += layer.length;
    const fill = index % 2 === 0 ? '#f2f2f2' : '#fff';
    return `<rect x="0" y="${y}" width="100%" height="${layer.length * CELL}" fill="${fill}"/>`;
  });
}

function labels(name: string, at: number): string[] {
  const middle = (at + 0.5) * CELL;
  return [
    text(name, LEFT - 8, TOP + middle, 'text-anchor="end"'),
    text(name, 0, 0, `transform="translate(${LEFT + middle} ${TOP - 8}) rotate(-60)"`),
  ];
}

/** Returns the number of imports for each pair of folders, which are given by their places in the list of names. */
function counts(names: string[]): { from: number; to: number; count: number }[] {
  const pairs = readImports().map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }));
  return names.flatMap((_, from) =>
    names.flatMap((__, to) => {
      const count = pairs.filter((pair) => pair.from === from && pair.to === to).length;
      return from === to || count === 0 ? [] : { from, to, count };
    }),
  );

  function placeOf(file: string): number {
    return names.indexOf(file.split('/')[0]!);
  }
}

function cell(row: number, column: number, fill: string): string {
  const [x, y] = [LEFT + column * CELL, TOP + row * CELL];
  return `<rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${CELL - 2}" rx="3" fill="${fill}"/>`;
}

function text(content: string | number, x: number, y: number, more: string): string {
  return `<text x="${x}" y="${y}" dominant-baseline="central" ${more}>${content}</text>`;
}

if (import.meta.main) writeFileSync(picture, drawLayers());
