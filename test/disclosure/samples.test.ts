import { describe, expect, test } from 'vitest';
import type { Finding, Relation } from '../../src/disclosure/findings';
import type { Review } from '../../src/disclosure/review-types';
import type { ColumnKey, Form } from '../../src/disclosure/forms/form';
import { linesOf } from '../../src/disclosure/forms/form';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { RuleId } from '../../src/disclosure/relations/rule-id';
import { samePlace } from '../../src/disclosure/sheet/address';
import { normaliseLabel } from '../../src/disclosure/sheet/text';
import type { Sample } from './samples';
import { sample } from './samples';

const reviewOf = async (name: Sample): Promise<Review> => reviewWorkbook(await sample(name));

/** A finding by the line that its first cell stands on, so that the tests read as the documents do. */
function brief({ forms }: Review, { rule, severity, cells, expected, actual }: Finding): string {
  const [place] = cells;
  const lines = forms.flatMap((form) => (form.sheet === place?.sheet ? form.lines : []));
  const line = lines.find((candidate) =>
    [...candidate.figures.values()].some((figure) => place !== undefined && samePlace(figure.place, place)),
  );
  const name = line?.kind === 'total' ? '总分' : normaliseLabel(line?.label ?? '');
  return `${severity} ${rule} ${name} ${expected ?? '-'}/${actual ?? '-'}`;
}

const findingsOf = (review: Review, form?: Form): readonly string[] =>
  review.findings
    .filter(
      ({ severity, cells }) => severity !== 'info' && (form === undefined || cells[0]?.sheet === form.sheet),
    )
    .map((finding) => brief(review, finding));

function statesOf(review: Review, rule: RuleId): readonly Relation['state'][] {
  return review.relations.filter((relation) => relation.rule === rule).map(({ state }) => state);
}

function printed(form: Form | undefined, kind: 'funds' | 'total', column: ColumnKey): string | undefined {
  return form === undefined ? undefined : linesOf(form, kind)[0]?.figures.get(column)?.text;
}

describe('武汉市洪山区 2020: a department form and four project forms whose sums all hold', async () => {
  const review = await reviewOf('wuhan-hongshan-2020');

  test('five forms are recognised', () => {
    expect(review.forms.map(({ layout, year, unit }) => [layout, year, unit])).toEqual([
      ['wuhan-department', '2020', '万元'],
      ...Array.from({ length: 4 }, () => ['wuhan-project', '2020', '万元']),
    ]);
    expect(review.unrecognised).toEqual([]);
  });
  test('rates, execution scores and totals 94.65, 94.61, 95.26, 97.58, 91.70 hold', () => {
    expect(review.forms.map((form) => Number(printed(form, 'total', 'score')))).toEqual([
      94.65, 94.61, 95.26, 97.58, 91.7,
    ]);
    expect(review.forms.map((form) => Number(printed(form, 'funds', 'score')))).toEqual([
      17.65, 16.61, 17.26, 17.58, 16.04,
    ]);
    for (const rule of ['SA-RATE', 'SA-EXEC', 'SA-TOTAL', 'SA-HUNDRED'] as const) {
      expect(statesOf(review, rule)).toEqual(Array.from({ length: 5 }, () => 'held'));
    }
  });
  test('weights that are not printed are inferred, and scores checked by them', () => {
    expect(findingsOf(review)).toEqual([
      // goal 1: 20 − 17 = 3, 80 % of it is 2.4; goal 4: 20 − 16 = 4, 90 % of it is 3.6
      'rounding SA-IND 验收合格率 2.4/2',
      'warning SA-IND 2台电梯 3.6/3',
      // project 1: 60 − 53 = 7, 80 % of it is 5.6
      'warning SA-IND 验收合格率 5.6/5',
      // project 2: two rows fall short, 60 − 40 = 20 between them
      // 95 % here, 100 % in the department's form
      'error SA-SAME 考勤记录完整度 100%/95%',
      'warning SA-WEIGHT 考勤记录完整度 -/10',
      // project 4: 9 = 10 × 90 %, so that 20 − 10 = 10 is left; 95 % of it is 9.5
      'error SA-SAME 安装空调配套设备 100%/95%',
      'rounding SA-IND 安装空调配套设备 9.5/10',
    ]);
  });
  test('the bounds of project 2: between 10 and 12, and between 8 and 10', () => {
    const bounded = review.findings
      .filter(({ rule }) => rule === 'SA-WEIGHT')
      .map(({ severity, message }) => [severity, message.values['weight']]);
    expect(bounded).toEqual([
      ['warning', '10–12'],
      ['info', '8–10'],
    ]);
  });
  test('inputs are never corrected; totals follow the corrected scores', () => {
    expect(review.corrections.map(({ from, to, rounding }) => [from, to, rounding])).toEqual([
      ['总分：94.65', '总分：95.65', false],
      [2, 2.4, true],
      [3, 3.6, false],
      ['自评得分： 94.61', '自评得分： 95.21', false],
      [5, 5.6, false],
      ['自评得分： 91.7', '自评得分： 91.2', false],
      [10, 9.5, true],
    ]);
  });
});

