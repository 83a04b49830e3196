import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import type { IStyleData } from '@univerjs/core';
import { isTrue } from '../../files/xml/scan';
import { childrenOf, type XmlNode } from '../../files/xml/tree';
import { parseAddress } from '../host/model/address';
import type { Area } from '../host/model/area';
import { newGuid } from '../host/model/sheets';

/** A conditional format of a sheet, as the engine takes it. */
export interface ReadFormat {
  /** The engine's id. */
  readonly id: string;
  /** Which of the rules of the sheet it is, as the file has them. */
  readonly place: number;
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
  root: XmlNode,
  styles: readonly IStyleData[],
): { readonly formats: readonly ReadFormat[]; readonly others: readonly string[] } {
  const formats: ReadFormat[] = [];
  const others: string[] = [];
  let place = 0;
  for (const list of childrenOf(root, 'conditionalFormatting')) {
    const areas = (list.attributes['sqref'] ?? '')
      .split(' ')
      .flatMap((text) => parseAddress(text)?.area ?? []);
    for (const rule of childrenOf(list, 'cfRule')) {
      const config = readRule(rule, styles);
      const { priority = '0', stopIfTrue, type = '' } = rule.attributes;
      if (config === undefined) others.push(type);
      else
        formats.push({
          id: newGuid(),
          place,
          areas,
          priority: Number(priority),
          stopIfTrue: isTrue(stopIfTrue),
          rule: config,
        });
      place += 1;
    }
  }
  return { formats: formats.sort((a, b) => a.priority - b.priority), others };
}

function readRule(
  rule: XmlNode,
  styles: readonly IStyleData[],
): IConditionalFormattingRuleConfig | undefined {
  const { type, dxfId, operator: written = '' } = rule.attributes;
  const style = (dxfId === undefined ? undefined : styles[Number(dxfId)]) ?? {};
  const formulas = childrenOf(rule, 'formula').map(({ text }) => text);
  if (type === 'expression') {
    const [formula = ''] = formulas;
    return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: `=${formula}`, style };
  }
  if (type !== 'cellIs') return undefined;
  const operator = comparisons[written];
  const numbers = formulas.map(Number);
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
