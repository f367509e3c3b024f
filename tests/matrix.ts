/**
 * Whether tests run on the whole matrix of sites, papers and window sizes: with `CI=true` or `npm run test:full`.
 * Otherwise the slow ones run on a selection that covers each promise.
 */
export const isFullMatrix = process.env['CI'] === 'true' || process.env['TEST_MATRIX'] === 'full';
