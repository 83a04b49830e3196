import { GENERAL, passingFormat } from '../../record/corrections/content';
import { columnNames, rowNames } from '../../record/identity/words';
import type { SheetReference } from '../../record/identity/sheets';
import type { CorrectionsEntry } from '../../record/journal/journal';
import { cellText } from './cell-text';
import type { MadeSheet } from './made-sheet';
import { placedCells } from './made-sheet';

/** With what an entry for a made sheet is made. */
interface MadeTerms {
  readonly stamp: Pick<CorrectionsEntry, 'id' | 'time'>;
  readonly sheet: SheetReference;
  readonly roster: readonly string[];
  readonly by: string;
}

/** The journal's entry for a sheet with the table 核对规则 that is made: taken back, its cells are empty and it goes. */
export function madeEntry({ rows }: MadeSheet, { stamp, sheet, roster, by }: MadeTerms): CorrectionsEntry {
  const texts = rows.map((row) => {
    const line: (string | number)[] = [];
    for (const { column, cell } of placedCells(row))
      line[column] = typeof cell.value === 'string' ? cellText(cell.value) : cell.value;
    return Array.from(line, (value: string | number | undefined) => value ?? '');
  });
  const cells = texts.flatMap((line, row) =>
    line.flatMap((to, column) => {
      if (to === '') return [];
      const passing = passingFormat({ value: to }, GENERAL);
      const format = { format: GENERAL, ...(passing === undefined ? {} : { passing }) };
      return [{ row, column, from: null, ...format, to }];
    }),
  );
  return {
    ...{ kind: 'corrections', ...stamp, by, of: 'rules', roster },
    sheets: [
      {
        sheet: { id: sheet.id, name: sheet.name },
        ...{ cells, rows: rowNames(texts), columns: columnNames(texts), made: true },
      },
    ],
  };
}
