import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../src/voice/languages';
import { filled, say } from '../../src/voice/say';

/** A way of saying something that another one has taken the place of: one thing has one word. */
interface Variant {
  readonly said: RegExp;
  readonly better: string;
}

/** What the texts do not say, and what they say instead. */
const VARIANTS: readonly Variant[] = [
  // A person gives the score.
  { said: /由人评判|须由人评分/u, better: '须人工评分' },
  // The way a form is printed.
  { said: /版式/u, better: '表式' },
  { said: /面板/u, better: '窗格' },
  { said: /差错/u, better: '问题' },
  { said: /(?<!预算)执行率(?:得分|分值)|执行得分/u, better: '预算执行率得分、预算执行率分值' },
  { said: /手填/u, better: '自行填写' },
  { said: /没有印出|没有印分值/u, better: '表中未列分值' },
  { said: /执行率无意义/u, better: '无法计算执行率' },
  { said: /读不出数字/u, better: '无法识别为数字' },
  { said: /读不懂/u, better: '无法识别' },
  { said: /对不上/u, better: '不匹配；原表已不在工作簿中' },
  { said: /分不清是哪一张/u, better: '无法确定以哪张为准' },
  { said: /定不了/u, better: '无法按规则计算' },
  { said: /是错误值/u, better: '显示为……，请检查公式引用' },
  { said: /T1–T9/u, better: '01…09，如表上所印' },
  // A score of a weight reads as a date.
  { said: /\{score\}\/\{weight\}/u, better: '得{score}分，分值{weight}' },
  // Findings are counted in 条, cells in 处.
  { said: /(?:问题|错误|待核实|尾差|提示) ?\{\w+\} ?处/u, better: '条' },
  // A hyphen is no minus sign.
  { said: /-\d/u, better: '−' },
];

/** The texts of a language, each by its use and name. */
function textsIn(language: 'zh-CN' | 'en'): readonly (readonly [string, string])[] {
  return Object.entries(CATALOGUES[language]).flatMap(([use, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${use}.${name}`, text] as const),
  );
}

/** What the texts still say that they should not. */
const faults = (
  texts: readonly (readonly [string, string])[],
  variants: readonly Variant[],
): readonly string[] =>
  texts.flatMap(([name, text]) =>
    variants.filter(({ said }) => said.test(text)).map(({ better }) => `${name} “${text}” → ${better}`),
  );

test('a forbidden word is found', () => {
  expect(
    faults(
      [
        ['pane.one', '分值由人评判。'],
        ['pane.two', '须人工评分。'],
      ],
      VARIANTS,
    ),
  ).toEqual(['pane.one “分值由人评判。” → 须人工评分']);
  expect(faults([['pane.three', '预算执行率得分']], VARIANTS)).toEqual([]);
});

test('one thing has one word', () => {
  expect(faults(textsIn('zh-CN'), VARIANTS)).toEqual([]);
});

test('the scores of a weight are no fractions in English either', () => {
  expect(
    faults(
      textsIn('en'),
      VARIANTS.filter(({ said }) => said.source.startsWith('\\{score')),
    ),
  ).toEqual([]);
});

test('Chinese texts have no straight quotation marks, and double ones outside', () => {
  const straight = textsIn('zh-CN').filter(([, text]) => /"|'/u.test(text));
  expect(straight).toEqual([]);
  const inner = textsIn('zh-CN').filter(([, text]) => /[‘’]/u.test(text.replaceAll(/“[^”]*”/gu, '')));
  expect(inner).toEqual([]);
});

describe('what is filled in', () => {
  test('gets inner quotation marks within quotation marks', () => {
    expect(filled('“{line}”未填写。', { line: '公车平台“网上派单”次数' })).toBe(
      '“公车平台‘网上派单’次数”未填写。',
    );
    expect(filled('“{line}”', { line: '共同战“疫”' })).toBe('“共同战‘疫’”');
    expect(filled('“{line}”', { line: '以“共同‘战’疫”为题' })).toBe('“以‘共同“战”疫’为题”');
  });

  test('keeps its quotation marks outside of others, and one that is not closed', () => {
    expect(filled('“一”，{line}', { line: '“二”' })).toBe('“一”，“二”');
    expect(filled('“{line}”', { line: '“三公”经费、“四' })).toBe('“‘三公’经费、“四”');
  });

  test('has a minus sign that is none of a range, a date or a name', () => {
    expect(filled('相差{difference}。', { difference: '-1.8' })).toBe('相差−1.8。');
    expect(filled('{a}；{b}；{c}', { a: '2021-12-31', b: '90-100', c: '-' })).toBe('2021-12-31；90-100；-');
    expect(filled('{count}', { count: -3 })).toBe('−3');
  });
});

test('the difference of two percentages is in percentage points', () => {
  expect(say('zh-CN', 'pane', 'percentagePoints', { points: '+9.44' })).toBe('+9.44个百分点');
  expect(say('en', 'pane', 'percentagePoints', { points: '+9.44' })).toBe('+9.44 percentage points');
});
