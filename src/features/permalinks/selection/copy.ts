/** A text of each MIME type; a promise if it is not known yet. */
export type Copies = Record<string, string | Promise<string>>;

/**
 * Copies a text in several formats. Call it while a click is handled: Safari then takes promises too.
 * @returns whether the browser copied it
 */
export async function copy(copies: Copies): Promise<boolean> {
  try {
    const blobs = Object.entries(copies).map(([type, text]) => [type, blobOf(type, text)] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // Firefox before 127 has no ClipboardItem, and without HTTPS there is no clipboard.
    return copyByEvent(copies);
  }
}

async function blobOf(type: string, text: string | Promise<string>): Promise<Blob> {
  return new Blob([await text], { type });
}

async function copyByEvent(copies: Copies): Promise<boolean> {
  const known = await Promise.all(Object.entries(copies).map(async ([type, text]) => [type, await text] as const));
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    for (const [type, text] of known) event.clipboardData!.setData(type, text);
  };
  addEventListener('copy', put);
  const isCopied = document.execCommand('copy');
  removeEventListener('copy', put);
  return isCopied;
}
