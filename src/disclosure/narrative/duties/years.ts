import type { TextContext } from '../relations/context';
import { valueOf } from '../claims';
import { figureAt } from '../figures';
import type { Reading } from '../reading';
import { headingIn } from '../sections';
import { tieOf } from '../tie-table';
import type { Tables } from '../ties';
import type { Remark } from './remark';
import { remarkOn } from './remark';

const YEAR = /(?<!(?:比|较|与|同|自|从|由|至|到))(20\d\d)年/gu;

/** 截至2023年12月31日 is the end of the text's own year. */
const CLOSING = /截[至止](20\d\d)年12月31日/gu;

/** Headings, and the day of the assets, are of the text's own year. */
export function yearRemarks(reading: Reading, own: string | null): readonly Remark[] {
  const heading = headingIn(reading.text);
  if (own === null) return [];
  const head = heading === null || heading.report ? '' : reading.text.slice(0, heading.end);
  return [...head.matchAll(YEAR), ...reading.text.matchAll(CLOSING)].flatMap((match) => {
    const [whole, year = ''] = match;
    if (year === own) return [];
    return [
      remarkOn(reading, match.index, match.index + whole.length, {
        rule: 'N-YEAR',
        severity: 'warning',
        key: 'textHeadingYear',
        values: { actual: year, expected: own },
      }),
    ];
  });
}

/** A figure of this year's tables that the text says of another year, and of no other figure of this one. */
export function figureYearRemarks(context: TextContext, { disclosure }: Tables): readonly Remark[] {
  const { year: own } = context;
  if (own === null) return [];
  return context.topics.flatMap((topic): readonly Remark[] => {
    const { key, year } = topic;
    const value = valueOf(topic);
    if (key === null || year === null || value === undefined || value.quantity.value.isZero()) return [];
    const target = tieOf(key)?.value[0];
    const figure = target === undefined ? null : figureAt(disclosure, target);
    if (figure?.value.eq(value.quantity.value) !== true) return [];
    if (context.about(key, null).some((other) => valueOf(other)?.quantity.value.eq(figure.value) === true))
      return [];
    return [
      {
        rule: 'N-YEAR',
        severity: 'warning',
        place: value.place,
        message: { key: 'textFigureYear', values: { quote: value.place.quote, actual: year, expected: own } },
        form: figure.form.id,
        cells: [figure.place],
      },
    ];
  });
}
