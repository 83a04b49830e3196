import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/disclosure/duties/coverage';
import { dutiesOf } from '../../../src/disclosure/duties/duties';
import type { Finding } from '../../../src/disclosure/findings';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { createReviewer } from '../../../src/disclosure/reviewer';
import type { Review } from '../../../src/disclosure/review-types';
import { reference } from '../../../src/disclosure/sheet/address';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { notation } from '../../../src/disclosure/value';
import { readNarrative } from '../../../src/files';
import { randomBook } from '../generated';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { publishedBook, word } from '../../files/word';

/** 公开03表 with two classes; figures as they are given. */
function expenditure({
  total = '30.00',
  services = '10.00',
  education = '20.00',
  unit = '万元',
  year = 2023,
  department = '某局',
  further = [],
}: {
  readonly total?: TestCell;
  readonly services?: TestCell;
  readonly education?: TestCell;
  readonly unit?: string;
  readonly year?: number;
  readonly department?: string;
  readonly further?: readonly (readonly TestCell[])[];
} = {}): WorkbookSnapshot {
  const rows: readonly (readonly TestCell[])[] = [
    [`${year}年度支出决算表`],
    ['公开03表'],
    [`部门：${department}`],
    [`单位：${unit}`],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', null, total, total, '0.00'],
    ['201', '一般公共服务支出', services, services, '0.00'],
    ['205', '教育支出', education, education, '0.00'],
    ...further,
  ];
  return { sheets: [sheetOf(rows, { name: '支出' })] };
}

async function beside(workbook: WorkbookSnapshot, document: WorkbookSnapshot): Promise<Review> {
  const read = await readNarrative(word(...publishedBook(document)));
  if (!read.ok) throw new Error(read.failure);
  return reviewWorkbook(workbook, { narrative: read.value });
}

const ofDocument = ({ findings }: Review): readonly Finding[] =>
  findings.filter(({ rule }) => rule.startsWith('D-'));

const told = (review: Review): readonly string[] =>
  ofDocument(review).map(
    ({ rule, severity, cells, expected, actual, message }) =>
      `${severity} ${rule} ${message.key} ${cells.map(reference).join(' ')} ${notation(expected) ?? ''} ${notation(actual) ?? ''}`,
  );

const reasons = ({ relations }: Review): readonly string[] =>
  relations.flatMap(({ rule, reason }) => (rule.startsWith('D-') && reason !== null ? [reason.key] : []));

const WORD = "'Word 文档 表1 2023年度支出决算表'";

/** The duties of the document's tables: what each is about, how it ended, and how its relations stand. */
const duties = (review: Review): readonly string[] =>
  dutiesOf(review).flatMap(({ id, ending, relations }) =>
    id.startsWith('published')
      ? [
          `${id} ${ending} ${relations.filter(({ rule, state }) => rule === 'D-TABLE' && state === 'held').length} ${relations.filter(({ rule, state }) => rule !== 'D-TABLE' && state === 'broken').length}`,
        ]
      : [],
  );

describe('a table of the published document', () => {
  it('is a duty of its own: its relations, and its figures beside the workbook', async () => {
    // Three lines of three figures; 10.00 + 20.00 are 30.00 in each column.
    // What ties it to 公开01表, which the document does not have, stays unchecked.
    expect(duties(await beside(expenditure(), expenditure()))).toEqual([
      'published:expenditure unchecked 9 0',
    ]);
  });

  it('is broken where it is an old one, or does not add up in itself', async () => {
    const old = await beside(expenditure(), expenditure({ education: '25.00', total: '35.00' }));
    // Four of nine figures are others; in themselves they add up.
    expect(duties(old)).toEqual(['published:expenditure broken 5 0']);
    // 10.00 + 25.00 are not 30.00, in the sum and in 基本支出.
    const wrong = await beside(expenditure(), expenditure({ education: '25.00' }));
    expect(duties(wrong)).toEqual(['published:expenditure broken 7 2']);
  });

  it('is not there without a document', () => {
    expect(duties(reviewWorkbook(expenditure()))).toEqual([]);
  });
});

