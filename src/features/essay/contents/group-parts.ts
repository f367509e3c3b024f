/** Maximum parts in a single list. */
const MOST_LISTED = 40;

/**
 * Groups consecutive parts so that no list of them is long. A few parts form one group; many form about as many groups
 * as each group has parts.
 */
export function groupParts<Part>(parts: Part[]): [Part, ...Part[]][] {
  const size = parts.length <= MOST_LISTED ? MOST_LISTED : Math.ceil(Math.sqrt(parts.length));
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, i) => {
    const [first, ...rest] = parts.slice(i * size, (i + 1) * size);
    return [first!, ...rest];
  });
}
