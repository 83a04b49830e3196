import { expect, test } from 'vitest';
import { cellInput } from '../../src/excel/own-sheets/cell-input';

test.each([
  ['=1+1', "'=1+1"],
  ["'引号", "''引号"],
  ['', ''],
  [12.5, 12.5],
  ['一\r\n二', "'一\n二"],
  ['\u0001', ''],
])('what is written into a cell of %j is %j', (value, written) => {
  expect(cellInput(value)).toBe(written);
});
