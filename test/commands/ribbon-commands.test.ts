import { afterEach, expect, test, vi } from 'vitest';
import { createRibbonCommands } from '../../src/commands/ribbon-commands';
import type { Result } from '../../src/session/room/result';
import { showPane } from '../../src/excel';
import { openSample, place, valueOf } from '../session/headless';

afterEach(() => {
  vi.unstubAllGlobals();
});

const SAMPLE = 'zhuzhou-shifeng-2021';

/** An Office whose pane can be opened; it notes how often that was asked for. */
function openable(): { readonly open: () => Promise<Result<void>>; readonly opened: () => number } {
  let count = 0;
  return {
    open: () => {
      count += 1;
      return Promise.resolve({ ok: true, value: undefined });
    },
    opened: () => count,
  };
}

const hasReport = ({ workbook }: Awaited<ReturnType<typeof openSample>>): boolean =>
  workbook.sheets.all().some(({ name }) => name === '核对报告');

test('every command opens the pane, where its result is shown', async () => {
  const excel = await openSample(SAMPLE);
  const pane = openable();
  const commands = createRibbonCommands(excel.session, pane.open);
  const { getState } = excel.session;

  await commands.check();
  expect(getState().notice?.kind).toBe('checked');
  await commands.recalculate();
  expect(getState().view).toBe('recalculation');
  expect(await valueOf(excel, '附件2公车平台', 'H14')).toBe(10);
  await excel.session.apply();
  expect(await valueOf(excel, '附件2公车平台', 'H14')).toBe(9.33);
  await commands.undo();
  expect(getState().notice?.kind).toBe('undone');
  expect(await valueOf(excel, '附件2公车平台', 'H14')).toBe(10);
  await commands.clearMarks();
  expect(getState()).toMatchObject({ marked: false, notice: { kind: 'cleared' } });

  expect(pane.opened()).toBe(4);
  expect(hasReport(excel)).toBe(false);
});

test('a check of the sheet tells which sheet was selected; what is about a cell is shown without another check', async () => {
  const excel = await openSample(SAMPLE);
  const { session } = excel;
  const commands = createRibbonCommands(session, openable().open);
  await excel.other(async (context) => {
    const sheet = context.workbook.worksheets.getItem('附件2公车平台');
    sheet.activate();
    sheet.getRange('H14').select();
    await context.sync();
  });
  await commands.checkSheet();
  expect(session.getState().notice).toMatchObject({
    kind: 'checked',
    about: { kind: 'sheet', sheet: '附件2公车平台' },
  });
  session.show('overview');
  const { reviewed } = session.getState();
  await commands.showCell();
  expect(session.getState()).toMatchObject({ view: 'findings', reviewed });
});

test('what is about a cell is shown after a check where there was none', async () => {
  const excel = await openSample(SAMPLE);
  const commands = createRibbonCommands(excel.session, openable().open);
  await excel.other(async (context) => {
    const sheet = context.workbook.worksheets.getItem('附件2公车平台');
    sheet.activate();
    sheet.getRange('H14:I20').select();
    await context.sync();
  });
  await commands.showCell();
  expect(excel.session.getState()).toMatchObject({
    view: 'findings',
    notice: { kind: 'checked', about: { kind: 'cell', place: place('附件2公车平台', 13, 7) } },
  });
});

test('where the pane cannot be opened, the report sheet says what a check has found', async () => {
  const excel = await openSample(SAMPLE);
  // The stubbed Office has no `addin`, as Excel without a shared runtime.
  const { check } = createRibbonCommands(excel.session, showPane);
  await check();
  expect(hasReport(excel)).toBe(true);
});
