import type { FigureTerm, Formula, FunctionName, MoneyUnit, Sign, Statement, Term } from './formula';
import { Mistake } from './mistake';
import { Tokens } from './tokens';

/** A formula that was understood, or the first mistake in it. */
export type Parsed =
  { readonly ok: true; readonly formula: Formula } | { readonly ok: false; readonly mistake: Mistake };

/** A formula that nobody could read any more. */
const LONGEST = 4000;

/** Brackets and signs within each other: more than this, and nothing is read. */
const DEEPEST = 60;

const SIGNS: readonly Sign[] = ['<=', '>=', '=', '<', '>'];
const MONEY: readonly MoneyUnit[] = ['千元', '万元', '亿元', '元'];

const FUNCTIONS: Readonly<Record<FunctionName, readonly string[]>> = {
  sum: ['合计', 'sum'],
  max: ['最大', 'max'],
  min: ['最小', 'min'],
  count: ['计数', 'count'],
};

/** A word that is the number of a form, behind which its name may stand in brackets. */
const NUMBERED = /^(?:财决公开|财决|公开|附?表)[\d一二三四五六七八九十]/u;

const LAST_YEAR: readonly string[] = ['上年', 'last'];

/**
 * Parses a formula by recursive descent, one method a rule of the grammar. It is written by hand, and by no parser
 * library: the names of forms, lines and columns are running Chinese text whose extent depends on where they stand, a
 * mistake is to be told at its character in the words of the field, and the grammar has eight rules.
 *
 *     formula   := [如果 statement 则] statement
 *     statement := sum (= | <= | >= | < | >) sum
 *     sum       := product {(+ | -) product}
 *     product   := factor {(* | /) factor}
 *     factor    := - factor | number [unit] | ( sum ) | call | figure | cell
 *     call      := (合计 | 最大 | 最小 | 计数) ( sum {, sum} )
 *     figure    := [上年 .] form [(name)] [ line [, column] ]
 *     cell      := 'sheet' ! address [unit]
 */
class Parser {
  private readonly tokens: Tokens;
  private depth = 0;

  constructor(text: string) {
    this.tokens = new Tokens(text);
  }

  formula(): Formula {
    const { tokens } = this;
    let when: Statement | null = null;
    if (tokens.takesKeyword(['如果', 'if'])) {
      when = this.statement();
      tokens.takes(',');
      if (!tokens.takesKeyword(['则', '那么', 'then'])) throw tokens.mistake('Then');
    }
    const then = this.statement();
    if (!tokens.isAtEnd) throw tokens.mistake('End');
    return { when, then };
  }

  private statement(): Statement {
    const { at } = this.tokens;
    const left = this.sum();
    const sign = SIGNS.find((one) => this.tokens.takes(one));
    if (sign === undefined) throw this.tokens.mistake('Comparison');
    return { at, sign, left, right: this.sum() };
  }

  private sum(): Term {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Term {
    return this.chain(['*', '/'], () => this.factor());
  }

  /** Operands between signs of one rank, from the left. */
  private chain(signs: readonly ('+' | '-' | '*' | '/')[], operand: () => Term): Term {
    const { at } = this.tokens;
    let left = operand();
    for (;;) {
      const sign = signs.find((one) => this.tokens.takes(one));
      if (sign === undefined) return left;
      left = { of: 'operation', at, sign, left, right: operand() };
    }
  }

  private factor(): Term {
    this.depth += 1;
    if (this.depth > DEEPEST) throw this.tokens.mistake('Shallower');
    const term = this.factorWithin();
    this.depth -= 1;
    return term;
  }

  private factorWithin(): Term {
    const { tokens } = this;
    const { at } = tokens;
    if (tokens.takes('-')) return { of: 'negative', at, term: this.factor() };
    const number = tokens.number();
    if (number !== null) return { of: 'number', at, ...number };
    if (tokens.takes('(')) {
      const term = this.sum();
      tokens.expects(')');
      return term;
    }
    const sheet = tokens.quoted("'");
    if (sheet !== null) return this.cell(at, sheet);
    const form = tokens.quoted('"');
    if (form !== null) return this.figure(at, 'this', form);
    return this.named(at);
  }

  /** What begins with a word. */
  private named(at: number): Term {
    const { tokens } = this;
    const word = tokens.word();
    if (word === null) throw tokens.mistake('Quantity');
    if (LAST_YEAR.includes(word.toLowerCase()) && tokens.takes('.')) {
      const form = tokens.quoted('"') ?? tokens.word();
      if (form === null) throw tokens.mistake('FormName');
      return this.figure(at, 'last', form);
    }
    if (tokens.takes('!')) return this.cellOf(at, word);
    const name = functionNamed(word);
    if (name !== null && tokens.takes('(')) return this.call(at, name);
    return this.figure(at, 'this', word);
  }

  private call(at: number, name: FunctionName): Term {
    const terms = [this.sum()];
    while (this.tokens.takes(',')) terms.push(this.sum());
    this.tokens.expects(')');
    return { of: 'call', at, name, terms };
  }

  private cell(at: number, sheet: string): Term {
    this.tokens.expects('!');
    return this.cellOf(at, sheet);
  }

  private cellOf(at: number, sheet: string): Term {
    const position = this.tokens.cell();
    return { of: 'cell', at, sheet, position, unit: this.tokens.unit(MONEY) };
  }

  private figure(at: number, year: FigureTerm['year'], form: string): Term {
    const { tokens } = this;
    let called: string | null = null;
    if (tokens.takes('(')) {
      if (!NUMBERED.test(form)) throw tokens.mistake('Function', '', at);
      called = this.name([')', '('], 'FormName');
      tokens.expects(')');
    }
    if (!tokens.takes('[')) throw tokens.mistake('Bracket', '[');
    const line = this.name([',', ']'], 'LineOrColumn');
    const column = tokens.takes(',') ? this.name([',', ']'], 'LineOrColumn') : null;
    const { at: further } = tokens;
    if (tokens.takes(',')) throw tokens.mistake('OneColumn', '', further);
    tokens.expects(']');
    return { of: 'figure', at, year, form, called, line, column };
  }

  private name(stops: readonly string[], expected: Mistake['expected']): string {
    const name = this.tokens.nameUpTo(stops);
    if (name.trim() === '') throw this.tokens.mistake(expected);
    return name;
  }
}

function functionNamed(word: string): FunctionName | null {
  const names = Object.keys(FUNCTIONS) as FunctionName[];
  return names.find((name) => FUNCTIONS[name].includes(word.toLowerCase())) ?? null;
}

/** Parses a formula: what it says, or the first mistake with its place and what was expected there. */
export function parseFormula(text: string): Parsed {
  if (text.length > LONGEST) return { ok: false, mistake: new Mistake(LONGEST, '', 'Shorter') };
  try {
    return { ok: true, formula: new Parser(text).formula() };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, mistake: error };
    throw error;
  }
}
