import { expect, it } from 'vitest';
import { textTable } from '../../src/outcome/lines/text-table';

it('aligns columns by the width that characters take on screen', () => {
  expect(
    textTable(
      [{ head: '单元格' }, { head: '应为', align: 'right' }, { head: '说明' }],
      [
        ['部门整体!H22', '97', '总分'],
        ['A1', '1,474.08', '分成\n两行'],
      ],
    ),
  ).toEqual([
    '单元格            应为  说明',
    '部门整体!H22        97  总分',
    'A1            1,474.08  分成 两行',
  ]);
});
