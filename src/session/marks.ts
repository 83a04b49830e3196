import type { Finding, Severity } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import type { Language } from '../voice/languages';
import { sentence } from '../disclosure/sentence';
import { isTableName } from '../disclosure/published/table-name';
import type { CellPlace } from '../disclosure/sheet/address';
import { reference } from '../disclosure/sheet/address';
import type { Mark } from '../excel';
import { derivationLine } from '../excel';

/** What the user wants to see marked. */
export interface MarkOptions {
  readonly language: Language;
  /** Whether differences that rounding explains (尾差, 取整) are marked too. */
  readonly rounding: boolean;
}

type MarkedSeverity = Mark['kind'];

const isMarked = (severity: Severity): severity is MarkedSeverity => severity !== 'info';

/** From the gravest on: the cell takes the colour of its gravest finding. */
const GRAVITY: readonly MarkedSeverity[] = ['error', 'warning', 'rounding'];

/**
 * The marks of a review: one a cell, on the first cell of each finding, with all its findings' sentences; below them, how
 * the cell's score comes about.
 */
export function marksOf(
  { findings, derivations }: Review,
  { language, rounding }: MarkOptions,
): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { place, kind, text } of findings.flatMap((finding) => markOf(finding, language))) {
    if (kind === 'rounding' && !rounding) continue;
    const other = marks.get(reference(place));
    marks.set(
      reference(place),
      other === undefined
        ? { place, kind, text }
        : { place, kind: graver(kind, other.kind), text: `${other.text}\n${text}` },
    );
  }
  const lines = new Map(
    derivations.map((derivation) => [reference(derivation.place), derivationLine(derivation, language)]),
  );
  return [...marks.values()].map((mark) => {
    const line = lines.get(reference(mark.place));
    return line === undefined ? mark : { ...mark, text: `${mark.text}\n${line}` };
  });
}

function markOf({ severity, cells, message, rule }: Finding, language: Language): readonly Mark[] {
  const place: CellPlace | undefined = cells[0];
  if (place === undefined || isTableName(place.sheet) || !isMarked(severity)) return [];
  return [{ place, kind: severity, text: `${sentence(message, language)} [${rule}]` }];
}

function graver(one: MarkedSeverity, other: MarkedSeverity): MarkedSeverity {
  return GRAVITY.indexOf(one) <= GRAVITY.indexOf(other) ? one : other;
}
