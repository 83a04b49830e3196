import { afterEach, describe, expect, it, vi } from 'vitest';
import { officeTheme, onThemeChanged, registerCommands, showPane, whenReady } from '../../src/excel';
import { capabilities } from '../../src/excel/host';
import { defaultRequirementSets } from '../../src/preview/host';
import { failureIn, workbookWith } from './excel';
import { waitFor } from '../wait-for';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('outside Office', () => {
  it('nothing is there, and nothing breaks', async () => {
    expect(await whenReady()).toEqual({ isOpen: false, isEdited: true, language: 'zh-CN' });
    registerCommands({ check: () => Promise.resolve() });
    expect(failureIn(await showPane()).kind).toBe('notSupported');
    expect(officeTheme()).toBe('light');
    onThemeChanged(() => undefined)();
  });
});

describe('capabilities', () => {
  it.each([
    ['1.16', { comments: true, mergedAreas: true, changeTriggers: true }],
    ['1.13', { comments: true, mergedAreas: true, changeTriggers: false }],
    ['1.10', { comments: true, mergedAreas: false, changeTriggers: false }],
    ['1.9', { comments: false, mergedAreas: false, changeTriggers: false }],
  ])('follow from ExcelApi %s', async (version, expected) => {
    await workbookWith([], () => undefined, {
      requirementSets: { ...defaultRequirementSets, ExcelApi: version },
    });
    expect(capabilities()).toMatchObject({ ...expected, customXml: true, sharedRuntime: true });
  });
});

describe('the commands of the ribbon', () => {
  it('are reported as completed however they end', async () => {
    const associated = new Map<string, (event: { completed: () => void }) => void>();
    vi.stubGlobal('Office', {
      actions: { associate: (id: string, action: () => void) => associated.set(id, action) },
    });
    const ended: string[] = [];
    registerCommands({
      check: () => Promise.resolve(),
      undo: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        ended.push('undo itself');
      },
    });
    expect([...associated.keys()]).toEqual(['check', 'undo']);
    for (const [id, action] of associated) action({ completed: () => ended.push(id) });
    await waitFor(() => {
      expect(ended).toEqual(['check', 'undo itself', 'undo']);
    });
  });
});

describe('the theme', () => {
  /** A page whose system prefers what is given. */
  function page(...preferred: readonly string[]) {
    const listeners = new Map<string, () => void>();
    const matches = new Set(preferred);
    vi.stubGlobal('window', {
      matchMedia: (query: string) => ({
        get matches() {
          return matches.has(query);
        },
        addEventListener: (_type: string, listener: () => void) => listeners.set(query, listener),
        removeEventListener: () => listeners.delete(query),
      }),
      addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
      removeEventListener: (type: string) => listeners.delete(type),
    });
    return { matches, listeners };
  }

  const withBackground = (bodyBackgroundColor: string): void => {
    vi.stubGlobal('Office', { context: { officeTheme: { bodyBackgroundColor } } });
  };

  it.each([
    ['#FFFFFF', 'light'],
    ['#E6E6E6', 'light'],
    ['#666666', 'dark'],
    ['#262626', 'dark'],
  ])('is told by the background of Office: %s', (background, theme) => {
    page('(prefers-color-scheme: dark)');
    withBackground(background);
    expect(officeTheme()).toBe(theme);
  });

  it('is that of the system where Office does not tell it', () => {
    page('(prefers-color-scheme: dark)');
    vi.stubGlobal('Office', { context: {} });
    expect(officeTheme()).toBe('dark');
  });

  it('gives way to high contrast', () => {
    page('(forced-colors: active)');
    withBackground('#FFFFFF');
    expect(officeTheme()).toBe('contrast');
  });

  it('is told anew when it has changed, until nobody listens', () => {
    const { matches, listeners } = page();
    const told: string[] = [];
    const stop = onThemeChanged((theme) => told.push(theme));
    matches.add('(prefers-color-scheme: dark)');
    listeners.get('(prefers-color-scheme: dark)')?.();
    listeners.get('focus')?.();
    withBackground('#FFFFFF');
    listeners.get('focus')?.();
    expect(told).toEqual(['dark', 'light']);
    stop();
    expect(listeners.size).toBe(0);
  });
});
