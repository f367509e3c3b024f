/** Addresses at which hosts answer for what is not found or fails; Astro makes files of another name for them. */
const STATUS_PAGES = ['404', '500'];

/** The address of a point, for ever: what its page and its ids are named after. Point 404 is at `404a`. */
export function addressOf({ number, at }: { number: number; at?: string | undefined }): string {
  return at ?? (isStatusPage(String(number)) ? `${number}a` : String(number));
}

/** Whether no point can have an address. */
export function isStatusPage(address: string): boolean {
  return STATUS_PAGES.includes(address);
}
