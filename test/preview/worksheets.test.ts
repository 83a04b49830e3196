import { describe, expect, it } from 'vitest';
import { errorCode, openExcel } from './excel';

describe('worksheets', () => {
  it('are added, renamed, moved, coloured, hidden and deleted', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const report = worksheets.add('核对报告');
      const unnamed = worksheets.add();
      report.position = 0;
      report.tabColor = '#FF8800';
      report.showGridlines = false;
      unnamed.visibility = 'VeryHidden';
      worksheets.load(
        'items/name,items/position,items/visibility,items/tabColor,items/id,items/showGridlines',
      );
      const count = worksheets.getCount();
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ['核对报告', 0, 'Visible'],
        ['Sheet1', 1, 'Visible'],
        ['Sheet3', 2, 'VeryHidden'],
      ]);
      expect(worksheets.items[0]?.tabColor).toBe('#FF8800');
      expect(worksheets.items[0]?.showGridlines).toBe(false);
      expect([count.value, visible.value]).toEqual([3, 2]);
      report.name = '报告';
      const byId = worksheets.getItem(report.id).load('name');
      const byName = worksheets.getItemOrNullObject('报告').load('id');
      const gone = worksheets.getItemOrNullObject('核对报告').load('id');
      await context.sync();
      expect([byId.name, byName.id, gone.isNullObject]).toEqual(['报告', report.id, true]);
      report.delete();
      const after = worksheets.load('items/name');
      await context.sync();
      expect(after.items.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet3']);
    });
  });

  it('refuse bad names, and the last visible one stays', async () => {
    const { Excel } = await openExcel();
    const cases: [string, (context: Excel.RequestContext) => void][] = [
      ['InvalidArgument', (context) => context.workbook.worksheets.add('a/b')],
      ['InvalidArgument', (context) => context.workbook.worksheets.add('x'.repeat(32))],
      ['ItemAlreadyExists', (context) => context.workbook.worksheets.add('SHEET1')],
      ['ItemNotFound', (context) => context.workbook.worksheets.getItem('nowhere').load('name')],
      ['InvalidOperation', (context) => { context.workbook.worksheets.getItem('Sheet1').delete(); }],
      ['InvalidOperation', (context) => { context.workbook.worksheets.getItem('Sheet1').visibility = 'Hidden'; }],
    ]; // prettier-ignore
    for (const [code, act] of cases) {
      const acting = Excel.run(async (context) => {
        act(context);
        await context.sync();
      });
      expect(await errorCode(acting)).toBe(code);
    }
  });

  it('rename formulas along', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const data = context.workbook.worksheets.add('data');
      data.getRange('A1').values = [[5]];
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.formulas = [['=data!A1*2']];
      await context.sync();
      data.name = '数据';
      cell.load('formulas,values');
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[['=数据!A1*2']], [[10]]]);
    });
  });

  it('are activated, and ranges selected', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const second = context.workbook.worksheets.add('second');
      second.getRange('B2:C3').select();
      await context.sync();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const all = context.workbook.getSelectedRanges().load('address');
      await context.sync();
      expect([active.name, selected.address, cell.address, all.address]).toEqual([
        'second',
        'second!B2:C3',
        'second!B2',
        'second!B2:C3',
      ]);
    });
  });

  it('do not come to the front by being added or shown', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Sheet1').getRange('B2').select();
      const added = worksheets.add('added');
      added.visibility = 'Hidden';
      added.visibility = 'Visible';
      const active = worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([active.name, selected.address]).toEqual(['Sheet1', 'Sheet1!B2']);
    });
  });

  it('freeze panes', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Sheet1');
      const none = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      freezePanes.freezeRows(3);
      const rows = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(rows.address).toBe('Sheet1!1:3');
      freezePanes.freezeAt(context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2'));
      const both = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(both.address).toBe('Sheet1!A1:B2');
      freezePanes.unfreeze();
      const after = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(after.isNullObject).toBe(true);
    });
  });
});

