import { afterAll, afterEach, expect, it, vi } from 'vitest';
import type { Decision } from '../../src/disclosure/decisions/decision';
import type { Correction } from '../../src/disclosure/findings';
import { reviewWorkbook } from '../../src/disclosure/review';
import { excelRoom } from '../../src/excel';
import { createHost, type Host, type PreviewWorkbook } from '../../src/preview/host';
import { loadOfficeInNode } from '../../src/preview/host/node/load-office';
import type { TypedWeight } from '../../src/record/choices/choices';
import { CHOICES_PART } from '../../src/record/choices/choices-part';
import { DECISIONS_PART } from '../../src/record/decisions/decisions-part';
import type { Entry } from '../../src/record/journal/journal';
import { JOURNAL_PART } from '../../src/record/journal/journal-part';
import { partXml } from '../../src/record/parts/read-parts';
import type { Result } from '../../src/session/room/result';
import { undoAll } from '../leftovers';
import { at, cleanedUp, connect, valueOf, values, workbookWith } from './excel';

/** What goes wrong with a request: nothing of it is done, it is done but the answer is lost, or it stops half-way. */
type Fault = 'refused' | 'unanswered' | Stop;

/** The action before which a request stops: of those that write, or of all, reading too. */
type Stop = { readonly beforeWrite: number } | { readonly beforeAction: number };

/** What is done with the workbook while a fault waits for the request of that number (from 1). */
interface Case {
  readonly deed: string;
  readonly request: number;
  readonly fault: Fault | null;
  /** Whether somebody else keeps something between the first request and the second. */
  readonly isShared: boolean;
}

const decision = (by: string): Decision => ({
  finding: `SA-EXEC | ${by}`,
  rule: 'SA-EXEC',
  severity: 'error',
  message: { key: 'sheetNear', values: {} },
  where: '表1!B2',
  form: null,
  steps: [{ kind: 'explained', role: 'accountant', text: by, by, time: '2026-03-01', figures: [] }],
});

const weight = (label: string): TypedWeight => ({
  id: label,
  form: { sheet: { id: '', name: '表1' }, title: '表', project: '', row: 0, column: 0 },
  label,
  row: 1,
  column: 1,
  weight: '5',
});

const correction = (address: string): Correction => ({
  place: at('表1', address),
  from: 1,
  to: 2,
  rule: 'SA-EXEC',
  rounding: false,
  formula: false,
});

const REVIEW = reviewWorkbook({ sheets: [] });
const OPTIONS = { overwriteFormulas: false };

const decide = (by: string) =>
  excelRoom.saveDecisions((book) => ({ ...book, decisions: [...book.decisions, decision(by)] }));
const choose = (by: string) =>
  excelRoom.saveChoices((choices) => ({ ...choices, weights: [...choices.weights, weight(by)] }));
const mark = (address: string) =>
  excelRoom.placeMarks([{ place: at('表1', address), kind: 'error', text: `错 ${address}` }]);

/** Everything that is done with a workbook. */
const DEEDS: Readonly<Record<string, () => Promise<Result<unknown>>>> = {
  decide: () => decide('me'),
  choose: () => choose('me'),
  apply: () => excelRoom.applyCorrections([correction('B2')], OPTIONS),
  mark: () => mark('C2'),
  clear: () => excelRoom.clearMarks(),
  undo: () => excelRoom.undo(),
  report: () => excelRoom.writeReport(REVIEW, 'zh-CN'),
  removeReport: () => excelRoom.removeReport(),
  read: () => excelRoom.readWorkbook(),
  journal: () => excelRoom.journal(),
  hasMarks: () => excelRoom.hasMarks(),
  goTo: () => excelRoom.goTo(at('表1', 'B2')),
};

