import { describe, expect, it } from 'vitest';
import type { DecisionBook, Role, StepKind } from '../../../src/disclosure/decisions/decision';
import { effectiveSteps, NO_DECISIONS } from '../../../src/disclosure/decisions/decision';
import type { FindingStanding, Standing } from '../../../src/disclosure/decisions/standing';
import { progressOf, standingOf, stepsIn, withStep } from '../../../src/disclosure/decisions/standing';
import type { FiguresByCell } from '../../../src/disclosure/figures-by-cell';
import { figuresByCell } from '../../../src/disclosure/figures-by-cell';
import type { Review } from '../../../src/disclosure/review-types';
import type { ReviewOptions } from '../../../src/disclosure/review';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { sample } from '../samples';
import { moved, renamed, typed, withoutSheet, withRowsInserted } from './edits';

const PROJECT = '附件2公车平台';
/** 14 of 15 people and yet full marks: 10 instead of 9.33. */
const STAFF =
  'SA-IND | project-self-assessment 公车平台经费 | first-level 产出指标 / indicator 公车平台司勤人员 | score';
/** The sum of the department's scores is not its total. */
const TOTAL = 'SA-TOTAL | department-self-assessment | total 总分 | score';

const zhuzhou = (): Promise<WorkbookSnapshot> => sample('zhuzhou-shifeng-2021');

/** A workbook and what was decided about it. */
class Case {
  readonly review: Review;
  private readonly figures: FiguresByCell;

  constructor(
    readonly workbook: WorkbookSnapshot,
    readonly book: DecisionBook = NO_DECISIONS,
    private readonly options: ReviewOptions = {},
  ) {
    this.review = reviewWorkbook(workbook, options);
    this.figures = figuresByCell(this.review);
  }

  decided(role: Role, kind: StepKind, keys: readonly string[], text = ''): Case {
    const { review, figures } = this;
    const step = { kind, role, text, by: role === 'accountant' ? '张会计' : '李审核', time: '2022-03-01' };
    return new Case(this.workbook, withStep(this.book, review, figures, new Set(keys), step), this.options);
  }

  in(workbook: WorkbookSnapshot): Case {
    return new Case(workbook, this.book, this.options);
  }

  get standing(): Standing {
    return standingOf(this.review, this.book, this.figures);
  }

  of(key: string): FindingStanding {
    const found = this.standing.findings.find((finding) => finding.key === key);
    if (found === undefined) throw new Error(`There is no finding ${key}`);
    return found;
  }
}

