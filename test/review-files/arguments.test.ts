import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/review-files/arguments';

describe('the command line', () => {
  it('reads files and options in any order', () => {
    expect(parseArguments(['a.xlsx', '--out', '副本', 'b.xlsx', '--formulas', '--lang', 'en'])).toEqual({
      kind: 'review',
      request: {
        files: ['a.xlsx', 'b.xlsx'],
        format: 'text',
        limits: {},
        out: '副本',
        formulas: true,
        keepRounded: false,
        live: false,
        language: 'en',
      },
    });
  });

  it('asks for nothing but the review where no option is given', () => {
    expect(parseArguments(['a.xlsx'])).toMatchObject({
      request: { out: null, language: 'zh-CN', format: 'text', limits: {} },
    });
  });

  it('says what is wrong', () => {
    expect(parseArguments([])).toEqual({ kind: 'wrong', reason: '没有给出文件。', language: 'zh-CN' });
    expect(parseArguments(['a.xlsx', '--lang', 'fr'])).toEqual({
      kind: 'wrong',
      reason: '不认识的语言：fr（可用 zh-CN、en）',
      language: 'zh-CN',
    });
    expect(parseArguments(['a.xlsx', '--jsn'])).toMatchObject({ kind: 'wrong' });
    expect(parseArguments(['a.xlsx', '--format', 'pdf', '--lang', 'en'])).toEqual({
      kind: 'wrong',
      reason: 'Unknown format: pdf (text, json, jsonl, csv, xlsx, html)',
      language: 'en',
    });
    expect(parseArguments(['a.xlsx', '--json', '--format', 'csv'])).toMatchObject({ kind: 'wrong' });
  });

  it.each([
    ['--jobs', '0'],
    ['--jobs', '1.5'],
    ['--timeout', '-1'],
    ['--memory', '127'],
    ['--memory', 'viel'],
  ])('takes no %s %s', (option, value) => {
    expect(parseArguments(['a.xlsx', `${option}=${value}`])).toMatchObject({ kind: 'wrong' });
  });

  it('reads the format and the limits', () => {
    expect(
      parseArguments(['送审', '--format', 'jsonl', '--jobs', '3', '--timeout', '30', '--memory', '256']),
    ).toMatchObject({ request: { format: 'jsonl', limits: { jobs: 3, timeout: 30, memory: 256 } } });
    expect(parseArguments(['a.xlsx', '--json'])).toMatchObject({ request: { format: 'json' } });
    expect(parseArguments(['--version'])).toEqual({ kind: 'version' });
  });

  it('reads a queue, for which limits are the workers’', () => {
    const queue = 'redis://:secret@10.0.0.2:6379';
    expect(parseArguments(['送审', '--queue', queue])).toMatchObject({ kind: 'review', request: { queue } });
    expect(parseArguments(['worker', '--queue', queue, '--jobs', '3', '--lang', 'en'])).toEqual({
      kind: 'worker',
      request: { queue, limits: { jobs: 3 }, language: 'en' },
    });
    expect(parseArguments(['worker'])).toMatchObject({ kind: 'review', request: { files: ['worker'] } });
    expect(parseArguments(['送审', '--queue', queue, '--jobs', '3'])).toMatchObject({ kind: 'wrong' });
    for (const wrong of ['10.0.0.2', 'http://10.0.0.2', 'redis://'])
      expect(parseArguments(['送审', '--queue', wrong])).toMatchObject({ kind: 'wrong' });
  });

  it('gives help in the language asked for', () => {
    expect(parseArguments(['--help', '--lang', 'en'])).toEqual({ kind: 'help', language: 'en' });
  });
});
