import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/review-files/arguments';

describe('the command line', () => {
  it('reads files and options in any order', () => {
    expect(parseArguments(['a.xlsx', '--out', '副本', 'b.xlsx', '--formulas', '--lang', 'en'])).toEqual({
      kind: 'review',
      request: {
        files: ['a.xlsx', 'b.xlsx'],
        json: false,
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
      request: { out: null, language: 'zh-CN', json: false },
    });
  });

  it('says what is wrong', () => {
    expect(parseArguments([])).toEqual({ kind: 'wrong', reason: '没有给出文件。' });
    expect(parseArguments(['a.xlsx', '--lang', 'fr'])).toEqual({
      kind: 'wrong',
      reason: '不认识的语言：fr（可用 zh-CN、en）',
    });
    expect(parseArguments(['a.xlsx', '--jsn'])).toMatchObject({ kind: 'wrong' });
  });

  it('gives help in the language asked for', () => {
    expect(parseArguments(['--help', '--lang', 'en'])).toEqual({ kind: 'help', language: 'en' });
  });
});
