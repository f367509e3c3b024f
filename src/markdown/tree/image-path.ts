import path from 'node:path';

/**
 * Returns the path of an image relative to the content folder. Its address is too, whichever file contains it.
 * @returns undefined if it is not in the folder: an address with a host or a scheme, or one that leads out of it
 */
export function imagePath(address: string): string | undefined {
  const [encoded = ''] = address.split(/[?#]/, 1);
  if (encoded === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(encoded)) return undefined;
  const file = path.posix.normalize(decode(encoded));
  return file === '.' || file === '..' || file.startsWith('../') ? undefined : file.normalize('NFC');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
