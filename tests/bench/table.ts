/** A table row: a figure per site, ours first; undefined where a site has none. */
export interface Row {
  what: string;
  unit: 'B' | 'ms' | 'MiB' | 'requests';
  figures: (number | undefined)[];
}

/** Formats a Markdown table. Each figure has its ratio to ours in brackets: 2.00 × is twice ours. */
export function table(names: string[], rows: Row[]): string {
  const lines = rows.map(({ what, unit, figures: [own, ...others] }) => {
    const cells = others.map((figure) => `${written(figure, unit)}${ratio(figure, own)}`);
    return [what, written(own, unit), ...cells];
  });
  return [['', ...names], ['---', ...names.map(() => '---:')], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Returns the median, or the upper of the two middle numbers; undefined for an empty list. */
export function median(numbers: number[]): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

function written(figure: number | undefined, unit: Row['unit']): string {
  if (figure === undefined) return '–';
  const number = Math.round(unit === 'MiB' ? figure / 2 ** 20 : figure).toLocaleString('en');
  return unit === 'requests' ? number : `${number} ${unit}`;
}

function ratio(figure: number | undefined, own: number | undefined): string {
  return figure === undefined || !own ? '' : ` (${(figure / own).toFixed(2)} ×)`;
}
