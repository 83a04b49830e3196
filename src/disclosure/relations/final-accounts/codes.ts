import { FUNCTIONAL_CLASSES } from '../../forms/final-accounts/classes';
import { bareName, directParent } from '../../forms/final-accounts/codes';
import { FUNCTIONAL_CODE } from '../../forms/final-accounts/shapes/coded-lines';
import type { Finding, Severity } from '../../findings';
import type { Form, Line } from '../../forms/form';
import { linesOf } from '../../forms/form';
import type { MessageKey } from '../../../voice/catalogue';
import type { RuleId } from '../rule-id';
import type { Outcome } from '../outcome';
import { finding, named, NOTHING } from '../outcome';

/** The rules over the codes of a form: -N over codes and names, -H over parents. */
export interface CodeRules {
  readonly names: RuleId;
  readonly hierarchy: RuleId;
}

/**
 * The lengths of codes of which a form prints none, though several would be due: it is a list of 款 or 项, and none of them
 * lacks its parent there. A single one may have been lost.
 */
function levelsUnprinted(codes: readonly string[]): ReadonlySet<number> {
  const printed = new Set(codes.map(({ length }) => length));
  const due = new Set(codes.flatMap((code) => directParent(code) ?? []));
  const lengths = [...due].map(({ length }) => length).filter((length) => !printed.has(length));
  return new Set(lengths.filter((length, at) => lengths.indexOf(length) < at));
}

/**
 * -N and the completeness part of -H: a code appears once, its parent is in the form, and a 类 bears the name that the
 * 政府收支分类科目 give it.
 */
export function checkCodes(form: Form, { names: namesRule, hierarchy }: CodeRules): Outcome {
  const lines = linesOf(form, 'coded');
  const codes = new Set(lines.map(({ code }) => code));
  const unprinted = levelsUnprinted(lines.map(({ code = '' }) => code));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const say = (
    rule: RuleId,
    severity: Severity,
    line: Line,
    key: MessageKey,
    more: Readonly<Record<string, string>> = {},
  ): void => {
    const values = { code: line.code ?? '', line: named({ ...line, kind: 'named' }), ...more };
    findings.push(finding(rule, severity, form, [line.place], { key, values }));
  };
  for (const line of lines) {
    const code = line.code ?? '';
    if (!FUNCTIONAL_CODE.test(code)) {
      say(namesRule, 'warning', line, 'codeMalformed');
      continue;
    }
    if (seen.has(code)) say(namesRule, 'error', line, 'codeRepeated');
    seen.add(code);
    const parent = directParent(code);
    if (parent !== null && !codes.has(parent) && !unprinted.has(parent.length))
      say(hierarchy, 'warning', line, 'codeOrphan', { parent });
    if (parent !== null) continue;
    const names = FUNCTIONAL_CLASSES[code];
    if (names === undefined) say(namesRule, 'warning', line, 'codeUnknown');
    else if (line.label !== '' && !names.includes(bareName(line.label))) {
      say(namesRule, 'warning', line, 'codeNameDiffers', { expected: names[0] ?? '' });
    }
  }
  return { ...NOTHING, findings };
}