describe('where a finding stands', () => {
  it('is open until something is decided', async () => {
    const { standing } = new Case(await zhuzhou());
    expect(standing.gone).toEqual([]);
    expect(new Set(standing.findings.map(({ state }) => state))).toEqual(new Set(['open']));
    expect(standing.findings.every(({ decision }) => decision === null)).toBe(true);
  });

  it('is what the last step says, whoever took it', async () => {
    const explained = new Case(await zhuzhou()).decided('accountant', 'explained', [STAFF], '1 人月末离职');
    expect(explained.of(STAFF).state).toBe('explained');
    const returned = explained.decided('supervisor', 'returned', [STAFF], '应按比例扣分');
    expect(returned.of(STAFF).state).toBe('returned');
    const again = returned.decided('accountant', 'accepted', [STAFF]);
    expect(again.of(STAFF).state).toBe('accepted');
    expect(again.of(STAFF).decision?.steps.map(({ role, kind, text }) => [role, kind, text])).toEqual([
      ['accountant', 'explained', '1 人月末离职'],
      ['supervisor', 'returned', '应按比例扣分'],
      ['accountant', 'accepted', ''],
    ]);
  });

  it('is that of the step before where the last one of the same role is taken back', async () => {
    const decided = new Case(await zhuzhou())
      .decided('accountant', 'explained', [STAFF], '一')
      .decided('supervisor', 'returned', [STAFF], '二')
      .decided('accountant', 'ignored', [STAFF]);
    expect(decided.decided('accountant', 'withdrawn', [STAFF]).of(STAFF).state).toBe('returned');
    // The supervisor's own step is not the last one; it goes all the same.
    const back = decided.decided('supervisor', 'withdrawn', [STAFF]);
    expect(back.of(STAFF).state).toBe('ignored');
    const decision = back.of(STAFF).decision;
    expect(decision === null ? [] : effectiveSteps(decision).map(({ kind }) => kind)).toEqual([
      'explained',
      'ignored',
    ]);
    const none = back.decided('accountant', 'withdrawn', [STAFF]).decided('accountant', 'withdrawn', [STAFF]);
    expect(none.of(STAFF).state).toBe('open');
    expect(none.of(STAFF).decision?.steps).toHaveLength(6);
  });

  it('keeps no withdrawal of nothing', async () => {
    const open = new Case(await zhuzhou());
    expect(open.decided('accountant', 'withdrawn', [STAFF]).book).toEqual(NO_DECISIONS);
    const explained = open.decided('accountant', 'explained', [STAFF], '一');
    expect(explained.decided('supervisor', 'withdrawn', [STAFF]).book).toEqual(explained.book);
  });

  it('is changed once a figure is another, and as before once it is the same again', async () => {
    const workbook = await zhuzhou();
    const explained = new Case(workbook).decided('accountant', 'explained', [STAFF], '一');
    const other = explained.in(typed(workbook, PROJECT, 'F14', '13 人'));
    expect(other.of(STAFF).state).toBe('changed');
    expect(other.of(STAFF).decision?.steps).toHaveLength(1);
    expect(other.in(workbook).of(STAFF).state).toBe('explained');
    // A figure that the finding is not about.
    expect(explained.in(typed(workbook, PROJECT, 'H15', 4)).of(STAFF).state).toBe('explained');
  });

  it('stays where sheets are renamed, forms moved and rows inserted', async () => {
    const workbook = await zhuzhou();
    const decided = new Case(workbook).decided('supervisor', 'passed', [STAFF, TOTAL]);
    for (const other of [
      renamed(workbook, PROJECT, '公车（定稿）'),
      moved(workbook, PROJECT, 5, 2),
      withRowsInserted(workbook, PROJECT, 13, 2),
      { sheets: [...workbook.sheets].reverse() },
    ]) {
      const { standing } = decided.in(other);
      const passed = standing.findings.filter(({ state }) => state === 'passed').map(({ key }) => key);
      expect(passed.sort()).toEqual([STAFF, TOTAL].sort());
      expect(standing.gone).toEqual([]);
    }
  });
});

describe('a decision whose finding is gone', () => {
  it('is closed where the figures were put right, and open again where they are not any more', async () => {
    const workbook = await zhuzhou();
    const explained = new Case(workbook).decided('accountant', 'explained', [STAFF], '一');
    const { standing } = explained.in(typed(workbook, PROJECT, 'H14', 9.33));
    expect(standing.gone.map(({ state, decision }) => [state, decision.finding, decision.where])).toEqual([
      ['closed', STAFF, '附件2公车平台!H14'],
    ]);
    expect(explained.in(workbook).standing.gone).toEqual([]);
  });

  it('is absent where its form is gone, too', async () => {
    const workbook = await zhuzhou();
    const explained = new Case(workbook).decided('accountant', 'explained', [STAFF], '一');
    const { standing } = explained.in(withoutSheet(workbook, PROJECT));
    expect(standing.gone.map(({ state }) => state)).toEqual(['absent']);
  });

  it('is forgotten where it was taken back', async () => {
    const workbook = await zhuzhou();
    const withdrawn = new Case(workbook)
      .decided('accountant', 'ignored', [STAFF])
      .decided('accountant', 'withdrawn', [STAFF]);
    expect(withdrawn.in(withoutSheet(workbook, PROJECT)).standing.gone).toEqual([]);
  });

  it('about a text is absent where no text is given, closed where its words are others', () => {
    const told = (text: string): ReviewOptions => ({
      narrative: { paragraphs: [{ number: 1, text, cells: [] }] },
    });
    const wrong = '收入合计100万元，其中：基本50万元，项目60万元。';
    const sheets = { sheets: [] };
    const given = new Case(sheets, NO_DECISIONS, told(wrong));
    const [key = ''] = given.standing.findings.map((finding) => finding.key);
    const { book } = given.decided('accountant', 'accepted', [key]);
    expect(new Case(sheets, book, told(wrong)).of(key).state).toBe('accepted');
    const right = told('收入合计110万元，其中：基本50万元，项目60万元。');
    expect(new Case(sheets, book, right).standing.gone.map(({ state }) => state)).toEqual(['closed']);
    expect(new Case(sheets, book).standing.gone.map(({ state }) => state)).toEqual(['absent']);
  });
});

