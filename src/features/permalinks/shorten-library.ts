import { transform } from 'esbuild';
import type { Plugin } from 'vite';

/** The library's lists of punctuation and white space, which it writes out character by character. */
const LIST = /\/\[(\^?)\\t-\\r -#(?:[^\\/]|\\.)*\/u/g;
/** Long names of properties that only the library itself uses; those of the DOM are not among them. */
const OWN_NAME =
  /SearchSpace|(Segments|Iterations|WordsToAdd)$|s(Prefix|End)Offset|Offset(Forwards|Backwards)|^(forwardTraverse|backwardTraverse|makeNewSegmenter|normalizeString|makeTextNodeWalker|isNodeVisible|acceptNodeIfVisibleInRange|getNodeIntersectionWithRange|(NON_)?BOUNDARY_CHARS|BLOCK_ELEMENTS|SHARED_START_AND_END|ALL_PARTS|CONTEXT_ONLY|(NO_|MISPLACED_)?SUFFIX(_MATCH)?|(set)?[eE]xactTextMatch|(prefix|suffix)Offset|textInBlock|textFound|isForwardTraversal|tryToMakeUniqueFragment|embiggen|useSegmenter|appendNode|textNodes|searchRange|(pre|inner|post)Nodes|isTimeout|[mM]ode)$/;

/** Makes the library that makes text fragments 1.1 KB smaller, so that a link to a passage is ready sooner. */
export function shortenLibrary(): Plugin {
  return {
    name: 'shorten-library',
    // In dev, the library comes as Vite has bundled it, and its size does not matter.
    apply: 'build',
    async transform(code, id) {
      if (!id.includes('text-fragments-polyfill')) return undefined;
      const short = code.replace(LIST, '/[$1\\s\\p{P}]/u');
      if (short === code) throw new Error('shorten-library.ts: the library no longer has the lists that it shortens.');
      return (await transform(short, { mangleProps: OWN_NAME })).code;
    },
  };
}