describe('a figure of the published document', () => {
  it('is the same as the workbook prints it: nothing is said, and each is a relation that holds', async () => {
    const review = await beside(expenditure(), expenditure());
    expect(told(review)).toEqual([]);
    // Three lines of three figures.
    expect(review.relations.filter(({ rule, state }) => rule === 'D-TABLE' && state === 'held')).toHaveLength(
      9,
    );
  });

  it('is an old one: an error at the cell of the workbook, with that of the document', async () => {
    const review = await beside(expenditure(), expenditure({ education: '25.00', total: '35.00' }));
    expect(told(review)).toEqual([
      `error D-TABLE wordFigure 支出!C6 ${WORD}!C6 30 35`,
      `error D-TABLE wordFigure 支出!D6 ${WORD}!D6 30 35`,
      `error D-TABLE wordFigure 支出!C8 ${WORD}!C8 20 25`,
      `error D-TABLE wordFigure 支出!D8 ${WORD}!D8 20 25`,
    ]);
    expect(ofDocument(review)[0]?.difference).toMatchObject({ kind: 'amount', unit: '万元' });
  });

  it('is in another unit and rounded: it holds as long as it is the same amount', async () => {
    const inYuan = { total: '301234.56', services: '101234.56', education: '200000.00', unit: '元' };
    // 301,234.56 元 are 30.12 万元, 101,234.56 are 10.12.
    const right = await beside(
      expenditure(inYuan),
      expenditure({ total: '30.12', services: '10.12', education: '20.00' }),
    );
    expect(told(right)).toEqual([]);
    // 10.13 万元 lie between 101,250 and 101,350 元.
    const wrong = await beside(
      expenditure(inYuan),
      expenditure({ total: '30.12', services: '10.13', education: '20.00' }),
    );
    expect(told(wrong)).toEqual([
      `error D-TABLE wordFigure 支出!C7 ${WORD}!C7 101234.56 101300`,
      `error D-TABLE wordFigure 支出!D7 ${WORD}!D7 101234.56 101300`,
    ]);
  });

  it('is one that was cut off or is the last digit away: a 尾差', async () => {
    const inYuan = { total: '301267.00', services: '101267.00', education: '200000.00', unit: '元' };
    const review = await beside(
      expenditure(inYuan),
      expenditure({ total: '30.13', services: '10.12', education: '20.00' }),
    );
    // 101,267 元 are 10.13 万元, and 10.12 with the rest cut off.
    expect(told(review)).toEqual([
      `rounding D-TABLE wordFigureRounding 支出!C7 ${WORD}!C7 101267 101200`,
      `rounding D-TABLE wordFigureRounding 支出!D7 ${WORD}!D7 101267 101200`,
    ]);
  });

  it('is left blank in one of both: left to a person', async () => {
    const review = await beside(expenditure(), expenditure({ education: '' }));
    expect(told(review).map((one) => one.split(' ').slice(0, 4).join(' '))).toEqual([
      'warning D-TABLE wordFigureBlank 支出!C8',
      'warning D-TABLE wordFigureBlank 支出!D8',
    ]);
  });

  it('is printed with full-width digits', async () => {
    expect(told(await beside(expenditure(), expenditure({ education: '２０．００' })))).toEqual([]);
  });
});

describe('a line', () => {
  it('that only one of both has is left to a person, unless it says nothing', async () => {
    const more = expenditure({
      further: [
        ['206', '科学技术支出', '5.00', '5.00', '0.00'],
        ['207', '文化支出', '0.00', '0.00', '0.00'],
      ],
    });
    expect(told(await beside(more, expenditure()))).toEqual(['warning D-LINE wordLineMissing 支出!B9  ']);
    expect(told(await beside(expenditure(), more))).toEqual([`warning D-LINE wordLineAdded ${WORD}!B9  `]);
  });

  it('with the same code and another name is not compared, which is said', async () => {
    const named = (name: string): WorkbookSnapshot =>
      expenditure({ further: [['206', name, '5.00', '5.00', '0.00']] });
    const review = await beside(named('科学技术支出'), named('文化支出'));
    expect(told(review)).toEqual([]);
    expect(reasons(review)).toEqual(['reasonWordNames']);
  });
});

