import type { Finding } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';

/**
 * The findings of the written explanation that was given beside the workbook: the text itself stands in no sheet, their
 * cells are those of the tables that it was compared with.
 */
export function givenTextFindings({ narratives }: Review): ReadonlySet<Finding> {
  const given = narratives.filter(({ narrative }) =>
    narrative.paragraphs.every(({ cells }) => cells.length === 0),
  );
  return new Set(given.flatMap(({ findings }) => findings));
}
