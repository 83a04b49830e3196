import { afterEach, describe, expect, test, vi } from 'vitest';
import { docx } from '../files/documents';
import type { Opened } from './headless';
import { openSample, place, type } from './headless';
import { waitFor } from '../wait-for';

afterEach(() => {
  vi.unstubAllGlobals();
});

const open = (): Promise<Opened> => openSample('zhuzhou-shifeng-2021');

/** The parts come to 110, not to 100. */
const WRONG = '收入合计100万元，其中：基本50万元，项目60万元。';
const RIGHT = '收入合计110万元，其中：基本50万元，项目60万元。';

const pasted = (text: string) => ({ kind: 'pasted', text }) as const;

const inText = ({ session }: Opened): readonly string[] =>
  (session.getState().reviewed?.review.findings ?? [])
    .filter(({ text }) => text !== undefined)
    .map(({ rule }) => rule);

test('a pasted text is reviewed along with the workbook, without reading that again', async () => {
  const opened = await open();
  const { session, host } = opened;
  await session.check();
  const { time } = session.getState().reviewed ?? {};
  const requests = host.counters.requests;
  await session.readText(pasted(WRONG));
  expect(host.counters.requests).toBe(requests);
  const { text, reviewed, notice } = session.getState();
  expect(notice).toMatchObject({ kind: 'textRead' });
  expect(text?.name).toBe('');
  expect(text?.narrative.paragraphs.map((paragraph) => paragraph.text)).toEqual([WRONG]);
  expect(reviewed?.review.narratives.at(-1)?.findings.length).toBeGreaterThan(0);
  expect(inText(opened).length).toBeGreaterThan(0);
  expect(reviewed?.time).toBe(time);

  // What the sentence says of the tables is another matter.
  expect(inText(opened)).toContain('N-SUM');
  await session.readText(pasted(RIGHT));
  expect(inText(opened)).not.toContain('N-SUM');
  expect(session.getState().reviewed?.review.narratives).toHaveLength(1);

  await session.forgetText();
  expect(session.getState()).toMatchObject({ text: null, notice: null });
  expect(session.getState().reviewed?.review.narratives).toEqual([]);
});

test('before any check, the workbook is read with it', async () => {
  const opened = await open();
  await opened.session.readText(pasted(WRONG));
  expect(opened.session.getState().reviewed?.review.forms.length).toBeGreaterThan(0);
  expect(inText(opened).length).toBeGreaterThan(0);
});

test('a text stays for later checks and edits', async () => {
  const opened = await open();
  const { session } = opened;
  await session.readText(pasted(WRONG));
  const before = inText(opened);
  await session.check();
  expect(inText(opened)).toEqual(before);
  await type(opened, place('附件2公车平台', 13, 7), 9.33);
  await waitFor(() => {
    const { review } = session.getState().reviewed ?? {};
    expect(review?.findings.filter(({ rule }) => rule === 'SA-IND')).toEqual([]);
  });
  expect(inText(opened)).toEqual(before);
  session.prefer({ decimals: 1 });
  await waitFor(() => {
    expect(session.getState().reviewed?.options.scoreDecimals).toBe(1);
  });
  expect(inText(opened)).toEqual(before);
  session.prefer({ decimals: null });
  await waitFor(() => {
    expect(session.getState().reviewed?.options.scoreDecimals).toBeUndefined();
  });
  expect(inText(opened)).toEqual(before);
});

test('decisions about a text are there again when it is given again', async () => {
  const opened = await open();
  const { session } = opened;
  await session.readText(pasted(WRONG));
  const states = (): readonly string[] =>
    (session.getState().reviewed?.standing.findings ?? [])
      .filter(({ finding: { text } }) => text !== undefined)
      .map(({ unit }) => unit);
  const [key] = (session.getState().reviewed?.standing.findings ?? [])
    .filter(({ finding: { text } }) => text !== undefined)
    .map((finding) => finding.key);
  if (key === undefined) throw new Error('Nothing was found in the text');
  await session.decide([key], { kind: 'explained', text: '口径不同' });
  expect(states()[0]).toBe('explained');
  await session.forgetText();
  expect(session.getState().reviewed?.standing.gone.map(({ state }) => state)).toEqual(['absent']);
  await session.readText(pasted(WRONG));
  expect(states()[0]).toBe('explained');
  expect(session.getState().reviewed?.standing.gone).toEqual([]);
});

describe('a file', () => {
  test('of Word is read', async () => {
    const { session } = await open();
    await session.readText({ kind: 'file', name: '情况说明.docx', bytes: docx([[WRONG]]) });
    const { text } = session.getState();
    expect(text?.name).toBe('情况说明.docx');
    expect(text?.narrative.paragraphs).toMatchObject([{ text: WRONG }]);
  });

  test('that is no text is refused, and the text before it stays', async () => {
    const { session } = await open();
    await session.readText(pasted(RIGHT));
    const { text: before } = session.getState();
    await session.readText({ kind: 'file', name: '图.png', bytes: new Uint8Array([0x89, 0x50, 0, 1]) });
    expect(session.getState().notice).toEqual({
      kind: 'fileFailed',
      operation: 'readText',
      name: '图.png',
      failure: 'notText',
    });
    expect(session.getState().text).toBe(before);
  });
});

test('nothing pasted is no text', async () => {
  const { session } = await open();
  await session.readText(pasted('  \n '));
  expect(session.getState()).toMatchObject({
    notice: { kind: 'fileFailed', operation: 'readText', name: '', failure: 'noText' },
    text: null,
  });
});

test.each(['opening', 'reviewing'] as const)(
  'a text whose reading is cancelled while %s leaves no trace',
  async (stage) => {
    const opened = await open();
    const { session } = opened;
    await session.check();
    const stop = session.subscribe(() => {
      if (session.getState().activity?.stage === stage) session.cancel();
    });
    await session.readText(pasted(WRONG));
    stop();
    expect(session.getState()).toMatchObject({ text: null, notice: { kind: 'cancelled' }, activity: null });
    expect(inText(opened)).toEqual([]);
  },
);

test('a text stays unread where the workbook cannot be read', async () => {
  const { session, host } = await open();
  await session.start();
  host.faults.refuse('cellEditMode', Infinity);
  await session.readText(pasted(WRONG));
  host.faults.heal();
  expect(session.getState()).toMatchObject({
    text: null,
    reviewed: null,
    notice: { kind: 'failed', failure: { kind: 'editMode' } },
  });
});
