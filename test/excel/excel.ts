import { expect, vi } from 'vitest';
import type { CellPlace } from '../../src/disclosure/sheet/address';
import { parseA1 } from '../../src/disclosure/sheet/address';
import type { RoomFailure } from '../../src/session/room/failure';
import type { Result } from '../../src/session/room/result';
import type { Host, HostOptions, PreviewWorkbook } from '../../src/preview/host';
import { createHost } from '../../src/preview/host';
import { loadOfficeInNode } from '../../src/preview/host/node/load-office';
import { newWorkbook } from '../preview/workbooks';

/** Connects the genuine library to a workbook and makes it the one that the code under test finds. */
export async function connect(
  workbook: PreviewWorkbook = newWorkbook(),
  options?: HostOptions,
): Promise<Host> {
  const host = createHost(workbook, options);
  const { Excel, Office } = await loadOfficeInNode(host);
  vi.stubGlobal('Excel', Excel);
  vi.stubGlobal('Office', Office);
  return host;
}

/** A new workbook with the named sheets, made by the given steps; the counters start from here. */
export async function workbookWith(
  sheets: readonly string[],
  make: (sheet: (name: string) => Excel.Worksheet, context: Excel.RequestContext) => void,
  options?: HostOptions,
): Promise<Host> {
  const host = await connect(newWorkbook(), options);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const [first = 'Sheet1', ...others] = sheets;
    worksheets.getItem('Sheet1').name = first;
    for (const name of others) worksheets.add(name);
    make((name) => worksheets.getItem(name), context);
    await context.sync();
  });
  await cleanedUp();
  host.counters.reset();
  return host;
}

/** A new workbook with one sheet, 表1, that has a number in its first cell. */
export function oneSheet(options?: HostOptions): Promise<Host> {
  return workbookWith(
    ['表1'],
    (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
    },
    options,
  );
}

/** Waits until the library has given its references back, so that it does not count as anybody else's request. */
export async function cleanedUp(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Runs steps that are somebody else's than the add-in's: the user's own edits. */
export async function byHand(steps: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    steps(context);
    await context.sync();
  });
  await cleanedUp();
}

/** A cell's place: at('表1', 'B3'). */
export function at(sheet: string, address: string): CellPlace {
  const position = parseA1(address);
  if (position === null) throw new Error(`${address} is no address`);
  return { sheet, ...position };
}

/** The value of a success; fails with the failure's kind otherwise. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.failure.kind} ${JSON.stringify(result.failure.values)}`);
}

/** The failure of a result that is one. */
export function failureIn(result: Result<unknown>): RoomFailure {
  expect(result.ok).toBe(false);
  if (result.ok) throw new Error('no failure');
  return result.failure;
}

/** The names of the workbook's sheets, in order. */
export async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** The values of a range, by its full address. */
export async function values(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}
