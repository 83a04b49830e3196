import type { Finding, Review } from '../findings';
import type { FiguresByCell } from '../figures-by-cell';
import type { Form, Line } from '../layouts/form';
import { reference } from '../sheet/address';
import type { FindingKey } from './decision';

/** What counts how often a name was given, and numbers it from its second time on. */
class Numbering {
  private readonly given = new Map<string, number>();

  numbered(name: string): string {
    const count = (this.given.get(name) ?? 0) + 1;
    this.given.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  }
}

/**
 * The names of forms that outlast renamed sheets: form id and project, numbered in sheet order where several have the
 * same.
 */
export function formNames(forms: readonly Form[]): ReadonlyMap<Form, string> {
  const numbering = new Numbering();
  return new Map(
    forms.map((form) => [
      form,
      numbering.numbered(form.project === null ? form.id : `${form.id} ${form.project}`),
    ]),
  );
}

/** A line's name in its form: its code or its label, numbered where several have the same; never its row. */
function lineNames({ lines }: Form): ReadonlyMap<Line, string> {
  const numbering = new Numbering();
  return new Map(
    lines.map((line) => [line, numbering.numbered(line.code ?? `${line.kind} ${line.label || line.key}`)]),
  );
}

/**
 * The keys of a review's findings, in their order. Findings that nothing else tells apart are numbered.
 *
 * @param figures the review's figures by their cells
 */
export function findingKeys(
  { forms, findings }: Pick<Review, 'forms' | 'findings'>,
  figures: FiguresByCell,
): readonly FindingKey[] {
  const names = formNames(forms);
  const lines = new Map<Form, ReadonlyMap<Line, string>>();
  const linesNamed = (form: Form): ReadonlyMap<Line, string> => {
    const known = lines.get(form) ?? lineNames(form);
    lines.set(form, known);
    return known;
  };
  const subject = ({ text, cells: [cell], form }: Finding): string => {
    if (text !== undefined) return `text ${text.quote.replace(/\s+/gu, '')}`;
    const found = cell === undefined ? undefined : figures.get(reference(cell));
    if (found !== undefined) {
      const line = linesNamed(found.form).get(found.line) ?? '';
      return `${names.get(found.form) ?? ''} | ${line} | ${found.figure.column}`;
    }
    return `${form ?? ''} | ${cell === undefined ? '' : reference(cell)}`;
  };
  const numbering = new Numbering();
  return findings.map((finding) => numbering.numbered(`${finding.rule} | ${subject(finding)}`));
}
