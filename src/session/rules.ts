import { FORMS } from '../disclosure/forms/forms';
import { materialOf } from '../disclosure/own-relations/material';
import type { Material } from '../disclosure/own-relations/scopes';
import type { AboutTexts, RowTexts } from '../disclosure/own-relations/table-edit';
import { SET_PARTS } from '../disclosure/own-relations/set-about';
import { TABLE_COLUMNS } from '../disclosure/own-relations/table-columns';
import type { TableColumn } from '../disclosure/own-relations/table-columns';
import { tableLayout } from '../disclosure/own-relations/table-layout';
import type { WrittenTable } from '../disclosure/own-relations/written-table';
import { isRulesSheet } from '../disclosure/own-relations/written-table';
import { RULES } from '../disclosure/relations/catalogue';
import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import type { RulesTable } from '../presentation/rules/rules-sheet';
import type { Reviewed } from './state';

/** What tables of relations are read with. */
export const KNOWN = { forms: FORMS, rules: RULES } as const;

/** A set that says nothing of itself. */
export const NO_ABOUT: AboutTexts = { name: '', version: '', issuer: '', years: '' };

/** A row of the workbook's own table. */
export interface TableRow {
  /** Its row in the sheet, zero-based. */
  readonly row: number;
  readonly texts: RowTexts;
}

/** The workbook's own table 核对规则. */
export interface WorkbookRules {
  readonly sheet: string;
  readonly about: AboutTexts;
  readonly rows: readonly TableRow[];
}

/** The texts of a row, '' for what it has no column for. */
function rowTexts(texts: ReadonlyMap<TableColumn, string>): RowTexts {
  const row: Record<TableColumn, string> = {
    id: '',
    title: '',
    formula: '',
    level: '',
    note: '',
    source: '',
  };
  for (const column of TABLE_COLUMNS) row[column] = (texts.get(column) ?? '').trim();
  return row;
}

/** Whether a row says nothing. */
function isBlankRow({ id, formula }: RowTexts): boolean {
  return id === '' && formula === '';
}

function aboutTexts(stated: WrittenTable['stated']): AboutTexts {
  const about: Record<keyof AboutTexts, string> = { ...NO_ABOUT };
  for (const part of SET_PARTS) about[part] = stated.findLast((one) => one.part === part)?.value ?? '';
  return about;
}

/** A written table as texts. */
export function textsOf({ stated, rows }: WrittenTable): RulesTable {
  return {
    about: aboutTexts(stated),
    rows: rows.map(({ texts }) => rowTexts(texts)).filter((row) => !isBlankRow(row)),
  };
}

/** The workbook's own table; null where it has none. */
export function rulesOfWorkbook({ sheets }: WorkbookSnapshot): WorkbookRules | null {
  const sheet = sheets.find(isRulesSheet);
  const layout = sheet === undefined ? null : tableLayout(sheet);
  if (layout === null) return null;
  const { about } = textsOf({
    stated: layout.stated.map(({ part, value }) => ({ part, value, where: '', place: null })),
    rows: [],
  });
  const rows = layout.rows
    .map(({ row, texts }) => ({ row, texts: rowTexts(texts) }))
    .filter(({ texts }) => !isBlankRow(texts));
  return { sheet: layout.sheet, about, rows };
}

/** What the relations of a reviewed workbook may speak of. */
export function ruleMaterial({ review, snapshot }: Pick<Reviewed, 'review' | 'snapshot'>): Material {
  return materialOf(review, snapshot, FORMS);
}
