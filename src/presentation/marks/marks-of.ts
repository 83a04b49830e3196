import type { ProblemHead } from '../../disclosure/diagnosis/headed-findings';
import { problemHeads } from '../../disclosure/diagnosis/headed-findings';
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

const isMarked = (severity: Severity): severity is Exclude<Severity, 'info'> => severity !== 'info';

/** A cell that is to be marked, with a line of its comment, if it has one. */
interface Line {
  readonly place: CellPlace;
  readonly kind: MarkKind;
  readonly line: string | null;
}

/**
 * The marks of a review, one a cell: strong where a figure is wrong or may be, with what the diagnosis says of it; light
 * on the other cells of the relations that it breaks; and on the first cell of each finding, with its sentence. Below
 * them, how the cell's score comes about. Cells of the published document's tables stand in no sheet of the
 * workbook: they have none.
 */
export function marksOf(review: Review, { language, rounding }: MarkOptions): readonly Mark[] {
  const heads = problemHeads(review, language);
  const witnesses = new Set(heads.flatMap(({ problem }) => problem.findings));
  const lines = [
    ...heads.flatMap(headLines),
    ...review.findings.flatMap((finding, index) => findingLine(finding, witnesses.has(index), language)),
  ];
  const marks = new Map<string, { place: CellPlace; kind: MarkKind; lines: string[] }>();
  for (const { place, kind, line } of lines) {
    if (isTableName(place.sheet) || (kind === 'rounding' && !rounding)) continue;
    const own = line === null ? [] : [line];
    const known = marks.get(reference(place));
    if (known === undefined) marks.set(reference(place), { place, kind, lines: own });
    else {
      known.kind = graver(kind, known.kind);
      known.lines.push(...own);
    }
  }
  const below = LINES_BELOW.map((linesOf) => linesOf(review, language));
  return [...marks.values()].map(({ place, kind, lines: said }) => {
    const all = [...said, ...below.flatMap((lineOf) => lineOf.get(reference(place)) ?? [])];
    return { place, kind, text: said.length === 0 ? null : all.join('\n') };
  });
}

/** What a diagnosis marks: only a figure that is identified is as grave as its findings; others wait to be verified. */
function headLines({
  verdict,
  severity,
  sentence: line,
  strong,
  light,
  problem,
}: ProblemHead): readonly Line[] {
  if (!isMarked(severity)) return [];
  const kind = verdict === 'identified' ? severity : 'warning';
  // Where no figure is suspected, it is said where one looks first.
  const told = strong.length === 0 && problem.place !== null ? [problem.place] : [];
  return [
    ...strong.map((place): Line => ({ place, kind, line })),
    ...told.map((place): Line => ({ place, kind: 'warning', line })),
    ...light.map((place): Line => ({ place, kind: 'witness', line: null })),
  ];
}

function findingLine(
  { severity, cells, message, rule }: Finding,
  isWitness: boolean,
  language: Language,
): readonly Line[] {
  const [place] = cells;
  if (place === undefined || !isMarked(severity)) return [];
  return [
    { place, kind: isWitness ? 'witness' : severity, line: `${sentence(message, language)} [${rule}]` },
  ];
}

/** The graver of two kinds: the cell takes the colour of its gravest finding. */
function graver(one: MarkKind, other: MarkKind): MarkKind {
  return MARK_KINDS.indexOf(one) <= MARK_KINDS.indexOf(other) ? one : other;
}
