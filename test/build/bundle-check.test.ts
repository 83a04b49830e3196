import { describe, expect, test } from 'vitest';
import { overweight, strangersAmong, tracesIn, unexplainedAddresses } from '../../src/build/bundle-check';
import { WEIGHT_LIMITS } from '../../src/build/bundle-limits';

describe('addresses', () => {
  test.each([
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://www.w3.org/2000/svg',
    'https://react.dev/errors/',
  ])('%s may stand in a bundle', (address) => {
    expect(unexplainedAddresses(`x="${address}"`)).toEqual([]);
  });

  test.each([
    'https://example.com/collect',
    'http://www.w3.org.example.com/',
    'https://www.w3.org/',
    'https://react.dev/errors/1',
  ])('%s may not', (address) => {
    expect(unexplainedAddresses(`fetch("${address}")`)).toEqual([address]);
  });

  test('of an origin that is meant may, and no other that begins like it', () => {
    const origin = 'https://cdn.example';
    expect(unexplainedAddresses(`"${origin}/a.js" "${origin}.evil.example/b.js"`, [origin])).toEqual([
      'https://cdn.example.evil.example/b.js',
    ]);
  });
});

describe('strangers', () => {
  test.each([
    ['/p/node_modules/core-js/modules/es6.map.js', '/p/node_modules/core-js'],
    ['/p/node_modules/a/node_modules/rxjs/Observable.js', '/p/node_modules/a/node_modules/rxjs'],
    ['C:\\p\\node_modules\\@univerjs\\core\\index.js', 'C:/p/node_modules/@univerjs/core'],
    ['/p/src/preview/host/host.ts', '/p/src/preview/host/host.ts'],
  ])('%s is one', (module, told) => {
    expect(strangersAmong([module, '/p/src/taskpane/index.tsx'])).toEqual([told]);
  });

  test('what the add-in is made of is none', () => {
    expect(strangersAmong(['/p/node_modules/react/index.js', '/p/src/excel/preferences.ts'])).toEqual([]);
  });

  test('of the page are what speaks to Excel, too', () => {
    const files = [
      '/p/src/excel/host.ts',
      '/p/node_modules/@microsoft/office-js/dist/office.js',
      '/p/src/page/a.ts',
    ];
    expect(strangersAmong(files, 'check')).toEqual(files.slice(0, 2));
    expect(strangersAmong(files, 'taskpane')).toEqual([]);
  });

  test('leave traces', () => {
    expect(tracesIn('e["__core-js_shared__"]')).toEqual(['core-js 2']);
    expect(tracesIn('@univerjs/core')).toEqual(['the stand-in for Excel']);
    expect(tracesIn('const a = 1;')).toEqual([]);
  });
});

describe('weight', () => {
  const limit = WEIGHT_LIMITS['taskpane'] ?? { first: 0, whole: 0 };

  test('at its limit is allowed, one byte more is told', () => {
    expect(overweight('taskpane', limit)).toEqual([]);
    const { first, whole } = limit;
    expect(overweight('taskpane', { first: first + 1, whole })).toEqual([
      `taskpane weighs ${first + 1} bytes gzipped (first); ${first} are allowed.`,
    ]);
    expect(overweight('taskpane', { first, whole: whole + 1 })).toHaveLength(1);
  });

  test('of an entry without a limit is told', () => {
    expect(overweight('unheard-of', { first: 1, whole: 1 })).toHaveLength(1);
  });
});
