import type { Form, Line } from '../../forms/form';
import { formName } from '../../forms/names';
import { named } from '../../relations/outcome';
import { plain } from '../../sheet/decimal';
import type { Topic } from '../claims';
import { valueOf } from '../claims';
import type { TableFigure } from '../figures';
import { figureIn, formIn, itemLine } from '../figures';
import { itemListsOf, levelOf } from '../relations/item-lists';
import type { TextContext } from '../relations/context';
import type { Tables } from '../ties';
import type { Remark } from './remark';

/** The length of the code of a 项. */
const CODE_OF_ITEM = 7;

/** How deep an item of the list goes that names a 项. */
const ITEM = 3;

/** The 项 of the form that were spent on. */
function spentOn(form: Form): ReadonlyMap<Line, TableFigure> {
  return new Map(
    form.lines.flatMap((line) => {
      const figure = line.code?.length === CODE_OF_ITEM ? figureIn(form, line, 'total') : null;
      return figure === null || figure.value.isZero() ? [] : [[line, figure] as const];
    }),
  );
}

function unknownItem(item: Topic, form: Form, left: ReadonlyMap<Line, TableFigure>): Remark | null {
  const value = valueOf(item);
  if (value === undefined) return null;
  const same = [...left].filter(([, figure]) => figure.value.eq(value.quantity.value));
  const [[line, figure] = []] = same;
  const values = { quote: item.subject, form: formName(form.id) };
  const certain = same.length === 1 && line !== undefined && figure !== undefined;
  return {
    rule: 'N-NAME',
    severity: 'warning',
    place: value.place,
    message: certain
      ? { key: 'textItemRenamed', values: { ...values, line: named(line) } }
      : { key: 'textItemUnknown', values },
    form: form.id,
    cells: certain ? [figure.place] : [],
  };
}

function namesOf(items: readonly Topic[], form: Form, { disclosure }: Tables): readonly Remark[] {
  const found = new Map(items.map((item) => [item, itemLine(disclosure, item)?.[1] ?? null]));
  const known = new Set([...found.values()].flatMap((line) => line ?? []));
  // Where most names are strange, the list is one of something else.
  if (known.size * 2 < items.length) return [];
  const left = new Map([...spentOn(form)].filter(([line]) => !known.has(line)));
  const unknown = items.filter((item) => found.get(item) === null);
  const strange = unknown.flatMap((item) => unknownItem(item, form, left) ?? []);
  const values = unknown.flatMap((item) => valueOf(item) ?? []);
  const silent = [...left].filter(
    ([, figure]) => !values.some(({ quantity }) => quantity.value.eq(figure.value)),
  );
  return [
    ...strange,
    ...silent.map(([line, figure]): Remark => ({
      rule: 'N-NAME',
      severity: 'info',
      place: [...found.keys()].flatMap((item) => valueOf(item)?.place ?? [])[0] ?? null,
      message: {
        key: 'textItemLeft',
        values: { form: formName(form.id), line: named(line), amount: plain(figure.value) },
      },
      form: form.id,
      cells: [figure.place],
    })),
  ];
}

/** The 项 that the text lists are those of the form, by their names, and all that were spent on are listed. */
export function itemNameRemarks(context: TextContext, tables: Tables): readonly Remark[] {
  const form = formIn(tables.disclosure, 'general-budget-expenditure');
  if (form === null) return [];
  return itemListsOf(context).flatMap(({ items }) =>
    items.length > 1 && items.every((item) => levelOf(item) === ITEM) ? namesOf(items, form, tables) : [],
  );
}
