import { expect, it } from 'vitest';
import { voice } from '../../src/review-files/messages';
import { en } from '../../src/review-files/messages/en';
import type { MessageKey } from '../../src/review-files/messages';
import { zhCN } from '../../src/review-files/messages/zh-CN';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\w+\}/gu)].map(([found]) => found).sort();

it('fills in the same values in every language', () => {
  for (const key of Object.keys(zhCN) as MessageKey[]) {
    expect(placeholders(en[key]), key).toEqual(placeholders(zhCN[key]));
  }
});

it('leaves a value that is not given to be seen', () => {
  expect(voice('en')('fileLine')).toBe('File: {file}');
});
