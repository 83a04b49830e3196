import type { Reading } from '../reading';
import type { SectionId } from '../sections';
import type { MessageKey } from '../../../voice/catalogue';
import type { Remark } from './remark';
import { remarkOn } from './remark';
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

/** What the sections that are there leave unsaid, and, of a whole explanation, which sections are not there. */
export function presenceRemarks(
  readings: readonly Reading[],
  sectionAt: (reading: Reading) => SectionId | null,
): readonly Remark[] {
  const texts = new Map<SectionId, string>();
  const places = new Map<SectionId, Reading>();
  for (const reading of readings) {
    const section = sectionAt(reading);
    if (section === null) continue;
    texts.set(section, `${texts.get(section) ?? ''}${reading.text}\n`);
    if (!places.has(section)) places.set(section, reading);
  }
  const unsaid = STATEMENT_DUTIES.flatMap(({ key, section, said, unless }): readonly Remark[] => {
    const text = texts.get(section);
    if (text === undefined || unless?.test(text) === true) return [];
    if (said.every((words) => words.test(text))) return [];
    const reading = places.get(section);
    return reading === undefined ? [] : [owed(reading, key)];
  });
  const [first] = readings;
  if (first === undefined || sectionsIn(texts.keys()) < WHOLE_TEXT) return unsaid;
  const missing = SECTION_DUTIES.flatMap(([section, key]) => (texts.has(section) ? [] : [owed(first, key)]));
  return [...unsaid, ...missing];
}

const owed = (reading: Reading, key: MessageKey): Remark => ({
  ...remarkOn(reading, 0, reading.text.length, { rule: 'N-DUTY', severity: 'info', key }),
  message: { key, values: {} },
});
