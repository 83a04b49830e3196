import { createHost, type Host, type HostOptions, type PreviewWorkbook } from '../../src/preview/host';
import { loadOfficeInNode, type OfficeInNode } from '../../src/preview/host/node/load-office';
import { newWorkbook } from './workbooks';

/** A workbook with the genuine library connected to it. */
export interface TestExcel extends OfficeInNode {
  readonly host: Host;
  readonly workbook: PreviewWorkbook;
}

/** Connects the genuine library to a workbook; without one to a new workbook with one empty sheet, "Sheet1". */
export async function openExcel(options?: HostOptions, workbook = newWorkbook()): Promise<TestExcel> {
  const host = createHost(workbook, options);
  return { host, workbook, ...(await loadOfficeInNode(host)) };
}

/** The code of the error a promise rejects with; fails when it does not reject. */
export async function errorCode(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  throw new Error('No error was raised.');
}
