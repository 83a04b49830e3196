import { describe, expect, it } from 'vitest';
import { constantOf } from '../../src/preview/host/model/constant-formula';
import { openExcel } from './excel';

describe('the value of a name', () => {
  it.each([
    ['=1+2', 3],
    ['=2*(3+4)-1', 13],
    ['=-2^2', 4],
    ['=10/4', 2.5],
    ['=2^3^2', 64],
    ['=50%*10', 5],
    ['="甲"&"""乙"""&1', '甲"乙"1'],
    ['=TRUE', true],
    ['= 1.5E3 ', 1500],
  ])('%s is %j', (formula, value) => {
    expect(constantOf(formula)).toBe(value);
  });

  it.each(['=Sheet1!$A$1', '=SUM(1,2)', '=1+', '=(1', '=1 2', '=1/0', '=', '="a"*2'])(
    '%s is nothing but its formula',
    (formula) => {
      expect(constantOf(formula)).toBeUndefined();
    },
  );

  it('is told with its type', async () => {
    const { Excel } = await openExcel();
    const found = await Excel.run(async ({ workbook }) => {
      const cell = workbook.worksheets.getItem('Sheet1').getRange('A1');
      const names = [
        workbook.names.add('three', '=1+2'),
        workbook.names.add('half', '=1/2'),
        workbook.names.add('said', '="x"'),
        workbook.names.add('place', cell),
      ].map((name) => name.load('value,type'));
      await workbook.context.sync();
      return names.map(({ value, type }) => [value as unknown, type]);
    });
    expect(found).toEqual([
      [3, 'Integer'],
      [0.5, 'Double'],
      ['x', 'String'],
      ['=Sheet1!$A$1', 'Range'],
    ]);
  });
});

describe('a comment', () => {
  it('keeps whom it mentions, and so does a reply', async () => {
    const { Excel } = await openExcel();
    const mention = (name: string) => ({
      mentions: [{ email: `${name}@example.com`, id: 0, name }],
      richContent: `<at id="0">${name}</at> 请看`,
    });
    const found = await Excel.run(async ({ workbook }) => {
      const { comments } = workbook;
      const first = comments.add('Sheet1!A1', mention('kate'), 'Mention').load('mentions');
      const reply = first.replies.add(mention('wang'), 'Mention').load('mentions');
      const plain = comments.add('Sheet1!B1', '请看').load('mentions');
      await workbook.context.sync();
      return [first, reply, plain].map(({ mentions }) => mentions.map(({ name }) => name));
    });
    expect(found).toEqual([['kate'], ['wang'], []]);
  });
});
