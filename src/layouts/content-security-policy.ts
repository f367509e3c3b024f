import { createHash } from 'node:crypto';

/**
 * Returns a page's Content-Security-Policy (CSP 3): only the site's own files, the given inline code and, if the page
 * contains its own icon, images in addresses.
 * Astro's own policy adds five hashes, 0.3 KB per page, for island scripts, which this site does not have.
 */
export function contentSecurityPolicy(scripts: string[], styles: string[], hasOwnIcon: boolean): string {
  return [
    "default-src 'none'",
    `img-src 'self'${hasOwnIcon ? ' data:' : ''}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // The search index runs as WebAssembly.
    `script-src ${sources(scripts)} 'wasm-unsafe-eval'`,
    `style-src ${sources(styles)}`,
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    // The Trusted Types policy for the address of the service worker.
    'trusted-types offline',
  ].join(';');
}

function sources(codes: string[]): string {
  return ["'self'", ...codes.map(hash)].join(' ');
}

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
