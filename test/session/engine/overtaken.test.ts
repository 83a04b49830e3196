import { expect, test } from 'vitest';
import { createSession } from '../../../src/session/session';
import type { Session } from '../../../src/session/session';
import { ministryForm } from '../../disclosure/ministry-form';
import { sheetOf } from '../../disclosure/sheets';
import { waitFor } from '../../wait-for';
import { sampleBytes } from '../headless';
import { memoryRoom } from '../memory/memory-room';
import { MemoryWorkbook } from '../memory/memory-workbook';
import type { HeldEngine, HeldReview } from './held-engine';
import { createHeldEngine } from './held-engine';

/** 14 of 15 people: the score of 10 should be 9.33. */
const FORM = sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] }), { name: '甲' });
const SCORE = { sheet: '甲', row: 11, column: 7 };

interface Held {
  readonly session: Session;
  readonly engine: HeldEngine;
  readonly workbook: MemoryWorkbook;
}

/** A session with a checked workbook, whose reviews are held up from now on. */
async function checked(): Promise<Held> {
  const engine = createHeldEngine();
  const workbook = new MemoryWorkbook('book.xlsx', { sheets: [FORM] });
  const session = createSession(memoryRoom(workbook), { live: 0, selection: 0 }, engine);
  session.prefer({ markOnCheck: false, userName: '王会计' });
  await session.check();
  engine.isHolding = true;
  return { session, engine, workbook };
}

/** The next review that waits. */
async function held({ engine }: Held): Promise<HeldReview> {
  await waitFor(() => {
    expect(engine.waiting).not.toEqual([]);
  });
  const next = engine.waiting.shift();
  if (next === undefined) throw new Error('No review waits');
  return next;
}

/** Somebody else types a score. */
function edit({ workbook }: Held, value: number): void {
  workbook.write(SCORE, { value }, 'General');
  workbook.tell({ kind: 'edited', sheet: '甲', address: 'H12' }, {});
}

/** What the score's cell held when it was reviewed, and what it should be by the review on show. */
const shownOf = ({ session }: Held) =>
  session
    .getState()
    .reviewed?.review.corrections.filter(({ place: { row } }) => row === SCORE.row)
    .map(({ from, to }) => ({ from, to }));

test('decimals that are chosen while a check runs are those of its review', async () => {
  const book = await checked();
  const check = book.session.check();
  const first = await held(book);
  book.session.prefer({ decimals: 1 });
  first.release();
  (await held(book)).release();
  await check;
  expect(shownOf(book)).toEqual([{ from: 10, to: 9.3 }]);
  expect(book.engine.waiting).toEqual([]);
});

test('a decision that is kept while other decimals are followed stays, and they are followed after it', async () => {
  const book = await checked();
  const { session } = book;
  session.prefer({ decimals: 1 });
  const overtaken = await held(book);
  const [key] = session.getState().reviewed?.standing.findings.map((finding) => finding.key) ?? [];
  if (key === undefined) throw new Error('Nothing was found');
  await session.decide([key], { kind: 'explained', text: '已核实' });
  overtaken.release();
  (await held(book)).release();
  await waitFor(() => {
    expect(shownOf(book)).toEqual([{ from: 10, to: 9.3 }]);
  });
  expect(session.getState().reviewed?.decisions.value.decisions).toHaveLength(1);
  expect(session.getState().live).toBe('idle');
});

test('the last of several decimals is what holds, whichever review comes first', async () => {
  const book = await checked();
  book.session.prefer({ decimals: 1 });
  const first = await held(book);
  book.session.prefer({ decimals: 0 });
  const second = await held(book);
  second.release();
  await waitFor(() => {
    expect(shownOf(book)).toEqual([{ from: 10, to: 9 }]);
  });
  first.release();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(shownOf(book)).toEqual([{ from: 10, to: 9 }]);
});

test('what is written follows decimals that no review has seen yet', async () => {
  const book = await checked();
  book.session.prefer({ decimals: 1 });
  await held(book);
  const applied = book.session.apply();
  (await held(book)).release();
  await applied;
  // The user saw 9.33: 9.3 is shown, and not written unseen.
  expect(book.session.getState().notice).toMatchObject({ kind: 'applied', written: 0 });
  expect(shownOf(book)).toEqual([{ from: 10, to: 9.3 }]);
});

test('a review of an edit does not overwrite that of a later one', async () => {
  const book = await checked();
  edit(book, 8);
  const first = await held(book);
  edit(book, 9);
  const second = await held(book);
  first.release();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(shownOf(book)).toEqual([{ from: 10, to: 9.33 }]);
  second.release();
  await waitFor(() => {
    expect(shownOf(book)).toEqual([{ from: 9, to: 9.33 }]);
  });
});

test('an edit while the workbook is reviewed is checked afterwards', async () => {
  const book = await checked();
  const check = book.session.check();
  const first = await held(book);
  edit(book, 8);
  first.release();
  await check;
  expect(shownOf(book)).toEqual([{ from: 10, to: 9.33 }]);
  (await held(book)).release();
  await waitFor(() => {
    expect(shownOf(book)).toEqual([{ from: 8, to: 9.33 }]);
  });
});

test('a check that is cancelled while it reviews is told to stop, and never shown', async () => {
  const book = await checked();
  const { session } = book;
  book.workbook.write(SCORE, { value: 8 }, 'General');
  const before = session.getState().reviewed;
  const check = session.check();
  const review = await held(book);
  expect(session.getState().activity).toMatchObject({ stage: 'reviewing', cancellable: true });
  expect(review.signal?.aborted).toBe(false);
  session.cancel();
  await check;
  expect(review.signal?.aborted).toBe(true);
  review.release();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(session.getState()).toMatchObject({ notice: { kind: 'cancelled' }, activity: null });
  expect(session.getState().reviewed).toBe(before);
});

test('a comparison that is closed while it is renewed stays closed', async () => {
  const book = await checked();
  const { session } = book;
  book.engine.isHolding = false;
  await session.compareWith({ name: '初稿.xlsx', bytes: await sampleBytes('zhuzhou-shifeng-2021') });
  expect(session.getState().comparison).not.toBeNull();
  book.engine.isHolding = true;
  session.prefer({ decimals: 1 });
  (await held(book)).release();
  const other = await held(book);
  expect(other.of).toBe('reviewOther');
  session.closeComparison();
  other.release();
  await waitFor(() => {
    expect(shownOf(book)).toEqual([{ from: 10, to: 9.3 }]);
  });
  expect(session.getState().comparison).toBeNull();
});

test('an engine that fails is told of by a check, and leaves the review of an edit outdated', async () => {
  const engine = createHeldEngine();
  const workbook = new MemoryWorkbook('book.xlsx', { sheets: [FORM] });
  let isBroken = false;
  const session = createSession(
    memoryRoom(workbook),
    { live: 0, selection: 0 },
    {
      ...engine,
      review: (...asked) => (isBroken ? Promise.reject(new RangeError('worn out')) : engine.review(...asked)),
    },
  );
  session.prefer({ markOnCheck: false });
  await session.check();
  isBroken = true;
  edit({ session, engine, workbook }, 8);
  await waitFor(() => {
    expect(session.getState()).toMatchObject({ live: 'idle', reviewed: { changedSince: true } });
  });
  await session.check();
  expect(session.getState().notice).toMatchObject({
    kind: 'failed',
    failure: { kind: 'unexpected', values: { code: 'RangeError', message: 'worn out' } },
  });
});
