import { beforeAll, describe, expect, test, vi } from 'vitest';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import type { ReviewOptions } from '../../../src/disclosure/review';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import { MINISTRY_SCHEME } from '../../../src/disclosure/scoring/scheme';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { formReference } from '../../../src/disclosure/forms/form';
import { readNarrative } from '../../../src/files';
import type { Engine } from '../../../src/session/engine/engine';
import { createEngineInProcess } from '../../../src/session/engine/in-process';
import { createEngineInWorker, NoWorker, withFallback } from '../../../src/session/engine/in-worker';
import type { EngineWorker } from '../../../src/session/engine/in-worker';
import { createSession } from '../../../src/session/session';
import type { Sample } from '../../disclosure/samples';
import { FINAL_ACCOUNTS_SAMPLES, sample, SELF_ASSESSMENT_SAMPLES } from '../../disclosure/samples';
import { ministryForm } from '../../disclosure/ministry-form';
import { sheetOf } from '../../disclosure/sheets';
import { ownSet } from '../../disclosure/own-relations/own';
import { publishedBook, word } from '../../files/word';
import { waitFor } from '../../wait-for';
import { memoryRoom } from '../memory/memory-room';
import { MemoryWorkbook } from '../memory/memory-workbook';
import { difference } from '../worker/difference';
import { engineScript, startWorker } from './node-worker';

let script = '';
let engine: Engine;
const started: EngineWorker[] = [];

const start = (): EngineWorker => {
  const worker = startWorker(script);
  started.push(worker);
  return worker;
};

beforeAll(async () => {
  script = await engineScript();
  engine = createEngineInWorker(start);
});

/** Where the review that the worker makes differs from the one that is made here. */
async function differs(snapshot: WorkbookSnapshot, options: ReviewOptions = {}): Promise<string | null> {
  return difference(reviewWorkbook(snapshot, options), await engine.review(snapshot, options));
}

const SAMPLES: readonly Sample[] = [
  ...new Set<Sample>([...SELF_ASSESSMENT_SAMPLES, ...FINAL_ACCOUNTS_SAMPLES]),
];

const TEXT = `一、收入支出决算总体情况说明
2021年度收入总计1,474.07万元，支出总计1,474.07万元，其中：基本支出335.54万元，占22.76%；项目支出1,138.53万元，占78.24%。
“三公”经费支出决算为5.00万元，其中：公务接待费2.00万元，公务用车运行维护费3.50万元。`;

describe('a review that a worker makes is the one that is made in process', () => {
  test.each(SAMPLES)('%s', async (name) => {
    expect(await differs(await sample(name))).toBeNull();
  });

  test('with a written explanation, decimals and last year’s workbook', async () => {
    const [workbook, lastYear] = [
      await sample('zhuzhou-shifeng-2021'),
      await sample('zhuzhou-shifeng-2021-split-codes'),
    ];
    const options = {
      scoreDecimals: 1,
      narrative: narrativeOf(TEXT),
      lastYear: { name: '2020.xlsx', workbook: lastYear },
    };
    expect(reviewWorkbook(workbook, options).narratives.at(-1)?.claims.length).toBeGreaterThan(5);
    expect(await differs(workbook, options)).toBeNull();
  });

  test('with the tables of a published document', async () => {
    const workbook = await sample('zhuzhou-shifeng-2021');
    const read = await readNarrative(
      word(...publishedBook(await sample('zhuzhou-shifeng-2021-broken-heads'))),
    );
    if (!read.ok) throw new Error(read.failure);
    const options = { narrative: read.value };
    expect(reviewWorkbook(workbook, options).published?.forms.length).toBeGreaterThan(0);
    expect(await differs(workbook, options)).toBeNull();
  });

  test('with chosen schemes, typed weights and relations of one’s own', async () => {
    const workbook = await sample('wuhan-hongshan-2020');
    const [form] = reviewWorkbook(workbook).assessments;
    if (form === undefined) throw new Error('no form');
    const options = {
      // As it is read from the workbook: an object of its own.
      schemes: new Map([[formReference(form.form), structuredClone(MINISTRY_SCHEME)]]),
      weights: new Map([['甲!H12', '5']]),
      own: [ownSet('甲 项目支出绩效自评表.总分 <= 100', '乙 不懂的 ( 公式')],
    };
    expect(await differs(workbook, options)).toBeNull();
  });
});

/** 14 of 15 people: the score of 10 should be 9.33. */
const FORM = sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] }), { name: '甲' });

test('edits are checked sheet by sheet: what did not change is the same object, here and there', async () => {
  const others = Array.from({ length: 20 }, (_, index) => ({ ...FORM, name: `表${index}` }));
  const first = await engine.review({ sheets: [FORM, ...others] }, {});
  const edited = sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 9.33, ''], total: 91.33 }), {
    name: '甲',
  });
  const snapshot = { sheets: [edited, ...others] };
  const second = await engine.review(snapshot, {});
  expect(second.forms[0]).not.toBe(first.forms[0]);
  expect(second.forms.slice(1).every((form, index) => form === first.forms[index + 1])).toBe(true);
  expect(second.plans.slice(1).every((plan, index) => plan === first.plans[index + 1])).toBe(true);
  expect(difference(reviewWorkbook(snapshot), second)).toBeNull();
});

