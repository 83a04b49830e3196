import { describe, expect, test } from 'vitest';
import { gapsIn, quantitiesIn } from '../../../src/disclosure/narrative/amounts';
import { clausesOf } from '../../../src/disclosure/narrative/clauses';
import { identityOf, sameUnit } from '../../../src/disclosure/narrative/identity';
import { placeOf, readParagraph } from '../../../src/disclosure/narrative/reading';
import { cellAt, narrativeOf, narrativeOfSheet } from '../../../src/disclosure/narrative/text';
import { sheetOf } from '../sheets';

const paragraphs = (text: string): readonly string[] =>
  narrativeOf(text).paragraphs.map(({ text: paragraph }) => paragraph);

describe('paragraphs', () => {
  test('go on over lines that a page broke, and over its number', () => {
    expect(paragraphs('收入合计为 100.00 万\n\n元，增加 5.\n\n— 21 —\n\n00 万元。\n第二句。')).toEqual([
      '收入合计为 100.00 万\n元，增加 5.\n00 万元。',
      '第二句。',
    ]);
  });

  test('keep a figure that stands alone on its line', () => {
    expect(paragraphs('支出决算为\n100\n万元。')).toEqual(['支出决算为\n100\n万元。']);
  });

  test('end at headings, before numbers and around rows of tables', () => {
    expect(paragraphs('一、总体情况\n本年收入1万元\n1.第一项\n科目\t金额\n（二）下一项')).toEqual([
      '一、总体情况',
      '本年收入1万元',
      '1.第一项',
      '科目\t金额',
      '（二）下一项',
    ]);
  });

  test('an item of 类, 款 and 项 ends with its last level', () => {
    expect(paragraphs('2、教育（类）普通教育（款）\n小学教育（项）\n年初预算为1万元。')).toEqual([
      '2、教育（类）普通教育（款）\n小学教育（项）',
      '年初预算为1万元。',
    ]);
    expect(paragraphs('2、教育（类）普通教育（款）小学教育（项）\n年初预算为1万元。')).toEqual([
      '2、教育（类）普通教育（款）小学教育（项）',
      '年初预算为1万元。',
    ]);
  });
});

describe('reading', () => {
  const reading = (text: string): ReturnType<typeof readParagraph> =>
    readParagraph({ number: 1, text, cells: [] });

  test('is half-width, without white space and quotes, with numbers kept apart', () => {
    expect(reading('“三公”经费 １，４７４．０７ 万元（其中：减少 ８％）').text).toBe(
      '三公经费1,474.07万元(其中:减少8%)',
    );
    expect(reading('10.5 20.5').text).toBe('10.5 20.5');
    expect(reading('10.\n5万元').text).toBe('10.5万元');
    expect(reading('10.55\n20').text).toBe('10.55 20');
    expect(reading('10.55\n20.30万元').text).toBe('10.55 20.30万元');
    expect(reading('10.55\n2031亿元').text).toBe('10.552031亿元');
  });

  test('leads back to what is written', () => {
    const read = reading('“三公”经费 95 万\n元。');
    const start = read.text.indexOf('95');
    expect(placeOf(read, start, start + '95万元'.length)).toEqual({
      paragraph: 1,
      start: 7,
      end: 13,
      quote: '95万元',
    });
  });
});

describe('numbers', () => {
  const numbers = (text: string): readonly (readonly [string, string, string])[] =>
    quantitiesIn(text).map(({ value, step, unit }) => [value.toFixed(), step.toFixed(), unit]);

  test('are read with their units, amounts in 万元', () => {
    expect(
      numbers('1,474.07万元、1.5亿元、5000元、-12.5万元、95.0%、35辆、3台(套)、90分、12.5万平方米'),
    ).toEqual([
      ['1474.07', '0.01', '万元'],
      ['15000', '1000', '亿元'],
      ['0.5', '0.0001', '元'],
      ['-12.5', '0.1', '万元'],
      ['0.95', '0.001', '%'],
      ['35', '1', '辆'],
      ['3', '1', '台(套)'],
      ['90', '1', '分'],
      ['125000', '1000', '万平方米'],
    ]);
  });

  test('are not dates, bounds, round numbers, ranges, or the numbers of items', () => {
    expect(
      numbers(
        '2021年12月31日、50万元(含)以上、近50万元、≥95%、70-100%、3.教育、10个月、15人员、20分钟、300余次',
      ),
    ).toEqual([]);
  });

  test('without a unit count only with decimals, or as a score', () => {
    expect(numbers('经费101.06,共5,得分90,总分:94.65')).toEqual([
      ['101.06', '0.01', ''],
      ['90', '1', ''],
      ['94.65', '0.01', ''],
    ]);
  });

  test('that were not filled in are gaps', () => {
    expect(gapsIn('完成/%,增加XX万元,得分为分。').map(({ unit, empty }) => [unit, empty])).toEqual([
      ['%', false],
      ['万元', false],
      ['分', true],
    ]);
  });
});

test('brackets that hold figures are lists, all others are words', () => {
  expect(
    clausesOf('因公出国(境)费5万元,在职16人(行政0人、事业16人),单价50万元(含)以上设备2台。').map(
      ({ text, delimiter }) => [text, delimiter],
    ),
  ).toEqual([
    ['因公出国(境)费5万元', ','],
    ['在职16人', 'open'],
    ['行政0人', '、'],
    ['事业16人', 'close'],
    ['', ','],
    ['单价50万元(含)以上设备2台', '。'],
  ]);
});

describe('whose text it is', () => {
  const identity = (text: string): ReturnType<typeof identityOf> =>
    identityOf(narrativeOf(text).paragraphs.map(readParagraph));

  test('is what most titles say', () => {
    const text =
      '第一部分 甲市乙区档案局概况\n第三部分 甲市乙区档案局2022年度部门决算情况说明\n2022年度收入1万元。';
    expect(identity(text)).toEqual({ year: '2022', unit: '甲市乙区档案局', others: [] });
  });

  test('is one unit under a shorter name, and another under another', () => {
    expect(sameUnit('中共甲市乙区委办公室', '中国共产党甲市乙区委办公室')).toBe(true);
    expect(sameUnit('乙区档案局', '甲市乙区档案局')).toBe(true);
    expect(sameUnit('丙区档案局', '甲市乙区档案局')).toBe(false);
  });
});

describe('a sheet', () => {
  const sentence = '2021年度收、支总计100.00万元，比上年增加10.00万元，增长11.11%。';

  test('of sentences is a text, each claim in its cell', () => {
    const narrative = narrativeOfSheet(sheetOf([['一、收入支出决算总体情况说明'], [sentence], [sentence]]));
    const [, , last] = narrative?.paragraphs ?? [];
    expect(last?.text).toBe(sentence);
    expect(last === undefined ? undefined : cellAt(last, 5)).toEqual({ sheet: '表', row: 2, column: 0 });
  });

  test('of a form with a note below is none', () => {
    const rows = Array.from({ length: 10 }, (_unused, row) => [`项目${row}`, row, row * 2]);
    expect(narrativeOfSheet(sheetOf([['收入支出决算总表'], ...rows, [sentence]]))).toBeNull();
  });

  test('that is empty is none', () => {
    expect(narrativeOfSheet(sheetOf([]))).toBeNull();
  });
});
