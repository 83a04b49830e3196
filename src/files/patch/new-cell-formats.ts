import type { Position } from '../../disclosure/sheet/address';
import { contains } from '../../disclosure/sheet/address';
import type { Look, MadeSheet } from '../../presentation/own-sheets/made-sheet';
import { BOX_COLOUR } from '../../presentation/own-sheets/made-sheet';
import { escapedAttribute } from './elements';
import type { StylesEditor } from './styles-editor';

/** The font of sheets that have none of their own. */
export const USUAL_FONT = { name: '宋体', size: 11 } as const;
const LINK_COLOUR = '#0563C1';

/** A colour as files write it: "#C00000" is FFC00000. */
export function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}

/** The cell formats of a made sheet, by how its cells look. */
export class NewCellFormats {
  constructor(
    private readonly made: Pick<MadeSheet, 'font' | 'boxes'>,
    private readonly styles: StylesEditor,
  ) {}

  /** The format of a cell with a look, by its number. */
  of(look: Look, isLink: boolean, at: Position): number {
    const { boxes } = this.made;
    return this.styles.newFormat({
      font: this.fontXml(isLink ? { colour: LINK_COLOUR, ...look } : look, isLink),
      fill: look.fill === undefined ? null : argb(look.fill),
      border: boxes.some((box) => contains(box, at)) ? argb(BOX_COLOUR) : null,
      numberFormat: look.format ?? null,
      alignment: alignmentXml(look),
    });
  }

  private fontXml({ bold, size, colour }: Look, underlined: boolean): string {
    const font = this.made.font ?? USUAL_FONT;
    return [
      bold === true ? '<b/>' : '',
      underlined ? '<u/>' : '',
      `<sz val="${size ?? font.size}"/>`,
      colour === undefined ? '' : `<color rgb="${argb(colour)}"/>`,
      `<name val="${escapedAttribute(font.name)}"/>`,
    ].join('');
  }
}

function alignmentXml({ horizontal, vertical, wrap }: Look): string {
  return [
    horizontal === undefined ? '' : ` horizontal="${horizontal.toLowerCase()}"`,
    vertical === undefined ? '' : ` vertical="${vertical.toLowerCase()}"`,
    wrap === true ? ' wrapText="1"' : '',
  ].join('');
}
