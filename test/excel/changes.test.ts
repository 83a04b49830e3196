import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { describe, expect, it } from 'vitest';
import type { Selection, WorkbookChange } from '../../src/session/room/changes';
import {
  applyCorrections,
  clearMarks,
  onSelectionChanged,
  onWorkbookChanged,
  placeMarks,
  undo,
  writeReport,
} from '../../src/excel';
import { reviewWorkbook } from '../../src/disclosure/review';
import { at, byHand, cleanedUp, valueOf, workbookWith } from './excel';
import { waitFor } from '../wait-for';

describe('changes of the workbook', () => {
  it('are told with sheet and address, until unsubscribed', async () => {
    await workbookWith(['表1', '表2'], () => undefined);
    const changes: WorkbookChange[] = [];
    const stop = valueOf(await onWorkbookChanged((change) => changes.push(change)));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表2').getRange('B3').values = [[1]];
    });
    await waitFor(() => {
      expect(changes).toHaveLength(1);
    });
    // What this test writes comes from the same add-in as far as Excel can tell.
    expect(changes[0]).toEqual({ kind: 'edited', sheet: '表2', address: 'B3', ours: true });
    await stop();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表2').getRange('B3').values = [[2]];
    });
    expect(changes).toHaveLength(1);
  });

  it('that somebody types into the grid are not the add-in’s own', async () => {
    const { workbook } = await workbookWith(['表1'], () => undefined);
    const changes: WorkbookChange[] = [];
    valueOf(await onWorkbookChanged((change) => changes.push(change)));
    await workbook.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
      unitId: workbook.unitId,
      subUnitId: workbook.activeSheet.id,
      range: { startRow: 2, endRow: 2, startColumn: 1, endColumn: 1 },
      value: { v: 1 },
    });
    await waitFor(() => {
      expect(changes).toEqual([{ kind: 'edited', sheet: '表1', address: 'B3', ours: false }]);
    });
  });

  it('include sheets that come and go', async () => {
    await workbookWith(['表1'], () => undefined);
    const changes: WorkbookChange[] = [];
    valueOf(await onWorkbookChanged((change) => changes.push(change)));
    await byHand(({ workbook }) => {
      workbook.worksheets.add('新表');
    });
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('新表').delete();
    });
    await waitFor(() => {
      expect(changes.map(({ kind }) => kind)).toEqual(['sheetAdded', 'sheetDeleted']);
    });
  });

  it('do not include what the add-in does itself', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
    });
    const changes: WorkbookChange[] = [];
    valueOf(await onWorkbookChanged((change) => changes.push(change)));
    const correction = {
      place: at('表1', 'A1'),
      from: 1,
      to: 2,
      rule: 'SA-EXEC',
      rounding: false,
      formula: false,
    } as const;
    valueOf(await applyCorrections([correction], { overwriteFormulas: false }));
    valueOf(await placeMarks([{ place: at('表1', 'A1'), kind: 'error', text: '错' }]));
    valueOf(await writeReport(reviewWorkbook({ sheets: [] }), 'zh-CN'));
    valueOf(await clearMarks());
    valueOf(await undo());
    await cleanedUp();
    expect(changes).toEqual([]);
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('A2').values = [[1]];
    });
    await waitFor(() => {
      expect(changes).toHaveLength(1);
    });
  });
});

describe('changes of the selection', () => {
  it('are told with sheet and address', async () => {
    await workbookWith(['表1', '表2'], () => undefined);
    const selections: Selection[] = [];
    const stop = valueOf(await onSelectionChanged((selection) => selections.push(selection)));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('B2:C3').select();
    });
    await waitFor(() => {
      expect(selections.at(-1)).toEqual({ sheet: '表1', address: 'B2:C3' });
    });
    await stop();
  });
});
