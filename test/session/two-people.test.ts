import { describe, expect, test } from 'vitest';
import { stepsInTurn } from '../../src/disclosure/decisions/decision';
import { WUHAN_SCHEME } from '../../src/disclosure/scoring/scheme';
import { reference, samePlace } from '../../src/disclosure/sheet/address';
import type { Session } from '../../src/session/session';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { memoryRoom } from './memory/memory-room';
import { MemoryWorkbook } from './memory/memory-workbook';
import { person, type Person } from './memory/person';

/** The sheet of each: the score of 14 of 15 people is 9.33 in it, not 10, and the total 91.33, not 92. */
const OWN: Readonly<Record<string, string>> = { '1': '甲', '2': '乙', '0': '丙' };
const FORM = ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] });

const newBook = (): MemoryWorkbook =>
  new MemoryWorkbook('book.xlsx', { sheets: Object.values(OWN).map((name) => sheetOf(FORM, { name })) });

/** What each of them may do, told apart by who does it. */
const DEEDS: Readonly<Record<string, (session: Session, by: string) => Promise<void>>> = {
  decide: (session, by) => {
    const found = session.getState().reviewed?.standing.findings ?? [];
    const at = { sheet: '甲', row: 11, column: 7 };
    const keys = found.flatMap(({ key, finding: { cells } }) =>
      cells[0] !== undefined && samePlace(cells[0], at) ? [key] : [],
    );
    return session.decide(keys.slice(0, 1), { kind: 'explained', text: `说明${by}` });
  },
  choose: (session, by) => {
    const form = session.getState().reviewed?.review.forms.find(({ sheet }) => sheet === OWN[by]);
    return form === undefined
      ? Promise.reject(new Error('no form'))
      : session.chooseScheme(form, WUHAN_SCHEME);
  },
  apply: (session) => session.apply(),
  mark: (session) => session.highlight(),
  undo: (session) => session.undo(),
};

const NAMES = Object.keys(DEEDS);
const PAIRS = NAMES.flatMap((one, index) => NAMES.slice(index).map((other) => [one, other] as const));
/** Every order in which two looks and writes can follow each other. */
const ORDERS = ['1122', '1212', '1221', '2112', '2121', '2211'];

async function arrive(name: string, workbook: MemoryWorkbook): Promise<Person> {
  const who = person(name, workbook);
  await who.session.check();
  const changes = who.session.getState().preparation?.plan.changes ?? [];
  const others = changes.filter(({ correction: { place } }) => place.sheet !== OWN[name]);
  who.session.leave(
    others.map(({ correction: { place } }) => reference(place)),
    true,
  );
  return who;
}

/** What is there before: nothing, or something of every kind, by somebody who has left. */
const BEFORE: Readonly<Record<string, (workbook: MemoryWorkbook) => Promise<void>>> = {
  nothing: () => Promise.resolve(),
  something: async (workbook) => {
    const { session } = await arrive('0', workbook);
    for (const deed of ['decide', 'apply', 'mark', 'choose']) await DEEDS[deed]?.(session, '0');
  },
};

/** What the workbook has to show, whoever looks at it. */
async function traces(workbook: MemoryWorkbook): Promise<readonly string[]> {
  const room = memoryRoom(workbook);
  const reading = await room.readWorkbook();
  const journal = await room.journal();
  if (!reading.ok || !journal.ok) throw new Error('locked');
  const { decisions, choices, unreadJournal } = reading.value;
  expect([...decisions.unread, ...choices.unread, ...unreadJournal]).toEqual([]);
  return [
    ...decisions.value.decisions.flatMap((one) => stepsInTurn(one).map(({ step: { by } }) => `decide ${by}`)),
    ...choices.value.schemes.map(({ by = '' }) => `choose ${by}`),
    ...journal.value.flatMap(({ kind }) => (kind === 'corrections' ? [kind] : [])),
  ].sort();
}

function expected(before: string, deeds: readonly string[]): readonly string[] {
  const isFull = before === 'something';
  const did = (deed: string): readonly string[] =>
    deeds.flatMap((one, index) => (one === deed ? [`${deed} ${index + 1}`] : []));
  const written = did('apply').length + (isFull ? 1 : 0);
  // Undo takes back what it has seen last, be it somebody else's.
  const left = deeds.includes('undo') ? Math.max(0, written - 1) : written;
  return [
    ...(isFull ? ['decide 0', 'choose 0'] : []),
    ...did('decide'),
    ...did('choose'),
    ...Array.from({ length: left }, () => 'corrections'),
  ].sort();
}

const values = (workbook: MemoryWorkbook) => workbook.sheets.map(({ name }) => workbook.grid(name));

describe.each(Object.keys(BEFORE))('two sessions over a workbook in which there is %s', (before) => {
  test.each(PAIRS)('lose nothing in any order of %s and %s', async (...deeds) => {
    const atFirst = values(newBook());
    for (const order of ORDERS) {
      const workbook = newBook();
      await BEFORE[before]?.(workbook);
      const people = { '1': await arrive('1', workbook), '2': await arrive('2', workbook) };
      for (const [index, who] of Object.values(people).entries())
        who.begin((session) => DEEDS[deeds[index] ?? '']?.(session, who.name) ?? Promise.reject(new Error()));
      for (const by of order) await people[by === '1' ? '1' : '2'].step();
      for (const who of Object.values(people)) {
        while (await who.step());
        expect(who.session.getState().notice?.kind, `${order} ${who.name}`).not.toBe('failed');
      }
      const kept = await traces(workbook);
      const wanted = expected(before, deeds);
      // Whether undo has seen what the other wrote depends on the order.
      const isOpen = deeds.includes('undo') && deeds.includes('apply') && before === 'nothing';
      if (isOpen) expect([[...wanted, 'corrections'], wanted]).toContainEqual(kept);
      else expect(kept, order).toEqual(wanted);
      if (deeds.includes('mark') || before === 'something') expect(workbook.marks).not.toEqual([]);
      const looker = person('3', workbook);
      await looker.session.clearMarks();
      expect(workbook.marks).toEqual([]);
      for (let times = 0; times < 3; times += 1) await looker.session.undo();
      expect(values(workbook), order).toEqual(atFirst);
    }
  });
});
