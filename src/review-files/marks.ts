import type { Finding } from '../disclosure/findings';
import type { Language } from '../voice/languages';
import { sentence } from '../disclosure/sentence';
import { isTableName } from '../disclosure/published/table-name';
import type { CellPlace } from '../disclosure/sheet/address';
import { a1 } from '../disclosure/sheet/address';
import type { WorkbookEditor } from '../files/patch/workbook-editor';
import type { Say } from '../voice/say';
import { voice } from '../voice/say';

/** The severities that are marked, the gravest first, with their colours. */
const MARKED = [
  ['error', 'FFFFC7CE'],
  ['warning', 'FFFFEB9C'],
] as const;

type MarkedSeverity = (typeof MARKED)[number][0];

/** A cell to be marked: its findings decide the colour and the note. */
interface Mark {
  readonly place: CellPlace;
  readonly findings: readonly Finding[];
  readonly severity: MarkedSeverity;
}

/**
 * Marks the first cell of every error and warning: a colour by conditional formatting, so that the cell's own format
 * stays as it is, and a note that says what was found, below whatever note the cell has. Returns the marked cells.
 */
export function markFindings(
  editor: WorkbookEditor,
  findings: readonly Finding[],
  language: Language,
): readonly CellPlace[] {
  const marks = marksOf(findings);
  for (const sheet of new Set(marks.map(({ place }) => place.sheet))) {
    const here = marks.filter(({ place }) => place.sheet === sheet);
    for (const [severity, argb] of MARKED) {
      const cells = here.filter((mark) => mark.severity === severity);
      const places = cells.map(({ place }) => place);
      editor.colour(sheet, places, argb);
    }
    for (const mark of here)
      editor.note(mark.place, markText(mark, voice(language, 'commandLine'), language));
  }
  return marks.map(({ place }) => place);
}

function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const [severity] of MARKED) {
    for (const finding of findings.filter((candidate) => candidate.severity === severity)) {
      const place = finding.cells[0];
      if (place === undefined || isTableName(place.sheet)) continue;
      const key = `${a1(place)} ${place.sheet}`;
      const mark = byCell.get(key) ?? { place, severity, findings: [] };
      byCell.set(key, { ...mark, findings: [...mark.findings, finding] });
    }
  }
  return [...byCell.values()];
}

function markText({ findings }: Mark, say: Say<'commandLine'>, language: Language): string {
  return findings
    .map(({ severity, rule, message }) => `【${say(severity)}】${sentence(message, language)}（${rule}）`)
    .join('\n');
}
