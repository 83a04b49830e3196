import { Decimal, decimalOfDouble, roundToStep, stepOfDecimals } from './decimal';
import { numberDisplay } from './number-format';
import type { CellSnapshot } from './snapshot';
import { isCellError, valueText } from './snapshot';

/** How a number was written in its cell. */
export type NumberStyle = 'number' | 'percent' | 'text' | 'percentText';

/**
 * A number as it is printed: the figure shown and the step it is shown to (0.01 for "1,474.07",
 * 0.0001 for "88.27%"). Its true value lies within half a step of it.
 */
export interface PrintedNumber {
  readonly kind: 'number';
  /** The figure shown; a percentage as its ratio, "88.27%" is 0.8827. */
  readonly value: Decimal;
  readonly step: Decimal;
  readonly style: NumberStyle;
  /** What a number cell holds behind what it shows. */
  readonly exact?: Decimal;
  /** The unit written behind the number (万元, 分, 次 …), "" where there is none. */
  readonly unit: string;
}

/** An empty cell, or a mark that says so: —, /, 无. */
export interface Blank {
  readonly kind: 'blank';
  readonly mark: string;
}

/** Why a cell could not be read as a number. */
export type UnreadableReason =
  | 'words'
  | 'error-value'
  | 'boolean'
  | 'date'
  | 'grouping'
  | 'several-numbers'
  /** The cell is several figures at once (merged over them): whose number it holds, nobody can tell. */
  | 'shared'
  /** A formula that has not been calculated since what it depends on has changed. */
  | 'stale';

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  /** What the cell holds, as text. */
  readonly raw: string;
}

/** What a cell says as a number: never guessed, every other case is typed. */
export type Reading = PrintedNumber | Blank | Unreadable;

const BLANK_MARKS = new Set(['', '-', '--', '—', '——', '–', '/', '\\', '//', '无', '空', '、']);
const MINUS = /^[-\u2212\u2013]/u;
const UNIT = String.raw`[\p{Script=Han}a-zA-Z℃°²³/%‰]{0,6}[0-9]?`;
const NUMBER_WITH_UNIT = new RegExp(String.raw`^(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(${UNIT})$`, 'u');
const WELL_GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/u;

function readNumberCell(value: number, format: string): Reading {
  const exact = decimalOfDouble(value);
  const display = numberDisplay(format, value < 0);
  if (display.kind === 'date') return { kind: 'unreadable', reason: 'date', raw: String(value) };
  if (display.kind !== 'fixed') {
    const step = stepOfDecimals(Math.max(0, exact.decimalPlaces()));
    return { kind: 'number', value: exact, step, style: 'number', exact, unit: '' };
  }
  const decimals = display.decimals + (display.percent ? 2 : 0) - display.scale;
  const step = stepOfDecimals(decimals);
  const style = display.percent ? 'percent' : 'number';
  const shown = decimals >= exact.decimalPlaces() ? exact : roundToStep(exact, step);
  return { kind: 'number', value: shown, step, style, exact, unit: '' };
}

/**
 * Reads a text as one printed number: "1,474.07", "１，４７４．０７", "88.27 %", "(12.5)", "－12.5", "433.50 万元".
 * A text that is not exactly one number is unreadable, with the reason.
 */
export function readNumberText(text: string): Reading {
  const trimmed = text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/gu, '')
    .trim();
  if (BLANK_MARKS.has(trimmed.replace(/\s/gu, ''))) return { kind: 'blank', mark: trimmed };
  const bracketed = /^\((.+)\)$/u.exec(trimmed)?.[1];
  const unsigned = (bracketed ?? trimmed).trim();
  const negative = bracketed !== undefined || MINUS.test(unsigned);
  const body = unsigned.replace(MINUS, '').replace(/^\+/u, '').trim();
  const match = NUMBER_WITH_UNIT.exec(body);
  if (match === null) {
    const numbers = trimmed.match(/\d[\d,]*(?:\.\d+)?/gu) ?? [];
    return { kind: 'unreadable', reason: numbers.length > 1 ? 'several-numbers' : 'words', raw: text };
  }
  const [, digits = '', unit = ''] = match;
  if (!WELL_GROUPED.test(digits)) return { kind: 'unreadable', reason: 'grouping', raw: text };
  const percent = unit === '%';
  const decimals = (digits.split('.')[1] ?? '').length + (percent ? 2 : 0);
  const magnitude = new Decimal(digits.replaceAll(',', '')).div(percent ? 100 : 1);
  return {
    kind: 'number',
    value: negative ? magnitude.neg() : magnitude,
    step: stepOfDecimals(decimals),
    style: percent ? 'percentText' : 'text',
    unit: percent ? '' : unit,
  };
}

const EMPTY: Blank = { kind: 'blank', mark: '' };

/** Reads a cell as a printed number: the precision of a number cell is what its format shows. */
export function readNumber(cell: CellSnapshot | undefined): Reading {
  if (cell?.stale === true) return { kind: 'unreadable', reason: 'stale', raw: valueText(cell.value) };
  if (cell === undefined || cell.value === null) return EMPTY;
  const { value } = cell;
  if (isCellError(value)) return { kind: 'unreadable', reason: 'error-value', raw: value.error };
  if (typeof value === 'boolean') return { kind: 'unreadable', reason: 'boolean', raw: valueText(value) };
  return typeof value === 'number' ? readNumberCell(value, cell.format) : readNumberText(value);
}

/** How many decimals a step stands for: 2 for 0.01; none for a step above 1. */
export function decimalsOfStep(step: Decimal): number {
  return Math.max(0, step.decimalPlaces());
}
