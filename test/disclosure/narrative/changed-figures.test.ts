import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/disclosure/findings';
import type { Form } from '../../../src/disclosure/forms/form';
import type { Claim } from '../../../src/disclosure/narrative/claims';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import type { Narrative } from '../../../src/disclosure/narrative/text';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sample } from '../samples';
import { affairsCenter } from './texts/affairs-center';
import { notation } from '../../../src/disclosure/value';

let forms: readonly Form[] = [];
beforeAll(async () => {
  ({ forms } = reviewWorkbook(await sample('zhuzhou-shifeng-2021')));
});

const narrative = narrativeOf(affairsCenter);

/** The text with the figure of a claim half as large again, and ten more. */
function changed({ place }: Claim): Narrative {
  const paragraphs = narrative.paragraphs.map((paragraph) => {
    if (paragraph.number !== place.paragraph) return paragraph;
    const { text } = paragraph;
    const said = text.slice(place.start, place.end);
    const figure = [...said.matchAll(/[\d０-９][\d０-９,，.．]*/gu)].at(-1);
    if (figure === undefined) return paragraph;
    const value = Number(figure[0].normalize('NFKC').replaceAll(',', ''));
    const at = place.start + figure.index;
    const wrong = (value * 1.5 + 10).toFixed(2);
    return { ...paragraph, text: text.slice(0, at) + wrong + text.slice(at + figure[0].length) };
  });
  return { paragraphs };
}

const isGrave = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

/** What a finding says, apart from where. */
const gist = ({ rule, severity, expected, actual }: Finding): string =>
  [rule, severity, notation(expected), notation(actual)].join(' ');

describe('each figure that agrees with the tables', () => {
  test('is found when it is changed', () => {
    const before = reviewNarrative(narrative, forms);
    const known = new Set(before.findings.filter(isGrave).map(gist));
    const agreeing = before.ties.filter(
      ({ claim, state }) =>
        state === 'held' &&
        before.states[claim.index] === 'held' &&
        // What the tables hold only a part of may well be more.
        claim.key !== 'meetings' &&
        claim.key !== 'training',
    );
    expect(agreeing.length).toBeGreaterThan(50);
    const missed = agreeing.filter(({ claim }) => {
      const { findings } = reviewNarrative(changed(claim), forms);
      return findings.filter(isGrave).every((finding) => known.has(gist(finding)));
    });
    expect(missed.map(({ claim }) => claim.place.quote)).toEqual([]);
  });
});
