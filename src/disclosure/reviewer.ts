import type { Finding, Problem, Relation, RelationCounts } from './findings';
import type { Review } from './review-types';
import { createDiagnosis } from './diagnosis/diagnose';
import type { Form } from './forms/form';
import { isOfAssessments, isProjectSummary, isSelfAssessment } from './forms/form';
import { FORMS } from './forms/forms';
import { recognisedSheets } from './forms/repeated-structure';
import { compareYears, LastYearReader } from './last-year/read';
import { Memory } from './memory';
import type { Message } from './message';
import { reviewNarratives } from './narrative/of-workbook';
import { allProblems } from './published/all-problems';
import type { PublishedOutcome } from './published/review-published';
import { reviewPublished } from './published/review-published';
import type { ReviewOptions } from './options';
import type { Choices } from './options';
import { choicesIn, chosenScheme, recalculationOptions, sameChoices } from './options';
import { isOwnSheet } from './own-sheets';
import { OwnChecker } from './own-relations/checker';
import { gather } from './own-relations/gathered';
import { mistakeFindings } from './own-relations/mistake-findings';
import type { RuleSet, Switch } from './own-relations/own-relation';
import { NOTHING_SAID } from './own-relations/set-about';
import { Switched } from './own-relations/switched';
import { rulesInSheet } from './own-relations/table';
import { problemsOf } from './problems';
import { RULES } from './relations/catalogue';
import { checkAcrossForms } from './relations/across-forms';
import { missingFormsOf } from './duties/missing-forms';
import { disclosuresIn } from './duties/presence';
import { createFinalAccountsCheck } from './relations/final-accounts';
import type { Outcome } from './relations/outcome';
import { merged, NOTHING } from './relations/outcome';
import type { NoOperand } from './relations/operand';
import type { Rules } from './relations/rules';
import { checkSelfAssessment } from './relations/self-assessment';
import type { Assessed } from './relations/self-assessment/assessed';
import { assess } from './relations/self-assessment/assessed';
import { checkProjectSummary } from './relations/self-assessment/summaries';
import { withWritten } from './scoring/plan/written-sums';
import { FormPlan } from './scoring/plan/form-plan';
import type { SheetSnapshot, WorkbookSnapshot } from './sheet/snapshot';
import { inSheetOrder } from './sheet-order';
import { unrecognisedIn } from './unrecognised';

/** Reviews a workbook: recognises its forms, evaluates every relation, and says what is wrong and what to write instead. */
export type Reviewer = (snapshot: WorkbookSnapshot, options?: ReviewOptions) => Review;

/** What a self-assessment form alone gives. */
interface CheckedAssessment {
  readonly assessed: Assessed;
  readonly outcome: Outcome;
  readonly plan: FormPlan;
}

function checkAssessment(form: Form, options: Choices, rules: Rules): CheckedAssessment {
  const chosen = chosenScheme(form, options);
  const assessed = assess(form, chosen, recalculationOptions(chosen.scheme, options));
  const plan = FormPlan.of(assessed, options);
  const outcome = checkSelfAssessment(assessed, rules);
  return { assessed, outcome: { ...outcome, findings: withWritten(outcome.findings, plan) }, plan };
}

function countRelations(relations: readonly Relation[]): RelationCounts {
  const counts = { held: 0, withinRounding: 0, broken: 0, notCheckable: 0 };
  for (const { state } of relations) counts[state] += 1;
  return { checked: relations.length - counts.notCheckable, ...counts };
}

/** The forms that a text is about: the workbook's, or of a kind that it has none of, those that are published with it. */
function withPublished(forms: readonly Form[], published: readonly Form[]): readonly Form[] {
  const kinds = new Set(forms.map(isOfAssessments));
  return [...forms, ...published.filter((form) => !kinds.has(isOfAssessments(form)))];
}

/** That nothing of the year before is known, and why. */
const notCompared = (reason: Message): NoOperand => ({ ok: false, reason, cells: [] });

/** The problems of a published document, whose findings stand behind so many others. */
function problemsBehind(published: PublishedOutcome | null, others: number): readonly Problem[] {
  return (published?.problems ?? []).map((problem) => ({
    ...problem,
    findings: problem.findings.map((index) => index + others),
  }));
}

/**
 * Makes a reviewer. Its results are pure: the same snapshot and options give the same review, findings and corrections in
 * sheet order, whatever it reviewed before. But it remembers the sheets that it saw, by the identity of their snapshots:
 * where a workbook shares all sheets but one with the last, only that one is recognised, and only its forms and the
 * relations of other forms with them are evaluated again. It keeps nothing of a sheet that nobody else keeps.
 *
 * @param known the forms of the final accounts that it knows
 * @param rules the relations that it knows
 */
