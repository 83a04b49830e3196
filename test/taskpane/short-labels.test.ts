import { expect, test } from 'vitest';
import { shortLabels } from '../../src/taskpane/overview/short-labels';

test('labels leave out what all sheets begin with, and are cut to size', () => {
  expect(shortLabels(['附件1部门整体', '附件2物业水电气', '项目3', '3'], 5)).toEqual([
    '部门整体',
    '物业水电气',
    '项目3',
    '3',
  ]);
  expect(shortLabels(['附件2物业水电气'], 4)).toEqual(['物业水…']);
});

test('labels that look the same stay different', () => {
  const labels = shortLabels(['附件1公车', '附件2公车'], 5);
  expect(new Set(labels).size).toBe(2);
});
