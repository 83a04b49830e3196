import type { Position } from '../../disclosure/sheet/address';
import { a1, boundsOf, parseArea } from '../../disclosure/sheet/address';
import { withAttribute } from './elements';
import type { SheetIndex } from './sheet-index';
import type { Splice } from './splices';

/** Widens the area that a sheet says it uses to the cells that are written. */
export function dimensionSplices(
  text: string,
  { children }: SheetIndex,
  cells: readonly Position[],
): readonly Splice[] {
  const element = children.find(({ name }) => name === 'dimension');
  const { ref = '' } = element?.attributes ?? {};
  const before = parseArea(ref);
  if (element === undefined || before === null || cells.length === 0) return [];
  const areas = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  const { top, left, bottom, right } = boundsOf([before, ...areas]);
  const wider = top < before.top || left < before.left || bottom > before.bottom || right > before.right;
  if (!wider) return [];
  const { start, openEnd: end } = element;
  const now = `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`;
  return [{ start, end, text: withAttribute(text.slice(start, end), 'ref', now) }];
}
