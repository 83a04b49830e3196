import type { MarkKind } from './mark';

/** What the formulas of our conditional formats carry, and no user's. */
const MARKER = 'final-accounts-check:';

/** The formula of the conditional format that colours the cells of a kind: always true, and known again by what it says. */
export function markFormula(kind: MarkKind): string {
  return `="${MARKER}${kind}"<>""`;
}

/** Whether a conditional format's formula is that of a mark. */
export function isMarkFormula(formula: string): boolean {
  return formula.includes(MARKER);
}

/** How the comments and notes of marks begin. */
const PREFIX = '【决算核对】';

/** A mark's text as a comment or a note. */
export function commentText(text: string): string {
  return `${PREFIX}${text}`;
}

/** Whether a comment begins as those of marks do. */
export function beginsAsComment(content: string): boolean {
  return content.startsWith(PREFIX);
}

/** A comment's text without what spreadsheets write in manners of their own: line ends and blanks. */
export function plainComment(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
