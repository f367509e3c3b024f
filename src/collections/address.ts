/** The address of a point, for ever: what its page and its ids are named after. */
export function addressOf({ number, at }: { number: number; at?: string | undefined }): string {
  return at ?? String(number);
}
