import { describe, expect, test } from 'vitest';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import type { NarrativeReview } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sample } from '../samples';
import { affairsCenterClaims, affairsCenterFindings } from './facts/affairs-center';
import { partyOfficeClaims, partyOfficeFindings } from './facts/party-office';
import { serviceCenterClaims, serviceCenterFindings } from './facts/service-center';
import { twoReportsClaims, twoReportsFindings } from './facts/two-reports';
import { affairsCenter } from './texts/affairs-center';
import { partyOffice } from './texts/party-office';
import { serviceCenter } from './texts/service-center';
import { twoReports } from './texts/two-reports';
import { inNotation } from '../in-notation';

const rows = (table: string): readonly string[] => table.trim().split('\n');

const claimRows = ({ claims, states }: NarrativeReview): readonly string[] =>
  claims.map(({ section, key, subject, role, quantity, direction, index }) =>
    [
      section,
      key ?? subject,
      role,
      quantity === null ? direction : `${quantity.digits}${quantity.unit}`,
      states[index],
    ].join(' | '),
  );

/** The hints about what a text owes its template have tests of their own. */
const OWED: ReadonlySet<string> = new Set(['N-DUTY', 'N-REASON', 'N-TEMPLATE', 'N-STATEMENT', 'N-WORDS']);

const findingRows = ({ findings }: NarrativeReview): readonly string[] =>
  inNotation(findings.filter(({ rule, severity }) => severity !== 'info' || !OWED.has(rule))).map(
    ({ severity, rule, expected, actual, form }) =>
      [severity, rule, expected ?? '-', actual ?? '-', form ?? '-'].join(' | '),
  );

/** How many of one list's rows are in the other, each row as often as it stands there. */
function common(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const row of other) left.set(row, (left.get(row) ?? 0) + 1);
  return one.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count > 0;
  }).length;
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly claims: string;
  readonly findings: string;
  readonly tables?: 'zhuzhou-shifeng-2021';
}

const CASES: readonly Case[] = [
  { name: 'an office', text: partyOffice, claims: partyOfficeClaims, findings: partyOfficeFindings },
  {
    name: 'a center beside its tables',
    text: affairsCenter,
    claims: affairsCenterClaims,
    findings: affairsCenterFindings,
    tables: 'zhuzhou-shifeng-2021',
  },
  { name: 'every 类', text: serviceCenter, claims: serviceCenterClaims, findings: serviceCenterFindings },
  { name: 'two reports', text: twoReports, claims: twoReportsClaims, findings: twoReportsFindings },
];

async function reviewOf({ text, tables }: Case): Promise<NarrativeReview> {
  const forms = tables === undefined ? [] : reviewWorkbook(await sample(tables)).forms;
  return reviewNarrative(narrativeOf(text), forms);
}

describe.each(CASES)('$name', (example) => {
  test('every claim is found, nothing else is taken for one, and each stands as worked out by hand', async () => {
    const found = claimRows(await reviewOf(example));
    const expected = rows(example.claims);
    expect(found).toEqual(expected);
    const right = common(found, expected);
    expect({ precision: right / found.length, recall: right / expected.length }).toEqual({
      precision: 1,
      recall: 1,
    });
  });

  test('what is wrong is found, and only that', async () => {
    expect(findingRows(await reviewOf(example))).toEqual(rows(example.findings));
  });

  test('a claim is quoted from where it stands', async () => {
    const { claims, narrative } = await reviewOf(example);
    for (const { place, quantity } of claims) {
      const { text = '' } = narrative.paragraphs[place.paragraph - 1] ?? {};
      const written = text.slice(place.start, place.end).normalize('NFKC').replace(/\s/gu, '');
      expect(written).toBe(place.quote.normalize('NFKC').replace(/\s/gu, ''));
      if (quantity !== null)
        expect(written.replaceAll(',', '')).toContain(quantity.digits.replaceAll(',', ''));
    }
  });
});

/** The text as a printed page breaks it: lines of a width, empty lines between them, a page number now and then. */
function printed(text: string, width: number): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    if (paragraph.trim() === '' || paragraph.includes('\t')) return [paragraph];
    const pieces = paragraph.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    return pieces.flatMap((piece, index) =>
      index % 20 === 19 ? [piece, '', `- ${index} -`, ''] : [piece, ''],
    );
  });
  return lines.join('\n');
}

const FULL_WIDTH = '０１２３４５６７８９';

describe('the same text, written otherwise, says the same', () => {
  const before = findingRows(reviewNarrative(narrativeOf(affairsCenter), []));

  test.each([23, 31, 37, 44])('broken into lines of %i characters', (width) => {
    expect(findingRows(reviewNarrative(narrativeOf(printed(affairsCenter, width)), []))).toEqual(before);
  });

  test('in full-width digits', () => {
    const wide = affairsCenter.replace(/\d/gu, (digit) => FULL_WIDTH.charAt(Number(digit)));
    expect(findingRows(reviewNarrative(narrativeOf(wide), []))).toEqual(before);
  });

  test('with Windows line ends and spaces around the numbers', () => {
    const spaced = affairsCenter.replace(/(\d[\d.,]*)(?=万元|%)/gu, ' $1 ').replaceAll('\n', '\r\n');
    expect(findingRows(reviewNarrative(narrativeOf(spaced), []))).toEqual(before);
  });
});
