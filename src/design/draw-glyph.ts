/** The outline of a glyph: where it starts, and the rest of its path from there; that of a space is empty. */
export interface Glyph {
  x: number;
  y: number;
  path: string;
}

type Point = [x: number, y: number];

/**
 * Converts a path of M, L, Q and Z to one with relative coordinates, which are shorter, and the same wherever the glyph
 * is.
 * @param rounded converts a coordinate to whole units of the outline
 */
export function drawGlyph(glyph: string, rounded: (units: number) => number): Glyph {
  let from: Point = [0, 0];
  // A contour is relative to where the one before began, since each is closed.
  let contour: Point = [0, 0];
  const path = glyph
    .replace(/([MLQ])([^A-Z]*)/g, (_, command: string, list: string) => {
      const points = list.split(' ').map((point): Point => {
        const [x, y] = point.split(',').map(Number);
        // In SVG, y grows downwards.
        return [rounded(x!), rounded(-y!)];
      });
      const [x, y] = command === 'M' ? contour : from;
      const last = points.at(-1)!;
      const [dx, dy] = [last[0] - x, last[1] - y];
      from = last;
      if (command === 'M') contour = last;
      if (command === 'L' && dy === 0) return `h${dx}`;
      if (command === 'L' && dx === 0) return `v${dy}`;
      return command.toLowerCase() + points.flatMap(([px, py]) => [px - x, py - y]).join(' ');
    })
    // A repeated command need not be written again.
    .replace(/q[^a-zA-Z]*(q[^a-zA-Z]*)+/g, (curves) => `q${curves.split('q').slice(1).join(' ')}`)
    .replaceAll('Z', 'z');
  const [move = '', x, y] = /^m(-?\d+) (-?\d+)/.exec(path) ?? [];
  return { x: Number(x), y: Number(y), path: path.slice(move.length) };
}
