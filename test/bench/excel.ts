import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { standingOf } from '../../src/disclosure/decisions/standing';
import { figuresByCell } from '../../src/disclosure/figures-by-cell';
import type { Correction, Finding } from '../../src/disclosure/findings';
import { reviewWorkbook } from '../../src/disclosure/review';
import { WUHAN_SCHEME } from '../../src/disclosure/scoring/scheme';
import type { Choices } from '../../src/record/choices/choices';
import type { Mark } from '../../src/presentation/marks/mark';
import type { Result } from '../../src/session/room/result';
import type { WorkbookReading } from '../../src/session/room/reading/workbook-reading';
import {
  applyCorrections,
  clearMarks,
  placeMarks,
  readWorkbook,
  removeOpinion,
  removeReport,
  saveChoices,
  undo,
  writeOpinion,
  writeReport,
} from '../../src/excel';
import { createHost, newWorkbook } from '../../src/preview/host';
import { loadOfficeInNode } from '../../src/preview/host/node/load-office';
import type { Host } from '../../src/preview/host';
import { Decimal } from '../../src/disclosure/sheet/decimal';
import { amounting } from '../../src/disclosure/value';

/** A sheet as long as a long self-assessment form; the corrections and marks that such a form gives. */
const ROWS = 60;
const COLUMNS = 11;
const CORRECTIONS = 12;
const MARKS = 6;

/** What an operation asked of Excel. */
interface Cost {
  readonly sheets: number;
  readonly operation: string;
  readonly syncs: number;
  readonly sent: number;
  readonly received: number;
  readonly milliseconds: number;
}

/** Prints the round trips and bytes of every operation for 1, 10 and 100 sheets, through the genuine office.js. */
export async function benchExcel(): Promise<void> {
  console.log(`Excel: ${ROWS} × ${COLUMNS} cells, ${CORRECTIONS} corrections and ${MARKS} marks a sheet`);
  console.log(line(['sheets', 'operation', 'syncs', 'sent KB', 'received KB', 'ms']));
  for (const sheets of [1, 10, 100]) {
    for (const cost of await costs(sheets)) {
      const { operation, syncs, sent, received, milliseconds } = cost;
      console.log(
        line([sheets, operation, syncs, kilobytes(sent), kilobytes(received), Math.round(milliseconds)]),
      );
    }
  }
}

async function costs(count: number): Promise<readonly Cost[]> {
  const names = Array.from({ length: count }, (_, index) => `附件${index + 1}`);
  const host = await filledHost(names);
  const found: Cost[] = [];
  const measure = async (operation: string, work: () => Promise<Result<unknown>>): Promise<void> => {
    host.counters.reset();
    const start = performance.now();
    const result = await work();
    if (!result.ok) throw new Error(`${operation}: ${result.failure.kind}`);
    const { requests: syncs, requestBytes: sent, responseBytes: received } = host.counters;
    found.push({ sheets: count, operation, syncs, sent, received, milliseconds: performance.now() - start });
  };
  await measure('save choices', () => saveChoices(() => choices(names)));
  await measure('read', () => readWorkbook());
  const before = await readingOf();
  await edit(names[0] ?? '');
  await measure('read 1 changed', () => readWorkbook({ before, changed: new Set(names.slice(0, 1)) }));
  await measure('read 0 changed', () => readWorkbook({ before, changed: new Set() }));
  const now = await readWorkbook({ before, changed: new Set(names.slice(0, 1)) });
  if (now.ok) console.log(`  1 of ${count} sheets changed: ${newCells(before, now.value)} cells are new`);
  await measure('apply corrections', () =>
    applyCorrections(names.flatMap(corrections), { overwriteFormulas: false }),
  );
  await measure('undo', undo);
  await measure('apply formulas', () =>
    applyCorrections(names.flatMap(corrections), { overwriteFormulas: false, live: true }),
  );
  await measure('place marks', () => placeMarks(names.flatMap(marks)));
  await measure('replace marks', () => placeMarks(names.flatMap(marks)));
  await measure('clear marks', clearMarks);
  await measure('undo', undo);
  const review = { ...reviewWorkbook({ sheets: [] }), findings: names.flatMap(findings) };
  const standing = standingOf(review, NO_DECISIONS, figuresByCell(review));
  await measure('write report', () => writeReport(review, 'zh-CN', standing));
  await measure('write opinion', () => writeOpinion({ review, standing, conclusion: null }, 'zh-CN'));
  await measure('rewrite opinion', () => writeOpinion({ review, standing, conclusion: null }, 'zh-CN'));
  await measure('remove opinion', removeOpinion);
  await measure('remove report', removeReport);
  // The engine's timers would keep the process alive.
  host.workbook.univer.dispose();
  return found;
}

