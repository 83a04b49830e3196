import { afterEach, describe, expect, it, vi } from 'vitest';
import { records } from '../disclosure/decisions/stands';
import { stepsInTurn } from '../../src/disclosure/decisions/decision';
import type { Decision } from '../../src/disclosure/decisions/decision';
import type { Correction } from '../../src/disclosure/findings';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import type * as excel from '../../src/excel';
import type { Mark } from '../../src/presentation/marks/mark';
import type { Result } from '../../src/session/room/result';
import { createHost, type PreviewWorkbook } from '../../src/preview/host';
import { loadOfficeInNode } from '../../src/preview/host/node/load-office';
import type { FormReference } from '../../src/record/choices/choices';
import { at, connect, workbookWith } from './excel';

/** What one of them works with. */
type Room = typeof excel;

/** One of two people: a pane of their own, with its own library and memory, at the workbook. */
interface Person {
  readonly name: string;
  readonly room: Room;
  /** Starts something; its requests wait until they are let through. */
  readonly start: (work: (room: Room) => Promise<Result<unknown>>) => void;
  /** Lets one request through; false where the work has ended. */
  readonly step: () => Promise<boolean>;
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A pane of one's own: what it remembers is nobody else's. */
async function ownRoom(): Promise<Room> {
  vi.resetModules();
  return import('../../src/excel');
}

async function person(name: string, workbook: PreviewWorkbook, room: Room): Promise<Person> {
  const host = createHost(workbook);
  const queue: (() => void)[] = [];
  const gated = new Proxy(host, {
    get: (target, member): unknown => {
      if (member !== 'processRequest') {
        const value: unknown = Reflect.get(target, member, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      }
      return async (body: string) => {
        await new Promise<void>((resolve) => {
          queue.push(resolve);
        });
        return target.processRequest(body);
      };
    },
  });
  const office = await loadOfficeInNode(gated);
  let work: Promise<unknown> | null = null;
  let isDone = true;
  /** Whatever is done now is done in this pane, with its library. */
  const sit = (): void => {
    vi.stubGlobal('Excel', office.Excel);
    vi.stubGlobal('Office', office.Office);
  };
  /** Until a request waits, or the work has ended. */
  const come = async (): Promise<void> => {
    while (queue.length === 0 && !isDone) await tick();
  };
  return {
    name,
    room,
    start: (begin) => {
      sit();
      isDone = false;
      work = begin(room).then((result) => {
        isDone = true;
        if (!result.ok)
          throw new Error(`${name}: ${result.failure.kind} ${JSON.stringify(result.failure.values)}`);
      });
    },
    step: async () => {
      await come();
      if (queue.length === 0) {
        await work;
        return false;
      }
      sit();
      queue.shift()?.();
      await come();
      return true;
    },
  };
}

const FORM: FormReference = {
  sheet: { id: '', name: '表1' },
  title: '项目自评表',
  project: '',
  row: 0,
  column: 0,
};

const decision = (by: string): Decision => ({
  finding: 'SA-EXEC | 甲',
  rule: 'SA-EXEC',
  severity: 'error',
  message: { key: 'sheetNear', values: {} },
  where: '表1!B2',
  form: null,
  steps: records(['accountant', { kind: 'explained', text: by, by, time: `2026-03-0${by}` }]),
});

const correction = (row: string): Correction => ({
  place: at('表1', `B${row}`),
  from: 1,
  to: 2,
  rule: 'SA-EXEC',
  rounding: false,
  formula: false,
});

/** The row of the cell that belongs to each of them; theirs alone. */
const ROWS: Readonly<Record<string, string>> = { '1': '2', '2': '3' };
const mark = (by: string): Mark => ({
  place: at('表1', `C${ROWS[by] ?? ''}`),
  kind: 'error',
  text: `错 ${by}`,
});

/** What each of them may do, told apart by who does it. */
const DEEDS: Readonly<Record<string, (room: Room, by: string) => Promise<Result<unknown>>>> = {
  decide: (room, by) =>
    room.saveDecisions((book) => {
      const [before] = book.decisions;
      const own = decision(by);
      const steps = {
        ...own.steps,
        accountant: [...(before?.steps.accountant ?? []), ...own.steps.accountant],
      };
      return { ...book, decisions: [{ ...own, steps }] };
    }),
  choose: (room, by) =>
    room.saveChoices((choices) => ({
      ...choices,
      weights: [...choices.weights, { id: by, form: FORM, label: by, row: 1, column: 1, weight: '5' }],
    })),
  apply: (room, by) => room.applyCorrections([correction(ROWS[by] ?? '')], { overwriteFormulas: false }),
  mark: (room, by) => room.placeMarks([mark(by)]),
  undo: (room) => room.undo(),
};

/** What the workbook has to show for a deed, whoever looks at it. */
async function traces(room: Room): Promise<readonly string[]> {
  const reading = await room.readWorkbook();
  const journal = await room.journal();
  if (!reading.ok || !journal.ok) throw new Error('locked');
  const { decisions, choices, unreadJournal, snapshot } = reading.value;
  expect([...decisions.unread, ...choices.unread, ...unreadJournal]).toEqual([]);
  const steps = decisions.value.decisions.flatMap((one) =>
    stepsInTurn(one).map(({ step: { text } }) => `decide ${text}`),
  );
  const weights = choices.value.weights.map(({ label }) => `choose ${label}`);
  const entries = journal.value.map(({ kind }) => kind);
  const cells =
    snapshot.sheets[0]?.rows.flatMap(({ cells: row }) =>
      row.map(({ value }) => (value === null ? '' : valueText(value))),
    ) ?? [];
  return [...steps, ...weights, ...entries, `cells ${cells.join(' ')}`].sort();
}

/** Every order in which so many steps of the one and so many of the other can follow each other. */
function interleavings(ones: number, others: number): readonly string[] {
  if (ones === 0 && others === 0) return [''];
  return [
    ...(ones === 0 ? [] : interleavings(ones - 1, others).map((rest) => `1${rest}`)),
    ...(others === 0 ? [] : interleavings(ones, others - 1).map((rest) => `2${rest}`)),
  ];
}

/** Does both deeds in an order of their requests; whoever is done lets the other finish. */
async function together(
  people: Readonly<Record<string, Person>>,
  deeds: Readonly<Record<string, string>>,
  order: string,
): Promise<void> {
  for (const [by, who] of Object.entries(people))
    who.start((room) => DEEDS[deeds[by] ?? '']?.(room, by) ?? fail());
  for (const by of order) await people[by]?.step();
  for (const who of Object.values(people)) while (await who.step());
}

function fail(): never {
  throw new Error('no such deed');
}

/** Does everything that one of them wants, with nobody else about. */
async function alone(who: Person, work: (room: Room) => Promise<Result<unknown>>): Promise<void> {
  who.start(work);
  while (await who.step());
}

/** What is there before anybody does anything: nothing, or something of every kind. */
const BEFORE: Readonly<Record<string, (who: Person) => Promise<void>>> = {
  nothing: () => Promise.resolve(),
  something: async (who) => {
    await alone(who, (room) =>
      room.saveDecisions(() => ({ decisions: [{ ...decision('0') }], conclusion: null })),
    );
    await alone(who, (room) =>
      room.saveChoices(() => ({
        schemes: [],
        weights: [{ id: '0', form: FORM, label: '0', row: 1, column: 1, weight: '5' }],
      })),
    );
    await alone(who, (room) => room.applyCorrections([correction('4')], { overwriteFormulas: false }));
    await alone(who, (room) => room.placeMarks([{ place: at('表1', 'C4'), kind: 'error', text: '错 0' }]));
  },
};

/** What is to be there in the end. */
function expected(before: string, deeds: readonly string[]): readonly string[] {
  const isFull = before === 'something';
  const undone = deeds.includes('undo');
  // Undo takes back the corrections that it has seen last; those of somebody else at work meanwhile may be these.
  const did = (deed: string): readonly string[] =>
    deeds.flatMap((one, index) => (one === deed ? [`${deed} ${index + 1}`] : []));
  const applied = did('apply').length;
  const known = applied + (isFull ? 1 : 0);
  const left = undone ? Math.max(0, known - 1) : known;
  return [
    ...(isFull ? ['decide 0', 'choose 0'] : []),
    ...did('decide'),
    ...did('choose'),
    ...Array.from({ length: left }, () => 'corrections'),
  ];
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const NAMES = Object.keys(DEEDS);
const PAIRS = NAMES.flatMap((one, index) => NAMES.slice(index).map((other) => [one, other] as const));

const rooms = { one: await ownRoom(), other: await ownRoom(), looker: await ownRoom() };

describe.each(Object.keys(BEFORE))('two people at a workbook in which there is %s', (before) => {
  it.each(PAIRS)('lose nothing in any order of %s and %s', async (one, other) => {
    for (const order of interleavings(2, 2)) {
      const host = await workbookWith(['表1'], (sheet) => {
        sheet('表1').getRange('A1:C4').values = [
          ['表', '得分', '说明'],
          ['甲', 1, '一'],
          ['乙', 1, '二'],
          ['丙', 1, '三'],
        ];
      });
      const first = await person('1', host.workbook, rooms.one);
      const second = await person('2', host.workbook, rooms.other);
      await BEFORE[before]?.(first);
      const counts = { '1': first, '2': second };
      await together(counts, { '1': one, '2': other }, order);
      await connect(host.workbook);
      const room = rooms.looker;
      const found = await traces(room);
      const kept = found.filter((trace) => !/^(?:marks|cells)/u.test(trace));
      const wanted = expected(before, [one, other]);
      // Undo and apply at once: whether undo has seen the other's corrections depends on the order.
      const isOpen = [one, other].includes('undo') && [one, other].includes('apply') && before === 'nothing';
      if (isOpen) expect([...wanted, 'corrections']).toEqual(expect.arrayContaining([...kept]));
      else expect(kept, order).toEqual([...wanted].sort());
      if (one === 'mark' || other === 'mark' || before === 'something') expect(found).toContain('marks');
      const cleared = await room.clearMarks();
      expect(cleared.ok).toBe(true);
      for (let times = 0; times < 3; times += 1) expect((await room.undo()).ok).toBe(true);
      const values = (await traces(room)).find((trace) => trace.startsWith('cells'));
      expect(values, order).toBe('cells 表 得分 说明 甲 1 一 乙 1 二 丙 1 三');
    }
  });
});
