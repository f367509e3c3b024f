/** Sends a command to a session: a path below it, and a body for POST. Resolves to the value of the response. */
export type Command = <Value = null>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Value>;

/** The key under which WebDriver sends the id of an element: https://www.w3.org/TR/webdriver2/#elements */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
export type ElementReference = Record<typeof ELEMENT, string>;

/**
 * Starts a session of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/#endpoints).
 *
 * @param server the URL of a driver, which may still be starting
 * @param alwaysMatch the capabilities that the browser must have
 * @returns the browser's version, and a function that sends commands
 * @throws Error with the driver's message, also from commands; or if the driver does not start in time
 */
export async function startSession(
  server: string,
  alwaysMatch: object,
): Promise<{ version: string; command: Command }> {
  await untilReady(server);
  const { sessionId, capabilities } = await send<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    `${server}/session`,
    { capabilities: { alwaysMatch } },
  );
  return {
    version: capabilities.browserVersion,
    command: (method, path, body) => send(method, `${server}/session/${sessionId}${path}`, body),
  };
}

async function send<Value>(method: string, url: string, body?: object): Promise<Value> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value as Value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error}. ${message}`);
}

/** Waits until a driver responds; throws after about ten seconds. */
async function untilReady(server: string) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`${server}/status`).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No driver answers at ${server}.`);
}
