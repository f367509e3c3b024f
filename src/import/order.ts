import { ImportError, remedy } from './import-error.ts';
import type { OutlineLine, Role } from './roles.ts';

/**
 * Checks that the roles are in the order of an essay's parts.
 * @param hasTitle whether the title is known from elsewhere
 * @throws ImportError naming the first line that is out of place, or if there is no title or no point
 */
export function checkOrder(lines: OutlineLine[], hasTitle = false): void {
  const seen = new Map<string, number>();
  let part = 'head';
  for (const { number, role } of lines) {
    const own = partOf[role] ?? (part === 'head' ? 'opening' : part);
    const name = role === 'title-whole' ? 'title' : role;
    const twin = seen.get(name);
    if (twin && (own === 'head' || role === 'closing')) {
      throw new ImportError(`Lines ${twin} and ${number} are both "${name}". Only one line can be. ${remedy}`);
    }
    if (parts.indexOf(own) < parts.indexOf(part)) {
      throw new ImportError(`Line ${number} is "${role}", but stands after the ${part} has begun. ${remedy}`);
    }
    if (!partOf[role] && own === 'sign-off') {
      throw new ImportError(
        `Line ${number} is "${role}", but stands after the sign-off. Make it "signoff" or "comment". ${remedy}`,
      );
    }
    if (role === 'subheading' && own === 'comments') {
      throw new ImportError(`Line ${number} is "subheading", but stands in a comment. Make it "paragraph". ${remedy}`);
    }
    if (role === 'signoff' && !seen.has('closing')) {
      throw new ImportError(
        `Line ${number} is "signoff", but there is no closing. Make it "paragraph" or "continued". ${remedy}`,
      );
    }
    seen.set(name, twin ?? number);
    part = own;
  }
  if (!hasTitle && !seen.has('title')) throw new ImportError(`No line is "title". ${remedy}`);
  if (!seen.has('point')) throw new ImportError(`No line is "point". ${remedy}`);
}

/** The order of the parts. A role in `partOf` begins its part; other lines stay in the current one. */
const parts = ['head', 'opening', 'points', 'closing', 'sign-off', 'comments'];
const partOf: Partial<Record<Role, string>> = {
  title: 'head',
  'title-whole': 'head',
  standfirst: 'head',
  byline: 'head',
  point: 'points',
  closing: 'closing',
  signoff: 'sign-off',
  comment: 'comments',
};
