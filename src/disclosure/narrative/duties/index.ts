import type { Interpretation } from '../interpreter';
import type { Reading } from '../reading';
import type { TextContext } from '../relations/context';
import type { SectionId } from '../sections';
import type { Tables } from '../ties';
import { countRemarks } from './counts';
import { economicItemRemarks } from './economic-items';
import { gradeRemarks } from './grades';
import { itemNameRemarks } from './item-names';
import type { Owed } from './present';
import { isExplanation, owedBy, presenceRemarks } from './present';
import { emptyReasons, missingReasons } from './reasons';
import type { Remark } from './remark';
import { statementRemarks } from './statements';
import { gapRemarks } from './template-gaps';
import { percentRemarks, wordRemarks } from './words';
import { figureYearRemarks, yearRemarks } from './years';

/** What a text lacks of its template or has too much of, and how each of what it owes stands. */
export interface TextDuties {
  readonly owed: Owed;
  readonly remarks: readonly Remark[];
}

/** What the text owes its template: gaps, reasons, statements, names and counts. Null where it belongs to no tables. */
export function textDuties(
  readings: readonly Reading[],
  { sections, unread, year }: Interpretation,
  context: TextContext,
  tables: Tables | null,
): TextDuties {
  const sectionAt = ({ paragraph }: Reading): SectionId | null => sections.get(paragraph.number) ?? null;
  const told = readings.filter(
    (reading) => !reading.paragraph.text.includes('\t') && sectionAt(reading) !== 'other',
  );
  const whole = isExplanation(sections.values());
  const owed = owedBy(told, sectionAt, whole);
  const remarks = [
    ...told.flatMap((reading, index) => [
      ...gapRemarks(reading),
      ...emptyReasons(reading, told[index + 1]),
      ...wordRemarks(reading),
      ...yearRemarks(reading, year),
    ]),
    ...percentRemarks(unread),
    ...countRemarks(context),
    ...gradeRemarks(context),
    ...(whole ? [...missingReasons(readings, context), ...presenceRemarks(owed, told, sectionAt)] : []),
    ...(tables === null
      ? []
      : [
          ...itemNameRemarks(context, tables),
          ...economicItemRemarks(told, sectionAt, tables),
          ...statementRemarks(told, sectionAt, tables),
          ...figureYearRemarks(context, tables),
        ]),
  ];
  return { owed, remarks };
}
