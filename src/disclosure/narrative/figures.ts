import type { Disclosure } from '../forms/disclosure';
import type { ColumnKey, Form, FormId, Line } from '../forms/form';
import { lineOf, linesOf } from '../forms/form';
import { normaliseLabel } from '../sheet/text';
import type { CellPlace } from '../sheet/address';
import { Decimal } from '../sheet/decimal';
import type { Side } from '../sheet/standing';
import { natureOf } from '../relations/column-nature';
import { ownOperand } from '../relations/figures';
import { scaled } from '../relations/operand';
import { FUNCTIONAL_CLASSES } from '../forms/final-accounts/classes';
import type { Topic } from './claims';
import { classNamedBy } from './subjects';
import { sameProject } from './words';
import type { Target } from './tie-table';

/** A figure of the tables as the text's claims are compared with it: amounts in 万元. */
export interface TableFigure extends Side {
  readonly form: Form;
  readonly line: Line;
  readonly column: ColumnKey;
  readonly place: CellPlace;
}

const YUAN_IN_WAN = new Decimal('0.0001');

/** A line's figure in a column; null where it is not there or cannot be read. A blank amount is zero. */
export function figureIn(form: Form, line: Line, column: ColumnKey): TableFigure | null {
  const operand = ownOperand(form, line, column);
  const figure = line.figures.get(column);
  if (!operand.ok || figure === undefined) return null;
  const inYuan = natureOf(column) === 'amount' && form.unit === '元';
  const inWan = inYuan ? scaled(operand, YUAN_IN_WAN) : operand;
  const { value, held, step, score } = inWan;
  return {
    form,
    line,
    column,
    place: figure.place,
    value,
    held,
    step,
    ...(score === undefined ? {} : { score }),
    interval: () => inWan.interval(),
  };
}

/** A form of the disclosure, where there is exactly one. */
export function formIn(disclosure: Disclosure, id: FormId): Form | null {
  const form = disclosure.get(id);
  return form === undefined || form === 'several' ? null : form;
}

/** The figure that a target names; null where the form, the line or the figure is not there. */
export function figureAt(disclosure: Disclosure, [definition, key, column]: Target): TableFigure | null {
  const form = formIn(disclosure, definition.id);
  const line = form === null ? undefined : lineOf(form, key);
  return form === null || line === undefined ? null : figureIn(form, line, column);
}

const named = (words: string): string => normaliseLabel(words).replace(/支出$/u, '');

/** The names of 类, 款 and 项 in an item's subject: 一般公共服务(类)…(款)行政运行(项). */
function levelsOf(subject: string): readonly string[] {
  return [...subject.matchAll(/(.+?)\([类款项]\)/gu)].map(([, name = '']) => name.replace(/^支出/u, ''));
}

/** The coded line that an item of the list of 类, 款 and 项 is about, found by its names; null where in doubt. */
export function itemLine(disclosure: Disclosure, { subject }: Topic): readonly [Form, Line] | null {
  const form = formIn(disclosure, 'general-budget-expenditure');
  const [, ...below] = levelsOf(subject);
  const code = classNamedBy(subject);
  if (form === null || code === null || FUNCTIONAL_CLASSES[code] === undefined || below.length === 0)
    return null;
  let found: readonly Line[] = form.lines.filter((line) => line.code === code);
  for (const name of below) {
    const parents = found.flatMap((line) => line.code ?? []);
    found = form.lines.filter(
      (line) =>
        line.code !== undefined &&
        parents.some(
          (parent) =>
            line.code !== parent &&
            line.code?.startsWith(parent) === true &&
            line.code.length === parent.length + 2,
        ) &&
        named(line.label) === named(name),
    );
  }
  const [line] = found;
  return line === undefined || found.length > 1 ? null : [form, line];
}

/** The self-assessment form of a project, by its name; of the whole unit where that is null. Null where in doubt. */
export function assessmentFor(forms: readonly Form[], project: string | null): Form | null {
  const candidates = forms.filter((form) =>
    project === null
      ? form.id === 'department-self-assessment'
      : form.id === 'project-self-assessment' && form.project !== null && sameProject(form.project, project),
  );
  const [form] = candidates;
  return form === undefined || candidates.length > 1 ? null : form;
}

/** The figure of a self-assessment form's funds, or of its total. */
export function assessed(form: Form, kind: 'funds' | 'total', column: ColumnKey): TableFigure | null {
  const line = linesOf(form, kind).find(({ figures }) => figures.has(column));
  return line === undefined ? null : figureIn(form, line, column);
}
