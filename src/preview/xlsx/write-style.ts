import {
  BooleanNumber,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { escapedAttribute } from '../../files/patch/elements';
import type { FormatParts, StylesEditor } from '../../files/patch/styles-editor';
import { hexColor } from '../host/model/colors';
import { argb } from './colors';
import {
  borderLines,
  horizontalAlignments,
  indentPixels,
  uprightRotation,
  verticalAlignments,
} from './style-names';

/** Finds for the styles of cells the numbers that a file gives them. */
export class CellStyles {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly styles: StylesEditor,
    private readonly defaults: IStyleData,
  ) {}

  /**
   * The number of a style.
   *
   * @param before the style as it was and its number then: what is the same stays as the file has it
   */
  numberOf(
    style: string | undefined,
    before?: { readonly style: string | undefined; readonly number: number },
  ): number {
    const key = [style, before?.style, before?.number].join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.find(style, before);
    this.known.set(key, number);
    return number;
  }

  private find(
    style = '{}',
    before?: { readonly style: string | undefined; readonly number: number },
  ): number {
    const now = this.partsOf(style);
    const then = this.partsOf(before?.style ?? '{}');
    const changed = Object.fromEntries(
      Object.entries(now).filter(([part, xml]) => then[part as keyof FormatParts] !== xml),
    );
    if (Object.keys(changed).length === 0) return before?.number ?? 0;
    return this.styles.cellFormat(changed, before?.number);
  }

  private partsOf(text: string): Required<FormatParts> {
    const style = JSON.parse(text) as IStyleData & { readonly unlocked?: boolean };
    const font = fontXml(style);
    return {
      numberFormat: style.n?.pattern ?? 'General',
      font: font === fontXml(this.defaults) ? '' : font,
      fill: fillXml(style),
      border: borderXml(style),
      alignment: alignmentXml(style),
      protection: style.unlocked === true ? '<protection locked="0"/>' : '',
    };
  }
}

/** The content of the format of a conditional format. In a conditional fill the colour of a solid fill is the background. */
export function conditionalXml(style: IStyleData): string {
  const fill = hexColor(style.bg?.rgb);
  const colored = `<fill><patternFill patternType="solid"><bgColor rgb="${argb(fill ?? '')}"/></patternFill></fill>`;
  return fontXml(style) + (fill === undefined ? '' : colored) + borderXml(style);
}

/** A font as an element; "" where nothing is said. */
export function fontXml(style: IStyleData, element = 'font', nameElement = 'name'): string {
  const color = hexColor(style.cl?.rgb);
  const content = [
    style.bl === BooleanNumber.TRUE ? '<b/>' : '',
    style.it === BooleanNumber.TRUE ? '<i/>' : '',
    style.st?.s === BooleanNumber.TRUE ? '<strike/>' : '',
    style.ul?.s === BooleanNumber.TRUE ? '<u/>' : '',
    style.fs ? `<sz val="${style.fs}"/>` : '',
    color === undefined || color === '#000000' ? '' : `<color rgb="${argb(color)}"/>`,
    style.ff ? `<${nameElement} val="${escapedAttribute(style.ff)}"/>` : '',
  ].join('');
  return content === '' ? '' : `<${element}>${content}</${element}>`;
}

function fillXml(style: IStyleData): string {
  const color = hexColor(style.bg?.rgb);
  if (color === undefined) return '';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ bd }: IStyleData): string {
  if (!bd) return '';
  const down = lineXml('diagonal', bd.tl_br);
  const up = lineXml('diagonal', bd.bl_tr);
  const content = [
    lineXml('left', bd.l),
    lineXml('right', bd.r),
    lineXml('top', bd.t),
    lineXml('bottom', bd.b),
    down === '' ? up : down,
  ];
  if (content.every((line) => line === '')) return '';
  const diagonal = (up === '' ? '' : ' diagonalUp="1"') + (down === '' ? '' : ' diagonalDown="1"');
  return `<border${diagonal}>${content.join('')}</border>`;
}

function lineXml(side: string, border: Nullable<IBorderStyleData>): string {
  const style = border ? borderLines.find(([, kind]) => kind === border.s)?.[0] : undefined;
  if (!border || style === undefined) return '';
  const color = hexColor(border.cl.rgb);
  return `<${side} style="${style}">${color === undefined ? '' : `<color rgb="${argb(color)}"/>`}</${side}>`;
}

function alignmentXml(style: IStyleData): string {
  const horizontal = horizontalAlignments.find(([, kind]) => kind === style.ht)?.[0];
  const vertical = verticalAlignments.find(([, kind]) => kind === style.vt)?.[0];
  const indent = Math.round((style.pd?.l ?? 0) / indentPixels);
  const rotation = rotationOf(style);
  const attributes = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    vertical === undefined ? '' : ` vertical="${vertical}"`,
    rotation === 0 ? '' : ` textRotation="${rotation}"`,
    style.tb === WrapStrategy.WRAP ? ' wrapText="1"' : '',
    indent > 0 ? ` indent="${indent}"` : '',
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

/** The engine turns clockwise; the file counterclockwise up to 90, from there on clockwise. */
function rotationOf({ tr }: IStyleData): number {
  if (!tr) return 0;
  if (tr.v === BooleanNumber.TRUE) return uprightRotation;
  return tr.a > 0 ? 90 + Math.round(tr.a) : Math.round(-tr.a);
}
