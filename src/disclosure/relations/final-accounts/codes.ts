import { FUNCTIONAL_CLASSES } from '../../forms/final-accounts/classes';
import { FUNCTIONAL_CODE } from '../../forms/final-accounts/shapes/coded-lines';
import type { Finding, Severity } from '../../findings';
import type { Form, Line } from '../../forms/form';
import { linesOf } from '../../forms/form';
import type { MessageKey } from '../../../voice/catalogue';
import { normaliseLabel } from '../../sheet/text';
import type { RuleId } from '../rule-id';
import type { Outcome } from '../outcome';
import { finding, named, NOTHING } from '../outcome';

/** The code's direct parent: 款 of a 项, 类 of a 款; null for a 类. */
function directParent(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}

/** A 类 name as it is compared: brackets such as (类) are not part of it. */
const bareName = (label: string): string => normaliseLabel(label).replace(/\((?:类|款|项)\)$/u, '');

/** The rules over the codes of a form: -N over codes and names, -H over parents. */
export interface CodeRules {
  readonly names: RuleId;
  readonly hierarchy: RuleId;
}

/**
 * -N and the completeness part of -H: a code appears once, its parent is in the form, and a 类 bears the name that the
 * 政府收支分类科目 give it.
 */
export function checkCodes(form: Form, { names: namesRule, hierarchy }: CodeRules): Outcome {
  const lines = linesOf(form, 'coded');
  const codes = new Set(lines.map(({ code }) => code));
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
    if (parent !== null && !codes.has(parent)) say(hierarchy, 'warning', line, 'codeOrphan', { parent });
    if (parent !== null) continue;
    const names = FUNCTIONAL_CLASSES[code];
    if (names === undefined) say(namesRule, 'warning', line, 'codeUnknown');
    else if (line.label !== '' && !names.includes(bareName(line.label))) {
      say(namesRule, 'warning', line, 'codeNameDiffers', { expected: names[0] ?? '' });
    }
  }
  return { ...NOTHING, findings };
}
