import type { Disclosure } from '../exact/disclosure';
import type { FormId } from '../forms';
import type { BasicOptions } from './basic-table';
import { basicTable } from './basic-table';
import type { CodedOptions } from './coded-tables';
import { codedTable } from './coded-tables';
import type { SummaryOptions } from './summary-tables';
import { appropriationTable, incomeExpenditureTable } from './summary-tables';
import type { Table } from './table';
import { threePublicTable } from './three-public-table';

/** What of a disclosure the forms of a place and year print. */
export type TableOptions = SummaryOptions & CodedOptions & BasicOptions;

/** All nine forms of a disclosure in exact amounts. */
export function tablesOf(disclosure: Disclosure, options: TableOptions): Readonly<Record<FormId, Table>> {
  return {
    T1: incomeExpenditureTable(disclosure, options),
    T2: codedTable('T2', disclosure, options),
    T3: codedTable('T3', disclosure, options),
    T4: appropriationTable(disclosure, options),
    T5: codedTable('T5', disclosure, options),
    T6: basicTable(disclosure, options),
    T7: threePublicTable(disclosure),
    T8: codedTable('T8', disclosure, options),
    T9: codedTable('T9', disclosure, options),
  };
}