describe('a form', () => {
  it('of another year or unit is not compared, which is said', async () => {
    const years = await beside(expenditure(), expenditure({ year: 2022, education: '99.00' }));
    expect([told(years), reasons(years)]).toEqual([[], ['reasonWordYear']]);
    const units = await beside(expenditure(), expenditure({ department: '另一局', education: '99.00' }));
    expect([told(units), reasons(units)]).toEqual([[], ['reasonWordUnit']]);
  });

  it('that states no unit has amounts that are not compared', async () => {
    const review = await beside(expenditure(), expenditure({ unit: '', education: '99.00' }));
    expect([told(review), reasons(review)]).toEqual([[], ['reasonNoUnit']]);
  });

  it('that is there twice is not compared', async () => {
    const [sheet] = expenditure({ education: '99.00' }).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const twice = { sheets: [sheet, { ...sheet, name: '支出 (2)' }] };
    const review = await beside(expenditure(), twice);
    expect([told(review), reasons(review)]).toEqual([[], ['reasonWordSeveral']]);
  });

  it('is told from another department’s', async () => {
    const workbook = {
      sheets: [
        ...expenditure({ department: '甲局' }).sheets,
        ...expenditure({ department: '乙局' }).sheets,
      ].map((sheet, index) => ({ ...sheet, name: `支出${index}` })),
    };
    const document = {
      sheets: [
        ...expenditure({ department: '乙局', education: '21.00', total: '31.00' }).sheets,
        ...expenditure({ department: '甲局' }).sheets,
      ],
    };
    const review = await beside(workbook, document);
    expect(review.published?.pairs.map((pair) => pair.workbook.department)).toEqual(['甲局', '乙局']);
    expect(new Set(ofDocument(review).map(({ cells: [cell] }) => cell?.sheet))).toEqual(new Set(['支出1']));
  });

  it('that the document lacks is told', async () => {
    const income = sheetOf(
      [
        ['2023年度收入决算表'],
        ['单位：万元'],
        [
          '科目编码',
          '科目名称',
          '本年收入合计',
          '财政拨款收入',
          '上级补助收入',
          '事业收入',
          '经营收入',
          '附属单位上缴收入',
          '其他收入',
        ],
        ['合计', null, '30.00', '30.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
        ['201', '一般公共服务支出', '30.00', '30.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
      ],
      { name: '收入' },
    );
    const review = await beside({ sheets: [...expenditure().sheets, income] }, expenditure());
    expect(told(review)).toEqual(['info D-FORM wordFormMissing 收入!A1  ']);
  });
});

describe('what is wrong in the document alone', () => {
  it('is found there, and what the workbook has as well is said once', async () => {
    const broken = { total: '31.00' };
    const same = await beside(expenditure(broken), expenditure(broken));
    const alone = reviewWorkbook(expenditure(broken));
    expect(alone.findings.some(({ rule }) => rule === 'T3-C')).toBe(true);
    expect(same.findings).toEqual(alone.findings);
    const onlyThere = await beside(expenditure(), expenditure(broken));
    const own = onlyThere.findings.filter(({ rule }) => rule === 'T3-C');
    expect(own.map(({ cells: [cell] }) => cell && reference(cell))).toEqual([`${WORD}!C6`, `${WORD}!D6`]);
    // The matrix of the forms is about the workbook.
    const { findings, state } = coverageOf(onlyThere).cell('expenditure', 'expenditure');
    expect([findings, state]).toEqual([[], 'broken']);
    expect(
      coverageOf(onlyThere)
        .cell('expenditure', 'expenditure')
        .relations.filter(({ state: one }) => one === 'broken')
        .map(({ rule }) => rule),
    ).toEqual(['D-TABLE', 'D-TABLE']);
    const inProblems = onlyThere.problems.flatMap(({ findings }) => findings);
    expect([...inProblems].sort((one, other) => one - other)).toEqual(
      onlyThere.findings.map((_finding, index) => index),
    );
  });

  it('is one problem with the figure that is another one in the workbook', async () => {
    const { findings, problems } = await beside(expenditure(), expenditure({ services: '11.00' }));
    // 11 and 20 are not 30, in 本年支出合计 and in 基本支出.
    const rules = problems.map((problem) => problem.findings.map((index) => findings[index]?.rule));
    expect(rules).toEqual([['D-TABLE', 'D-TABLE', 'T3-C', 'T3-C']]);
    expect(problems[0]?.place?.sheet).toBe('Word 文档 表1 2023年度支出决算表');
  });

  it('is all there is where the workbook holds no form: the text is then about the document', async () => {
    const read = await readNarrative(word(...publishedBook(expenditure())));
    if (!read.ok) throw new Error(read.failure);
    const text = narrativeOf('三、支出决算情况说明\n2023年度支出合计31.00万元。', read.value.tables);
    const review = reviewWorkbook({ sheets: [] }, { narrative: text });
    expect(review.findings.map(({ rule }) => rule)).toContain('N-TABLE');
    expect(review.narratives[0]?.ties[0]?.place.sheet).toBe('Word 文档 表1 2023年度支出决算表');
  });
});

it('a disclosure and its copy in Word agree in every figure, whatever the layout', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const { workbook } = randomBook(seed);
      const alone = reviewWorkbook(workbook);
      const review = await beside(workbook, workbook);
      expect(review.published?.pairs).toHaveLength(alone.forms.length);
      expect(review.findings).toEqual(alone.findings);
      const compared = review.relations.filter(({ rule }) => rule === 'D-TABLE');
      expect(compared.length).toBeGreaterThan(alone.forms.length);
      expect(compared.every(({ state }) => state === 'held')).toBe(true);
    }),
    { numRuns: 8 },
  );
});

it('a reviewer reviews the tables of a document once', async () => {
  const read = await readNarrative(word(...publishedBook(expenditure({ education: '21.00' }))));
  if (!read.ok) throw new Error(read.failure);
  const review = createReviewer();
  const options = { narrative: read.value };
  const [first, second] = [review(expenditure(), options), review(expenditure(), options)];
  expect(second.published?.forms).toBe(first.published?.forms);
});
