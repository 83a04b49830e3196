import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { HostError, invalidArgument } from '../protocol/host-error';
import { parseAddress } from './address';
import type { Area } from './area';
import type { Sheet } from './sheet';
import type { WorkbookModel } from './workbook-model';

/** The engine's mark for "the whole workbook" in place of a sheet's id. */
const everySheet = 'AllDefaultWorkbook';

/** A name of the workbook, or of one sheet. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** What it stands for, with a leading "=": "=Sheet1!$A$1:$B$2". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet it belongs to; undefined for the workbook. */
  readonly sheetId: string | undefined;
}

/** The names of the workbook, or of one sheet. */
export function definedNames(
  workbook: WorkbookModel<Sheet>,
  sheet: Sheet | undefined,
): readonly DefinedName[] {
  const all = workbook.injector.get(IDefinedNamesService).getDefinedNameMap(workbook.unitId) ?? {};
  return Object.values(all)
    .map(read)
    .filter((name) => name.sheetId === sheet?.id);
}

/** The range a name stands for, seen from a sheet: its own names first; undefined when there is no such name. */
export function rangeOfName(sheet: Sheet, name: string): { sheet: Sheet; area: Area } | undefined {
  const wanted = name.toLowerCase();
  const names = [...definedNames(sheet.workbook, sheet), ...definedNames(sheet.workbook, undefined)];
  const found = names.find((defined) => defined.name.toLowerCase() === wanted);
  return found && rangeOfDefinition(sheet.workbook, found);
}

/** The range a name stands for; undefined when it stands for something else. */
export function rangeOfDefinition(
  workbook: WorkbookModel<Sheet>,
  { formula }: DefinedName,
): { sheet: Sheet; area: Area } | undefined {
  const address = parseAddress(formula.replace(/^=/, ''));
  const sheet = address?.sheetName === undefined ? undefined : workbook.sheets.find(address.sheetName);
  return address && sheet ? { sheet, area: address.area } : undefined;
}

/** Adds a name; InvalidArgument for what cannot be a name, ItemAlreadyExists for one that is taken. */
export function addDefinedName(
  workbook: WorkbookModel<Sheet>,
  name: string,
  formula: string,
  comment: string,
  sheet: Sheet | undefined,
): DefinedName {
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !parseAddress(name);
  if (!isName) throw invalidArgument(`"${name}" cannot be a name`);
  if (definedNames(workbook, sheet).some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', `The name "${name}" already exists.`);
  }
  return defineName(workbook, { name, formula, comment, visible: true, sheetId: sheet?.id });
}

/** Adds a name as it is: names of files are not asked whether Excel would take them. */
export function defineName(workbook: WorkbookModel<Sheet>, defined: Omit<DefinedName, 'id'>): DefinedName {
  const params = {
    unitId: workbook.unitId,
    id: crypto.randomUUID(),
    name: defined.name,
    formulaOrRefString: defined.formula.replace(/^=/, ''),
    comment: defined.comment,
    hidden: !defined.visible,
    localSheetId: defined.sheetId ?? everySheet,
  };
  workbook.editor.mutate(SetDefinedNameMutation, params, { mutation: RemoveDefinedNameMutation, params });
  return read(params);
}

/** Has a name stand for something else. */
export function redefineName(workbook: WorkbookModel<Sheet>, { id }: DefinedName, formula: string): void {
  const known = workbook.injector.get(IDefinedNamesService).getValueById(workbook.unitId, id);
  if (!known) return;
  const before = { ...known, unitId: workbook.unitId };
  const mutation = SetDefinedNameMutation;
  workbook.editor.mutate(
    mutation,
    { ...before, formulaOrRefString: formula.replace(/^=/, '') },
    { mutation, params: before },
  );
}

/** Takes a name away. */
export function removeDefinedName(workbook: WorkbookModel<Sheet>, { id }: DefinedName): void {
  const known = workbook.injector.get(IDefinedNamesService).getValueById(workbook.unitId, id);
  if (!known) return;
  const params = { ...known, unitId: workbook.unitId };
  workbook.editor.mutate(RemoveDefinedNameMutation, params, { mutation: SetDefinedNameMutation, params });
}

function read(param: IDefinedNamesServiceParam): DefinedName {
  const { id, name, formulaOrRefString, comment, hidden, localSheetId } = param;
  return {
    id,
    name,
    formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
    comment: comment ?? '',
    visible: hidden !== true,
    sheetId: localSheetId === undefined || localSheetId === everySheet ? undefined : localSheetId,
  };
}
