import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUES, DEFAULT_LANGUAGE, LANGUAGES } from '../../src/voice/languages';
import { say, voice } from '../../src/voice/say';
import { faultsOf } from './voice';

describe('a language that does not say what Chinese says', () => {
  const reference = { pane: { open: '打开{file}', cells_other: '{count} 处' }, report: { title: '报告' } };
  const whole = {
    pane: { open: 'Open {file}', cells_one: '{count} cell', cells_other: '{count} cells' },
    report: { title: 'Report' },
  };

  test('is told from one that does', () => {
    expect(faultsOf(whole, reference, 'en')).toEqual([]);
  });

  test.each([
    ['a text', { ...whole, report: {} }, 'report.title is missing'],
    ['a use', { pane: whole.pane }, 'report.title is missing'],
    ['the words', { ...whole, report: { title: '' } }, 'report.title is missing'],
    [
      'a plural form',
      { ...whole, pane: { open: 'Open {file}', cells_other: '{count} cells' } },
      'pane.cells_one is missing',
    ],
    ['a place', { ...whole, pane: { ...whole.pane, open: 'Open' } }, 'pane.open fills in "", not "file"'],
  ])('lacks %s', (_what, texts, fault) => {
    expect(faultsOf(texts, reference, 'en')).toEqual([fault]);
  });

  test.each([
    ['a text', { ...whole, report: { title: 'Report', end: 'End' } }, 'report.end is one too many'],
    [
      'a plural form',
      { ...whole, pane: { ...whole.pane, cells_few: '{count} cells' } },
      'pane.cells_few is one too many',
    ],
    [
      'a place',
      { ...whole, pane: { ...whole.pane, open: 'Open {file} in {sheet}' } },
      'pane.open fills in "file sheet", not "file"',
    ],
  ])('has %s too many', (_what, texts, fault) => {
    expect(faultsOf(texts, reference, 'en')).toEqual([fault]);
  });

  test('is found among the true texts too', () => {
    const { engine, ...others } = CATALOGUES.en;
    expect(faultsOf(others, CATALOGUES[DEFAULT_LANGUAGE], 'en')).toHaveLength(Object.keys(engine).length);
  });
});

test.each(LANGUAGES)('%s says everything, and fills in the same places', (language) => {
  expect(faultsOf(CATALOGUES[language], CATALOGUES[DEFAULT_LANGUAGE], language)).toEqual([]);
});

test('every folder of the voice is a language that is spoken', () => {
  const folders = readdirSync(join(import.meta.dirname, '../../src/voice'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...LANGUAGES].sort());
});

describe('the voice', () => {
  test('fills in values, a name that stands twice too, and nothing that a value brings', () => {
    expect(say('en', 'commandLine', 'fileLine', { file: '{file} a.xlsx' })).toBe('File: {file} a.xlsx');
    expect(say('zh-CN', 'opinion', 'progress', { accountant: 1, supervisor: 0, all: 3 })).toContain(
      '1 / 3，审核人已审核 0 / 3',
    );
  });

  test('leaves a value that is not given to be seen', () => {
    expect(voice('en', 'commandLine')('fileLine')).toBe('File: {file}');
  });

  test('puts what is counted in the right number', () => {
    expect(voice('zh-CN', 'pane')('apply', { count: 1 })).toBe('写入 1 处');
    expect(voice('en', 'pane')('apply', { count: 1 })).toBe('Write 1 cell');
    expect(voice('en', 'pane')('apply', { count: 3 })).toBe('Write 3 cells');
  });
});
