import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCES = join(import.meta.dirname, '../../src');

const RULE_ID = /^[A-Z]\d?[A-Z]?(?:-[A-Z\d]+)+$/u;

/** The rule ids that some code names: those of its entries (`id: 'P-READ'`) are declared, all others used. */
export interface RuleNames {
  readonly declared: readonly string[];
  readonly used: readonly string[];
}

/** The rule ids in the text of a source file. */
export function ruleNamesIn(text: string): RuleNames {
  const declared: string[] = [];
  const used: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && RULE_ID.test(node.text)) {
      const { parent } = node;
      const isId = ts.isPropertyAssignment(parent) && parent.name.getText() === 'id';
      (isId ? declared : used).push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return { declared, used };
}

/** The rule ids in all of the project's sources. */
export function ruleNames(): RuleNames {
  const all = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => ruleNamesIn(readFileSync(join(SOURCES, path), 'utf8')));
  return { declared: all.flatMap(({ declared }) => declared), used: all.flatMap(({ used }) => used) };
}
