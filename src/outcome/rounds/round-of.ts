import type { NamedForm as MatchedForm } from '../../disclosure/comparison/match-forms';
import { matchForms } from '../../disclosure/comparison/match-forms';
import { RULES } from '../../disclosure/relations/catalogue';
import type { ResultLine, SentLine } from '../results/result-line';
import { unitOf } from '../results/unit';
import type { EarlierFinding, NamedForm, Round, RoundState } from './round';

type Review = NonNullable<SentLine['review']>;
type Finding = Review['findings'][number];

/** What is remembered of a finding until the next round. */
type Remembered = Omit<EarlierFinding, 'before'>;

/** What a file, or a unit, leaves to the next round: the findings that are not put right, and their forms. */
interface Memory {
  readonly file: string | null;
  readonly unit: string | null;
  readonly number: number;
  readonly findings: readonly Remembered[];
  readonly forms: readonly NamedForm[];
}

/** How the duty of a relation ends that was not evaluated at all. */
const NOT_EVALUATED: ReadonlySet<string | undefined> = new Set(['notGiven', 'notApplicable']);

/** What decisions that a workbook keeps make of a finding; what is not named leaves it open. */
const DECIDED: Readonly<Partial<Record<string, RoundState>>> = {
  explained: 'explained',
  passed: 'passed',
  returned: 'returned',
};

/** The words or the first cell that a finding is about, as people read it; "" for none. */
export function whereText({ cells: [cell], text }: Pick<Finding, 'cells' | 'text'>): string {
  if (text !== undefined) return text.quote;
  return cell === undefined ? '' : `${cell.sheet}!${cell.address}`;
}

/** The state of a finding by the decisions in its workbook; null where they leave it open. */
export function decidedState({ decisions }: Review, finding: number): RoundState | null {
  const state = decisions?.findings.find((decision) => decision.finding === finding)?.state;
  return state === undefined ? null : (DECIDED[state] ?? null);
}

/** How a file stands that follows one of the last round, or none. */
export function roundOf(now: SentLine, last: ResultLine | null, isAmbiguous: boolean, number: number): Round {
  const memory = last === null ? null : memoryOf(last);
  const unit = unitOf({ review: now.review }) ?? memory?.unit ?? null;
  const rest = { number, last: memory?.file ?? null, ambiguous: isAmbiguous, unit };
  if (now.review === null) {
    const earlier = (memory?.findings ?? []).map((finding) => asEarlier(finding, 'unchecked'));
    return { ...rest, findings: [], earlier, forms: memory?.forms ?? [] };
  }
  const { review } = now;
  const renamed = renamedKeys(memory?.forms ?? [], review.forms);
  const before = new Map(
    (memory?.findings ?? []).map((finding) => [keyNow(finding, renamed), finding] as const),
  );
  const findings = review.findings.map(({ key }, index) => {
    const known = before.get(key);
    before.delete(key);
    const state = decidedState(review, index) ?? (known === undefined ? 'new' : 'open');
    return { state, before: known?.state ?? null };
  });
  const earlier = [...before.values()].map((finding) =>
    asEarlier(finding, stateOfMissing(finding, now, renamed)),
  );
  const kept = new Set(earlier.map(({ formKey }) => formKey));
  const forms = (memory?.forms ?? []).filter(({ key }) => kept.has(key) && !renamed.has(key));
  return { ...rest, findings, earlier, forms };
}

/** How a unit stands of which nothing was sent: all that was open nobody can tell. */
export function roundOfNothing(last: ResultLine | null, unit: string | null, number: number): Round {
  const memory = last === null ? null : memoryOf(last);
  return {
    number,
    last: memory?.file ?? null,
    ambiguous: false,
    unit: memory?.unit ?? unit,
    findings: [],
    earlier: (memory?.findings ?? []).map((finding) => asEarlier(finding, 'unchecked')),
    forms: memory?.forms ?? [],
  };
}

