import type { Reading } from '../reading';
import type { SectionId } from '../sections';
import { headingIn } from '../sections';
import type { MessageKey } from '../../../voice/catalogue';
import type { Remark } from './remark';
import { remarkOn } from './remark';
import type { SectionDuty } from './section-duties';
import { SECTION_DUTIES } from './section-duties';
import type { StatementDuty } from './statement-duties';
import { STATEMENT_DUTIES } from './statement-duties';
import type { TemplateId } from './template';
import { ALL_TEMPLATES, templateOf } from './template';

/** A text with this many of the sections is a whole explanation, and lacks those that it has not. */
const WHOLE_TEXT = 8;

/** A text with fewer of the sections is a passage: it does not owe what the template asks for. */
const PASSAGE = 4;

/** How many of the template's sections a text has. */
function sectionsIn(sections: Iterable<SectionId | null>): number {
  const present = new Set(sections);
  return SECTION_DUTIES.filter(({ section }) => present.has(section)).length;
}

/** Whether a text is no passage, but an explanation that owes what the template asks for. */
export function isExplanation(sections: Iterable<SectionId | null>): boolean {
  return sectionsIn(sections) >= PASSAGE;
}

/**
 * How a section of the templates stands: there; missing from a whole explanation; not in this part of one; or one that
 * the text's own template does not have.
 */
export type OwedSection = 'there' | 'missing' | 'elsewhere' | 'not-asked';

/**
 * How a statement that the templates ask for stands: said; left unsaid; settled by words that there is none of it; its
 * section is not there; not owed, since the text is a passage; or not asked for by the text's own template.
 */
export type OwedStatement = 'said' | 'unsaid' | 'settled' | 'no-section' | 'passage' | 'not-asked';

/** What a text owes its template, and how each of it stands. */
export interface Owed {
  readonly sections: readonly { readonly duty: SectionDuty; readonly state: OwedSection }[];
  readonly statements: readonly { readonly duty: StatementDuty; readonly state: OwedStatement }[];
}

/** Whether the text's template asks for it: where none is recognised, what all templates ask for is asked. */
function isAsked({ templates }: SectionDuty | StatementDuty, template: TemplateId | null): boolean {
  return template === null ? templates.length === ALL_TEMPLATES.length : templates.includes(template);
}

/**
 * What a text owes its template.
 *
 * @param whole whether it is an explanation, not a passage of one
 */
export function owedBy(
  readings: readonly Reading[],
  sectionAt: (reading: Reading) => SectionId | null,
  whole: boolean,
): Owed {
  const texts = new Map<SectionId, string>();
  for (const reading of readings) {
    const section = sectionAt(reading);
    if (section === null) continue;
    const before = texts.get(section);
    // The heading names what its section is about, and says nothing of it; those below it do.
    const from = before === undefined ? (headingIn(reading.text)?.end ?? 0) : 0;
    texts.set(section, `${before ?? ''}${reading.text.slice(from)}\n`);
  }
  const count = sectionsIn(texts.keys());
  const all = readings.map(({ text }) => text).join('\n');
  const template = templateOf(all);
  const sectionState = (duty: SectionDuty): OwedSection => {
    if (texts.has(duty.section) || duty.elsewhere?.test(all) === true) return 'there';
    if (!isAsked(duty, template)) return 'not-asked';
    return count < WHOLE_TEXT ? 'elsewhere' : 'missing';
  };
  const stateOf = (duty: StatementDuty): OwedStatement => {
    const { section, said, unless } = duty;
    const text = texts.get(section);
    if (text !== undefined && said.every((words) => words.test(text))) return 'said';
    if (!isAsked(duty, template)) return 'not-asked';
    if (text === undefined) return 'no-section';
    if (unless?.test(text) === true) return 'settled';
    return whole ? 'unsaid' : 'passage';
  };
  return {
    sections: SECTION_DUTIES.map((duty) => ({ duty, state: sectionState(duty) })),
    statements: STATEMENT_DUTIES.map((duty) => ({ duty, state: stateOf(duty) })),
  };
}

/** What the sections that are there leave unsaid, and, of a whole explanation, which sections are not there. */
export function presenceRemarks(
  { sections, statements }: Owed,
  readings: readonly Reading[],
  sectionAt: (reading: Reading) => SectionId | null,
): readonly Remark[] {
  const [first] = readings;
  return [
    ...statements.flatMap(({ duty: { key, section }, state }) => {
      const reading = readings.find((one) => sectionAt(one) === section);
      return state === 'unsaid' && reading !== undefined ? [owed(reading, key)] : [];
    }),
    ...sections.flatMap(({ duty: { key }, state }) =>
      state === 'missing' && first !== undefined ? [owed(first, key)] : [],
    ),
  ];
}

const owed = (reading: Reading, key: MessageKey): Remark => ({
  ...remarkOn(reading, 0, reading.text.length, { rule: 'N-DUTY', severity: 'info', key }),
  message: { key, values: {} },
});
