import type { Cell, Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Finding } from '../disclosure/findings';
import type { Language } from '../voice/languages';
import { sentence } from '../disclosure/sentence';
import type { CellPlace } from '../disclosure/sheet/address';
import { a1 } from '../disclosure/sheet/address';
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
 * stays as it is, and a note that says what was found, below whatever note the cell has. Returns how many are marked.
 */
export function markFindings(workbook: Workbook, findings: readonly Finding[], language: Language): number {
  const marks = marksOf(findings);
  for (const sheet of workbook.worksheets) {
    const here = marks.filter(({ place }) => place.sheet === sheet.name);
    colour(sheet, here);
    for (const mark of here) {
      addNote(
        sheet.getCell(mark.place.row + 1, mark.place.column + 1),
        markText(mark, voice(language, 'commandLine'), language),
      );
    }
  }
  return marks.length;
}

function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const [severity] of MARKED) {
    for (const finding of findings.filter((candidate) => candidate.severity === severity)) {
      const place = finding.cells[0];
      if (place === undefined) continue;
      const key = `${a1(place)} ${place.sheet}`;
      const mark = byCell.get(key) ?? { place, severity, findings: [] };
      byCell.set(key, { ...mark, findings: [...mark.findings, finding] });
    }
  }
  return [...byCell.values()];
}

/** One rule a severity, before the sheet's own rules so that these do not hide it; none stops another. */
function colour(sheet: Worksheet, marks: readonly Mark[]): void {
  const rules = MARKED.map(([severity, argb]) => ({
    argb,
    cells: marks.filter((mark) => mark.severity === severity),
  })).filter(({ cells }) => cells.length > 0);
  for (const { rules: own } of sheet.conditionalFormattings) {
    for (const rule of own) rule.priority = (rule.priority ?? 1) + rules.length;
  }
  rules.forEach(({ argb, cells }, index) => {
    sheet.addConditionalFormatting({
      ref: cells.map(({ place }) => shownArea(sheet, place)).join(' '),
      rules: [
        {
          type: 'expression',
          formulae: ['TRUE'],
          priority: index + 1,
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } },
        },
      ],
    });
  });
}

/** The cell, or the whole area that it is merged over. */
function shownArea(sheet: Worksheet, place: CellPlace): string {
  const first = sheet.getCell(place.row + 1, place.column + 1);
  if (!first.isMerged) return a1(place);
  let { row, column } = place;
  while (sheet.findCell(row + 2, place.column + 1)?.isMergedTo(first) === true) row += 1;
  while (sheet.findCell(place.row + 1, column + 2)?.isMergedTo(first) === true) column += 1;
  return `${a1(place)}:${a1({ row, column })}`;
}

function markText({ findings }: Mark, say: Say<'commandLine'>, language: Language): string {
  return findings
    .map(({ severity, rule, message }) => `【${say(severity)}】${sentence(message, language)}（${rule}）`)
    .join('\n');
}

function addNote(cell: Cell, text: string): void {
  const { note } = cell;
  if (note === undefined) {
    cell.note = text;
  } else if (typeof note === 'string') {
    cell.note = `${note}\n\n${text}`;
  } else {
    cell.note = { ...note, texts: [...(note.texts ?? []), { text: `\n\n${text}` }] };
  }
}
