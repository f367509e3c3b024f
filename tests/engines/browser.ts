/** A browser window with the same interface for every engine's protocol. */
export interface Browser {
  /** Name and version, such as `Firefox/153.0`. */
  version: string;
  /**
   * Goes to a URL and waits until it has loaded.
   *
   * @returns the HTTP status; undefined if the protocol does not report it
   */
  open(url: string): Promise<number | undefined>;
  reload(): Promise<void>;
  /** Runs a function on the page. It can use only its arguments, which are sent as JSON, and nothing of its module. */
  evaluate<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /** Scrolls to the first element that matches, and clicks its centre. */
  click(selector: string): Promise<void>;
  /** Types into the focused element. */
  type(text: string): Promise<void>;
  /** Pastes the clipboard into the focused element. */
  paste(): Promise<void>;
  /** Sets the size of the page's viewport in CSS pixels. */
  setSize(width: number, height: number): Promise<void>;
  /** Closes the browser and everything that was started for it. */
  close(): Promise<void>;
}

/** Thrown by a check that is impossible in an engine. */
export class NotCheckable extends Error {}
