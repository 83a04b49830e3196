import type { PreviewWorkbook } from '../model/preview-workbook';
import { invalidArgument } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel.Application */
export const applicationClass: ObjectClass<PreviewWorkbook> = new ObjectClass<PreviewWorkbook>({
  name: 'Application',
  scalars: {
    calculationMode: {
      get: (_workbook, session) => session.calculationMode,
      set: (_workbook, value, session) => {
        const mode = calculationModes.find((name) => name === value);
        if (!mode) throw invalidArgument('no such calculation mode');
        session.calculationMode = mode;
      },
    },
    calculationState: { get: (_workbook, session) => (session.isStale ? 'Pending' : 'Done') },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  actions: {
    calculate: (workbook, _args, session) => {
      workbook.calculation.markEverythingDirty();
      session.calculateNow = true;
      return undefined;
    },
    // The grid repaints between frames, and formulas are calculated only when somebody reads: nothing to hold back.
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
});

/** Excel.Runtime */
export const runtimeClass: ObjectClass<PreviewWorkbook> = new ObjectClass<PreviewWorkbook>({
  name: 'Runtime',
  scalars: {
    enableEvents: {
      get: (_workbook, session) => session.enableEvents,
      set: (_workbook, value, session) => {
        session.enableEvents = value === true;
      },
    },
  },
});
