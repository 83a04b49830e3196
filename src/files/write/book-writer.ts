import { columnLetters } from '../../disclosure/sheet/address';
import { CONTENT_TYPES } from '../patch/namespaces';
import { escapedAttribute, escapedContent } from '../patch/elements';
import { XML_HEAD } from '../patch/edited-package';
import type { Edition } from '../patch/namespaces';
import { plainStyles, StylesEditor } from '../patch/styles-editor';
import { barChartXml, drawingXml } from './chart-xml';
import type { SheetProgress } from './sheet-pieces';
import { sheetPieces } from './sheet-pieces';
import type { WrittenSheet } from './written-sheet';
import { ZipWriter } from './zip-writer';

const EDITION: Edition = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const BOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const STYLES_PATH = 'xl/styles.xml';

/** A relationship by the last word of its type. */
interface Related {
  readonly kind: string;
  readonly target: string;
  readonly isOutside?: true;
}

/** Writes a workbook sheet by sheet, row by row: neither its rows nor its bytes are held in memory. */
export class BookWriter {
  readonly #zip: ZipWriter;
  readonly #styles = new StylesEditor(plainStyles(EDITION), STYLES_PATH);
  readonly #sheets: { readonly sheet: WrittenSheet; readonly rows: number }[] = [];
  readonly #types: (readonly [path: string, type: string])[] = [];
  #charts = 0;

  /** @param take takes the file's bytes, piece by piece */
  constructor(take: (bytes: Uint8Array) => void) {
    this.#zip = new ZipWriter(take);
  }

  /** Writes a sheet; returns how many of its rows no sheet has room for. */
  add(sheet: WrittenSheet): number {
    const number = this.#sheets.length + 1;
    const path = `xl/worksheets/sheet${number}.xml`;
    const progress: SheetProgress = { rows: 0, left: 0, targets: new Map() };
    const drawing = sheet.charts.length === 0 ? null : 'rIdDrawing';
    this.#add(path, sheetPieces(sheet, EDITION, this.#styles, progress, drawing), CONTENT_TYPES.sheet);
    const related = new Map<string, Related>(
      [...progress.targets].map(([target, id]) => [id, { kind: 'hyperlink', target, isOutside: true }]),
    );
    if (drawing !== null) related.set(drawing, { kind: 'drawing', target: this.#addDrawing(sheet, number) });
    if (related.size > 0) this.#relate(`xl/worksheets/_rels/sheet${number}.xml.rels`, related);
    this.#sheets.push({ sheet, rows: progress.rows });
    return progress.left;
  }

  /** Writes what ends the workbook. */
  end(): void {
    this.#add('xl/workbook.xml', [this.#bookXml()], BOOK);
    const styles = this.#styles.changed() ?? plainStyles(EDITION);
    this.#add(STYLES_PATH, [styles], CONTENT_TYPES.styles);
    const sheets = this.#sheets.map(
      (_, index) =>
        [
          `rId${index + 1}`,
          { kind: 'worksheet', target: `worksheets/sheet${index + 1}.xml` },
        ] as const satisfies readonly [string, Related],
    );
    this.#relate(
      'xl/_rels/workbook.xml.rels',
      new Map<string, Related>([...sheets, ['rIdStyles', { kind: 'styles', target: 'styles.xml' }]]),
    );
    this.#relate('_rels/.rels', new Map([['rId1', { kind: 'officeDocument', target: 'xl/workbook.xml' }]]));
    const types = this.#types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
    this.#zip.add('[Content_Types].xml', [
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      ...types,
      '</Types>',
    ]);
    this.#zip.end();
  }

  #add(path: string, pieces: Iterable<string>, type: string): void {
    this.#types.push([path, type]);
    this.#zip.add(path, pieces);
  }

  #addDrawing(sheet: WrittenSheet, number: number): string {
    this.#add(`xl/drawings/drawing${number}.xml`, [drawingXml(sheet.charts)], DRAWING);
    const related = new Map<string, Related>();
    for (const [index, chart] of sheet.charts.entries()) {
      this.#charts += 1;
      this.#add(`xl/charts/chart${this.#charts}.xml`, [barChartXml(sheet.name, chart)], CHART);
      related.set(`rId${index + 1}`, { kind: 'chart', target: `../charts/chart${this.#charts}.xml` });
    }
    this.#relate(`xl/drawings/_rels/drawing${number}.xml.rels`, related);
    return `../drawings/drawing${number}.xml`;
  }

  #relate(path: string, related: ReadonlyMap<string, Related>): void {
    this.#zip.add(path, [
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
      ...[...related].map(
        ([id, { kind, target, isOutside }]) =>
          `<Relationship Id="${id}" Type="${EDITION.relationships}/${kind}" Target="${escapedAttribute(target)}"${isOutside === true ? ' TargetMode="External"' : ''}/>`,
      ),
      '</Relationships>',
    ]);
  }

  #bookXml(): string {
    const sheets = this.#sheets.map(
      ({ sheet: { name } }, index) =>
        `<sheet name="${escapedAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    );
    const names = this.#sheets.flatMap(({ sheet: { name, head, widths }, rows }, index) => {
      const quoted = `'${name.replaceAll("'", "''")}'`;
      const last = `$${columnLetters(widths.length - 1)}$${rows}`;
      const defined = (id: string, formula: string, more = ''): string =>
        `<definedName name="_xlnm.${id}" localSheetId="${index}"${more}>${escapedContent(formula)}</definedName>`;
      if (head === null) return [];
      return [
        ...(rows > head + 1
          ? [defined('_FilterDatabase', `${quoted}!$A$${head + 1}:${last}`, ' hidden="1"')]
          : []),
        defined('Print_Titles', `${quoted}!$${head + 1}:$${head + 1}`),
      ];
    });
    return (
      `${XML_HEAD}<workbook xmlns="${EDITION.main}" xmlns:r="${EDITION.relationships}"><sheets>${sheets.join('')}</sheets>` +
      `${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`
    );
  }
}
