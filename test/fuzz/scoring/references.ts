import type { Area } from '../../../src/disclosure/sheet/address';
import { parseArea } from '../../../src/disclosure/sheet/address';

const TEXTS = /"[^"]*"/gu;
const SHEET = String.raw`(?:(?:'[^']+'|[\p{L}_][\p{L}\p{N}_.]*)!)`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.$])${SHEET}?(${CELL}(?::${CELL})?)(?![\p{L}\p{N}_.(])`,
  'gu',
);

/** The areas that a formula refers to, of whatever sheet. */
export function referencesIn(formula: string): readonly Area[] {
  return [...formula.replace(TEXTS, '').matchAll(REFERENCE)].flatMap(
    ([, address = '']) => parseArea(address) ?? [],
  );
}
