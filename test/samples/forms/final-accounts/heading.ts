import { columnAfter, span } from '../../columns';
import type { Line } from '../../printed-sheet';
import { attachment, corner, heading, title } from '../../printed-sheet';

/** What stands above a form's table. */
export interface Heading {
  readonly title: string;
  /** 公开01表. */
  readonly table: string;
  /** The department's line, with its label. */
  readonly department: string;
  /** The unit's line, with its label. */
  readonly unit: string;
}

/** Title, table label at the right below it, then department and unit; the right part begins at a column. */
export function headingLines(words: Heading, right: string, last: string): Line[] {
  return [
    [title(span('A', last), words.title)],
    [corner(span(right, last), words.table)],
    departmentLine(words, right, last),
  ];
}

/** Table label at the left above the title, then department and unit. */
export function labelFirstLines(words: Heading, right: string, last: string): Line[] {
  return [
    [attachment('A', words.table)],
    [title(span('A', last), words.title)],
    departmentLine(words, right, last),
  ];
}

function departmentLine({ department, unit }: Heading, right: string, last: string): Line {
  return [heading(span('A', columnAfter(right, -1)), department), corner(span(right, last), unit)];
}
