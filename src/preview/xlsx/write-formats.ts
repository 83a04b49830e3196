import type { IConditionalFormattingRuleConfig } from '@univerjs/sheets-conditional-formatting';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import { placeFor, WORKSHEET_ORDER } from '../../files/patch/element-order';
import { escapedContent, withAttribute, type PlacedElement } from '../../files/patch/elements';
import type { Splice } from '../../files/patch/splices';
import type { StylesEditor } from '../../files/patch/styles-editor';
import { withPrefix } from './prefixed';
import { isSame, type FormatContent } from './sheet-content';
import type { SheetText } from './write-rows';
import { conditionalXml } from './write-style';

/** A rule of the sheet in its order of priority: one that is written already, or one to be written. */
type Ordered = { readonly known: PlacedElement } | { readonly fresh: string };

/**
 * Writes into a sheet what of its conditional formats is other than before. Rules that the model does not carry stay
 * behind the one that they came behind.
 *
 * @param places which of the sheet's rules a format is, by its id
 */
export function writeFormats(
  sheet: SheetText,
  before: readonly FormatContent[],
  now: readonly FormatContent[],
  places: ReadonlyMap<string, number>,
  styles: () => StylesEditor,
): readonly Splice[] {
  if (isSame(before, now)) return [];
  const { text, index } = sheet;
  const own = index.rules
    .filter(({ parent }) => parent?.name === 'conditionalFormatting' && parent.depth === 2)
    .sort((one, other) => one.start - other.start);
  const elementOf = ({ id }: FormatContent): PlacedElement | undefined => own[places.get(id) ?? -1];
  const kept = new Map(
    now.flatMap((format): [string, PlacedElement][] => {
      const element = elementOf(format);
      const was = before.find(({ id }) => id === format.id);
      return element !== undefined && isSame(was, format) ? [[format.id, element]] : [];
    }),
  );
  const gone = before.flatMap((format) => (kept.has(format.id) ? [] : (elementOf(format) ?? [])));
  const carried = new Set(before.flatMap((format) => elementOf(format) ?? []));
  const ordered = inOrder(
    now.flatMap((format): Ordered[] => {
      const known = kept.get(format.id);
      if (known !== undefined) return [{ known }];
      const fresh = ruleXml(format, styles);
      return fresh === undefined ? [] : [{ fresh }];
    }),
    own.filter((element) => !gone.includes(element)),
    carried,
  );
  const numbered = ordered.map((rule, priority) => ({ rule, priority: priority + 1 }));
  const fresh = numbered.flatMap(({ rule, priority }) =>
    'fresh' in rule ? [rule.fresh.replace('<cfRule ', `<cfRule priority="${priority}" `)] : [],
  );
  const place = placeFor('conditionalFormatting', WORKSHEET_ORDER, index.root, index.children);
  return [
    ...removed(gone, own),
    ...numbered.flatMap(({ rule, priority }) =>
      'known' in rule ? renumbered(text, rule.known, priority) : [],
    ),
    ...(fresh.length === 0
      ? []
      : [{ start: place, end: place, text: withPrefix(fresh.join(''), index.prefix) }]),
  ];
}

/** The rules in their order, with those that the model does not carry behind the one that they came behind. */
function inOrder(
  given: readonly Ordered[],
  left: readonly PlacedElement[],
  carried: ReadonlySet<PlacedElement>,
): readonly Ordered[] {
  const byPriority = [...left].sort((one, other) => priorityOf(one) - priorityOf(other));
  const ordered = [...given];
  byPriority.forEach((element, place) => {
    if (carried.has(element)) return;
    const previous = byPriority[place - 1];
    const at = ordered.findIndex((rule) => 'known' in rule && rule.known === previous);
    ordered.splice(previous === undefined ? firstKnown(ordered) : at + 1, 0, { known: element });
  });
  return ordered;
}

/** Rules that are new stand before all others. */
function firstKnown(ordered: readonly Ordered[]): number {
  const at = ordered.findIndex((rule) => 'known' in rule);
  return at < 0 ? ordered.length : at;
}

function priorityOf({ attributes: { priority } }: PlacedElement): number {
  return Number(priority ?? 0);
}

/** Takes rules out, and the lists that have no other. */
function removed(gone: readonly PlacedElement[], own: readonly PlacedElement[]): readonly Splice[] {
  const lists = new Set(gone.flatMap(({ parent }) => parent ?? []));
  return [...lists].flatMap((list): Splice[] => {
    const rules = own.filter(({ parent }) => parent === list);
    const taken = rules.filter((rule) => gone.includes(rule));
    if (taken.length === rules.length) return [{ start: list.start, end: list.end, text: '' }];
    return taken.map(({ start, end }) => ({ start, end, text: '' }));
  });
}

function renumbered(text: string, element: PlacedElement, priority: number): readonly Splice[] {
  if (priorityOf(element) === priority) return [];
  const { start, openEnd } = element;
  const tag = withAttribute(text.slice(start, openEnd), 'priority', String(priority));
  return [{ start, end: openEnd, text: tag }];
}

/** Whether a rule can be written: by a formula or by comparing with values. */
export function canWriteRule(rule: IConditionalFormattingRuleConfig): boolean {
  return (
    rule.type === CFRuleType.highlightCell &&
    (rule.subType === CFSubRuleType.formula || rule.subType === CFSubRuleType.number)
  );
}

/** A rule in a list of its own, without prefixes and without its priority; undefined for one that cannot be written. */
function ruleXml(
  { areas, stopIfTrue, rule: written }: FormatContent,
  styles: () => StylesEditor,
): string | undefined {
  const rule = JSON.parse(written) as IConditionalFormattingRuleConfig;
  if (rule.type !== CFRuleType.highlightCell) return undefined;
  const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
  const list = (type: string, formulas: readonly string[]): string => {
    const format = styles().conditionalFormat(conditionalXml(rule.style));
    const content = formulas.map((formula) => `<formula>${escapedContent(formula)}</formula>`).join('');
    return `<conditionalFormatting sqref="${areas}"><cfRule type="${type} dxfId="${format}"${stop}>${content}</cfRule></conditionalFormatting>`;
  };
  if (rule.subType === CFSubRuleType.formula) return list('expression"', [rule.value.replace(/^=/u, '')]);
  if (rule.subType !== CFSubRuleType.number) return undefined;
  const values: readonly (number | undefined)[] = [rule.value ?? 0].flat();
  return list(`cellIs" operator="${rule.operator}"`, values.map(String));
}
