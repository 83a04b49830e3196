import { withAttribute, withoutAttributes } from '../../files/patch/elements';
import { textTree } from '../../files/xml/tree';
import { sheetSize } from '../host/model/area';
import { pixelsToWidth } from './measures';
import { isSame, type LineContent, type SheetContent } from './sheet-content';
import type { CellStyles } from './write-style';

type Columns = SheetContent['columns'];

/** Columns side by side of which the same is said. */
interface Span {
  readonly first: number;
  readonly last: number;
  /** The element as it is written, without its place. */
  readonly tag: string;
}

/**
 * The list of columns as an element, without prefixes; "" for none. What is the same as before stays as it is written.
 *
 * @param written the element as the file has it; "" for none
 */
export function columnsXml(written: string, before: Columns, now: Columns, styles: CellStyles): string {
  let spans = spansOf(written);
  const changed = [...new Set([...before.keys(), ...now.keys()])]
    .filter((column) => !isSame(before.get(column), now.get(column)))
    .sort((one, other) => one - other);
  for (const column of changed) {
    const was = spans.find(({ first, last }) => first <= column && column <= last);
    const tag = toldTag(was?.tag ?? '<col/>', before.get(column), now.get(column), styles);
    spans = [
      ...spans.flatMap((span): Span[] => {
        if (span !== was) return [span];
        return [
          { ...span, last: column - 1 },
          { ...span, first: column + 1 },
        ].filter(({ first, last }) => first <= last);
      }),
      ...(tag === '<col/>' ? [] : [{ first: column, last: column, tag }]),
    ];
  }
  const entries = spans
    .filter(({ first }) => first < sheetSize.columns)
    .sort((one, other) => one.first - other.first)
    .map(({ first, last, tag }) =>
      withAttribute(withAttribute(tag, 'min', String(first + 1)), 'max', String(last + 1)),
    );
  return entries.length === 0 ? '' : `<cols>${entries.join('')}</cols>`;
}

function toldTag(
  tag: string,
  before: LineContent | undefined,
  now: LineContent | undefined,
  styles: CellStyles,
): string {
  const style = /\sstyle="(\d+)"/u.exec(tag)?.[1] ?? '0';
  let told = withoutAttributes(tag, ['min', 'max', 'width', 'customWidth', 'bestFit', 'hidden', 'style']);
  if (now?.size !== undefined) {
    told = withAttribute(told, 'width', String(pixelsToWidth(now.size)));
    told = withAttribute(told, 'customWidth', '1');
  }
  if (now?.isHidden === true) told = withAttribute(told, 'hidden', '1');
  const number = styles.numberOf(now?.style, { style: before?.style, number: Number(style) });
  return number === 0 ? told : withAttribute(told, 'style', String(number));
}

/** The spans of a list as it is written. */
function spansOf(written: string): readonly Span[] {
  if (written === '') return [];
  return textTree(written, 'cols').children.map(({ attributes }) => {
    const { min = '1', max = min, ...rest } = attributes;
    const tag = Object.entries(rest).reduce(
      (open, [name, value = '']) => withAttribute(open, name, value),
      '<col/>',
    );
    return { first: Number(min) - 1, last: Number(max) - 1, tag };
  });
}
