/** What a formula without references comes to. */
export type Constant = number | string | boolean;

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?)|"((?:[^"]|"")*)"|(TRUE|FALSE)|([-+*/^&%()]))/iuy;

type Token = { readonly value: Constant } | { readonly sign: string };

function tokens(formula: string): readonly Token[] | undefined {
  const found: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = formula.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(formula);
    if (match === null) return undefined;
    const [, number, text, logical, sign] = match;
    if (number !== undefined) found.push({ value: Number(number) });
    else if (text !== undefined) found.push({ value: text.replaceAll('""', '"') });
    else if (logical !== undefined) found.push({ value: logical.toUpperCase() === 'TRUE' });
    else if (sign !== undefined) found.push({ sign });
  }
  return found;
}

/** Excel's operators of two sides, those that bind less first. */
const LEVELS: readonly Readonly<Record<string, (one: Constant, other: Constant) => Constant>>[] = [
  { '&': (one, other) => asText(one) + asText(other) },
  { '+': (one, other) => Number(one) + Number(other), '-': (one, other) => Number(one) - Number(other) },
  { '*': (one, other) => Number(one) * Number(other), '/': (one, other) => Number(one) / Number(other) },
  { '^': (one, other) => Number(one) ** Number(other) },
];

function asText(value: Constant): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

class Reader {
  private index = 0;

  constructor(private readonly all: readonly Token[]) {}

  /** The value of everything; undefined where there is something left over, or missing. */
  whole(): Constant | undefined {
    const value = this.level(0);
    return this.index === this.all.length ? value : undefined;
  }

  private level(depth: number): Constant | undefined {
    const operators = LEVELS[depth];
    if (operators === undefined) return this.percent();
    let value = this.level(depth + 1);
    for (let operate = operators[this.sign()]; operate !== undefined; operate = operators[this.sign()]) {
      this.index += 1;
      const other = this.level(depth + 1);
      if (value === undefined || other === undefined) return undefined;
      value = operate(value, other);
    }
    return value;
  }

  private percent(): Constant | undefined {
    let value = this.single();
    while (this.sign() === '%' && value !== undefined) {
      this.index += 1;
      value = Number(value) / 100;
    }
    return value;
  }

  private single(): Constant | undefined {
    const sign = this.sign();
    const token = this.all[this.index];
    this.index += 1;
    if (token !== undefined && 'value' in token) return token.value;
    if (sign === '-' || sign === '+') {
      const value = this.single();
      return value === undefined ? undefined : sign === '-' ? -Number(value) : value;
    }
    if (sign !== '(') return undefined;
    const value = this.level(0);
    const isClosed = this.sign() === ')';
    this.index += 1;
    return isClosed ? value : undefined;
  }

  private sign(): string {
    const token = this.all[this.index];
    return token !== undefined && 'sign' in token ? token.sign : '';
  }
}

/**
 * What a formula of constants and arithmetic comes to, as that of a name ("=1+2"). Undefined for one that refers to cells,
 * calls functions, or comes to no number.
 */
export function constantOf(formula: string): Constant | undefined {
  const found = tokens(formula.replace(/^=/u, ''));
  const value = found && new Reader(found).whole();
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}
