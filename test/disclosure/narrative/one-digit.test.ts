import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/disclosure/findings';
import type { Form } from '../../../src/disclosure/forms/form';
import type { Claim } from '../../../src/disclosure/narrative/claims';
import { numberCounts, reviewNarrative } from '../../../src/disclosure/narrative/review';
import type { Narrative } from '../../../src/disclosure/narrative/text';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { inNotation } from '../in-notation';
import { sample } from '../samples';
import { affairsCenter } from './texts/affairs-center';
import { standardText } from './texts/standard-text';

let forms: readonly Form[] = [];
beforeAll(async () => {
  ({ forms } = reviewWorkbook(await sample('zhuzhou-shifeng-2021')));
});

/** How the headings of a text's chapters may be written. */
const LAYOUTS: readonly (readonly [string, (text: string) => string])[] = [
  ['chapters', (text) => text],
  ['in brackets', (text) => text.replace(/^([一二三四五六七八九十]{1,3})、(.*说明)$/gmu, '（$1）$2。')],
  ['by digits', (text) => text.replace(/^[一二三四五六七八九十]{1,3}、(.*说明)$/gmu, '1.$1：')],
  ['without numbers', (text) => text.replace(/^[一二三四五六七八九十]{1,3}、(.*说明)$/gmu, '$1')],
];

const isGrave = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';
const gists = (findings: readonly Finding[]): readonly string[] =>
  inNotation(findings.filter(isGrave)).map(({ rule, severity, expected, actual }) =>
    [rule, severity, expected, actual].join(' '),
  );

/** The text with the first digit of a claim's figure changed. */
function changed(narrative: Narrative, { place, index }: Claim): Narrative | null {
  const paragraph = narrative.paragraphs.find(({ number }) => number === place.paragraph);
  const figure = [
    ...(paragraph?.text.slice(place.start, place.end) ?? '').matchAll(/\d[\d,]*(?:\.\d+)?/gu),
  ].at(-1);
  if (paragraph === undefined || figure === undefined) return null;
  const at = place.start + figure.index;
  const digit = (Number(paragraph.text.charAt(at)) + 1 + (index % 8)) % 10;
  const text = paragraph.text.slice(0, at) + String(digit) + paragraph.text.slice(at + 1);
  return {
    paragraphs: narrative.paragraphs.map((one) => (one === paragraph ? { ...one, text } : one)),
  };
}

/** How many changed figures are found, of those that have something to be compared with. */
function caught(text: string, tables: readonly Form[]): { readonly found: number; readonly of: number } {
  const narrative = narrativeOf(text);
  const before = reviewNarrative(narrative, tables);
  const known = new Set(gists(before.findings));
  const judged = before.claims
    .filter(({ index, quantity }) => before.states[index] === 'held' && quantity !== null)
    .flatMap((claim) => changed(narrative, claim) ?? []);
  const found = judged.filter((wrong) => {
    const { findings } = reviewNarrative(wrong, tables);
    return gists(findings).some((gist) => !known.has(gist));
  });
  return { found: found.length, of: judged.length };
}

describe('one changed digit', () => {
  test.each(LAYOUTS)('is found in nine of ten figures under headings %s', (_name, layout) => {
    const { found, of } = caught(layout(standardText), []);
    expect(of).toBeGreaterThan(60);
    expect(found / of).toBeGreaterThanOrEqual(0.9);
  });

  test('and beside the tables', () => {
    const { found, of } = caught(affairsCenter, forms);
    expect(of).toBeGreaterThan(100);
    expect(found / of).toBeGreaterThanOrEqual(0.9);
  });

  test('leaves no figure unread', () => {
    for (const [, layout] of LAYOUTS)
      expect(numberCounts(reviewNarrative(narrativeOf(layout(standardText)), [])).unread).toBe(0);
  });
});
