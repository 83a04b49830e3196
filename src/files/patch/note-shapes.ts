import type { Position } from '../../disclosure/sheet/address';
import { Refusal } from '../refusal';
import type { PlacedElement } from './elements';
import { scanElements } from './elements';
import type { Splice } from './splices';
import { spliced } from './splices';

const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';
const TYPE_ID = '_x0000_t202';
const TYPE =
  `<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="${TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** How Excel numbers shapes: a drawing has the numbers of one thousand or more. */
const FIRST_SHAPE = 1025;

/** A drawing with the shapes of notes, the first of a sheet. */
export function newShapes(notes: readonly Position[]): string {
  return `${HEAD}${TYPE}${notes.map((note, index) => shape(note, FIRST_SHAPE + index)).join('')}</xml>`;
}

/** A drawing with the shapes of notes added; null where the drawing is not well-formed, as some programs write it. */
export function shapesWith(before: string, part: string, notes: readonly Position[]): string | null {
  const seen = { last: FIRST_SHAPE - 1, hasType: false };
  let root: PlacedElement;
  try {
    root = scanElements(before, part, ({ attributes: { id = '' } }) => {
      seen.hasType ||= id === TYPE_ID;
      const number = /^_x0000_s(\d+)$/u.exec(id)?.[1];
      if (number !== undefined) seen.last = Math.max(seen.last, Number(number));
    });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  if (root.selfClosing) return null;
  const added = notes.map((note, index) => shape(note, seen.last + 1 + index)).join('');
  const { contentEnd } = root;
  return spliced(before, [{ start: contentEnd, end: contentEnd, text: (seen.hasType ? '' : TYPE) + added }]);
}

/** A drawing without the shapes of notes at some cells; null where the drawing is not well-formed. */
export function shapesWithout(before: string, part: string, notes: readonly Position[]): string | null {
  if (notes.length === 0) return before;
  const wanted = new Set(notes.map(({ row, column }) => `${row} ${column}`));
  const gone: Splice[] = [];
  let [row, column] = ['', ''];
  try {
    scanElements(before, part, ({ name, start, end, openEnd, contentEnd }) => {
      const content = before.slice(openEnd, contentEnd).trim();
      if (/(?:^|:)Row$/u.test(name)) row = content;
      else if (/(?:^|:)Column$/u.test(name)) column = content;
      else if (/(?:^|:)shape$/u.test(name)) {
        if (wanted.has(`${row} ${column}`)) gone.push({ start, end, text: '' });
        [row, column] = ['', ''];
      }
    });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  return spliced(before, gone);
}

/** A hidden note beside its cell, as wide as three columns and as high as six rows. */
function shape({ row, column }: Position, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 5, 4].join(', ');
  return (
    `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${number}" type="#${TYPE_ID}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
