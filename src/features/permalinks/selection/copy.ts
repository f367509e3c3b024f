/**
 * Copies a text and, where the browser can, its HTML. Call it while a click is handled: Safari then takes a promise too.
 * @throws Error if the browser does not allow it
 */
export async function copy(plain: string | Promise<string>, html?: string): Promise<void> {
  try {
    const texts = { 'text/plain': plain, ...(html && { 'text/html': html }) };
    const blobs = Object.entries(texts).map(([type, text]) => [type, blobOf(text, type)]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    // Firefox before 127 has no ClipboardItem.
    await navigator.clipboard.writeText(await plain);
  }
}

async function blobOf(text: string | Promise<string>, type: string): Promise<Blob> {
  return new Blob([await text], { type });
}
