import type { Finding, Relation } from '../findings';
import type { ColumnKey, Figure, Form, Line } from '../forms/form';
import { firstCell } from '../forms/form';
import type { Forms } from '../forms/forms';
import { columnName, formName } from '../forms/names';
import type { Message } from '../message';
import { natureOf } from '../relations/column-nature';
import { finding, named, notEvaluated } from '../relations/outcome';
import type { Outcome } from '../relations/outcome';
import { numberOf } from '../relations/figures';
import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import { compareFigures } from './compare-figures';
import type { KnownLines } from './lines';
import { bareLabel, linesByIdentity } from './lines';
import type { PublishedPair } from './pairs';

/**
 * Compares a form of the workbook with the same form in the published document, line by line, figure by figure. Where it
 * is not certain that two lines are the same, nothing is compared, with the reason.
 */
export function compareForms(pair: PublishedPair, known: Forms): Outcome {
  const comparer = new FormComparer(pair, known);
  comparer.compare();
  const { relations, findings } = comparer;
  return { relations, findings, derivations: [] };
}

class FormComparer {
  readonly relations: Relation[] = [];
  readonly findings: Finding[] = [];
  /** Columns that lines have in one of both forms only. */
  private readonly columns = new Set<ColumnKey>();
  private readonly hasUnits: boolean;

  constructor(
    private readonly pair: PublishedPair,
    private readonly known: Forms,
  ) {
    this.hasUnits = pair.document.unit !== null && pair.workbook.unit !== null;
  }

  compare(): void {
    const { document, workbook } = this.pair;
    const [own, others] = [linesByIdentity(workbook), linesByIdentity(document)];
    for (const [identity, lines] of own) {
      const same = others.get(identity);
      if (same === undefined) this.alone(workbook, lines, 'wordLineMissing');
      else this.lines(lines, same);
    }
    for (const [identity, lines] of others)
      if (!own.has(identity)) this.alone(document, lines, 'wordLineAdded');
    this.tellColumns();
    if (!this.hasUnits) this.uncompared([firstCell(workbook), firstCell(document)], noUnit);
  }

  private lines({ lines: [line, ...further] }: KnownLines, { lines: [other, ...others] }: KnownLines): void {
    const cells = [line.place, other.place];
    if (further.length + others.length > 0)
      this.uncompared(cells, { key: 'reasonWordRepeated', values: { line: named(line) } });
    else if (line.label !== '' && other.label !== '' && bareLabel(line) !== bareLabel(other))
      this.uncompared(cells, { key: 'reasonWordNames', values: { one: named(line), other: named(other) } });
    else this.figures(line, other);
  }

  private figures(line: Line, otherLine: Line): void {
    for (const [column, own] of line.figures) {
      const other = otherLine.figures.get(column);
      if (other === undefined) this.columns.add(column);
      else if (natureOf(column) !== 'amount' || this.hasUnits) this.figure(line, own, otherLine, other);
    }
    for (const column of otherLine.figures.keys()) if (!line.figures.has(column)) this.columns.add(column);
  }

  private figure(line: Line, own: Figure, otherLine: Line, other: Figure): void {
    const outcome = compareFigures(this.pair, { line, own, otherLine, other }, this.known);
    this.relations.push(...outcome.relations);
    this.findings.push(...outcome.findings);
  }

  /** A line that the other form does not have: where it says nothing, there is nothing to miss. */
  private alone(
    form: Form,
    { lines, isCertain }: KnownLines,
    key: 'wordLineMissing' | 'wordLineAdded',
  ): void {
    for (const line of lines.filter((one) => saysSomething(form, one))) {
      const values = { line: named(line), cell: reference(line.place), form: this.name };
      if (isCertain && lines.length === 1)
        this.findings.push(finding('D-LINE', 'warning', this.pair.workbook, [line.place], { key, values }));
      else this.uncompared([line.place], { key: 'reasonWordLine', values });
    }
  }

  private tellColumns(): void {
    if (this.columns.size === 0) return;
    const { workbook, document } = this.pair;
    const names = [...this.columns].map((column) => columnName(workbook.id, column, this.known));
    this.uncompared([firstCell(workbook), firstCell(document)], {
      key: 'reasonWordColumns',
      values: { form: this.name, columns: [...new Set(names)].join('、') },
    });
  }

  private uncompared(cells: readonly CellPlace[], reason: Message): void {
    this.relations.push(notEvaluated('D-TABLE', this.pair.workbook.id, reason, cells));
  }

  private get name(): string {
    return formName(this.pair.workbook.id, this.known);
  }
}

const noUnit: Message = { key: 'reasonNoUnit', values: {} };

/** Whether a line states a number other than 0. */
function saysSomething(form: Form, { figures }: Line): boolean {
  return [...figures.values()].some((figure) => numberOf(figure, form)?.value.isZero() === false);
}
