import { describe, expect, test } from 'vitest';
import { SECTION_DUTIES } from '../../../src/disclosure/narrative/duties/section-duties';
import { STATEMENT_DUTIES } from '../../../src/disclosure/narrative/duties/statement-duties';
import type { TemplateId } from '../../../src/disclosure/narrative/duties/template';
import { ALL_TEMPLATES, templateOf } from '../../../src/disclosure/narrative/duties/template';
import { readParagraph } from '../../../src/disclosure/narrative/reading';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { headsOf, keptIn, templateText } from './texts/template-texts';

const found = (written: string): readonly string[] =>
  reviewNarrative(narrativeOf(written), []).findings.map(({ rule, severity, message: { key } }) =>
    [severity, rule, key].join(' '),
  );

const recognised = (written: string): TemplateId | null =>
  templateOf(
    narrativeOf(written)
      .paragraphs.map((paragraph) => readParagraph(paragraph).text)
      .join('\n'),
  );

const asked = (template: TemplateId): readonly string[] =>
  STATEMENT_DUTIES.filter(({ templates }) => templates.includes(template)).map(({ key }) => key);

/** What else is not said once a sentence is gone: without vehicles there are no kinds of them. */
const WITH_IT: Readonly<Record<string, readonly string[]>> = { dutyVehicles: ['dutyVehicleKinds'] };

describe.each(ALL_TEMPLATES)('the template %s', (template) => {
  test('is recognised by its words', () => {
    expect(recognised(templateText(template))).toBe(template);
  });

  test('asks for every statement that its text keeps, and for no other one', () => {
    expect([...keptIn(template)].sort()).toEqual([...asked(template)].sort());
  });

  test('is kept by a text that says all of it', () => {
    expect(found(templateText(template))).toEqual([]);
  });

  test.each(asked(template))('misses %s where it is not said', (key) => {
    const broken = [key, ...(WITH_IT[key] ?? [])];
    expect([...found(templateText(template, broken))].sort()).toEqual(
      broken.map((one) => `info N-DUTY ${one}`).sort(),
    );
  });

  test.each(headsOf(template))('misses the section %s', (head) => {
    expect(found(templateText(template, [], head))).toEqual([expect.stringMatching(/^info N-DUTY section/u)]);
  });

  test('has as many sections as it asks for', () => {
    expect(SECTION_DUTIES.filter(({ templates }) => templates.includes(template))).toHaveLength(
      headsOf(template).length,
    );
  });
});

test('a text of no known template owes what all templates ask for', () => {
  const own = STATEMENT_DUTIES.filter(({ templates }) => templates.length < ALL_TEMPLATES.length).map(
    ({ key }) => key,
  );
  const bare = templateText('shanghai-2024', own)
    .replace('编报绩效目标的都已自评。', '')
    .replace('（不含车辆）', '');
  expect(recognised(bare)).toBeNull();
  expect(found(bare)).toEqual([]);
});