describe('武汉市东西湖区 2020: ten goals, one of which does not add up', async () => {
  const review = await reviewOf('wuhan-dongxihu-2020');

  test('年度目标7 prints 6 while its indicators add to 7; nothing else is an error', () => {
    expect(findingsOf(review).filter((line) => line.startsWith('error'))).toEqual([
      'error SA-BLOCK 年度目标7:(7分) 7/6',
    ]);
  });
  test('年度目标1 prints 7 = 1 + 2 + 2 + 2, and the total 95.00 follows the printed goals', () => {
    expect(statesOf(review, 'SA-BLOCK')).toEqual([
      'held',
      'held',
      'held',
      'held',
      'held',
      'held',
      'broken',
      'held',
      'held',
      'held',
    ]);
    expect(statesOf(review, 'SA-TOTAL')).toEqual(['held']);
  });
  test('weights that are not printed: 1 and 2 by inference, two only bounded, two goals short of their points', () => {
    expect(findingsOf(review).filter((line) => !line.startsWith('error'))).toEqual([
      'warning SA-WEIGHT 项目数 -/1',
      'warning SA-WEIGHT 按期完成率 -/2',
      'warning SA-SHORT 年度目标3:(8分) 8/7',
      'rounding SA-IND 项目数 0.67/1',
      'rounding SA-IND 学习活动完成率 1.8/2',
      'warning SA-SHORT 年度目标9:(8分) 8/7',
    ]);
  });
  test('correcting the goal carries the total from 95 to 96, where scores in whole points are left', async () => {
    const kept = reviewWorkbook(await sample('wuhan-dongxihu-2020'), { leaveRounded: true });
    expect(kept.corrections.map(({ from, to }) => [from, to])).toEqual([
      [6, 7],
      [95, 96],
    ]);
  });
  test('with them, goal 7 is 6.67, goal 8 is 6.8 and the total 95.47', () => {
    expect(review.corrections.map(({ from, to, rounding }) => [from, to, rounding])).toEqual([
      [6, 6.67, false],
      [1, 0.67, true],
      [7, 6.8, false],
      [2, 1.8, true],
      [95, 95.47, false],
    ]);
  });
  test('28 actual values that only repeat their targets are told once', () => {
    const stated = review.findings.filter(({ rule }) => rule === 'SA-VALUE');
    expect(stated.map(({ severity, message }) => [severity, message.values['count']])).toEqual([
      ['info', '28'],
    ]);
    expect(new Set(stated[0]?.cells.map(({ row }) => row)).size).toBe(28);
  });
  test('a typed weight is taken, and determines the other', async () => {
    const weights = new Map([['部门整体绩效自评表!G10', '1.5']]);
    const typed = reviewWorkbook(await sample('wuhan-dongxihu-2020'), { weights });
    // 1.5 × 2 ÷ 3 = 1, as printed; 4 − 1.5 = 2.5, of which 90 ÷ 95 is 2.37
    expect(findingsOf(typed).filter((line) => /项目数|按期完成率/u.test(line))).toEqual([
      'rounding SA-IND 按期完成率 2.37/2',
      'rounding SA-IND 项目数 0.67/1',
    ]);
  });
});

describe('株洲市石峰区 2021: a department form with wrong weights and total, four project forms', async () => {
  const review = await reviewOf('zhuzhou-shifeng-2021');
  const [department, ...projects] = review.forms.filter(({ layout }) => layout.startsWith('standard-'));

  test('the weights under 产出指标 add to 55, all of them to 105; 92 is not 97', () => {
    const errors = findingsOf(review, department).filter((line) => line.startsWith('error'));
    expect(errors).toEqual([
      'error SA-POINTS 产出指标(50分) 50/55',
      'error SA-HUNDRED 总分 100/105',
      'error SA-TOTAL 总分 97/92',
    ]);
  });
  test('the totals of the project forms 90, 93, 92, 90 hold, also where no execution score is printed', () => {
    expect(projects.map((form) => Number(printed(form, 'total', 'score')))).toEqual([90, 93, 92, 90]);
    expect(statesOf(review, 'SA-TOTAL')).toEqual(['broken', 'held', 'held', 'held', 'held']);
    const errors = projects
      .flatMap((form) => findingsOf(review, form))
      .filter((line) => line.startsWith('error'));
    // the cost that 物业管理及水电气经费 states is its opening budget, not what it spent
    expect(errors).toEqual(['error SA-COST 物业管理及水电气经费 480.21/433.5']);
  });
  test('司勤人员 15 人 → 14 人 with 10 of 10, where the rule gives 9.33', () => {
    const staff = projects
      .flatMap((form) => findingsOf(review, form))
      .filter((line) => line.includes('司勤人员'));
    expect(staff).toEqual(['warning SA-IND 公车平台司勤人员 9.33/10']);
  });
  test('the same words with less than full marks: 待核实, each once', () => {
    const assessments = review.forms.filter(({ layout }) => layout.startsWith('standard-'));
    const judged = assessments.map((form) =>
      findingsOf(review, form)
        .filter((line) => line.includes('SA-QUAL'))
        .map((line) => line.split(' ').at(-1)),
    );
    expect(judged).toEqual([
      ['15/12', '15/10'],
      ['15/10', '15/10'],
      ['15/10', '15/13'],
      ['15/12', '15/10'],
      ['15/10', '15/10'],
    ]);
  });
  test('宣传到位 → 共同战“疫” with 5 of 5 does not tell: a note', () => {
    const notes = review.findings.filter(({ rule, severity }) => rule === 'SA-QUAL' && severity === 'info');
    expect(
      notes.map(({ message: { values } }) => [values['line'], values['target'], values['score']]),
    ).toEqual([['疫情防控相关知识', '宣传到位', '5']]);
  });
  test('1000 次 → 1346 次 asks for an explanation in both forms', () => {
    expect(findingsOf(review).filter((line) => line.includes('SA-EXCEED'))).toHaveLength(2);
  });
  test('inputs are never corrected', () => {
    expect(review.corrections.map(({ from, to }) => [from, to])).toEqual([
      [92, 97],
      [10, 9.33],
      [92, 91.33],
    ]);
  });
});
