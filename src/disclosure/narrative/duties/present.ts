import type { Reading } from '../reading';
import type { SectionId } from '../sections';
import type { MessageKey } from '../../../voice/catalogue';
import type { Remark } from './remark';
import { remarkOn } from './remark';
import type { StatementDuty } from './template';
import { SECTION_DUTIES, STATEMENT_DUTIES } from './template';

/** A text with this many of the sections is a whole explanation, and lacks those that it has not. */
const WHOLE_TEXT = 8;

/** A text with fewer of the sections is a passage: it does not owe what the template asks for. */
const PASSAGE = 4;

/** How many of the template's sections a text has. */
function sectionsIn(sections: Iterable<SectionId | null>): number {
  const present = new Set(sections);
  return SECTION_DUTIES.filter(([section]) => present.has(section)).length;
}

/** Whether a text is no passage, but an explanation that owes what the template asks for. */
export function isExplanation(sections: Iterable<SectionId | null>): boolean {
  return sectionsIn(sections) >= PASSAGE;
}

/** How a section that every template has stands: there; missing from a whole explanation; not in this part of one. */
export type OwedSection = 'there' | 'missing' | 'elsewhere';

/**
 * How a statement that the template asks for stands: said; left unsaid; settled by words that there is none of it; its
 * section is not there; or not owed, since the text is a passage.
 */
export type OwedStatement = 'said' | 'unsaid' | 'settled' | 'no-section' | 'passage';

/** What a text owes its template, and how each of it stands. */
export interface Owed {
  readonly sections: readonly {
    readonly section: SectionId;
    readonly key: MessageKey;
    readonly state: OwedSection;
  }[];
  readonly statements: readonly { readonly duty: StatementDuty; readonly state: OwedStatement }[];
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
    if (section !== null) texts.set(section, `${texts.get(section) ?? ''}${reading.text}\n`);
  }
  const count = sectionsIn(texts.keys());
  const stateOf = ({ section, said, unless }: StatementDuty): OwedStatement => {
    const text = texts.get(section);
    if (text === undefined) return 'no-section';
    if (unless?.test(text) === true) return 'settled';
    if (said.every((words) => words.test(text))) return 'said';
    return whole ? 'unsaid' : 'passage';
  };
  return {
    sections: SECTION_DUTIES.map(([section, key]) => ({
      section,
      key,
      state: texts.has(section) ? 'there' : count < WHOLE_TEXT ? 'elsewhere' : 'missing',
    })),
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
    ...sections.flatMap(({ key, state }) =>
      state === 'missing' && first !== undefined ? [owed(first, key)] : [],
    ),
  ];
}

const owed = (reading: Reading, key: MessageKey): Remark => ({
  ...remarkOn(reading, 0, reading.text.length, { rule: 'N-DUTY', severity: 'info', key }),
  message: { key, values: {} },
});
