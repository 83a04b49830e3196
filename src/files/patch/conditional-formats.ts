import { placeFor, WORKSHEET_ORDER } from './element-order';
import { escapedContent, withAttribute } from './elements';
import type { SheetIndex } from './sheet-index';
import type { Splice } from './splices';

/** Colours over some areas of a sheet, whatever they hold. */
export interface ColourRule {
  /** "B2:C3 E5" */
  readonly areas: string;
  /** The differential format by its number. */
  readonly format: number;
  /** A formula that is always true, with its leading "=". */
  readonly formula: string;
}

/**
 * Adds colour rules to a sheet before its own rules, so that these do not hide them; none stops another. Where a rule
 * belongs to a pivot table, whose own part repeats its priority, they come behind all others instead.
 */
export function colourSplices(
  text: string,
  index: SheetIndex,
  rules: readonly ColourRule[],
): readonly Splice[] {
  if (rules.length === 0) return [];
  const { prefix, rules: own } = index;
  const priorities = own.map(({ attributes: { priority } }) => Number(priority)).filter(Number.isFinite);
  const behind = own.some(({ parent }) => parent?.attributes['pivot'] === '1');
  const highest = priorities.reduce((most, one) => Math.max(most, one), 0);
  const first = behind ? highest + 1 : 1;
  const shifted = own.flatMap(({ start, openEnd, attributes: { priority } }): Splice[] => {
    if (behind || priority === undefined || !Number.isFinite(Number(priority))) return [];
    const tag = withAttribute(
      text.slice(start, openEnd),
      'priority',
      String(Number(priority) + rules.length),
    );
    return [{ start, end: openEnd, text: tag }];
  });
  const place = placeFor('conditionalFormatting', WORKSHEET_ORDER, index.root, index.children);
  const xml = rules.map(
    ({ areas, format, formula }, number) =>
      `<${prefix}conditionalFormatting sqref="${areas}"><${prefix}cfRule type="expression" dxfId="${format}" priority="${first + number}">` +
      `<${prefix}formula>${escapedContent(formula.slice(1))}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
  );
  return [...shifted, { start: place, end: place, text: xml.join('') }];
}
