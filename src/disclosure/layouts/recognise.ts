import { SheetGrid } from '../sheet/grid';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { Recognition } from './recognition';
import { recogniseSelfAssessment } from './self-assessment/recognise';

/** Recognises every form of a sheet, in time linear in the cells that hold something. */
export function recogniseSheet(sheet: SheetSnapshot): Recognition {
  return recogniseSelfAssessment(new SheetGrid(sheet));
}
