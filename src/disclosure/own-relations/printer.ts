import { a1 } from '../sheet/address';
import { plain } from '../sheet/decimal';
import type { FigureTerm, Formula, FunctionName, Statement, Term } from './formula';

const CALLED: Readonly<Record<FunctionName, string>> = {
  sum: '合计',
  max: '最大',
  min: '最小',
  count: '计数',
};

const SIGNS: Readonly<Record<'+' | '-' | '*' | '/', string>> = { '+': '+', '-': '-', '*': '×', '/': '÷' };

/** What a name would be misread with, outside quotation marks. */
const TELLING = /[,，\]］】"＂()（）]|^\s|\s$|^$/u;

/** A form that is one word, and no keyword. */
const WORD = /^(?!如果|则|那么|if$|then$)[\p{L}_“”‘’「」][\p{L}\p{M}\p{N}_“”‘’「」]*$/iu;

/** A number in parts. */
const PART_NUMBER = /^(?:财决公开|财决|公开)\d{1,2}-\d{1,2}表$/u;

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The name of a line or a column as a formula writes it. */
export function shownName(name: string): string {
  return TELLING.test(name) ? quoted(name) : name;
}

/** The name of a form as a formula writes it. */
export function shownForm(name: string): string {
  return WORD.test(name) || PART_NUMBER.test(name) ? name : quoted(name);
}

/** The name of a sheet as a formula writes it before an address. */
export function shownSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function printedFigure({ year, form, called, line, column }: FigureTerm): string {
  const names = [line, ...(column === null ? [] : [column])].map(shownName).join(', ');
  const name = shownForm(form);
  return `${year === 'last' ? '上年.' : ''}${name}${called === null ? '' : `(${shownName(called)})`}[${names}]`;
}

const isSum = (term: Term): boolean => term.of === 'operation' && (term.sign === '+' || term.sign === '-');

const bracketed = (text: string): string => `(${text})`;

/** A quantity as it is written, in Chinese. */
export function printTerm(term: Term): string {
  switch (term.of) {
    case 'number':
      return plain(term.value) + term.unit;
    case 'figure':
      return printedFigure(term);
    case 'cell':
      return `${shownSheet(term.sheet)}!${a1(term.position)}${term.unit ?? ''}`;
    case 'call':
      return `${CALLED[term.name]}(${term.terms.map(printTerm).join(', ')})`;
    case 'negative': {
      const text = printTerm(term.term);
      return `-${term.term.of === 'operation' ? bracketed(text) : text}`;
    }
    case 'operation': {
      const { sign, left, right } = term;
      const isProduct = !isSum(term);
      const one = printTerm(left);
      const other = printTerm(right);
      const closeLeft = isProduct && isSum(left);
      const closeRight = right.of === 'operation' && (isProduct || isSum(right));
      return [closeLeft ? bracketed(one) : one, SIGNS[sign], closeRight ? bracketed(other) : other].join(' ');
    }
  }
}

function printStatement({ sign, left, right }: Statement): string {
  return `${printTerm(left)} ${sign} ${printTerm(right)}`;
}

/** A formula as it is written, in Chinese: parsed again, it says the same. */
export function printFormula({ when, then }: Formula): string {
  return when === null ? printStatement(then) : `如果 ${printStatement(when)} 则 ${printStatement(then)}`;
}
