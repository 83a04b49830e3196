import type { Finding, Severity } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import { isTableName } from '../../disclosure/published/table-name';
import { sentence } from '../../disclosure/sentence';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import type { Language } from '../../voice/languages';
import { derivationLine } from '../report/derivation-lines';
import type { Mark, MarkKind } from './mark';
import { MARK_KINDS } from './mark';

/** What is marked, and in which language it is said. */
export interface MarkOptions {
  readonly language: Language;
  /** Whether differences that rounding explains (尾差, 取整) are marked too. */
  readonly rounding: boolean;
}

/** Makes the lines that stand below a mark's findings, by the references of their cells. */
type LinesByCell = (review: Review, language: Language) => ReadonlyMap<string, string>;

/** What is said of a marked cell besides its findings, in this order: a further kind of lines is a further entry. */
const LINES_BELOW: readonly LinesByCell[] = [
  ({ derivations }, language) =>
    new Map(
      derivations.map((derivation) => [reference(derivation.place), derivationLine(derivation, language)]),
    ),
];

const isMarked = (severity: Severity): severity is MarkKind => severity !== 'info';

/**
 * The marks of a review: one a cell, on the first cell of each finding, with all its findings' sentences; below them, how
 * the cell's score comes about. Cells of the published document's tables stand in no sheet of the workbook: they have none.
 */
export function marksOf(review: Review, { language, rounding }: MarkOptions): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { place, kind, text } of review.findings.flatMap((finding) => markOf(finding, language))) {
    if (kind === 'rounding' && !rounding) continue;
    const other = marks.get(reference(place));
    marks.set(
      reference(place),
      other === undefined
        ? { place, kind, text }
        : { place, kind: graver(kind, other.kind), text: `${other.text}\n${text}` },
    );
  }
  const below = LINES_BELOW.map((lines) => lines(review, language));
  return [...marks.values()].map((mark) => {
    const lines = below.flatMap((lineOf) => lineOf.get(reference(mark.place)) ?? []);
    return { ...mark, text: [mark.text, ...lines].join('\n') };
  });
}

function markOf({ severity, cells, message, rule }: Finding, language: Language): readonly Mark[] {
  const place: CellPlace | undefined = cells[0];
  if (place === undefined || isTableName(place.sheet) || !isMarked(severity)) return [];
  return [{ place, kind: severity, text: `${sentence(message, language)} [${rule}]` }];
}

/** The graver of two kinds: the cell takes the colour of its gravest finding. */
function graver(one: MarkKind, other: MarkKind): MarkKind {
  return MARK_KINDS.indexOf(one) <= MARK_KINDS.indexOf(other) ? one : other;
}
