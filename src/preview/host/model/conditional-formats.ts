import { ICommandService, type IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { intersection, without, type Area } from './area';
import type { WorkbookModel } from './workbook-model';
import { clipTo, toArea, toRange } from './ranges';
import type { Sheet } from './sheet';
import { newGuid } from './sheets';

/** A conditional format of a sheet, by its id. */
export interface FormatKey {
  readonly sheet: Sheet;
  readonly id: string;
}

/** A rule that colours cells: by a formula or by comparing with values. */
export type HighlightRule = Extract<IConditionalFormattingRuleConfig, { type: CFRuleType.highlightCell }>;

/** The kinds an add-in can add, in Excel's words, and what a fresh one is. */
const freshRules: Readonly<Record<string, () => IConditionalFormattingRuleConfig>> = {
  Custom: () => ({
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: '=FALSE',
    style: {},
  }),
  CellValue: () => ({
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.number,
    operator: CFNumberOperator.greaterThan,
    value: 0,
    style: {},
  }),
  ContainsText: () => ({
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.text,
    operator: CFTextOperator.containsText,
    value: '',
    style: {},
  }),
};

/** Excel's name of each kind of the engine's highlighting rules. */
const highlightTypes: Readonly<Record<CFSubRuleType, string>> = {
  [CFSubRuleType.formula]: 'Custom',
  [CFSubRuleType.number]: 'CellValue',
  [CFSubRuleType.text]: 'ContainsText',
  [CFSubRuleType.rank]: 'TopBottom',
  [CFSubRuleType.average]: 'PresetCriteria',
  [CFSubRuleType.uniqueValues]: 'PresetCriteria',
  [CFSubRuleType.duplicateValues]: 'PresetCriteria',
  [CFSubRuleType.timePeriod]: 'PresetCriteria',
};

const otherTypes: Readonly<Record<string, string>> = {
  [CFRuleType.dataBar]: 'DataBar',
  [CFRuleType.colorScale]: 'ColorScale',
  [CFRuleType.iconSet]: 'IconSet',
};

/** The formats of a sheet that touch one of the areas, first priority first. */
export function formatsWithin(sheet: Sheet, areas: readonly Area[]): readonly FormatKey[] {
  return rulesOf(sheet)
    .filter((rule) => areasOf(sheet, rule).some((one) => areas.some((area) => intersection(one, area))))
    .map(({ cfId }) => ({ sheet, id: cfId }));
}

/** Adds a format of one of Excel's kinds to areas, with first priority. */
export function addFormat(sheet: Sheet, areas: readonly Area[], type: string): FormatKey {
  const fresh = freshRules[type];
  if (!fresh) throw invalidArgument(`conditional formats of type "${type}" are not implemented here`);
  return addRule(sheet, areas, { cfId: newGuid(), stopIfTrue: false, rule: fresh() });
}

/** Puts a rule of the engine on areas. */
export function addRule(
  sheet: Sheet,
  areas: readonly Area[],
  rule: Omit<IConditionFormattingRule, 'ranges'>,
): FormatKey {
  sheet.assertWritable();
  const clipped = areas.map((area) => clipTo(area, sheet.size));
  for (const area of clipped) sheet.makeRoomFor(area);
  const where = whereIs(sheet);
  sheet.workbook.editor.mutate(
    AddConditionalRuleMutation,
    { ...where, rule: { ...rule, ranges: clipped.map(toRange) } },
    { mutation: DeleteConditionalRuleMutation, params: { ...where, cfId: rule.cfId } },
  );
  return { sheet, id: rule.cfId };
}

/** The engine's rule; ItemNotFound once it is deleted. */
export function ruleOf({ sheet, id }: FormatKey): IConditionFormattingRule {
  const rule = model(sheet).getRule(sheet.workbook.unitId, sheet.id, id);
  if (!rule) throw itemNotFound('this conditional format was deleted');
  return rule;
}

/** Excel's name of a format's kind. */
export function typeOf(key: FormatKey): string {
  const { rule } = ruleOf(key);
  return rule.type === CFRuleType.highlightCell
    ? highlightTypes[rule.subType]
    : (otherTypes[rule.type] ?? 'Custom');
}

/** The areas a format stands on. */
export function formatAreas(key: FormatKey): readonly Area[] {
  return areasOf(key.sheet, ruleOf(key));
}

/** A format's place in the order of priority, from 0. */
export function priorityOf({ sheet, id }: FormatKey): number {
  return rulesOf(sheet).findIndex(({ cfId }) => cfId === id);
}

/** Moves a format to a place in the order of priority. */
export function setPriority(key: FormatKey, priority: number): void {
  key.sheet.assertWritable();
  const before = priorityOf(key);
  const other = rulesOf(key.sheet)[priority];
  if (!other) throw invalidArgument('no such priority');
  if (before === priority) return;
  const params = {
    ...whereIs(key.sheet),
    start: { id: key.id, type: 'self' as const },
    end: { id: other.cfId, type: priority < before ? ('before' as const) : ('after' as const) },
  };
  // Back to where it was: next to the one that was before it, or in front of the first one.
  const previous = rulesOf(key.sheet)[before - 1];
  const first = rulesOf(key.sheet)[1];
  const back = previous
    ? { id: previous.cfId, type: 'after' as const }
    : { id: first?.cfId ?? '', type: 'before' as const };
  const mutation = MoveConditionalRuleMutation;
  key.sheet.workbook.editor.mutate(mutation, params, { mutation, params: { ...params, end: back } });
}

/** Changes a format. */
export function changeRule(
  key: FormatKey,
  change: (rule: IConditionFormattingRule) => IConditionFormattingRule,
): void {
  key.sheet.assertWritable();
  // The engine changes the rule in place: what undo needs is a copy.
  const before = { ...ruleOf(key) };
  const where = whereIs(key.sheet);
  const mutation = SetConditionalRuleMutation;
  key.sheet.workbook.editor.mutate(
    mutation,
    { ...where, cfId: key.id, rule: change(before) },
    { mutation, params: { ...where, cfId: key.id, rule: before } },
  );
}

/** The rule of a format that highlights cells; ItemNotFound for bars, scales and icons. */
export function highlightOf(key: FormatKey): HighlightRule {
  const { rule } = ruleOf(key);
  if (rule.type !== CFRuleType.highlightCell)
    throw itemNotFound('this conditional format highlights no cells');
  return rule;
}

/** Changes the style of a format that highlights cells. */
export function changeStyle(key: FormatKey, change: Readonly<Partial<IStyleBase>>): void {
  replaceStyle(key, (style) => ({ ...style, ...change }));
}

/** Replaces the style of a format that highlights cells. */
export function replaceStyle(key: FormatKey, next: (style: IStyleBase) => IStyleBase): void {
  const rule = highlightOf(key);
  changeRule(key, (before) => ({ ...before, rule: { ...rule, style: next(rule.style) } }));
}

/** Takes a format away. */
export function removeFormat(key: FormatKey): void {
  key.sheet.assertWritable();
  const rule = ruleOf(key);
  const where = whereIs(key.sheet);
  key.sheet.workbook.editor.mutate(
    DeleteConditionalRuleMutation,
    { ...where, cfId: key.id },
    { mutation: AddConditionalRuleMutation, params: { ...where, rule } },
  );
}

/** Takes the conditional formats off an area; elsewhere they stay. */
export function clearFormats(sheet: Sheet, area: Area): void {
  for (const key of formatsWithin(sheet, [area])) {
    const left = formatAreas(key).flatMap((own) => without(own, area));
    if (left.length === 0) removeFormat(key);
    else
      changeRule(key, (rule) => ({ ...rule, ranges: left.map((own) => toRange(clipTo(own, sheet.size))) }));
  }
}

/**
 * Has a workbook's conditional formats drawn again. When the engine closes a workbook, it forgets what it draws for the
 * formats of every other one, too; only the rules themselves stay.
 */
export function redrawFormats({ injector, sheets }: Pick<WorkbookModel<Sheet>, 'injector' | 'sheets'>): void {
  const commands = injector.get(ICommandService);
  for (const sheet of sheets.all()) {
    const rules = [...rulesOf(sheet)];
    const where = whereIs(sheet);
    for (const { cfId } of rules)
      commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...where, cfId });
    // The engine puts each before the others.
    for (const rule of rules.reverse())
      commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...where, rule });
  }
}

/** The engine's rules of a sheet, first priority first. */
export function rulesOf(sheet: Sheet): readonly IConditionFormattingRule[] {
  return model(sheet).getSubunitRules(sheet.workbook.unitId, sheet.id) ?? [];
}

function model(sheet: Sheet): ConditionalFormattingRuleModel {
  return sheet.workbook.injector.get(ConditionalFormattingRuleModel);
}

function areasOf(sheet: Sheet, rule: IConditionFormattingRule): readonly Area[] {
  return rule.ranges.map((range) => toArea(range, sheet.size));
}

function whereIs(sheet: Sheet): { unitId: string; subUnitId: string } {
  return { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
}