test('both kinds of review may be asked for at once', async () => {
  const [one, other] = [await sample('wuhan-hongshan-2020'), await sample('wuhan-dongxihu-2020')];
  const reviews = await Promise.all([
    engine.review(one, {}),
    engine.reviewOther(other, {}),
    engine.review(one, {}),
  ]);
  const expected: readonly Review[] = [reviewWorkbook(one), reviewWorkbook(other), reviewWorkbook(one)];
  expect(reviews.map((review, index) => difference(expected[index], review))).toEqual([null, null, null]);
});

test('a review that is cancelled is broken off, and the next one made by a new worker', async () => {
  const own = createEngineInWorker(start);
  const workbook = await sample('wuhan-hongshan-2020');
  await own.review(workbook, {});
  const controller = new AbortController();
  const before = started.length;
  const [worker] = started.slice(-1);
  if (worker === undefined) throw new Error('no worker');
  const terminate = vi.spyOn(worker, 'terminate');
  const review = own.review({ sheets: [...workbook.sheets] }, {}, controller.signal);
  controller.abort();
  await expect(review).rejects.toMatchObject({ name: 'AbortError' });
  expect(terminate).toHaveBeenCalledTimes(1);
  expect(difference(reviewWorkbook(workbook), await own.review(workbook, {}))).toBeNull();
  expect(started.length).toBe(before + 1);
  await expect(own.review(workbook, {}, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(started.length).toBe(before + 1);
});

describe('where no worker answers', () => {
  const broken: readonly (readonly [string, () => EngineWorker])[] = [
    [
      'since none can be made',
      () => {
        throw new ReferenceError('Worker is not defined');
      },
    ],
    ['since its script does not run', () => startWorker('throw new SyntaxError("old engine")')],
  ];

  test.each(broken)('%s, that is said', async (_why, begin) => {
    await expect(createEngineInWorker(begin).review({ sheets: [FORM] }, {})).rejects.toBeInstanceOf(NoWorker);
  });

  test.each(broken)('%s, a session works in process', async (_why, begin) => {
    const tries = vi.fn(begin);
    const inProcess = vi.fn(() => Promise.resolve(createEngineInProcess()));
    const session = createSession(
      memoryRoom(new MemoryWorkbook('book.xlsx', { sheets: [FORM] })),
      { live: 0, selection: 0 },
      withFallback(createEngineInWorker(tries), inProcess),
    );
    session.prefer({ markOnCheck: false });
    await session.check();
    expect(session.getState().notice).toMatchObject({ kind: 'checked', forms: 1 });
    await session.check();
    expect(tries).toHaveBeenCalledTimes(1);
    expect(inProcess).toHaveBeenCalledTimes(1);
  });
});

test('a bug in the engine is told by a check, and the worker goes on', async () => {
  const guarded = withFallback(createEngineInWorker(start), () => Promise.reject(new Error('not wanted')));
  // No reading gives a sheet without rows; the engine fails there as it does in process.
  const bad = { sheets: [{ ...FORM, rows: null }] } as unknown as WorkbookSnapshot;
  expect(() => reviewWorkbook(bad)).toThrow(TypeError);
  await expect(guarded.review(bad, {})).rejects.toMatchObject({ name: 'TypeError' });
  expect((await guarded.review({ sheets: [FORM] }, {})).forms).toHaveLength(1);
});

test('a worker that ends after it has answered is told of, and replaced', async () => {
  const own = createEngineInWorker(() =>
    startWorker(
      `${script};setTimeout(() => { addEventListener('message', () => { throw new Error('worn out'); }); }, 300);`,
    ),
  );
  await own.review({ sheets: [FORM] }, {});
  await waitFor(async () => {
    await expect(own.review({ sheets: [FORM] }, {})).rejects.toThrow(/worn out/u);
  });
  expect((await own.review({ sheets: [FORM] }, {})).forms).toHaveLength(1);
});

test('a session checks, recalculates and follows edits with an engine in a worker', async () => {
  const workbook = new MemoryWorkbook('book.xlsx', { sheets: [FORM] });
  const session = createSession(memoryRoom(workbook), { live: 0, selection: 0 }, engine);
  session.prefer({ markOnCheck: false, userName: '王会计' });
  await session.recalculate();
  await session.apply();
  expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 2, afterwards: null });
  const score = { sheet: '甲', row: 11, column: 7 };
  expect(workbook.cellAt(score)?.value).toBe(9.33);
  workbook.write(score, { value: 8 }, 'General');
  workbook.tell({ kind: 'edited', sheet: '甲', address: 'H12' }, {});
  await waitFor(() => {
    const corrections = session.getState().reviewed?.review.corrections ?? [];
    expect(corrections.map(({ from, to }) => [from, to])).toContainEqual([8, 9.33]);
  });
});