/** A host with a workbook of the named sheets, and the globals that the operations find in an add-in. */
async function filledHost(names: readonly string[]): Promise<Host> {
  const host = createHost(newWorkbook());
  Object.assign(globalThis, await loadOfficeInNode(host));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const [index, name] of names.entries()) {
      const sheet = index === 0 ? worksheets.getItem('Sheet1') : worksheets.add(name);
      sheet.name = name;
      sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).values = Array.from({ length: ROWS }, (_, row) =>
        Array.from({ length: COLUMNS }, (__, column) => cellOf(row, column)),
      );
      sheet.getRange('A1:K1').merge();
    }
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  return host;
}

function cellOf(row: number, column: number): string | number {
  return column < 4 ? `指标${row}：完成年度目标任务` : row + column / 100;
}

function corrections(sheet: string): readonly Correction[] {
  return Array.from({ length: CORRECTIONS }, (_, index) => {
    const row = 4 + 4 * index;
    const from = cellOf(row, 9);
    return {
      place: { sheet, row, column: 9 },
      from,
      to: 1.5,
      live: `=ROUND(H${row + 1}*MIN(1,F${row + 1}/E${row + 1}),2)`,
      rule: 'SA-IND',
      rounding: false,
      formula: false,
    };
  });
}

/** A scheme and a weight for each sheet. */
function choices(sheets: readonly string[]): Choices {
  const forms = sheets.map((name) => {
    return { sheet: { id: '', name }, title: '项目自评表', project: name, row: 0, column: 0 };
  });
  return {
    schemes: forms.map((form) => ({ form, scheme: WUHAN_SCHEME })),
    weights: forms.map((form) => ({ form, label: '指标4', row: 4, column: 9, weight: '5' })),
  };
}

function marks(sheet: string) {
  return Array.from({ length: MARKS }, (_, index) => ({
    place: { sheet, row: 4 + 4 * index, column: 9 },
    kind: index % 2 === 0 ? 'error' : 'rounding',
    text: `${sheet}的得分应为9.62，现为9.5，差-0.12`,
  })) satisfies readonly Mark[];
}

function findings(sheet: string): readonly Finding[] {
  return marks(sheet).map(({ place, kind, text }) => ({
    rule: 'SA-IND',
    severity: kind,
    form: 'project-self-assessment',
    cells: [place],
    expected: amounting('points', new Decimal('9.62')),
    actual: amounting('points', new Decimal('9.5')),
    difference: amounting('points', new Decimal('-0.12')),
    message: { key: 'sheetNear', values: { row: '1', title: text, layout: sheet, missing: '总分' } },
  }));
}

async function readingOf(): Promise<WorkbookReading> {
  const reading = await readWorkbook();
  if (!reading.ok) throw new Error(reading.failure.kind);
  return reading.value;
}

/** A user's edit of one cell. */
async function edit(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange('J5').values = [[7]];
    await context.sync();
  });
}

/** The cells of the snapshots that are not the very objects of the earlier reading. */
function newCells(before: WorkbookReading, now: WorkbookReading): number {
  const known = new Set(before.snapshot.sheets);
  return now.snapshot.sheets
    .filter((sheet) => !known.has(sheet))
    .reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.cells.length, 0), 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 1 ? `  ${String(cell).padEnd(18)}` : String(cell).padStart(12)))
    .join('');
}