export function createReviewer(known = FORMS, rules = RULES): Reviewer {
  const assessments = new Memory<Form, CheckedAssessment>();
  const checkedSummaries = new Memory<Form, Outcome>();
  const checkFinalAccounts = createFinalAccountsCheck(known, rules);
  const diagnose = createDiagnosis();
  let choices: Choices = {};
  const publishedTables = new Memory<readonly SheetSnapshot[], Review>();
  let reviewTables: Reviewer | null = null;

  const ownChecker = new OwnChecker(known);
  const yearsBefore = new LastYearReader(known);
  const ruleSheets = new Memory<SheetSnapshot, RuleSet | null>();

  /** The review of a published document's tables by themselves: the relations that are off for the workbook are off there. */
  const tablesOf = (tables: readonly SheetSnapshot[], switches: readonly Switch[]): Review =>
    publishedTables.recall(tables, switches, () => {
      reviewTables ??= createReviewer(known, rules);
      return reviewTables(
        { sheets: tables },
        { own: [{ about: NOTHING_SAID, relations: [], switches, mistakes: [] }] },
      );
    });

  return (snapshot, options = {}) => {
    const given = choicesIn(options);
    const chosen = sameChoices(choices, given) ? choices : given;
    choices = chosen;
    const sheets = snapshot.sheets.filter(({ name }) => !isOwnSheet(name));
    const setOf = (sheet: SheetSnapshot): RuleSet | null =>
      ruleSheets.recall(sheet, [], () => rulesInSheet(sheet, { forms: known, rules }));
    const own = gather([...sheets.flatMap((sheet) => setOf(sheet) ?? []), ...(options.own ?? [])]);
    const switched = new Switched(own.switches);
    const recognised = recognisedSheets(
      sheets.filter((sheet) => setOf(sheet) === null),
      known,
    );
    const forms = recognised.flatMap(({ recognition }) => recognition.forms);
    const checked = forms
      .filter(isSelfAssessment)
      .map((form) => assessments.recall(form, [chosen], () => checkAssessment(form, chosen, rules)));
    const assessed = checked.map((one) => one.assessed);
    const summaries = forms.filter(isProjectSummary);
    const accounts = disclosuresIn(forms, known);
    const found = merged([
      ...checked.map((one) => one.outcome),
      ...summaries.map((form) => checkedSummaries.recall(form, [], () => checkProjectSummary(form, rules))),
      ...accounts.map((disclosed) => checkFinalAccounts(disclosed.forms, disclosed.disclosure)),
      checkAcrossForms(assessed, accounts, summaries),
    ]);
    const before =
      options.lastYear === undefined ? null : yearsBefore.beside(options.lastYear, { forms, accounts });
    const added = ownChecker.check(own.relations, {
      ...{ forms, accounts, sheets },
      ...(before === null
        ? {}
        : { lastYear: before.hindrance === null ? before.forms : notCompared(before.hindrance) }),
    });
    const tables = options.narrative?.tables;
    const document = tables === undefined ? null : tablesOf(tables, own.switches);
    const read = reviewNarratives(
      recognised
        .filter(({ recognition, continues }) => recognition.forms.length === 0 && continues !== true)
        .map(({ sheet }) => sheet),
      options.narrative,
      document === null ? forms : withPublished(forms, document.forms),
      before?.pairs,
      found.relations,
    );
    const years =
      before === null ? NOTHING : compareYears({ forms, accounts, assessed }, before, read.reviews);
    const outcome: Outcome = {
      ...found,
      relations: [...switched.relations([...found.relations, ...years.relations]), ...added.relations],
      findings: [
        ...switched.findings([...found.findings, ...years.findings]),
        ...added.findings,
        ...mistakeFindings(own.mistakes),
      ],
    };
    const texts = {
      ...read,
      reviews: read.reviews.map((text) => ({
        ...text,
        findings: switched.findings(text.findings),
        given: switched.relations(text.given),
      })),
    };
    const unrecognised = recognised.flatMap(({ sheet, recognition, continues }) =>
      texts.sheets.has(sheet.name)
        ? []
        : unrecognisedIn(sheet, recognition, known).filter(
            ({ reason }) => continues !== true || reason.key !== 'sheetUnknown',
          ),
    );
    const missing = accounts.flatMap(({ disclosure }) => missingFormsOf(disclosure, unrecognised, known));
    const inForms = [...outcome.findings, ...switched.findings(missing)];
    const published =
      document === null ? null : reviewPublished(document, { forms, findings: inForms }, known);
    const compared = published?.compared ?? NOTHING;
    const ofDocument = {
      relations: switched.relations(compared.relations),
      findings: switched.findings(compared.findings),
    };
    const ofTables = published?.own ?? [];
    const findings = [
      ...inSheetOrder<Finding>([...inForms, ...ofDocument.findings], sheets, ({ cells }) => cells[0]),
      ...texts.reviews.flatMap((text) => text.findings),
    ];
    const statements = texts.reviews.flatMap((text) => text.statements);
    const relations = [
      ...outcome.relations,
      ...ofDocument.relations,
      ...texts.reviews.flatMap(({ given }) => given),
    ];
    return {
      forms,
      assessments: assessed.map(({ form, scheme, by }) => ({ form, scheme, by })),
      unrecognised,
      findings: [...findings, ...ofTables],
      problems: allProblems(
        problemsOf(findings, diagnose({ relations: outcome.relations, forms, statements }), texts.reviews),
        problemsBehind(published, findings.length),
        [...findings, ...ofTables],
      ),
      corrections: inSheetOrder(
        checked.flatMap(({ plan }) => plan.corrections),
        sheets,
        ({ place }) => place,
      ),
      plans: checked.map(({ plan }) => plan),
      relations,
      counts: countRelations(relations),
      derivations: outcome.derivations,
      narratives: texts.reviews,
      ...(published === null ? {} : { published: published.tables }),
      ...(before === null
        ? {}
        : {
            lastYear: {
              name: before.name,
              forms: before.forms,
              pairs: before.pairs,
              hindrance: before.hindrance,
            },
          }),
      ...(own.relations.length + own.switches.length === 0
        ? {}
        : { own: { relations: own.relations, switches: own.switches } }),
    };
  };
}
