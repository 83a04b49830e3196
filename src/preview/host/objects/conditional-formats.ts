import {
  CFSubRuleType,
  CFTextOperator,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import {
  addFormat,
  changeRule,
  formatAreas,
  formatsWithin,
  highlightOf,
  priorityOf,
  removeFormat,
  ruleOf,
  setPriority,
  typeOf,
  type FormatKey,
} from '../model/conditional-formats';
import { comparisonOf, excelComparison } from '../model/number-comparison';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass, type Scalar } from '../protocol/object-class';
import { isJsonObject } from '../protocol/json';
import type { Session } from '../protocol/add-in-session';
import { conditionalRangeFormatClass } from './conditional-range-format';
import { rangeAreasClass, rangeClass } from './classes';
import type { AreasSelf } from './selves';
import { numberWritten, textWritten } from './style-scalar';

/** The rule as one that asks a formula; ItemNotFound for the others. */
function formulaOf(key: FormatKey): string {
  const rule = highlightOf(key);
  if (rule.subType !== CFSubRuleType.formula) throw itemNotFound('this conditional format has no formula');
  return rule.value;
}

const formula: Scalar<FormatKey> = {
  get: formulaOf,
  set: (key, value) => {
    const text = textWritten(value, 'a formula');
    const rule = highlightOf(key);
    const changed: IConditionalFormattingRuleConfig = {
      type: rule.type,
      subType: CFSubRuleType.formula,
      value: text.startsWith('=') ? text : `=${text}`,
      style: rule.style,
    };
    changeRule(key, (before) => ({ ...before, rule: changed }));
  },
};

/** Excel.ConditionalFormatRule */
const ruleClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'ConditionalFormatRule',
  scalars: { formula, formulaLocal: formula },
});

/** Excel.CustomConditionalFormat */
const customClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'CustomConditionalFormat',
  links: {
    rule: (key, session) => ruleClass.wrap(key, session),
    format: (key, session) => conditionalRangeFormatClass.wrap(key, session),
  },
});

/** Excel.CellValueConditionalFormat */
const cellValueClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'CellValueConditionalFormat',
  scalars: {
    rule: {
      get: (key) => {
        const rule = highlightOf(key);
        if (rule.subType !== CFSubRuleType.number)
          throw itemNotFound('this conditional format compares no values');
        return excelComparison({ operator: rule.operator, value: rule.value ?? 0 });
      },
      set: (key, value) => {
        if (!isJsonObject(value)) throw invalidArgument('a rule is an object');
        const { type, style } = highlightOf(key);
        const comparison = comparisonOf(value);
        changeRule(key, (before) => ({
          ...before,
          rule: {
            type,
            style,
            subType: CFSubRuleType.number,
            ...comparison,
          } as IConditionalFormattingRuleConfig,
        }));
      },
    },
  },
  links: { format: (key, session) => conditionalRangeFormatClass.wrap(key, session) },
});

/** Excel's operators of text rules and the engine's. */
const textOperators: readonly (readonly [string, CFTextOperator])[] = [
  ['Contains', CFTextOperator.containsText],
  ['NotContains', CFTextOperator.notContainsText],
  ['BeginsWith', CFTextOperator.beginsWith],
  ['EndsWith', CFTextOperator.endsWith],
];

/** Excel.TextConditionalFormat */
const textComparisonClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'TextConditionalFormat',
  scalars: {
    rule: {
      get: (key) => {
        const rule = highlightOf(key);
        if (rule.subType !== CFSubRuleType.text)
          throw itemNotFound('this conditional format compares no texts');
        const operator = textOperators.find(([, engine]) => engine === rule.operator)?.[0] ?? 'Contains';
        return { operator, text: rule.value ?? '' };
      },
      set: (key, value) => {
        if (!isJsonObject(value)) throw invalidArgument('a rule is an object');
        const operator = textOperators.find(([name]) => name === value['operator'])?.[1];
        if (operator === undefined) throw invalidArgument('no such operator');
        const { type, style } = highlightOf(key);
        const text = textWritten(value['text'] ?? null, 'what is looked for');
        changeRule(key, (before) => ({
          ...before,
          rule: { type, style, subType: CFSubRuleType.text, operator, value: text },
        }));
      },
    },
  },
  links: { format: (key, session) => conditionalRangeFormatClass.wrap(key, session) },
});

