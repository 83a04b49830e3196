import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormattingRule, Worksheet } from '@cj-tech-master/excelts';
import { parseAddress } from '../host/model/address';
import type { Area } from '../host/model/area';
import type { ThemeColors } from './colors';
import { readBorders, readFill, readFont } from './read-style';
import { elements } from './xml-scan';

/** A conditional format of a sheet, as the engine takes it. */
export interface ReadFormat {
  readonly areas: readonly Area[];
  /** Small numbers first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: IConditionalFormattingRuleConfig;
}

const comparisons: Readonly<Record<string, CFNumberOperator>> = {
  between: CFNumberOperator.between,
  notBetween: CFNumberOperator.notBetween,
  equal: CFNumberOperator.equal,
  notEqual: CFNumberOperator.notEqual,
  greaterThan: CFNumberOperator.greaterThan,
  greaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  lessThan: CFNumberOperator.lessThan,
  lessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

/** The conditional formats of a sheet, first priority first, and the kinds the engine does not get. */
export function readFormats(
  sheet: Worksheet,
  xml: string,
  theme: ThemeColors,
): { readonly formats: readonly ReadFormat[]; readonly others: readonly string[] } {
  const stops = new Set(
    elements(xml, 'cfRule')
      .filter(({ attributes }) => attributes.get('stopIfTrue') === '1')
      .map(({ attributes }) => Number(attributes.get('priority'))),
  );
  const formats: ReadFormat[] = [];
  const others: string[] = [];
  for (const { ref, rules } of sheet.conditionalFormattings) {
    const areas = ref.split(' ').flatMap((text) => parseAddress(text)?.area ?? []);
    for (const rule of rules) {
      const config = readRule(rule, theme);
      const priority = rule.priority ?? 0;
      if (config) formats.push({ areas, priority, stopIfTrue: stops.has(priority), rule: config });
      else others.push(rule.type);
    }
  }
  return { formats: formats.sort((a, b) => a.priority - b.priority), others };
}

function readRule(
  rule: ConditionalFormattingRule,
  theme: ThemeColors,
): IConditionalFormattingRuleConfig | undefined {
  const given = rule.style ?? {};
  // In a conditional fill the colour of a solid fill is the background, not the foreground.
  const fill = given.fill?.type === 'pattern' ? { ...given.fill, pattern: 'solid' as const } : undefined;
  const background = fill && { ...fill, fgColor: fill.bgColor ?? fill.fgColor ?? {} };
  const style = {
    ...readFont(given.font ?? {}, theme),
    ...readFill(background, theme),
    ...readBorders(given.border ?? {}, theme),
  };
  if (rule.type === 'expression') {
    const [formula] = (rule.formulae ?? []) as unknown[];
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${String(formula)}`,
      style,
    };
  }
  if (rule.type !== 'cellIs') return undefined;
  const operator = comparisons[rule.operator ?? ''];
  const numbers = ((rule.formulae ?? []) as unknown[]).map(Number);
  if (operator === undefined || numbers.length === 0 || !numbers.every(Number.isFinite)) return undefined;
  const [first = 0, second] = numbers;
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.number,
    operator,
    value: second === undefined ? first : [first, second],
    style,
  } as IConditionalFormattingRuleConfig;
}
