import { describe, expect, it, vi } from 'vitest';

/** The module anew: it opens the browser's storage once. */
async function fresh() {
  vi.resetModules();
  return import('../../src/excel');
}

const DEFAULTS = {
  language: null,
  markRounding: false,
  overwriteFormulas: false,
  decimals: null,
  liveFormulas: false,
  markOnCheck: true,
  role: 'accountant',
  userName: '',
  liveCheck: true,
  markPalette: 'standard',
  tourSeen: false,
  undoListTold: false,
};

/** A storage as browsers have it. */
function browserStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
    clear: () => {
      kept.clear();
    },
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

describe('preferences', () => {
  it('are the defaults until something is chosen, and are kept in the browser', async () => {
    vi.stubGlobal('window', { localStorage: browserStorage() });
    const first = await fresh();
    expect(first.preferences()).toEqual(DEFAULTS);
    expect(first.savePreferences({ language: 'en', decimals: 1 })).toEqual({
      ...DEFAULTS,
      language: 'en',
      decimals: 1,
    });
    const later = await fresh();
    expect(later.preferences()).toEqual({ ...DEFAULTS, language: 'en', decimals: 1 });
    expect(later.savePreferences({ language: null })).toMatchObject({ language: null, decimals: 1 });
    vi.unstubAllGlobals();
  });

  it('pass over what is no valid choice', async () => {
    const localStorage = browserStorage();
    vi.stubGlobal('window', { localStorage });
    localStorage.setItem('@final-accounts-check/decimals', '99');
    localStorage.setItem('@final-accounts-check/language', '"fr"');
    localStorage.setItem('@final-accounts-check/markRounding', 'nonsense');
    localStorage.setItem('@final-accounts-check/role', '"auditor"');
    localStorage.setItem('@final-accounts-check/userName', '7');
    localStorage.setItem('@final-accounts-check/markPalette', '"toString"');
    expect((await fresh()).preferences()).toEqual(DEFAULTS);
    vi.unstubAllGlobals();
  });

  it('live in memory where the browser withholds its storage', async () => {
    vi.stubGlobal('window', {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { preferences, savePreferences } = await fresh();
    expect(preferences()).toEqual(DEFAULTS);
    expect(savePreferences({ overwriteFormulas: true }).overwriteFormulas).toBe(true);
    expect(preferences().overwriteFormulas).toBe(true);
    vi.unstubAllGlobals();
  });
});