/** Somebody else's parts, as they come to be beside ours. 表1!B4 is what they have corrected. */
function keptByAnother(workbook: PreviewWorkbook): void {
  const sheet = { id: workbook.sheets.all()[0]?.id ?? '', name: '表1' };
  const cells = [{ row: 3, column: 1, from: 1, format: 'General', to: 2 }];
  const entry: Entry = { kind: 'corrections', id: 'theirs', time: '2026-03-02', sheets: [{ sheet, cells }] };
  const parts = [
    partXml(DECISIONS_PART, { value: { decisions: [decision('theirs')], conclusion: null }, unread: [] }),
    partXml(CHOICES_PART, { value: { schemes: [], weights: [weight('theirs')] }, unread: [] }),
    partXml(JOURNAL_PART, { value: { entries: [entry] }, unread: [] }),
  ];
  for (const xml of parts)
    if (xml !== null) workbook.side.customXmlParts.push({ id: `{${crypto.randomUUID()}}`, xml });
}

/** A workbook with something of every kind in it: a report, marks, B3 corrected, a decision and a choice. */
async function workedOn(): Promise<PreviewWorkbook> {
  const { workbook } = await workbookWith(['表1'], (sheet) => {
    sheet('表1').getRange('A1:C4').values = [
      ['表', '得分', '说明'],
      ['甲', 1, '一'],
      ['乙', 1, '二'],
      ['丙', 2, '三'],
    ];
  });
  valueOf(await excelRoom.writeReport(REVIEW, 'zh-CN'));
  valueOf(await mark('C3'));
  valueOf(await excelRoom.applyCorrections([correction('B3')], OPTIONS));
  valueOf(await decide('before'));
  valueOf(await choose('before'));
  await cleanedUp();
  return workbook;
}

interface Run {
  /** How many requests the deed made. */
  readonly requests: number;
  /** Whether the fault came to pass. */
  readonly isHit: boolean;
}

