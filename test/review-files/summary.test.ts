import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import { bundle } from '../../src/review-files/bundle/bundle';
import { openWorkbook } from '../../src/review-files/read-workbook';
import { readResultLine } from '../../src/outcome/results/result-line';
import { readUnits } from '../../src/review-files/rounds/units-list';
import { binOf, RATE_BINS, SCORE_BINS } from '../../src/outcome/summary/bins';
import { linksFrom } from '../../src/review-files/summary/link';
import { SCRIPT } from '../../src/outcome/summary/page-look';
import { summarise } from '../../src/review-files/summary/summarise';
import { summaryKind } from '../../src/review-files/summary/summary-kind';
import { handmadeWorkbook } from './handmade';
import { unitName, writeUnits } from './unit-books';

/** Milliseconds that making and reviewing the files may take on a busy machine. */
const PATIENCE = 180_000;

/** The units whose workbooks are written: the last one is damaged. */
const UNITS = 12;

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

let folder = '';
let program = '';

const at = (name: string): string => join(folder, name);

function check(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

const linesOf = (out: string) =>
  readFileSync(at(join(out, 'final-accounts-check.jsonl')), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => readResultLine(line) ?? []);

/** The texts of a sheet's cells, row by row. */
const textsOf = (sheet: SheetSnapshot | undefined): readonly (readonly string[])[] =>
  (sheet?.rows ?? []).map(({ cells }) => cells.map(({ value }) => valueText(value)));

async function sheetsOf(file: string): Promise<ReadonlyMap<string, SheetSnapshot>> {
  const opened = await openWorkbook(file, readFileSync(at(file)));
  if (!opened.ok) throw new Error(opened.failure);
  return new Map(opened.value.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-'));
  program = at('final-accounts-check.mjs');
  await bundle(program);
  writeUnits(at('送审'), UNITS);
}, PATIENCE);
afterAll(() => rm(folder, { recursive: true }));

describe('the summary of a folder', () => {
  let run: Run;
  beforeAll(async () => {
    await writeFile(at('名单.csv'), `序号,单位名称\r\n1,${unitName(1)}\r\n2,临江市实验小学\r\n`);
    run = await check(
      '送审',
      '--out',
      '核对',
      '--jobs',
      '2',
      '--format',
      'jsonl',
      '--summary',
      '汇总.xlsx',
      '--summary',
      '汇总.html',
      '--units',
      '名单.csv',
    );
  }, PATIENCE);

  it('counts how the files ended: one is damaged, one is of nothing', async () => {
    expect(run.status).toBe(2);
    const [first] = textsOf((await sheetsOf('汇总.xlsx')).get('汇总'));
    expect(first?.[0]).toBe('决算核对汇总（第 1 轮）');
    const files = linesOf('核对').flatMap((line) => (line.file === null ? [] : [line]));
    expect(files).toHaveLength(UNITS + 1);
    const errors = files.filter(({ status }) => status === 1).length;
    expect(errors).toBeGreaterThan(0);
    const counts = textsOf((await sheetsOf('汇总.xlsx')).get('汇总'))[1]?.[0];
    expect(counts).toBe(
      `文件 13 个，单位 11 个：读不出 1 个，有错误 ${errors} 个，未认出 1 个，没有错误 ${11 - errors} 个。`,
    );
  });

  it('lists the worst first, with what each file counts', async () => {
    const [head = [], ...rows] = textsOf((await sheetsOf('汇总.xlsx')).get('单位'));
    expect(rows.map(([verdict]) => verdict).slice(0, 2)).toEqual(['读不出', '有错误']);
    expect(rows).toHaveLength(UNITS + 1);
    const damaged = join('送审', '第1片', `${unitName(UNITS)}.xlsx`);
    expect(rows[0]?.[head.indexOf('文件')]).toBe(damaged);
    expect(rows[0]?.[head.indexOf('备注')]).toBe('文件已损坏');
    for (const line of linesOf('核对')) {
      if (line.file === null || line.review === null) continue;
      const row = rows.find((one) => one[head.indexOf('文件')] === line.file);
      const count = line.review.findings.filter(({ severity }) => severity === 'error').length;
      expect(row?.[head.indexOf('错误')] ?? '').toBe(count === 0 ? '' : String(count));
    }
  });

  it('tells how often each relation fails, in how many files', async () => {
    const [head = [], ...rows] = textsOf((await sheetsOf('汇总.xlsx')).get('勾稽关系'));
    const files = new Map<string, number>();
    for (const line of linesOf('核对')) {
      if (line.file === null) continue;
      const grave = (line.review?.findings ?? []).filter(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      for (const rule of new Set(grave.map((finding) => finding.rule)))
        files.set(rule, (files.get(rule) ?? 0) + 1);
    }
    const told = new Map(
      rows.map((row) => [row[0]?.split(' ')[0] ?? '', Number(row[head.indexOf('文件数')])]),
    );
    expect(told).toEqual(files);
    expect([...told.values()]).toEqual([...told.values()].sort((one, other) => other - one));
  });

  it('names the unit of the list that has sent nothing, first among what is to be done', async () => {
    const sheets = await sheetsOf('汇总.xlsx');
    expect(
      textsOf(sheets.get('未送单位'))
        .slice(1)
        .map(([unit, listed]) => [unit, listed]),
    ).toEqual([['临江市实验小学', '是']]);
    expect(textsOf(sheets.get('待办'))[1]?.slice(0, 3)).toEqual(['临江市实验小学', '', '未送']);
    expect(run.out.trim().split('\n').at(-1)).toContain('"unit":"临江市实验小学"');
    expect(run.err).toContain('未送 1 个：临江市实验小学。');
  });

  it('has charts, links to files, heads on every page and page numbers', () => {
    const parts = unzipSync(readFileSync(at('汇总.xlsx')));
    const text = (path: string): string => new TextDecoder().decode(parts[path]);
    expect(Object.keys(parts).filter((path) => path.startsWith('xl/charts/'))).toHaveLength(4);
    expect(text('xl/charts/chart1.xml')).toContain("<c:f>'汇总'!$B$");
    expect(text('xl/worksheets/_rels/sheet2.xml.rels')).toContain(
      `Target="送审/第1片/${unitName(1)}.xlsx" TargetMode="External"`,
    );
    expect(text('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'单位'!$1:$1</definedName>`,
    );
    expect(text('xl/worksheets/sheet2.xml')).toContain('&amp;P');
    expect(text('xl/worksheets/sheet2.xml')).toContain('type="dataBar"');
  });

  it(
    'is the same once more, from its results alone, and after all is taken over',
    async () => {
      await summarise({ results: at('核对/final-accounts-check.jsonl'), to: [at('再.xlsx')] });
      const results = readFileSync(at('核对/final-accounts-check.jsonl'));
      const again = await check(
        '送审',
        '--out',
        '核对',
        '--summary',
        '汇总2.xlsx',
        '--summary',
        '汇总2.html',
        '--units',
        '名单.csv',
      );
      expect(again.err).toContain('沿用以前的结果 13 个');
      expect(readFileSync(at('核对/final-accounts-check.jsonl')).equals(results)).toBe(true);
      for (const kind of ['xlsx', 'html'])
        expect(readFileSync(at(`汇总2.${kind}`)).equals(readFileSync(at(`汇总.${kind}`)))).toBe(true);
      const alone = await check('--results', '核对/final-accounts-check.jsonl', '--summary', '汇总3.html');
      expect([alone.status, alone.out]).toEqual([2, '']);
      expect(readFileSync(at('汇总3.html')).equals(readFileSync(at('汇总.html')))).toBe(true);
      const printed = await check('--results', '核对/final-accounts-check.jsonl', '--format', 'html');
      expect(printed.out).toBe(readFileSync(at('汇总.html'), 'utf8'));
    },
    PATIENCE,
  );
});

describe('the page', () => {
  it('asks for nothing but itself, and lets no name of a file or unit be more than text', async () => {
    const hostile = `"><script>alert(1)</script>'&`;
    const lines = linesOf('核对')
      .flatMap((line) => (line.file === null ? [] : [line]))
      .slice(0, 1);
    const [line] = lines;
    const evil = {
      ...line,
      file: `送审/${hostile}#%?.xlsx`,
      messages: (line?.messages ?? []).map(() => hostile),
      failures: [{ file: hostile, reason: hostile }],
      review: {
        ...line?.review,
        forms: (line?.review?.forms ?? []).map((form) => ({ ...form, department: hostile })),
      },
    };
    await writeFile(at('恶.jsonl'), `${JSON.stringify(evil)}\n`);
    const { files } = await summarise({ results: at('恶.jsonl'), to: [at('恶.html'), at('恶.xlsx')] });
    expect(files).toBe(1);
    const page = readFileSync(at('恶.html'), 'utf8');
    expect(page.match(/<script/gu)).toHaveLength(1);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?:https?:|javascript:)/u);
    expect(page).toContain('%23%25%3F.xlsx');
    const [, row] = textsOf((await sheetsOf('恶.xlsx')).get('单位'));
    expect(row?.[1]).toBe(hostile);
  });

  it('sorts by the column whose head is clicked, numbers by their size, and back', () => {
    const window = new Window();
    const { document } = window;
    document.documentElement.lang = 'zh-CN';
    document.body.innerHTML =
      '<table><thead><tr><th><span>数</span></th></tr></thead><tbody>' +
      ['<td data-value="9">9</td>', '<td></td>', '<td data-value="10">10</td>']
        .map((cell) => `<tr>${cell}</tr>`)
        .join('') +
      '</tbody></table>';
    runInNewContext(SCRIPT, { document });
    const shown = (): readonly string[] =>
      [...document.querySelectorAll('td')].map(({ textContent }) => textContent);
    document.querySelector('span')?.click();
    expect(shown()).toEqual(['', '9', '10']);
    document.querySelector('span')?.click();
    expect(shown()).toEqual(['10', '9', '']);
    expect(document.querySelector('th')?.getAttribute('aria-sort')).toBe('descending');
  });
});

describe('rounds on the command line', () => {
  it(
    'tell what became of each finding and who has sent nothing',
    async () => {
      await mkdir(at('二轮/第1片'), { recursive: true });
      // Everybody sends the same again, one under another name; the third unit does not.
      for (let number = 1; number < UNITS; number += 1)
        if (number !== 3)
          await writeFile(
            at(`二轮/第1片/${unitName(number)}${number === 6 ? '（改）' : ''}.xlsx`),
            readFileSync(at(`送审/第1片/${unitName(number)}.xlsx`)),
          );
      const last = join('核对', 'final-accounts-check.jsonl');
      const second = await check(
        '二轮',
        '--out',
        '核对二',
        '--last-round',
        last,
        '--summary',
        '二.xlsx',
        '--format',
        'csv',
      );
      const before = new Map(
        linesOf('核对').flatMap((line) => (line.file === null ? [] : [[line.round?.unit, line]])),
      );
      for (const line of linesOf('核对二')) {
        if (line.file === null) continue;
        expect(line.round?.last).toBe(before.get(line.round?.unit)?.file);
        expect(new Set(line.round?.findings.map(({ state }) => state))).toEqual(
          new Set(line.review?.findings.length === 0 ? [] : ['open']),
        );
        expect(line.round?.number).toBe(2);
      }
      const missing = linesOf('核对二').flatMap((line) => (line.file === null ? [line] : []));
      expect(missing.map(({ unit }) => unit)).toContain(unitName(3));
      expect(second.err).toContain('第 2 轮');
      const rows = textsOf((await sheetsOf('二.xlsx')).get('未送单位')).slice(1);
      const open = before.get(unitName(3))?.review?.findings.length ?? 0;
      expect(rows.find(([unit]) => unit === unitName(3))?.slice(2, 4)).toEqual([
        join('送审', '第1片', `${unitName(3)}.xlsx`),
        open === 0 ? '' : String(open),
      ]);
    },
    PATIENCE,
  );

  it(
    'refuse the results that this run would replace, and files that are not there',
    async () => {
      const results = join('核对', 'final-accounts-check.jsonl');
      const same = await check('二轮', '--out', '核对', '--last-round', results, '--lang', 'en');
      expect([same.status, same.err]).toEqual([2, expect.stringContaining('take another folder') as string]);
      const none = await check('二轮', '--last-round', '没有.jsonl');
      expect([none.status, none.err.trim()]).toEqual([2, '没有.jsonl：找不到文件']);
      const odd = await check('二轮', '--summary', '汇总.pdf');
      expect([odd.status, odd.err]).toEqual([
        2,
        expect.stringContaining('应以 .xlsx 或 .html 结尾') as string,
      ]);
      const both = await check('二轮', '--results', results);
      expect([both.status, both.err]).toEqual([2, expect.stringContaining('--results 不核对文件') as string]);
      const unknown = await check('--sumary', 'x');
      expect([unknown.status, unknown.err.split('\n')[0]]).toEqual([2, '没有这个选项：--sumary']);
    },
    PATIENCE,
  );
});

test('results of an older program are counted and not guessed at', async () => {
  await writeFile(at('旧.jsonl'), '{"file":"a.xlsx","status":0}\n不是 JSON\n');
  expect(await summarise({ results: at('旧.jsonl'), to: [at('旧.xlsx')] })).toEqual({
    files: 0,
    notSent: 0,
    round: null,
    unread: 2,
    left: [],
  });
  await expect(summarise({ results: at('没有.jsonl'), to: [] })).rejects.toThrow();
  await expect(summarise({ results: at('旧.jsonl'), to: [at('无夹/旧.xlsx')] })).rejects.toThrow();
  expect(existsSync(at('无夹'))).toBe(false);
});

describe('lists of units', () => {
  const read = async (name: string, bytes: string | Uint8Array): Promise<unknown> => {
    await writeFile(at(name), bytes);
    const units = await readUnits(at(name));
    return units.ok ? units.value : units.failure;
  };

  test('are texts with a name a line, tables, and workbooks', async () => {
    expect(await read('甲.txt', '甲局\n\n乙局\r\n甲局\n')).toEqual(['甲局', '乙局']);
    expect(await read('乙.csv', '\uFEFF编码,单位名称\n001,甲局\n002,"乙局,本级"\n')).toEqual([
      '甲局',
      '乙局,本级',
    ]);
    // “甲局” and “乙局” in GBK.
    expect(await read('丙.txt', Buffer.from('bcd7bed60ad2d2bed6', 'hex'))).toEqual(['甲局', '乙局']);
    const cell = (name: string, text: string): string =>
      `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [
      `<row r="1">${cell('A1', '2023年度送审单位')}</row>`,
      `<row r="2">${cell('B2', '预算单位')}${cell('C2', '联系人')}</row>`,
      `<row r="3">${cell('B3', '甲局')}${cell('C3', '张三')}</row>`,
    ];
    const book = handmadeWorkbook([{ name: '名单', xml: `<sheetData>${rows.join('')}</sheetData>` }]);
    expect(await read('丁.xlsx', book)).toEqual(['甲局']);
  });

  test('are refused where it is not certain which column has the names', async () => {
    expect(await read('戊.csv', '001,甲局\n002,乙局\n')).toBe('noUnits');
    expect(await read('己.txt', '\n')).toBe('noUnits');
    await rename(at('己.txt'), at('庚.txt'));
    expect(await readUnits(at('己.txt'))).toEqual({ ok: false, failure: 'notFound' });
  });
});

test.each([
  [RATE_BINS, '0.5999', 'rateBelow60'],
  [RATE_BINS, '0.6', 'rate60'],
  [RATE_BINS, '0.99999', 'rate90'],
  [RATE_BINS, '1', 'rateWhole'],
  [RATE_BINS, '1.0001', 'rateAbove'],
  [SCORE_BINS, '59.99', 'scorePoor'],
  [SCORE_BINS, '90', 'scoreExcellent'],
  [SCORE_BINS, '89.99', 'scoreGood'],
])('a figure falls into one bin (%#)', (bins, figure, name) => {
  expect(bins[binOf(bins, figure) ?? -1]?.name).toBe(name);
});

test('addresses are relative, and hold no sign that means something else', () => {
  const link = linksFrom('/a/b');
  expect(link('/a/b/送审/甲 局#1.xlsx')).toBe('送审/甲%20局%231.xlsx');
  expect(link('/a/c/%.xlsx')).toBe('../c/%25.xlsx');
  expect(link('/a/b/12:30.xlsx')).toBe('./12:30.xlsx');
});

test('the kind of a summary is what its name ends in', () => {
  expect(['a.xlsx', 'b.HTML', 'c.htm', 'xlsx'].map(summaryKind)).toEqual(['xlsx', 'html', null, null]);
});
