import { readFile } from 'node:fs/promises';
import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { vi } from 'vitest';
import type { CellPlace } from '../../src/disclosure/sheet/address';
import * as excel from '../../src/excel';
import { createHost, saveWorkbook, type Host, type PreviewWorkbook } from '../../src/preview/host';
import { loadOfficeInNode } from '../../src/preview/host/node/load-office';
import type { WorkbookRoom } from '../../src/session/room/workbook-room';
import { createSession, type Delays, type Session } from '../../src/session/session';
import { afterFile } from '../leftovers';
import { newWorkbook, openWorkbook } from '../preview/workbooks';

/** Does something in Excel on its own account. */
export type Act = <Value>(act: (context: Excel.RequestContext) => Promise<Value>) => Promise<Value>;

/** A workbook opened in the stand-in for Excel, and a session that works on it through the genuine office.js. */
export interface Opened {
  readonly host: Host;
  readonly workbook: PreviewWorkbook;
  readonly session: Session;
  /** Somebody else at the same workbook: what they do is none of the add-in's doing. */
  readonly other: Act;
}

/** Short ones: nobody is typing. */
const DELAYS: Delays = { live: 30, selection: 10 };

/** The preferences that nobody has chosen yet: what a file's tests choose ends with them. */
const atFirst = excel.preferences();
const forgetPreferences = (): void => {
  excel.savePreferences(atFirst);
};

/** The room, but for the window's events: a session listens to them as long as the page is there, here as long as its test file. */
const excelForNow: WorkbookRoom = {
  ...excel.excelRoom,
  onThemeChanged: (handler) => {
    const stop = excel.onThemeChanged(handler);
    afterFile(stop);
    return stop;
  },
};

/** The bytes of one of the samples. */
export function sampleBytes(name: string): Promise<Uint8Array> {
  return readFile(`${import.meta.dirname}/../../assets/samples/${name}.xlsx`);
}

/**
 * Opens one of the samples.
 *
 * @param room what the session works with in place of Excel's own calls
 */
export async function openSample(
  name: string,
  delays?: Delays,
  room: Partial<WorkbookRoom> = {},
): Promise<Opened> {
  return connect(await openWorkbook(await sampleBytes(name), `${name}.xlsx`), delays, room);
}

/** Opens a workbook from the bytes of its file. */
export async function openBytes(bytes: Uint8Array, name: string): Promise<Opened> {
  return connect(await openWorkbook(bytes, name));
}

/** Opens a new workbook with one empty sheet. */
export function openNew(): Promise<Opened> {
  return connect(newWorkbook());
}

/** Saves a workbook and opens the file anew: nothing remains but what the file holds. */
export async function reopened({ workbook }: Opened): Promise<Opened> {
  return connect(await openWorkbook(await saveWorkbook(workbook), workbook.name));
}

async function connect(
  workbook: PreviewWorkbook,
  delays = DELAYS,
  room: Partial<WorkbookRoom> = {},
): Promise<Opened> {
  afterFile(forgetPreferences);
  const host = createHost(workbook);
  const office = await loadOfficeInNode(host);
  vi.stubGlobal('Excel', office.Excel);
  vi.stubGlobal('OfficeExtension', office.OfficeExtension);
  // What office.js itself adds in a page.
  vi.stubGlobal('Office', {
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
    context: { ...office.Office.context, displayLanguage: 'zh-CN' },
  });
  const another = await loadOfficeInNode(createHost(workbook));
  const session = createSession({ ...excelForNow, ...room }, delays);
  return { host, workbook, session, other: (act) => another.Excel.run(act) };
}

/** A cell of a workbook, as tests name it. */
export const place = (sheet: string, row: number, column: number): CellPlace => ({ sheet, row, column });

/** What a cell holds now. */
export function valueOf({ other }: Opened, sheet: string, address: string): Promise<unknown> {
  return other(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });
}

/** The cell that is selected, "表1!B3". */
export function selected({ other }: Opened): Promise<string> {
  return other(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address.replaceAll("'", '');
  });
}

/** Types something into a cell, as the grid does for its user. */
export async function type({ workbook }: Opened, at: CellPlace, v: string | number): Promise<void> {
  await workbook.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
    unitId: workbook.unitId,
    subUnitId: workbook.sheets.all().find(({ name }) => name === at.sheet)?.id,
    range: { startRow: at.row, endRow: at.row, startColumn: at.column, endColumn: at.column },
    value: { v },
  });
}
