import { BorderStyleTypes } from '@univerjs/core';
import { invalidArgument } from '../protocol/host-error';

/** A border line in Excel's words. */
export interface ExcelLine {
  readonly style: string;
  readonly weight: string;
}

/** The engine's lines in Excel's words. The first entry of a pair wins. */
const lines: readonly (readonly [BorderStyleTypes, ExcelLine])[] = [
  [BorderStyleTypes.NONE, { style: 'None', weight: 'Thin' }],
  [BorderStyleTypes.THIN, { style: 'Continuous', weight: 'Thin' }],
  [BorderStyleTypes.HAIR, { style: 'Continuous', weight: 'Hairline' }],
  [BorderStyleTypes.MEDIUM, { style: 'Continuous', weight: 'Medium' }],
  [BorderStyleTypes.THICK, { style: 'Continuous', weight: 'Thick' }],
  [BorderStyleTypes.DOTTED, { style: 'Dot', weight: 'Thin' }],
  [BorderStyleTypes.DASHED, { style: 'Dash', weight: 'Thin' }],
  [BorderStyleTypes.MEDIUM_DASHED, { style: 'Dash', weight: 'Medium' }],
  [BorderStyleTypes.DASH_DOT, { style: 'DashDot', weight: 'Thin' }],
  [BorderStyleTypes.MEDIUM_DASH_DOT, { style: 'DashDot', weight: 'Medium' }],
  [BorderStyleTypes.DASH_DOT_DOT, { style: 'DashDotDot', weight: 'Thin' }],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, { style: 'DashDotDot', weight: 'Medium' }],
  [BorderStyleTypes.SLANT_DASH_DOT, { style: 'SlantDashDot', weight: 'Medium' }],
  [BorderStyleTypes.DOUBLE, { style: 'Double', weight: 'Thick' }],
];

/** Excel's words for a line of the engine. */
export function excelLineOf(line: BorderStyleTypes | undefined): ExcelLine {
  return lines.find(([kind]) => kind === line)?.[1] ?? { style: 'None', weight: 'Thin' };
}

/** The engine's line for Excel's words; where the weight does not go with the style, the style wins. */
export function borderLineOf({ style, weight }: ExcelLine): BorderStyleTypes {
  const ofStyle = lines.filter(([, line]) => line.style === style);
  const found = ofStyle.find(([, line]) => line.weight === weight) ?? ofStyle[0];
  if (!found) throw invalidArgument(`"${style}" is no border style`);
  return found[0];
}
