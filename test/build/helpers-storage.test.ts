import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { tracesIn, unexplainedAddresses } from '../../src/build/bundle-check';
import type { Storage, StorageType } from '@microsoft/office-js-helpers';

/** What the pane uses of the package. */
interface Helpers {
  readonly Storage: typeof Storage;
  readonly StorageType: typeof StorageType;
}

const require = createRequire(import.meta.url);

const packed = require.resolve('@microsoft/office-js-helpers');

let text = '';
let alone: Helpers;

/** The loader is plain JavaScript, for webpack. */
interface Loader {
  readonly storageAlone: (map: string) => Promise<string>;
}

beforeAll(async () => {
  const path = join(import.meta.dirname, '../../src/build/helpers-storage.js');
  const { storageAlone } = (await import(path)) as Loader;
  text = await storageAlone(readFileSync(join(dirname(packed), 'office.helpers.js.map'), 'utf8'));
  alone = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Helpers;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser's storage with what it holds, its values as own members as in a browser. */
function browserStorage(): Record<string, string> {
  const held: Record<string, string> = {};
  const methods = {
    getItem: { value: (key: string) => held[key] ?? null },
    setItem: { value: (key: string, value: string) => (held[key] = value) },
    removeItem: { value: (key: string) => Reflect.deleteProperty(held, key) },
  };
  return Object.defineProperties(held, methods);
}

/** What preferences are kept by: a value that was never set, one that was, one that was set again, and one taken away. */
function used({ Storage: Kept, StorageType: Where }: Helpers): unknown {
  const held = browserStorage();
  vi.stubGlobal('window', { localStorage: held });
  const storage = new Kept<unknown>('ours', Where.LocalStorage);
  const never = storage.get('language');
  storage.set('language', 'zh-CN');
  storage.set('isLive', true);
  storage.set('isLive', false);
  storage.set('gone', 1);
  storage.delete('gone');
  return {
    never,
    language: storage.get('language'),
    isLive: storage.get('isLive'),
    keys: storage.keys(),
    held,
  };
}

test('the one module keeps preferences as the package does', () => {
  const genuine = require(packed) as Helpers;
  expect(used(alone)).toEqual(used(genuine));
  expect(used(alone)).toMatchObject({
    language: 'zh-CN',
    isLive: false,
    keys: ['@ours/language', '@ours/isLive'],
    held: { '@ours/language': '"zh-CN"', '@ours/isLive': 'false' },
  });
});

test('it refuses an empty name as the package does', () => {
  vi.stubGlobal('window', { localStorage: browserStorage() });
  const genuine = require(packed) as Helpers;
  for (const { Storage: Kept } of [alone, genuine]) {
    expect(() => new Kept('')).toThrow('Key needs to be a string');
    expect(() => new Kept('ours').set('', 1)).toThrow();
  }
});

test('nothing of the package’s baggage comes with it, which the check of the bundle knows in the whole', () => {
  const whole = readFileSync(packed, 'utf8');
  expect(tracesIn(whole)).toEqual(['core-js 2', 'rxjs', 'an authentication service']);
  expect(unexplainedAddresses(whole)).toContain('https://login.microsoftonline.com/common/oauth2/v2.0');
  expect(tracesIn(text)).toEqual([]);
  expect(unexplainedAddresses(text)).toEqual([]);
  expect(text.length * 10).toBeLessThan(whole.length);
});
