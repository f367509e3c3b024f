import { beforeEach, describe, expect, test, vi } from 'vitest';

/** What is stored on the host, by key. */
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => stored.set(key, text),
      removeItem: (key: string) => stored.delete(key),
    },
  });
});

/** Loads the module as a site under a path has it. */
async function storageAt(path: string) {
  vi.resetModules();
  vi.stubEnv('BASE_URL', path);
  return import('./storage.ts');
}

describe('sites on one host', () => {
  test.each([
    ['/', '/b/'],
    ['/b/', '/'],
    ['/a/', '/b/'],
    ['/a/', '/a/b/'],
  ])('do not read what is stored by one another: %s and %s', async (one, other) => {
    const { setStored } = await storageAt(one);
    setStored('broadside', '{"css":"","theme":"sepia"}');
    setStored('broadside-offline', 'removed');
    const { readStored } = await storageAt(other);
    expect([readStored('broadside'), readStored('broadside-offline')]).toEqual([null, null]);
  });

  test.each(['/', '/a/'])('use what all of them shared before: %s', async (path) => {
    const theme = '{"theme":"sepia","css":""}';
    stored = new Map([
      ['broadside', theme],
      ['broadside-offline', 'let-go'],
    ]);
    const { readStored } = await storageAt(path);
    expect([readStored('broadside'), readStored('broadside-offline')]).toEqual([theme, 'let-go']);
  });

  test('can remove what all of them shared, each for itself', async () => {
    stored.set('broadside', '{"size":"large","css":""}');
    const a = await storageAt('/a/');
    a.setStored('broadside');
    expect(a.readStored('broadside')).toBe('');
    const b = await storageAt('/b/');
    expect(b.readStored('broadside')).toBe('{"size":"large","css":""}');
  });

  test('keep nothing of what they remove', async () => {
    const { setStored } = await storageAt('/a/');
    setStored('broadside', '{"css":""}');
    setStored('broadside');
    expect([...stored]).toEqual([]);
  });
});
