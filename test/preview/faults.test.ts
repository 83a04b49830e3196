import { describe, expect, it } from 'vitest';
import { errorCode, openExcel, type TestExcel } from './excel';
import { newWorkbook } from './workbooks';

function write({ Excel }: TestExcel, ...addresses: string[]): Promise<void> {
  return Excel.run(async (context) => {
    for (const address of addresses) {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [['x']];
    }
    await context.sync();
  });
}

function read({ Excel }: TestExcel, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

describe('a failing action', () => {
  it('stops the batch; what was before it stays', async () => {
    const excel = await openExcel();
    excel.host.faults.failWrite(2, 'GeneralException');
    expect(await read(excel, 'A1')).toEqual([['']]);
    expect(await errorCode(write(excel, 'A1', 'A2', 'A3'))).toBe('GeneralException');
    expect(await read(excel, 'A1:A3')).toEqual([['x'], [''], ['']]);
    await write(excel, 'A1', 'A2', 'A3');
    expect(await read(excel, 'A1:A3')).toEqual([['x'], ['x'], ['x']]);
  });

  it('tells where it was', async () => {
    const { Excel } = await openExcel();
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('nowhere').load('name');
      await context.sync();
    }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  it('is ApiNotFound for what the host does not have', async () => {
    const { Excel } = await openExcel();
    const asking = Excel.run(async (context) => {
      context.workbook.pivotTables.load('items/name');
      await context.sync();
    });
    expect(await errorCode(asking)).toBe('ApiNotFound');
  });
});

describe('a refused request', () => {
  it.each([
    ['cellEditMode', 'InvalidOperationInCellEditMode'],
    ['sessionLost', 'InvalidOrTimedOutSession'],
    ['accessDenied', 'AccessDenied'],
    ['requestTooLarge', 'RequestPayloadSizeLimitExceeded'],
    ['responseTooLarge', 'ResponsePayloadSizeLimitExceeded'],
  ] as const)('%s comes as %s, once', async (refusal, code) => {
    const excel = await openExcel();
    excel.host.faults.refuse(refusal);
    expect(await errorCode(write(excel, 'A1'))).toBe(code);
    expect(await read(excel, 'A1')).toEqual([['']]);
  });

  it('is one too large, or one whose answer would be', async () => {
    const small = await openExcel({ maxRequestBytes: 2000 });
    await write(small, 'A1');
    expect(await errorCode(write(small, ...Array.from({ length: 40 }, (_, row) => `A${row + 1}`)))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    const brief = await openExcel({ maxResponseBytes: 2000 });
    expect(await read(brief, 'A1')).toEqual([['']]);
    expect(await errorCode(read(brief, 'A1:Z99'))).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('a host that is gone', () => {
  it('answers nothing but errors until it is back', async () => {
    const excel = await openExcel();
    excel.host.faults.vanish();
    expect(await errorCode(read(excel, 'A1'))).toBe('GeneralException');
    excel.host.faults.heal();
    expect(await read(excel, 'A1')).toEqual([['']]);
  });
});

describe('a read-only workbook', () => {
  it('is read, not written', async () => {
    const excel = await openExcel({ readOnly: true });
    expect(await read(excel, 'A1')).toEqual([['']]);
    expect(await errorCode(write(excel, 'A1'))).toBe('AccessDenied');
    await excel.Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load('readOnly,name');
      await context.sync();
      expect([workbook.readOnly, workbook.name]).toEqual([true, '工作簿1.xlsx']);
    });
  });
});

describe('several hosts', () => {
  it('live side by side', async () => {
    const first = await openExcel();
    const second = await openExcel({}, newWorkbook('二.xlsx'));
    await write(first, 'A1');
    expect([await read(first, 'A1'), await read(second, 'A1')]).toEqual([[['x']], [['']]]);
    expect(second.host.counters.requests).toBeGreaterThan(0);
    second.host.counters.reset();
    expect(second.host.counters.requests).toBe(0);
  });
});

describe('API sets', () => {
  it('are those the host was given', async () => {
    const { Office } = await openExcel({ requirementSets: { ExcelApi: '1.10', SharedRuntime: '1.1' } });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.10')).toBe(true);
    expect(requirements.isSetSupported('excelapi', '1.9')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.11')).toBe(false);
    expect(requirements.isSetSupported('RibbonApi', '1.1')).toBe(false);
  });
});

describe('references', () => {
  it('live through a run and are let go at its end', async () => {
    const { Excel, host } = await openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.values = [[1]];
      await context.sync();
      range.values = [[2]];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[2]]);
      expect(host.session.references.size).toBe(1);
    });
    // The library lets go without waiting for it.
    for (let tries = 0; tries < 50 && host.session.references.size > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(host.session.references.size).toBe(0);
  });
});
