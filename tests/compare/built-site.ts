import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { type Normalize, normalizerFor, stableName } from './normalize.ts';

/** A site that `build-site.ts` built. */
export class BuiltSite {
  /** The paths of its files by their stable names; more than one may have the same. */
  readonly files: Map<string, string[]>;
  readonly normalize: Normalize;
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();

  /** @param folder a folder with a `site` and a `ledger` */
  constructor(folder: string, renamed: Map<string, string>) {
    this.#folder = folder;
    const site = path.join(folder, 'site');
    const all = globSync('**/*', { cwd: site }).toSorted();
    const files = all.filter((file) => statSync(path.join(site, file)).isFile());
    this.normalize = normalizerFor(files, renamed);
    this.files = Map.groupBy(files, (file) => renamedFile(stableName(file), renamed));
  }

  /** Returns the bytes of a file of the site, by its path. */
  bytes(file: string): Buffer {
    return readFileSync(path.join(this.#folder, 'site', file));
  }

  /** Returns the texts of all files with a stable name. */
  texts(name: string): string[] {
    return (this.files.get(name) ?? []).map((file) => this.bytes(file).toString()).toSorted();
  }

  /** Returns a ledger, line by line. */
  ledger(name: string): string[] {
    return readFileSync(path.join(this.#folder, 'ledger', name), 'utf8').split('\n');
  }

  /** Returns a digest of a file's bytes, decompressed if they are gzip. */
  digest(file: string): string {
    const bytes = this.bytes(file);
    const isGzip = bytes.readUInt16BE() === 0x1f8b;
    return createHash('sha256')
      .update(isGzip ? gunzipSync(bytes) : bytes)
      .digest('hex')
      .slice(0, 12);
  }

  /** Returns the size of a text compressed with brotli, in bytes, without hashes: those alone move it by thirty bytes. */
  size(file: string): number {
    const known = this.#sizes.get(file);
    if (known !== undefined) return known;
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    const size = brotliCompressSync(this.normalize(this.bytes(file).toString()), { params }).length;
    this.#sizes.set(file, size);
    return size;
  }
}

function renamedFile(file: string, renamed: Map<string, string>): string {
  let name = file;
  for (const [old, current] of renamed) name = name.replaceAll(old, current);
  return name;
}