/** The number of the round that a line is of; results without rounds are the first. */
export function numberOf(line: ResultLine): number {
  return line.round?.number ?? 1;
}

function asEarlier({ state: before, ...finding }: Remembered, state: RoundState): EarlierFinding {
  return { ...finding, state, before };
}

function memoryOf(line: ResultLine): Memory {
  const earlier = (line.round?.earlier ?? []).filter(
    ({ state }) => state === 'unchecked' || state === 'gone',
  );
  const found = line.file === null ? [] : findingsOf(line);
  const forms = line.file === null ? [] : (line.review?.forms ?? []);
  return {
    ...(line.file === null
      ? { file: line.round.last, unit: line.round.unit ?? line.unit }
      : { file: line.file, unit: unitOf(line) }),
    number: numberOf(line),
    findings: [...found, ...earlier],
    forms: [...forms, ...(line.round?.forms ?? [])],
  };
}

function findingsOf({ review, messages, round }: SentLine): readonly Remembered[] {
  if (review === null) return [];
  return review.findings.map((finding, index) => ({
    key: finding.key,
    rule: finding.rule,
    severity: finding.severity,
    formKey: finding.formKey,
    ofRelation: finding.ofRelation,
    line: finding.line,
    where: whereText(finding),
    message: messages[index] ?? finding.message,
    state: round?.findings[index]?.state ?? decidedState(review, index) ?? 'new',
  }));
}

/** The forms of this round by the keys of those of the last one that are the same. */
function renamedKeys(last: readonly NamedForm[], now: readonly NamedForm[]): ReadonlyMap<string, NamedForm> {
  type Matched = MatchedForm & { readonly named: NamedForm };
  const matched = (forms: readonly NamedForm[]): readonly Matched[] =>
    forms.map((named) => ({ ...named, id: named.form, named }));
  return new Map(
    matchForms(matched(last), matched(now)).map((pair) => [pair.before.named.key, pair.now.named]),
  );
}

/** The key that a finding of the last round has now, when its form is called something else. */
function keyNow({ key, rule, formKey }: Remembered, renamed: ReadonlyMap<string, NamedForm>): string {
  if (formKey === null) return key;
  const now = renamed.get(formKey);
  const head = `${rule} | ${formKey}`;
  return now === undefined || !key.startsWith(head) ? key : `${rule} | ${now.key}${key.slice(head.length)}`;
}

/**
 * What became of a finding that is not there any more. It is corrected only where what it was about is there and was
 * checked: its form and its line, or the explanation, or the document.
 */
function stateOfMissing(
  finding: Remembered,
  { review }: SentLine,
  renamed: ReadonlyMap<string, NamedForm>,
): RoundState {
  if (review === null || review.nothingChecked) return 'unchecked';
  if (finding.formKey !== null && !renamed.has(finding.formKey)) return 'gone';
  const key = keyNow(finding, renamed);
  // Findings of one rule about one thing are numbered; what is not checkable is not.
  const isUnchecked = review.notCheckable.some((one) => one === key || isNumbered(key, one));
  // What its relation needs may not have been given this time.
  if (finding.ofRelation && !review.evaluated.includes(finding.rule)) return 'unchecked';
  const duty = review.duties.find(({ id }) => id === `relation:${finding.rule}`);
  if (isUnchecked || NOT_EVALUATED.has(duty?.ending)) return 'unchecked';
  const { formKey, line, rule } = finding;
  if (formKey !== null) {
    const form = renamed.get(formKey);
    return form !== undefined && (line === null || form.lines.includes(line)) ? 'corrected' : 'gone';
  }
  const family = RULES.of(rule)?.family;
  if (family === 'document') return review.published === undefined ? 'gone' : 'corrected';
  if (family === 'text') return (review.narratives ?? []).length === 0 ? 'gone' : 'corrected';
  return finding.where === '' ? 'corrected' : 'gone';
}

function isNumbered(key: string, plain: string): boolean {
  return key.startsWith(`${plain} #`) && /^\d+$/u.test(key.slice(plain.length + 2));
}
