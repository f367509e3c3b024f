/** One window of a browser, driven in the same way whatever protocol its engine speaks. */
export interface Browser {
  /** Name and version, such as `Firefox/153.0`. */
  version: string;
  /**
   * Goes to an address and waits until it has loaded.
   *
   * @returns the HTTP status; undefined where the protocol does not tell it
   */
  open(url: string): Promise<number | undefined>;
  reload(): Promise<void>;
  /** Runs a function on the page. It sees nothing of this module but its arguments, which are sent as JSON. */
  evaluate<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /** Scrolls to the first element that matches, and clicks in its middle. */
  click(selector: string): Promise<void>;
  /** Types into the element that has the focus. */
  type(text: string): Promise<void>;
  /** Pastes the clipboard into the element that has the focus. */
  paste(): Promise<void>;
  /** Sets the size of the page's viewport in CSS pixels. */
  setSize(width: number, height: number): Promise<void>;
  /** Ends the browser and everything that was started for it. */
  close(): Promise<void>;
}

/** Thrown by a check that an engine gives no way to make. */
export class NotCheckable extends Error {}