/** The host of a case: its requests are counted, and one of them goes wrong. */
function faultyHost(workbook: PreviewWorkbook, { request, fault, isShared }: Case) {
  const host = createHost(workbook);
  const run = { requests: 0, isHit: false };
  const process = async (body: string): ReturnType<Host['processRequest']> => {
    run.requests += 1;
    if (isShared && run.requests === 2) keptByAnother(workbook);
    if (run.requests !== request || fault === null) return host.processRequest(body);
    if (typeof fault === 'object') {
      if ('beforeWrite' in fault) host.faults.failWrite(fault.beforeWrite);
      else host.faults.failAction(fault.beforeAction);
      const outcome = await host.processRequest(body);
      host.faults.heal();
      run.isHit = outcome.kind === 'answered' && outcome.body.includes('because a test asked for it');
      return outcome;
    }
    run.isHit = true;
    if (fault === 'unanswered') await host.processRequest(body);
    host.faults.refuse('sessionLost');
    return host.processRequest(body);
  };
  const proxy = new Proxy(host, {
    get: (target, member): unknown => {
      if (member === 'processRequest') return process;
      const value: unknown = Reflect.get(target, member, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { host, proxy, run };
}

/** How many faults were tried, and how many came to pass. */
const tally = { tried: 0, hit: 0 };

/** Bears one fault in a workbook of its own, which is closed again: thousands of open ones are more than memory holds. */
async function bear(one: Case): Promise<Run> {
  try {
    const run = await borne(one);
    tally.tried += 1;
    if (run.isHit) tally.hit += 1;
    return run;
  } finally {
    await undoAll();
  }
}

/** Does a deed of which something goes wrong, and sees that nothing of the record, and no cell, is lost. */
async function borne(one: Case): Promise<Run> {
  const workbook = await workedOn();
  const { host, proxy, run } = faultyHost(workbook, one);
  const office = await loadOfficeInNode(proxy);
  vi.stubGlobal('Excel', office.Excel);
  const ended = await DEEDS[one.deed]?.();
  await cleanedUp();
  const told = JSON.stringify(one);
  if (ended?.ok === false) expect(['hostGone', 'unexpected'], told).toContain(ended.failure.kind);

  expect(host.session.enableEvents, told).toBe(true);
  await connect(workbook);
  const there = one.isShared && run.requests > 1 ? ['theirs'] : [];
  const own = (deed: string) => (one.deed === deed && ended?.ok === true ? ['me'] : []);
  const { decisions, choices, unreadJournal } = valueOf(await excelRoom.readWorkbook());
  expect([...decisions.unread, ...choices.unread, ...unreadJournal], told).toEqual([]);
  const decided = decisions.value.decisions.flatMap(({ steps }) => steps.map(({ by }) => by));
  expect(decided, told).toEqual(expect.arrayContaining(['before', ...there, ...own('decide')]));
  expect(new Set(decided).size, told).toBe(decided.length);
  const chosen = choices.value.weights.map(({ label }) => label);
  expect(chosen, told).toEqual(expect.arrayContaining(['before', ...there, ...own('choose')]));
  expect(new Set(chosen).size, told).toBe(chosen.length);

  // What is journalled can be taken back; what is not journalled was never written.
  valueOf(await excelRoom.clearMarks());
  valueOf(await excelRoom.removeReport());
  for (let times = 0; times < 3; times += 1) valueOf(await excelRoom.undo());
  expect(valueOf(await excelRoom.journal()), told).toEqual([]);
  expect(await values('表1', 'A1:C4'), told).toEqual([
    ['表', '得分', '说明'],
    ['甲', 1, '一'],
    ['乙', 1, '二'],
    ['丙', there.length > 0 ? 1 : 2, '三'],
  ]);
  expect(await traces(), told).toEqual({ formats: 0, comments: 0, sheets: ['表1'] });
  return run;
}

/** What marks and reports leave behind, if anything. */
async function traces() {
  return Excel.run(async ({ workbook }) => {
    const { worksheets, comments } = workbook;
    worksheets.load('items/name');
    const formats = worksheets.getItem('表1').getRange().conditionalFormats.getCount();
    const remarks = comments.getCount();
    await workbook.context.sync();
    return {
      formats: formats.value,
      comments: remarks.value,
      sheets: worksheets.items.map(({ name }) => name),
    };
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** With minutes (`npm run fuzz -- faults`), every action is tried in that time; else the first, then fewer and fewer. */
const MINUTES = Number(process.env['FAULT_MINUTES'] ?? '0');
const EVERY = Array.from({ length: 400 }, (_one, index) => index + 1);
const WRITES = MINUTES > 0 ? EVERY : [1, 2, 5, 17, 65];
const ACTIONS = MINUTES > 0 ? EVERY : [1, 6, 48];
const start = performance.now();
const deadline = MINUTES === 0 ? undefined : (MINUTES + 1) * 60_000;

/** What was not tried to its end for lack of time. */
const unfinished: string[] = [];

const CASES = [false, true].flatMap((isShared) => Object.keys(DEEDS).map((deed) => ({ deed, isShared })));

/** Whether the case of that number (from 0) may go on: each has its share of the time, and what earlier ones left of it. */
const isTime = (index: number): boolean =>
  MINUTES === 0 || performance.now() - start < (MINUTES * 60_000 * (index + 1)) / CASES.length;

afterAll(() => {
  if (MINUTES === 0) return;
  console.log(`${tally.tried} faults tried, ${tally.hit} came to pass`);
  console.log(
    unfinished.length === 0 ? 'every stop was tried' : `not to their end: ${unfinished.join(', ')}`,
  );
});

it.each(CASES.map((one, index) => ({ ...one, index })))(
  '$deed loses nothing, whichever request goes wrong (somebody else at work: $isShared)',
  async ({ deed, isShared, index }) => {
    const { requests } = await bear({ deed, request: 0, fault: null, isShared });
    expect(requests).toBeGreaterThan(0);
    for (let request = 1; request <= requests; request += 1) {
      for (const fault of ['refused', 'unanswered'] as const)
        expect((await bear({ deed, request, fault, isShared })).isHit).toBe(true);
      const stops: readonly (readonly Stop[])[] = [
        WRITES.map((beforeWrite) => ({ beforeWrite })),
        ACTIONS.map((beforeAction) => ({ beforeAction })),
      ];
      for (const kind of stops)
        for (const fault of kind) {
          if (!isTime(index)) {
            unfinished.push(`${deed} (${isShared ? 'shared' : 'alone'}), request ${request} of ${requests}`);
            break;
          }
          if (!(await bear({ deed, request, fault, isShared })).isHit) break;
        }
    }
  },
  deadline,
);
