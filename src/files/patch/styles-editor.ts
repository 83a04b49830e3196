import { builtInFormat } from '../workbook/built-in-formats';
import { appending } from './appending';
import { placeFor, STYLES_ORDER } from './element-order';
import { XML_HEAD } from './edited-package';
import type { PlacedElement } from './elements';
import {
  escapedAttribute,
  openRoot,
  ownPrefix,
  scanElements,
  withAttribute,
  withoutAttributes,
} from './elements';
import type { Edition } from './namespaces';
import type { Splice } from './splices';
import { spliced } from './splices';

/** The lists of the styles that something is appended to. */
type List = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** What of a cell format is to be so and not as it is: elements as XML without prefixes, "" for a plain one. */
export interface FormatParts {
  /** A number format code. */
  readonly numberFormat?: string;
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: string;
  readonly protection?: string;
}

/** The lists of the parts that a cell format names by number, and its attributes for them. */
const NUMBERED = [
  ['font', 'fonts', 'fontId', 'applyFont'],
  ['fill', 'fills', 'fillId', 'applyFill'],
  ['border', 'borders', 'borderId', 'applyBorder'],
] as const;

const MOST_BUILT_IN = 163;
const ALIGNMENT = /<(?:[\w.-]+:)?alignment\b[^>]*?(?:\/>|>\s*<\/[^>]*>)/u;
const PROTECTION = /<(?:[\w.-]+:)?protection\b[^>]*?(?:\/>|>\s*<\/[^>]*>)/u;

/** What a list begins with, since its first entries have a meaning of their own: no fill, the grey one, no border. */
const FIRST: Readonly<Partial<Record<List, readonly string[]>>> = {
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
};

/** A new cell format; colours are "FFC00000", null is none. */
export interface NewCellFormat {
  /** The content of the font's element. */
  readonly font: string;
  readonly fill: string | null;
  /** The colour of thin lines on all four sides. */
  readonly border: string | null;
  readonly numberFormat: string | null;
  /** The attributes of the alignment. */
  readonly alignment: string;
}

/** Appends to the styles of a workbook; what is there already stays as it is. */
export class StylesEditor {
  private readonly root: PlacedElement;
  private readonly prefix: string;
  private readonly children: PlacedElement[] = [];
  private readonly cellFormats: string[] = [];
  private readonly counts = new Map<string, number>();
  private readonly formatIds = new Map<string, number>();
  private readonly added = new Map<List, string[]>();
  private readonly known = new Map<string, number>();
  private lastId = MOST_BUILT_IN;

  constructor(
    private readonly text: string,
    part: string,
  ) {
    const root = scanElements(text, part, (element) => {
      this.see(element);
    });
    this.root = openRoot(root, 'styleSheet', part);
    this.prefix = ownPrefix(text, this.root);
    this.children.sort((one, other) => one.start - other.start);
  }