describe('protection', () => {
  it('refuses writes with AccessDenied and lets reads through', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      sheet.protection.protect({ allowSort: true }, 'secret');
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[1]]);
    });
    const writes: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange('A1').values = [[2]]),
      (sheet) => (sheet.getRange('A1').numberFormat = [['0']]),
      (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'),
      (sheet) => { sheet.getRange('A1:B2').merge(); },
      (sheet) => { sheet.getRange('A1').clear(); },
      (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'),
      (sheet) => sheet.comments.add('A1', 'no'),
      (sheet) => { sheet.protection.unprotect('wrong'); },
    ]; // prettier-ignore
    for (const write of writes) {
      const writing = Excel.run(async (context) => {
        write(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      });
      expect(await errorCode(writing)).toBe('AccessDenied');
    }
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.protection.unprotect('secret');
      const cell = sheet.getRange('A1');
      cell.values = [[3]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[3]]);
    });
  });
});

describe('filters, names, settings, printing, charts and links', () => {
  it('filter rows', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B4').values = [
        ['单位', '金额'],
        ['甲', 1],
        ['乙', 2],
        ['甲', 3],
      ];
      sheet.autoFilter.apply(sheet.getRange('A1:B4'), 0, { filterOn: 'Values', values: ['甲'] });
      sheet.autoFilter.load('enabled,isDataFiltered');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      const hidden = sheet.getRange('A3').load('rowHidden');
      const shown = sheet.getRange('A4').load('rowHidden');
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address]).toEqual([
        true,
        true,
        'Sheet1!A1:B4',
      ]);
      expect([hidden.rowHidden, shown.rowHidden]).toEqual([true, false]);
      sheet.autoFilter.clearCriteria();
      const cleared = sheet.getRange('A3').load('rowHidden');
      await context.sync();
      expect(cleared.rowHidden).toBe(false);
      sheet.autoFilter.remove();
      sheet.autoFilter.load('enabled');
      await context.sync();
      expect(sheet.autoFilter.enabled).toBe(false);
    });
  });

  it('name ranges', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      context.workbook.names.add('金额', sheet.getRange('A1:A3'), '合计项');
      sheet.getRange('B1').formulas = [['=SUM(金额)']];
      const sum = sheet.getRange('B1').load('values');
      const named = sheet.getRange('金额').load('address');
      const item = context.workbook.names.getItem('金额').load('formula,comment,scope,type');
      const none = context.workbook.names.getItemOrNullObject('nothing').load('name');
      await context.sync();
      expect(sum.values).toEqual([[6]]);
      expect(named.address).toBe('Sheet1!A1:A3');
      expect(item.toJSON()).toMatchObject({
        formula: '=Sheet1!$A$1:$A$3',
        comment: '合计项',
        scope: 'Workbook',
        type: 'Range',
      });
      expect(none.isNullObject).toBe(true);
    });
  });

  it('keep settings, dates among them', async () => {
    const { Excel } = await openExcel();
    const when = new Date(Date.UTC(2024, 0, 2));
    await Excel.run(async (context) => {
      context.workbook.settings.add('options', { unit: '万元', when });
      await context.sync();
    });
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('options').load('value');
      const none = context.workbook.settings.getItemOrNullObject('other').load('value');
      const count = context.workbook.settings.getCount();
      await context.sync();
      expect(setting.value).toEqual({ unit: '万元', when });
      expect([none.isNullObject, count.value]).toEqual([true, 1]);
      setting.delete();
      const after = context.workbook.settings.getCount();
      await context.sync();
      expect(after.value).toBe(0);
    });
  });

  it('lay out pages', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:F20');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第&P页';
      pageLayout.load('orientation,paperSize,centerHorizontally,zoom');
      const area = pageLayout.getPrintArea().load('address');
      const titles = pageLayout.getPrintTitleRows().load('address');
      const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Landscape',
        paperSize: 'A4',
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1 },
      });
      expect([area.address, titles.address, footer.centerFooter]).toEqual([
        'Sheet1!A1:F20',
        'Sheet1!1:2',
        '第&P页',
      ]);
    });
  });

  it('keep charts', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Auto');
      chart.title.text = '收支';
      chart.setPosition('D2', 'H12');
      chart.load('id,name,chartType,left,top,width,height');
      chart.title.load('text');
      sheet.charts.load('items/name');
      const cells = sheet.getRange('D2:H12').load('left,top,width,height');
      await context.sync();
      expect([chart.chartType, chart.title.text, sheet.charts.items.length]).toEqual([
        'ColumnClustered',
        '收支',
        1,
      ]);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
        cells.left,
        cells.top,
        cells.width,
        cells.height,
      ]);
      chart.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('keep the legend and the axis of charts', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
      chart.legend.load('position,visible');
      chart.axes.valueAxis.load('minimum,maximum');
      await context.sync();
      expect([chart.legend.position, chart.legend.visible]).toEqual(['Right', true]);
      expect([chart.axes.valueAxis.minimum, chart.axes.valueAxis.maximum]).toEqual(['', '']);
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 1.5;
      chart.legend.load('position');
      chart.axes.valueAxis.load('minimum,maximum');
      await context.sync();
      expect(chart.legend.position).toBe('Bottom');
      expect([chart.axes.valueAxis.minimum, chart.axes.valueAxis.maximum]).toEqual([0, 1.5]);
      chart.legend.visible = false;
      chart.axes.valueAxis.maximum = '';
      chart.legend.load('visible');
      chart.axes.valueAxis.load('maximum');
      await context.sync();
      expect([chart.legend.visible, chart.axes.valueAxis.maximum]).toEqual([false, '']);
    });
    expect(
      await errorCode(
        Excel.run(async (context) => {
          const { charts } = context.workbook.worksheets.getItem('Sheet1');
          Object.assign(charts.getItemAt(0).legend, { position: 'Middle' });
          await context.sync();
        }),
      ),
    ).toBe('InvalidArgument');
  });

  it('link cells to places and addresses', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('数据 2');
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').hyperlink = { documentReference: "'数据 2'!B3", textToDisplay: '看这里' };
      sheet.getRange('A2').hyperlink = { address: 'https://example.org/', textToDisplay: '网站' };
      const links = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address).load('hyperlink,values'));
      await context.sync();
      expect(links.map(({ hyperlink }) => hyperlink)).toEqual([
        { documentReference: "'数据 2'!B3", textToDisplay: '看这里' },
        { address: 'https://example.org/', textToDisplay: '网站' },
        null,
      ]);
      expect(links[0]?.values).toEqual([['看这里']]);
      other.name = '数据';
      const renamed = sheet.getRange('A1').load('hyperlink');
      await context.sync();
      expect(renamed.hyperlink.documentReference).toBe('数据!B3');
    });
  });

  it('hide rows and columns', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      const range = sheet.getRange('A1:C3').load('rowHidden,columnHidden,hidden');
      const inner = sheet.getRange('C2:C3').load('rowHidden,columnHidden,hidden');
      await context.sync();
      expect([range.rowHidden, range.columnHidden, range.hidden]).toEqual([null, null, null]);
      expect([inner.rowHidden, inner.columnHidden, inner.hidden]).toEqual([true, true, true]);
    });
  });
});

