import fc from 'fast-check';
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

let moments = 0;
/** A moment after all others. */
const nextTime = (): string => {
  moments += 1;
  return new Date(Date.UTC(2022, 2, 1, 0, 0, moments)).toISOString();
};

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
    const step = { kind, text, by: role === 'accountant' ? '张会计' : '李审核', time: nextTime() };
    const book = withStep(this.book, review, figures, new Set(keys), role, step);
    return new Case(this.workbook, book, this.options);
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
    expect(new Set(standing.findings.map(({ unit, review }) => `${unit} ${review}`))).toEqual(
      new Set(['open open']),
    );
    expect(standing.isReviewed).toBe(false);
    expect(standing.findings.every(({ decision }) => decision === null)).toBe(true);
  });

  it('is what each side says: neither changes what the other did', async () => {
    const explained = new Case(await zhuzhou()).decided('accountant', 'explained', [STAFF], '1 人月末离职');
    expect(explained.of(STAFF)).toMatchObject({
      unit: 'explained',
      review: 'open',
      due: { accountant: false, supervisor: true },
    });
    const returned = explained.decided('supervisor', 'returned', [STAFF], '应按比例扣分');
    expect(returned.of(STAFF)).toMatchObject({
      unit: 'explained',
      review: 'returned',
      due: { accountant: true, supervisor: false },
    });
    // The unit has answered: the reviewer has not seen that yet.
    const again = returned.decided('accountant', 'accepted', [STAFF]);
    expect(again.of(STAFF)).toMatchObject({
      unit: 'accepted',
      review: 'answered',
      due: { accountant: false, supervisor: true },
    });
    const passed = again.decided('supervisor', 'passed', [STAFF]);
    expect(passed.of(STAFF)).toMatchObject({
      unit: 'accepted',
      review: 'passed',
      due: { accountant: false, supervisor: false },
    });
    const { decision } = passed.of(STAFF);
    expect(decision?.steps.accountant.map(({ kind, text }) => [kind, text])).toEqual([
      ['explained', '1 人月末离职'],
      ['accepted', ''],
    ]);
    expect(decision?.steps.supervisor.map(({ kind, text }) => [kind, text])).toEqual([
      ['returned', '应按比例扣分'],
      ['passed', ''],
    ]);
  });

  it('is nobody’s turn, and nothing that the unit did, where the reviewer passes what the unit left open', async () => {
    const passed = new Case(await zhuzhou()).decided('supervisor', 'passed', [STAFF]);
    expect(passed.of(STAFF)).toMatchObject({
      unit: 'open',
      review: 'passed',
      due: { accountant: false, supervisor: false },
    });
    expect(passed.standing.isReviewed).toBe(true);
  });

  it('is that of the step before where the last one of the same record is taken back', async () => {
    const decided = new Case(await zhuzhou())
      .decided('accountant', 'explained', [STAFF], '一')
      .decided('supervisor', 'returned', [STAFF], '二')
      .decided('accountant', 'ignored', [STAFF], '三');
    expect(decided.decided('accountant', 'withdrawn', [STAFF]).of(STAFF)).toMatchObject({
      unit: 'explained',
      review: 'returned',
      due: { accountant: true, supervisor: false },
    });
    const back = decided.decided('supervisor', 'withdrawn', [STAFF]);
    expect(back.of(STAFF)).toMatchObject({ unit: 'ignored', review: 'open' });
    const decision = back.of(STAFF).decision;
    expect(
      decision === null ? [] : effectiveSteps(decision.steps.accountant).map(({ kind }) => kind),
    ).toEqual(['explained', 'ignored']);
    const none = back.decided('accountant', 'withdrawn', [STAFF]).decided('accountant', 'withdrawn', [STAFF]);
    expect(none.of(STAFF)).toMatchObject({ unit: 'open', review: 'open' });
    expect(none.of(STAFF).decision?.steps.accountant).toHaveLength(4);
    expect(none.of(STAFF).decision?.steps.supervisor).toHaveLength(2);
  });

  it('is to be looked at again where an explanation that was passed is taken back', async () => {
    const passed = new Case(await zhuzhou())
      .decided('accountant', 'explained', [STAFF], '一')
      .decided('supervisor', 'passed', [STAFF]);
    expect(passed.decided('accountant', 'withdrawn', [STAFF]).of(STAFF)).toMatchObject({
      unit: 'open',
      review: 'answered',
      due: { accountant: true, supervisor: true },
    });
  });

  it('is up to both where each has spoken without having seen the other', async () => {
    const workbook = await zhuzhou();
    const first = new Case(workbook).decided('accountant', 'explained', [STAFF], '一');
    const [unit] = first.decided('accountant', 'explained', [STAFF], '二').book.decisions;
    const [review] = first.decided('supervisor', 'returned', [STAFF], '三').book.decisions;
    if (unit === undefined || review === undefined) throw new Error('nothing was kept');
    const steps = { accountant: unit.steps.accountant, supervisor: review.steps.supervisor };
    const both = new Case(workbook, { decisions: [{ ...unit, steps }], conclusion: null });
    expect(both.of(STAFF)).toMatchObject({
      unit: 'explained',
      review: 'answered',
      due: { accountant: false, supervisor: true },
    });
  });

  it('says the same as one list of both did, which versions 1 and 2 kept', async () => {
    const workbook = await zhuzhou();
    const review = reviewWorkbook(workbook);
    const figures = figuresByCell(review);
    const taken = fc.array(
      fc.constantFrom<readonly [Role, StepKind]>(
        ['accountant', 'accepted'],
        ['accountant', 'explained'],
        ['accountant', 'ignored'],
        ['supervisor', 'passed'],
        ['supervisor', 'returned'],
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(taken, (steps) => {
        let book = NO_DECISIONS;
        for (const [role, kind] of steps)
          book = withStep(book, review, figures, new Set([STAFF]), role, {
            kind,
            text: '',
            by: role,
            time: nextTime(),
          });
        const found = standingOf(review, book, figures).findings.find(({ key }) => key === STAFF);
        const last = steps.at(-1);
        // Then the last step of either was the state of the finding.
        const own = last?.[0] === 'supervisor' ? found?.review : found?.unit;
        expect(own ?? 'open').toBe(last?.[1] ?? 'open');
        if (last?.[0] === 'accountant') expect(['open', 'answered']).toContain(found?.review);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps no withdrawal of nothing', async () => {
    const open = new Case(await zhuzhou());
    expect(open.decided('accountant', 'withdrawn', [STAFF]).book).toEqual(NO_DECISIONS);
    const explained = open.decided('accountant', 'explained', [STAFF], '一');
    expect(explained.decided('supervisor', 'withdrawn', [STAFF]).book).toEqual(explained.book);
  });

  it('is changed once a figure is another, and as before once it is the same again', async () => {
    const workbook = await zhuzhou();
    const passed = new Case(workbook)
      .decided('accountant', 'explained', [STAFF], '一')
      .decided('supervisor', 'passed', [STAFF]);
    const other = passed.in(typed(workbook, PROJECT, 'F14', '13 人'));
    expect(other.of(STAFF)).toMatchObject({
      unit: 'changed',
      review: 'changed',
      due: { accountant: true, supervisor: true },
    });
    // The unit has spoken about the new figures, the reviewer has not.
    expect(other.decided('accountant', 'explained', [STAFF], '二').of(STAFF)).toMatchObject({
      unit: 'explained',
      review: 'changed',
      due: { accountant: false, supervisor: true },
    });
    expect(other.in(workbook).of(STAFF)).toMatchObject({ unit: 'explained', review: 'passed' });
    // A figure that the finding is not about.
    expect(passed.in(typed(workbook, PROJECT, 'H15', 4)).of(STAFF)).toMatchObject({
      unit: 'explained',
      review: 'passed',
    });
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
      const passed = standing.findings.filter(({ review }) => review === 'passed').map(({ key }) => key);
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
    expect(new Case(sheets, book, told(wrong)).of(key).unit).toBe('accepted');
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

  it('counts each side for itself: what the reviewer passes is not handled by the unit', async () => {
    const open = new Case(await zhuzhou());
    const all = open.standing.findings.map(({ key }) => key);
    const passed = open
      .decided('supervisor', 'passed', all)
      .decided('accountant', 'explained', [STAFF], '一')
      .decided('supervisor', 'passed', [STAFF]);
    // 4 errors and 16 warnings: the unit has handled one of them, the reviewer all.
    expect(progressOf(passed.standing, 'accountant')).toEqual({ decided: 1, all: 20 });
    expect(progressOf(passed.standing, 'supervisor')).toEqual({ decided: 20, all: 20 });
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
      steps: { accountant: [], supervisor: [{ kind: 'passed', by: '李审核', about: null }] },
    });
  });

  it('remembers the figures as they are printed', async () => {
    const decided = new Case(await zhuzhou()).decided('accountant', 'ignored', [STAFF]);
    expect(decided.of(STAFF).decision?.steps.accountant[0]?.figures).toEqual([
      '10',
      '15人',
      '14人',
      '10',
      '9.33',
      '10',
    ]);
  });

  it('is not taken by the role whose it is not', async () => {
    const open = new Case(await zhuzhou());
    expect(open.decided('accountant', 'passed', [STAFF]).book).toEqual(NO_DECISIONS);
    expect(open.decided('supervisor', 'ignored', [STAFF]).book).toEqual(NO_DECISIONS);
  });

  it('is not taken about findings that are not there', async () => {
    const open = new Case(await zhuzhou());
    expect(open.decided('accountant', 'ignored', ['SA-IND | elsewhere']).book).toEqual(NO_DECISIONS);
  });
});