  /** Whether a cell format shows numbers as they are. */
  isGeneral(cellFormat: number): boolean {
    const id = /\snumFmtId\s*=\s*["'](\d+)["']/u.exec(this.cellFormats[cellFormat] ?? '')?.[1] ?? '0';
    const own = [...this.formatIds].find(([, number]) => number === Number(id))?.[0];
    return (own ?? builtInFormat(Number(id))) === 'General';
  }

  /** The cell format that is like another one, but for its number format. */
  withNumberFormat(cellFormat: number, code: string): number {
    return this.cellFormat({ numberFormat: code }, cellFormat);
  }

  /** The cell format that is like another one (by default a plain one) but for some parts. */
  cellFormat(parts: FormatParts, like?: number): number {
    const plain = `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const before = (like === undefined ? undefined : this.cellFormats[like]) ?? plain;
    let tag = /^<[^>]*>/u.exec(before)?.[0] ?? '';
    let rest = before.slice(tag.length);
    const { numberFormat, alignment, protection } = parts;
    if (numberFormat !== undefined) {
      tag = withAttribute(tag, 'numFmtId', String(this.numberFormat(numberFormat)));
      tag = withAttribute(tag, 'applyNumberFormat', '1');
    }
    for (const [part, list, attribute, applied] of NUMBERED) {
      const xml = parts[part];
      if (xml === undefined) continue;
      const id = xml === '' ? 0 : this.append(list, this.own(xml));
      tag = withAttribute(withAttribute(tag, attribute, String(id)), applied, '1');
    }
    if (alignment !== undefined || protection !== undefined) {
      const [aligned = ''] = ALIGNMENT.exec(rest) ?? [];
      const [guarded = ''] = PROTECTION.exec(rest) ?? [];
      const others = rest.replace(ALIGNMENT, '').replace(PROTECTION, '');
      const own = [
        alignment === undefined ? aligned : this.own(alignment),
        protection === undefined ? guarded : this.own(protection),
      ];
      rest = own.join('') + (others === '' ? `</${this.prefix}xf>` : others);
      tag = tag.replace(/\s*\/>$/u, '>');
      if (alignment !== undefined) tag = withAttribute(tag, 'applyAlignment', '1');
      if (protection !== undefined) tag = withAttribute(tag, 'applyProtection', '1');
    }
    return this.append('cellXfs', tag + rest);
  }

  /** The format of a conditional format, given as the content of its element without prefixes. */
  conditionalFormat(content: string): number {
    return this.append('dxfs', this.own(`<dxf>${content}</dxf>`));
  }

  /** A cell format of which all is told, by its number. */
  newFormat({ font, fill, border, numberFormat, alignment }: NewCellFormat): number {
    const ids = [
      `numFmtId="${numberFormat === null ? 0 : this.numberFormat(numberFormat)}"`,
      `fontId="${this.append('fonts', this.own(`<font>${font}</font>`))}"`,
      `fillId="${fill === null ? 0 : this.append('fills', this.own(fillXml('fg', fill)))}"`,
      `borderId="${border === null ? 0 : this.append('borders', this.own(borderXml(border)))}"`,
    ];
    const applied = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment'].map((name) => `apply${name}="1"`);
    const aligned = alignment === '' ? '' : `<alignment${alignment}/>`;
    return this.append(
      'cellXfs',
      this.own(`<xf ${ids.join(' ')} xfId="0" ${applied.join(' ')}>${aligned}</xf>`),
    );
  }

  /** The format of a conditional format that colours cells and their texts ("FFFFC7CE"). */
  colours(fill: string, font: string, bold: boolean): number {
    return this.conditionalFormat(
      `<font>${bold ? '<b/>' : ''}<color rgb="${font}"/></font>${fillXml('bg', fill)}`,
    );
  }

  /** The styles as they are changed; null where they are not. */
  changed(): string | null {
    if (this.added.size === 0) return null;
    const splices: Splice[] = [];
    for (const list of STYLES_ORDER) {
      const entries = this.added.get(list as List);
      if (entries === undefined) continue;
      const content = entries.join('');
      const element = this.children.find(({ name }) => name === list);
      const count = this.counts.get(list) ?? entries.length;
      if (element === undefined) {
        const place = placeFor(list, STYLES_ORDER, this.root, this.children);
        const text = `<${this.prefix}${list} count="${count}">${content}</${this.prefix}${list}>`;
        splices.push({ start: place, end: place, text });
      } else splices.push(appending(this.text, element, this.prefix, content, count));
    }
    return spliced(this.text, splices);
  }

  private see(element: PlacedElement): void {
    const { name, parent, depth, start, end, attributes } = element;
    if (depth === 2) this.children.push(element);
    if (depth !== 3 || parent === null) return;
    this.counts.set(parent.name, (this.counts.get(parent.name) ?? 0) + 1);
    if (name === 'xf' && parent.name === 'cellXfs') this.cellFormats.push(this.text.slice(start, end));
    if (name !== 'numFmt') return;
    const { numFmtId, formatCode = '' } = attributes;
    this.lastId = Math.max(this.lastId, Number(numFmtId));
    this.formatIds.set(formatCode, Number(numFmtId));
  }

  private numberFormat(code: string): number {
    for (let id = 0; id <= 49; id++) if (builtInFormat(id) === code) return id;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = ++this.lastId;
    this.formatIds.set(code, id);
    this.append('numFmts', this.own(`<numFmt numFmtId="${id}" formatCode="${escapedAttribute(code)}"/>`));
    return id;
  }

  /** Appends an entry to a list, once, and returns its index. */
  private append(list: List, entry: string): number {
    const key = `${list} ${entry}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const before = this.counts.get(list) ?? 0;
    const missing = (FIRST[list] ?? []).slice(before).map((first) => this.own(first));
    const index = before + missing.length;
    this.counts.set(list, index + 1);
    this.added.set(list, [...(this.added.get(list) ?? []), ...missing, entry]);
    this.known.set(key, index);
    if (list === 'cellXfs') this.cellFormats.push(entry);
    return index;
  }

  /** Elements that are written here, under the prefix of the part. */
  private own(xml: string): string {
    return this.prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/gu, `<$1${this.prefix}`);
  }
}

/** A fill of one colour: its foreground in cell formats, its background in conditional ones. */
function fillXml(ground: 'fg' | 'bg', colour: string): string {
  return `<fill><patternFill patternType="solid"><${ground}Color rgb="${colour}"/></patternFill></fill>`;
}

function borderXml(colour: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin"><color rgb="${colour}"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

/** A cell's start tag without what said how its content was to be read. */
export function cellTag(tag: string): string {
  return withoutAttributes(tag, ['t', 'cm', 'vm']);
}

/** The least that styles are, for a workbook without any. */
export function plainStyles({ main }: Edition): string {
  return (
    `${XML_HEAD}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}