describe('the structure of a workbook', () => {
  it('when protected lets no sheet come, go, move, or change its name or visibility', async () => {
    const { Excel } = await openExcel();
    const attempt = (
      steps: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
    ): Promise<string> =>
      errorCode(
        Excel.run(async (context) => {
          steps(context.workbook.worksheets.getItem('Sheet2'), context);
          await context.sync();
        }),
      );
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Sheet2');
      context.workbook.protection.protect('密码');
      context.workbook.protection.load('protected');
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    const refused: Parameters<typeof attempt>[0][] = [
      (_sheet, { workbook }) => workbook.worksheets.add('新表'),
      (sheet) => {
        sheet.delete();
      },
      (sheet) => {
        sheet.name = '改名';
      },
      (sheet) => {
        sheet.position = 0;
      },
      (sheet) => {
        sheet.visibility = 'Hidden';
      },
      (_sheet, { workbook }) => {
        workbook.protection.unprotect('不对');
      },
    ];
    for (const steps of refused) expect(await attempt(steps)).toBe('AccessDenied');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet2');
      sheet.getRange('A1').values = [['内容照写']];
      sheet.name = 'Sheet2';
      context.workbook.protection.unprotect('密码');
      sheet.name = '改名';
      context.workbook.worksheets.load('items/name');
      await context.sync();
      expect(context.workbook.worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', '改名']);
    });
  });
});

describe('fitting rows', () => {
  it('gives empty ones the height of a new row', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A2').values = [['一行']];
      sheet.getRange('2:4').format.rowHeight = 90;
      sheet.getRange('2:3').format.autofitRows();
      const heights = ['A1', 'A2', 'A3', 'A4'].map((address) =>
        sheet.getRange(address).format.load('rowHeight'),
      );
      await context.sync();
      const [fresh, filled, empty, left] = heights.map(({ rowHeight }) => rowHeight);
      expect(empty).toBe(fresh);
      expect(filled).toBeLessThan(30);
      expect(left).toBe(90);
    });
  });
});
