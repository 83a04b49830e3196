import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRibbon } from '../../../src/preview/page/ribbon';

const manifest = readFileSync('manifest.xml', 'utf8');

describe('the ribbon read from the manifest', () => {
  test('has the tab, its groups and its buttons in Chinese', () => {
    const { addIn, tab, groups } = readRibbon(manifest, 'zh-CN');
    expect([addIn, tab]).toEqual(['决算核对', '决算核对']);
    expect(groups.map(({ label, buttons }) => [label, ...buttons.map((button) => button.label)])).toEqual([
      ['核对', '检查', '一键重算'],
      ['还原', '清除标记', '撤销'],
      ['面板', '打开面板'],
    ]);
  });

  test('has them in English', () => {
    const { addIn, tab, groups } = readRibbon(manifest, 'en-US');
    expect([addIn, tab]).toEqual(['Final Accounts Check', 'Final Accounts']);
    expect(groups.flatMap(({ buttons }) => buttons.map(({ label }) => label))).toEqual([
      'Check',
      'Recalculate',
      'Clear marks',
      'Undo',
      'Open pane',
    ]);
  });

  test('falls back to Chinese, the default, in any other language', () => {
    expect(readRibbon(manifest, 'fr-FR').tab).toBe('决算核对');
  });

  test('says what each button does, with its icon and its tip', () => {
    const buttons = readRibbon(manifest, 'en-US').groups.flatMap((group) => group.buttons);
    expect(buttons.map(({ action }) => action)).toEqual([
      { kind: 'function', name: 'check' },
      { kind: 'function', name: 'recalculate' },
      { kind: 'function', name: 'clearMarks' },
      { kind: 'function', name: 'undo' },
      { kind: 'pane' },
    ]);
    expect(buttons[1]).toMatchObject({
      icon: 'assets/icon-recalculate-32.png',
      title: 'Recalculate rates, scores and totals',
    });
    expect(buttons[1]?.description).toContain('Only derived figures change');
  });

  test('reads the manifest of a deployed build the same way', () => {
    const deployed = manifest.replaceAll('https://localhost:3000', 'https://intranet.example');
    expect(readRibbon(deployed, 'zh-CN')).toEqual(readRibbon(manifest, 'zh-CN'));
  });

  test('is refused when the manifest has no tab', () => {
    expect(() => readRibbon(manifest.replaceAll('CustomTab', 'OfficeTab'), 'zh-CN')).toThrow('no ribbon tab');
  });
});
