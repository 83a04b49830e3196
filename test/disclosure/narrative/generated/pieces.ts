/** A figure of a generated text: as it is right, as it would be wrong, and whether the text gives it away. */
export interface Figure {
  readonly right: string;
  readonly wrong: string;
  /** Whether other figures of the text show that the wrong one is wrong. */
  readonly checkable: boolean;
}

/** A part of a generated text. */
export type Piece = string | Figure;

/** A text with figures in it. */
export function pieces(
  strings: TemplateStringsArray,
  ...values: readonly (Piece | readonly Piece[])[]
): readonly Piece[] {
  return strings.flatMap((text, index) => [text, ...[values[index] ?? ''].flat()]);
}

/** Puts pieces between others. */
export function joined(parts: readonly (readonly Piece[])[], separator: string): readonly Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

/** The text that pieces are, with the figure of this number wrong. */
export function written(parts: readonly Piece[], wrong: Figure | null): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : part === wrong ? part.wrong : part.right))
    .join('');
}

/** The figures of a text that must not be wrong. */
export function checkableIn(parts: readonly Piece[]): readonly Figure[] {
  return parts.filter((part) => typeof part !== 'string').filter(({ checkable }) => checkable);
}
