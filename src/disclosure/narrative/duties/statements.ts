import type { Form, FormId } from '../../forms/form';
import { columnName, formName } from '../../forms/names';
import { named } from '../../relations/outcome';
import { plain } from '../../sheet/decimal';
import type { TableFigure } from '../figures';
import { figureIn, formIn } from '../figures';
import type { Reading } from '../reading';
import type { SectionId } from '../sections';
import type { Tables } from '../ties';
import type { Remark } from './remark';
import { remarkOn } from './remark';

/** The sections that say whether there was anything at all, and the form that shows it. */
const STATED: readonly (readonly [SectionId, FormId, RegExp])[] = [
  [
    'government-fund',
    'government-fund',
    /(?:没有|无|未(?:使用|安排|发生)|不涉及)[^,。;\d]{0,12}政府性基金[^。;\d]*|政府性基金[^。;\d]{0,24}(?:没有|无(?!偿)|不涉及|未(?:使用|安排|发生))[^。;\d]*/u,
  ],
  [
    'state-capital',
    'state-capital',
    /(?:没有|无|未(?:使用|安排|发生)|不涉及)[^,。;\d]{0,12}国有资本经营[^。;\d]*|国有资本经营[^。;\d]{0,24}(?:没有|无(?!偿)|不涉及|未(?:使用|安排|发生))[^。;\d]*/u,
  ],
];

/** The columns by which a fund's form shows that there was something. */
const COLUMNS = ['total', 'income'] as const;

/** A figure of a form that is not zero. */
function somethingIn(form: Form): TableFigure | undefined {
  for (const line of form.lines)
    for (const column of COLUMNS) {
      const figure = figureIn(form, line, column);
      if (figure !== null && !figure.value.isZero()) return figure;
    }
  return undefined;
}

/** “没有政府性基金收入和支出” is said exactly where the form is empty. */
export function statementRemarks(
  readings: readonly Reading[],
  sectionAt: (reading: Reading) => SectionId | null,
  { disclosure }: Tables,
): readonly Remark[] {
  return STATED.flatMap(([section, id, none]): readonly Remark[] => {
    const form = formIn(disclosure, id);
    const own = readings.filter((reading) => sectionAt(reading) === section);
    if (form === null || own.length === 0) return [];
    const figure = somethingIn(form);
    const said = own.flatMap((reading) => {
      const match = none.exec(reading.text);
      return match === null ? [] : [{ reading, start: match.index, end: match.index + match[0].length }];
    });
    const [first] = said;
    if (figure !== undefined && first !== undefined) {
      const values = {
        form: formName(id),
        line: named(figure.line),
        column: columnName(id, figure.column),
        amount: plain(figure.value),
      };
      const remark = remarkOn(first.reading, first.start, first.end, {
        ...{ rule: 'N-STATEMENT', severity: 'error', key: 'textSaidNone', values },
      });
      return [{ ...remark, form: id, cells: [figure.place] }];
    }
    const numbers = own.some(({ text }) => /[1-9]\d*(?:\.\d+)?(?:万元|元)/u.test(text));
    if (figure !== undefined || first !== undefined || numbers) return [];
    const [reading] = own;
    if (reading === undefined) return [];
    const values = { form: formName(id) };
    const remark = remarkOn(reading, 0, reading.text.length, {
      ...{ rule: 'N-STATEMENT', severity: 'info', key: 'textNotSaidNone', values },
    });
    return [{ ...remark, form: id }];
  });
}