function ofType(type: string, wrapped: ObjectClass<FormatKey>) {
  return {
    strict: (key: FormatKey, session: Session): HostObject => {
      assertLoadable(key, session);
      if (typeOf(key) !== type) throw itemNotFound(`this conditional format is of type ${typeOf(key)}`);
      return wrapped.wrap(key, session);
    },
    orNull: (key: FormatKey, session: Session): HostObject | null => {
      assertLoadable(key, session);
      return typeOf(key) === type ? wrapped.wrap(key, session) : null;
    },
  };
}

/** Excel fails so even where one asks for an object or null (office-js issues 5222, 6396, 6827). */
function assertLoadable(key: FormatKey, { faults }: Session): void {
  if (faults.isLostFormat(typeOf(key))) throw itemNotFound('this conditional format cannot be loaded');
}

const custom = ofType('Custom', customClass);
const textComparison = ofType('ContainsText', textComparisonClass);
const cellValue = ofType('CellValue', cellValueClass);

/** Excel.ConditionalFormat */
const conditionalFormatClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: typeOf },
    priority: {
      get: priorityOf,
      set: (key, value) => {
        setPriority(key, numberWritten(value, 'a priority'));
      },
    },
    stopIfTrue: {
      get: (key) => ruleOf(key).stopIfTrue,
      set: (key, value) => {
        changeRule(key, (before) => ({ ...before, stopIfTrue: value === true }));
      },
    },
  },
  links: {
    custom: custom.strict,
    customOrNullObject: custom.orNull,
    cellValue: cellValue.strict,
    cellValueOrNullObject: cellValue.orNull,
    textComparison: textComparison.strict,
    textComparisonOrNullObject: textComparison.orNull,
  },
  finders: {
    getRange: (key, _args, session) => {
      const [area, ...others] = formatAreas(key);
      if (!area || others.length > 0) throw itemNotFound('this conditional format stands on several ranges');
      return rangeClass.wrap({ sheet: key.sheet, area }, session);
    },
    getRangeOrNullObject: (key, _args, session) => {
      const [area, ...others] = formatAreas(key);
      return area && others.length === 0 ? rangeClass.wrap({ sheet: key.sheet, area }, session) : null;
    },
    getRanges: (key, _args, session) =>
      rangeAreasClass.wrap({ sheet: key.sheet, areas: formatAreas(key) }, session),
  },
  changes: {
    delete: (key) => {
      removeFormat(key);
      return undefined;
    },
  },
});

function found(key: FormatKey | undefined, session: Session): HostObject {
  if (!key) throw itemNotFound('no such conditional format');
  return conditionalFormatClass.wrap(key, session);
}

function formats({ sheet, areas }: AreasSelf): readonly FormatKey[] {
  return formatsWithin(sheet, areas);
}

/** Excel.ConditionalFormatCollection: the formats that touch the areas. */
export const conditionalFormatsClass: ObjectClass<AreasSelf> = new ObjectClass<AreasSelf>({
  name: 'ConditionalFormatCollection',
  items: (self, session) => formats(self).map((key) => conditionalFormatClass.wrap(key, session)),
  indexer: (self, args, session) =>
    found(
      formats(self).find(({ id }) => id === args.text(0)),
      session,
    ),
  finders: {
    getItemAt: (self, args, session) => found(formats(self)[args.integer(0)], session),
    getItemOrNullObject: (self, args, session) => {
      const key = formats(self).find(({ id }) => id === args.text(0));
      return key ? conditionalFormatClass.wrap(key, session) : null;
    },
  },
  actions: { getCount: (self) => formats(self).length },
  makers: {
    add: ({ sheet, areas }, args, session) =>
      conditionalFormatClass.wrap(addFormat(sheet, areas, args.text(0)), session),
  },
  changes: {
    clearAll: (self) => {
      for (const key of formats(self)) removeFormat(key);
      return undefined;
    },
  },
});
