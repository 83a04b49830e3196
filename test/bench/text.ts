import * as fc from 'fast-check';
import type { Form } from '../../src/disclosure/forms/form';
import { numberCounts, reviewNarrative } from '../../src/disclosure/narrative/review';
import { narrativeOf } from '../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../src/disclosure/review';
import { isGrave } from '../../src/disclosure/severity';
import type { TextColumn } from '../../src/outcome/lines/text-table';
import { textTable } from '../../src/outcome/lines/text-table';
import { accounts } from '../disclosure/narrative/generated/accounts';
import { written } from '../disclosure/narrative/generated/pieces';
import { paged, style, Wording } from '../disclosure/narrative/generated/style';
import { Writer } from '../disclosure/narrative/generated/text';
import { changedDigits, LAYOUTS } from '../disclosure/narrative/one-digit';
import { affairsCenter } from '../disclosure/narrative/texts/affairs-center';
import { serviceCenter } from '../disclosure/narrative/texts/service-center';
import { standardText } from '../disclosure/narrative/texts/standard-text';
import { sample } from '../disclosure/samples';

/** How many clean texts are made, unless another number is given. */
const TEXTS = 4000;

/** The generator's seed: the same texts each time. */
const SEED = 2024;

/** More digits than a figure has. */
const ALL_DIGITS = 20;

const COLUMNS: readonly TextColumn[] = [
  { head: 'text' },
  { head: 'headings' },
  ...[
    'numbers',
    'compared',
    'not comparable',
    'unread',
    'outside',
    'changed digits',
    'found',
    '尾差',
    'missed',
  ].map((head) => ({ head, align: 'right' as const })),
];

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Clean explanations in every wording: how many have an error or a warning. */
function benchClean(count: number): void {
  const drawn = fc.sample(fc.tuple(accounts, style), { numRuns: count, seed: SEED });
  const texts = drawn.map(([amounts, how]) =>
    paged(written(new Writer(amounts, new Wording(how)).text(), null), how.width),
  );
  const accused = texts.filter((text) => reviewNarrative(narrativeOf(text), []).findings.some(isGrave));
  console.log(`\nClean explanations with an error or a warning: ${accused.length} of ${count}`);
  for (const text of accused.slice(0, 3)) console.log(text);
}

/** One digit after the other changed in explanations, beside their tables where there are any, in four layouts. */
async function benchDigits(): Promise<void> {
  const formsOf = async (name: Parameters<typeof sample>[0]): Promise<readonly Form[]> =>
    reviewWorkbook(await sample(name)).forms;
  const texts: readonly (readonly [string, string, readonly Form[]])[] = [
    ['standard, no tables', standardText, []],
    ['affairs center, tables', affairsCenter, await formsOf('zhuzhou-shifeng-2021')],
    ['service center, tables', serviceCenter, await formsOf('wuhan-hongshan-2020')],
  ];
  const missed = new Map<string, number>();
  const rows = texts.flatMap(([name, text, forms]) =>
    LAYOUTS.map(([headings, layout]) => {
      const { before, digits } = changedDigits(layout(text), forms, ALL_DIGITS);
      const { checked, uncompared, unread, outside } = numberCounts(before);
      const told = (how: (typeof digits)[number]['told']): number =>
        digits.filter((one) => one.told === how).length;
      for (const { claim, told: how } of digits)
        if (how === 'missed') {
          const key = `${name}: ${claim.place.quote}`;
          missed.set(key, (missed.get(key) ?? 0) + 1);
        }
      return [
        name,
        headings,
        String(checked + uncompared + unread + outside),
        ...[checked, uncompared, unread, outside, digits.length].map(String),
        percent(told('found'), digits.length),
        percent(told('rounding'), digits.length),
        percent(told('missed'), digits.length),
      ];
    }),
  );
  for (const line of textTable(COLUMNS, rows)) console.log(line);
  console.log(`\nFigures with a digit that may change unnoticed (${missed.size}):`);
  for (const [quote, times] of missed) console.log(`  ${times} × ${quote}`);
}

/** False alarms on clean explanations, and one changed digit in explanations. */
export async function benchText(count = TEXTS): Promise<void> {
  benchClean(count);
  console.log('\nOne changed digit in an explanation');
  await benchDigits();
}
