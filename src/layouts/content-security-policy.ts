import { createHash } from 'node:crypto';

/**
 * A page's Content-Security-Policy (CSP 3): nothing but the site's own files and these inline codes.
 * Astro's own adds five hashes, 0.3 KB a page, for scripts of islands, and this site has none.
 */
export function contentSecurityPolicy(scripts: string[], styles: string[]): string {
  return [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // The index runs as WebAssembly.
    `script-src ${sources(scripts)} 'wasm-unsafe-eval'`,
    `style-src ${sources(styles)}`,
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    // The policy for the address of the service worker.
    'trusted-types offline',
  ].join(';');
}

function sources(codes: string[]): string {
  return ["'self'", ...codes.map(hash)].join(' ');
}

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
