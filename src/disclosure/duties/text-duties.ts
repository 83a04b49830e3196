import type { Relation } from '../findings';
import type { Message } from '../message';
import type { NarrativeReview } from '../narrative/review';
import type { Owed } from '../narrative/duties/present';
import { owedBy } from '../narrative/duties/present';
import { isDue, unreadReason } from '../narrative/unread';
import { isOfAssessments } from '../forms/form';
import type { SectionId } from '../narrative/sections';
import type { RelationEntry } from '../relations/entry';
import type { Rules } from '../relations/rules';
import type { Review } from '../review-types';
import type { Subject } from './duty';
import { NO_ACCOUNTS } from './form-duties';
import type { Entry, Ledger, Otherwise } from './ledger';

const message = (key: Message['key']): Message => ({ key, values: {} });

const NOT_GIVEN: Otherwise = { ending: 'notGiven', message: message('dutyNoText') };
const ELSEWHERE: Otherwise = { ending: 'notGiven', message: message('dutyNotInPart') };
const PASSAGE: Otherwise = { ending: 'notApplicable', message: message('dutyPassage') };
const SETTLED: Otherwise = { ending: 'notApplicable', message: message('dutySettled') };
const NOT_ASKED: Otherwise = { ending: 'notApplicable', message: message('dutyNotAsked') };
const NO_FORMS: Otherwise = { ending: 'notGiven', message: NO_ACCOUNTS };

/** What the template asks of any text. */
const TEMPLATE: Owed = owedBy([], () => null, false);

/** The checks that compare the text with the forms of the final accounts, and the sections that they are about. */
const AGAINST_FORMS: ReadonlyMap<string, readonly SectionId[]> = new Map([
  ['N-NAME', ['general']],
  ['N-STATEMENT', ['government-fund', 'state-capital']],
]);

/** What the statements and the sections themselves tell. */
const OF_SECTIONS = 'N-DUTY';

/** The checks of a text that are no relations between its figures. */
function dueChecks(rules: Rules): readonly RelationEntry[] {
  return rules.ofFamily('text').filter(({ id, equation }) => equation === null && id !== OF_SECTIONS);
}

/** The section that each relation of a text belongs to: that of the claim that it is about. */
export function sectionsOfRelations({ narratives }: Review): ReadonlyMap<Relation, Subject> {
  return new Map(
    narratives.flatMap(({ relations, given }) =>
      given.map((relation, at) => [
        relation,
        { kind: 'section', section: relations[at]?.claims[0]?.section ?? null },
      ]),
    ),
  );
}

/** The numbers of a text that were compared with nothing, or not read. */
function tellNumbers(
  { unresolved, unread, given, relations, sections }: NarrativeReview,
  ledger: Ledger,
): void {
  const told = new Set(
    relations.flatMap(({ claims: [claim] }, at) =>
      claim !== undefined && given[at]?.state === 'notCheckable' ? [claim] : [],
    ),
  );
  for (const { claim, reason } of unresolved)
    if (!told.has(claim))
      ledger.at({ kind: 'section', section: claim.section }).why.push({
        ...{ cause: 'text', message: reason, count: 1, text: claim.place },
      });
  for (const number of unread)
    if (isDue(number))
      ledger.at({ kind: 'section', section: sections.get(number.place.paragraph) ?? null }).why.push({
        ...{ cause: 'text', message: unreadReason(number), count: 1, text: number.place },
      });
}

/** How the sections and statements of the template stand in the texts: as in the one that has them. */
function tellOwed(narratives: readonly NarrativeReview[], ledger: Ledger): void {
  TEMPLATE.sections.forEach(({ duty: { section, key } }, at) => {
    const entry = ledger.at({ kind: 'section', section });
    const states = narratives.map(({ owed }) => owed.sections[at]?.state);
    if (states.length === 0) entry.otherwise = NOT_GIVEN;
    else if (states.includes('there')) return;
    else if (states.includes('missing')) entry.lacking = message(key);
    else entry.otherwise = states.includes('elsewhere') ? ELSEWHERE : NOT_ASKED;
  });
  TEMPLATE.statements.forEach(({ duty: { key, name } }, at) => {
    const entry = ledger.at({ kind: 'statement', id: key, name });
    const states = narratives.map(({ owed }) => owed.statements[at]?.state);
    if (states.length === 0) entry.otherwise = NOT_GIVEN;
    else if (states.includes('said')) return;
    else if (states.includes('unsaid')) entry.lacking = message(key);
    else if (states.includes('settled')) entry.otherwise = SETTLED;
    else if (states.includes('passage')) entry.otherwise = PASSAGE;
    else entry.otherwise = states.includes('no-section') ? ELSEWHERE : NOT_ASKED;
  });
}

/** Every section of the explanation, what it must say, and how it is written. */
export function tellTexts({ narratives, forms }: Review, ledger: Ledger, rules: Rules): void {
  tellOwed(narratives, ledger);
  for (const narrative of narratives) tellNumbers(narrative, ledger);
  const hasForms = forms.some((form) => !isOfAssessments(form));
  for (const { id: rule } of dueChecks(rules)) {
    const entry: Entry = ledger.at({ kind: 'check', rule });
    const about = AGAINST_FORMS.get(rule);
    if (narratives.length === 0) entry.otherwise = NOT_GIVEN;
    else if (about === undefined) continue;
    else if (!hasForms) entry.otherwise = NO_FORMS;
    else if (!narratives.some(({ compared }) => compared))
      entry.why.push({ cause: 'text', message: message('textNoTables'), count: 1 });
    else if (!narratives.some(({ sections }) => about.some((section) => has(sections, section))))
      entry.otherwise = ELSEWHERE;
  }
}

/** Whether some paragraph stands in a section. */
function has(sections: NarrativeReview['sections'], section: SectionId): boolean {
  return [...sections.values()].includes(section);
}