describe('the progress', () => {
  it('counts errors and warnings, as a role has decided them', async () => {
    const open = new Case(await zhuzhou());
    const { findings } = open.review;
    const due = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    // The sample has 尾差 besides.
    expect(due.length).toBeLessThan(findings.length);
    expect(progressOf(open.standing, 'accountant')).toEqual({ decided: 0, all: due.length });
    const explained = open.decided('accountant', 'explained', [STAFF, TOTAL], '一');
    expect(progressOf(explained.standing, 'accountant').decided).toBe(2);
    expect(progressOf(explained.standing, 'supervisor').decided).toBe(0);
    const judged = explained
      .decided('supervisor', 'passed', [STAFF])
      .decided('supervisor', 'returned', [TOTAL], '二');
    // What was sent back is the accountant's again.
    expect(progressOf(judged.standing, 'accountant').decided).toBe(1);
    expect(progressOf(judged.standing, 'supervisor').decided).toBe(2);
    const answered = judged.decided('accountant', 'accepted', [TOTAL]);
    expect(progressOf(answered.standing, 'accountant').decided).toBe(2);
    expect(progressOf(answered.standing, 'supervisor').decided).toBe(1);
  });

  it('does not count a decision on other figures', async () => {
    const workbook = await zhuzhou();
    const explained = new Case(workbook).decided('accountant', 'explained', [STAFF], '一');
    const { standing } = explained.in(typed(workbook, PROJECT, 'F14', '13 人'));
    expect(progressOf(standing, 'accountant').decided).toBe(0);
  });
});

describe('a step', () => {
  it('leaves everything else as it is', async () => {
    const workbook = await zhuzhou();
    const before: DecisionBook = {
      ...new Case(workbook).decided('accountant', 'explained', [TOTAL], '合计另有说明').book,
      conclusion: { text: '同意', by: '李审核', time: '2022-03-02' },
    };
    const after = new Case(workbook, before).decided('supervisor', 'passed', [STAFF]).book;
    expect(after.conclusion).toEqual(before.conclusion);
    expect(after.decisions[0]).toEqual(before.decisions[0]);
    expect(stepsIn(after) - stepsIn(before)).toBe(1);
    expect(after.decisions[1]).toMatchObject({
      finding: STAFF,
      rule: 'SA-IND',
      severity: 'warning',
      where: '附件2公车平台!H14',
      form: 'project-self-assessment 公车平台经费',
      steps: [{ kind: 'passed', role: 'supervisor', by: '李审核' }],
    });
  });

  it('remembers the figures as they are printed', async () => {
    const decided = new Case(await zhuzhou()).decided('accountant', 'ignored', [STAFF]);
    expect(decided.of(STAFF).decision?.steps[0]?.figures).toEqual(['10', '15人', '14人', '10', '9.33', '10']);
  });

  it('is not taken about findings that are not there', async () => {
    const open = new Case(await zhuzhou());
    expect(open.decided('accountant', 'ignored', ['SA-IND | elsewhere']).book).toEqual(NO_DECISIONS);
  });
});
