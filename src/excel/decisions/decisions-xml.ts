import type {
  Conclusion,
  Decision,
  DecisionBook,
  Role,
  Step,
  StepKind,
} from '../../disclosure/decisions/decision';
import type { Message, Severity } from '../../disclosure/findings';
import type { RuleId } from '../../disclosure/relations/rule-id';
import { RULES } from '../../disclosure/relations/catalogue';
import { engine } from '../../voice/zh-CN/engine';
import type { Check } from '../parts/checks';
import { isListOf, isRecordOfTexts, isText, members } from '../parts/checks';
import type { PartName } from '../parts/json-xml';
import { contentOf, jsonXml } from '../parts/json-xml';
import type { Parsed } from '../parts/workbook-part';

/** The namespace by which the workbook's custom XML part with the decisions is found. */
export const DECISIONS_NAMESPACE = 'urn:final-accounts-check:decisions';

const PART: PartName = { element: 'decisions', namespace: DECISIONS_NAMESPACE, version: '1' };

/** The decisions as an XML document. */
export function decisionsXml({ decisions, conclusion }: DecisionBook): string {
  return jsonXml(PART, { decisions, conclusion });
}

/** Reads what `decisionsXml` wrote. Anything in it that is not understood makes the whole of it unreadable. */
export function parseDecisions(xml: string): Parsed<DecisionBook> {
  const read = contentOf(PART, xml);
  if ('unreadable' in read) return read;
  const { decisions, conclusion } = members(read.content);
  return isListOf(isDecision)(decisions) && (conclusion === null || isConclusion(conclusion))
    ? { value: { decisions, conclusion } }
    : { unreadable: PART.version };
}

const isOneOf =
  <Name extends string>(names: Readonly<Record<Name, unknown>>): Check<Name> =>
  (value): value is Name =>
    isText(value) && Object.hasOwn(names, value);

const isRule: Check<RuleId> = (value): value is RuleId => isText(value) && RULES.of(value) !== null;

const isSeverity: Check<Severity> = isOneOf({ error: true, warning: true, rounding: true, info: true });

const isRole: Check<Role> = isOneOf({ accountant: true, supervisor: true });

const isStepKind: Check<StepKind> = isOneOf({
  accepted: true,
  explained: true,
  ignored: true,
  passed: true,
  returned: true,
  withdrawn: true,
});

const isMessageKey: Check<Message['key']> = isOneOf(engine);

function isMessage(value: unknown): value is Message {
  const { key, values } = members(value);
  return isMessageKey(key) && isRecordOfTexts(values);
}

function isStep(value: unknown): value is Step {
  const { kind, role, text, by, time, figures } = members(value);
  return isStepKind(kind) && isRole(role) && [text, by, time].every(isText) && isListOf(isText)(figures);
}

function isDecision(value: unknown): value is Decision {
  const { finding, rule, severity, message, where, form, steps } = members(value);
  return (
    isText(finding) &&
    isRule(rule) &&
    isSeverity(severity) &&
    isMessage(message) &&
    isText(where) &&
    (form === null || isText(form)) &&
    isListOf(isStep)(steps)
  );
}

function isConclusion(value: unknown): value is Conclusion {
  const { text, by, time } = members(value);
  return [text, by, time].every(isText);
}
