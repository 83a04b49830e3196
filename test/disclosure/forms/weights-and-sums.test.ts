import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

const _ = null;

type Row = readonly TestCell[];

interface Changed {
  readonly weightHead?: string;
  readonly weight?: (points: number) => TestCell;
  readonly sums?: readonly Row[];
  readonly totalWeight?: TestCell;
}

/** 10 of 10, 50 of 50, 27 of 30 (900 of 1000 people) and 10 of 10: 97. */
function form({
  weightHead = '分值',
  weight = (points) => points,
  sums = [],
  totalWeight = 100,
}: Changed): Review {
  const rows: readonly Row[] = [
    ['项目支出绩效自评表'],
    ['项目名称', '某培训项目'],
    ['项目资金（万元）', _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', _, 50, 50, 50, 10, '100%', 10],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', weightHead, '得分', '偏差原因分析'],
    ['产出指标', '数量指标', '培训次数', '≥10次', '10次', weight(50), 50, _],
    ['效益指标', '社会效益指标', '受益人数', '≥1000人', '900人', weight(30), 27, '人数不足'],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '92%', weight(10), 10, _],
    ...sums,
    ['总分', _, _, _, _, totalWeight, 97, _],
  ];
  return reviewWorkbook({ sheets: [sheetOf(rows)] });
}

const grave = ({ findings }: Review): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, cells: [cell] }) => `${rule} ${cell?.row ?? ''} ${cell?.column ?? ''}`);

describe('weights in percent', () => {
  test.each<[string, Changed]>([
    ['in number cells', { weight: (points) => ({ value: points / 100, format: '0%' }), totalWeight: '100%' }],
    ['in texts', { weight: (points) => `${points}%`, weightHead: '权重', totalWeight: '100%' }],
  ])('are points where they make 100 with the execution rate’s: %s', (_name, changed) => {
    expect(grave(form(changed))).toEqual([]);
    expect(form(changed).counts.notCheckable).toBe(0);
  });

  test('stay unread where they do not: 50 + 30 + 10 without any of the execution rate’s 10', () => {
    const half = form({ weight: (points) => `${points / 2}%`, totalWeight: 100 });
    expect(grave(half).filter((one) => one.startsWith('SA-READ'))).toEqual([
      'SA-READ 5 5',
      'SA-READ 6 5',
      'SA-READ 7 5',
    ]);
  });
});

describe('the weight of the total', () => {
  test('is 100, or that of the indicators alone', () => {
    expect(grave(form({}))).toEqual([]);
    expect(grave(form({ totalWeight: 90 }))).toEqual([]);
    expect(grave(form({ totalWeight: _ }))).toEqual([]);
  });
  test('is found where it is another', () => {
    expect(grave(form({ totalWeight: 99 }))).toEqual(['SA-HUNDRED 8 5']);
  });
});

describe('a sum among the indicators is none of them', () => {
  test.each(['指标得分合计', '绩效指标小计', '产出指标合计'])('%s', (name) => {
    const review = form({ sums: [[name, _, _, _, _, 90, 87, _]] });
    expect(grave(review)).toEqual([]);
    expect(review.forms.flatMap(({ unread }) => unread.map((part) => part.name))).toEqual([name]);
  });
  test('but one with a target is', () => {
    const review = form({
      sums: [['效益指标', '经济效益指标', '节约资金合计', '≥5万元', '5万元', 10, 10, _]],
    });
    expect(grave(review).map((one) => one.split(' ')[0])).toContain('SA-HUNDRED');
  });
});

describe('an execution of the funds', () => {
  const book = (funds: Row, score: TestCell, total: TestCell): Review =>
    reviewWorkbook({
      sheets: [
        sheetOf([
          ['项目支出绩效自评表'],
          ['项目名称', '某培训项目'],
          ['项目资金（万元）', _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
          funds,
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
          ['产出指标', '数量指标', '培训次数', '10次', '9次', 90, score, '少一次'],
          ['总分', _, _, _, _, 100, total, _],
        ]),
      ],
    });

  test('of nothing has no rate to be filled in', () => {
    expect(grave(book(['年度资金总额', _, 0, 0, 0, 10, '—', 10], 81, 91))).toEqual([]);
    expect(grave(book(['年度资金总额', _, 5, 5, 5, 10, '—', 10], 81, 91))).toEqual(['SA-READ 3 6']);
  });

  test('may be called 年度总金额', () => {
    expect(grave(book(['年度总金额', _, 5, 5, 5, 10, '100%', 10], 81, 91))).toEqual([]);
  });

  test('and a score may show how it was worked out: it is read, and never written', () => {
    const funds = ['年度资金总额', _, 5, 5, 5, 10, '100%', '10×100%=10'];
    const right = book(funds, '90×90%＝81分', 91);
    expect(grave(right)).toEqual([]);
    expect(right.counts.notCheckable).toBe(0);
    const wrong = book(funds, '90×90%=86', 96);
    expect(grave(wrong)).toContain('SA-IND 5 6');
    expect(wrong.corrections.map(({ place }) => place.row)).not.toContain(5);
  });
});
