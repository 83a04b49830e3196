import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layOut, FIRST_VARIANT } from '../../generator';
import { SMALL } from '../../generator/small-disclosure';
import { sheetOf } from '../sheets';
import { ownSet, reviewWith } from './own';

const README = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
const EXAMPLES = (/十个例子：\n\n```\n(.*?)```/su.exec(README)?.[1] ?? '').trim().split('\n');

test('the ten examples of the README are understood', () => {
  expect(EXAMPLES).toHaveLength(10);
  const { relations, mistakes } = ownSet(...EXAMPLES);
  expect([relations.length, mistakes]).toEqual([10, []]);
});

test('none of them is broken on a consistent disclosure, and those of its lines hold', () => {
  const attached = sheetOf([[null], [null], [null], [null], [null], [null], [null, null, 490]], {
    name: '附表',
  });
  const { sheets } = layOut(SMALL, FIRST_VARIANT).workbook;
  const { relations } = reviewWith({ sheets: [...sheets, attached] }, ...EXAMPLES);
  const states = relations
    .filter(({ rule }) => rule.startsWith('OWN:'))
    .map(({ rule, state }) => `${rule.slice(-2)} ${state}`);
  // The disclosure has no 2010301 and no self-assessment; its 30217 is zero, so that the seventh is not due.
  expect(states).toEqual([
    '01 held',
    '02 held',
    '03 notCheckable',
    '04 held',
    '05 held',
    '06 held',
    '08 held',
    '09 notCheckable',
    '10 held',
  ]);
});
