import { qualified } from '../xml/scan';
import { appending } from './appending';
import { placeFor, WORKBOOK_ORDER } from './element-order';
import type { PlacedElement } from './elements';
import {
  escapedAttribute,
  escapedContent,
  openRoot,
  ownPrefix,
  scanElements,
  withAttribute,
} from './elements';
import type { Edition } from './namespaces';
import { editionOf, idAttribute } from './namespaces';
import type { SheetName } from './new-sheet';
import type { Splice } from './splices';
import { spliced } from './splices';

/** Changes the workbook part. */
export class BookEditor {
  readonly edition: Edition;
  private readonly root: PlacedElement;
  private readonly prefix: string;
  private readonly children: PlacedElement[] = [];
  private readonly sheets: PlacedElement[] = [];
  private readonly splices: Splice[] = [];

  constructor(
    private readonly text: string,
    part: string,
  ) {
    const root = scanElements(text, part, (element) => {
      if (element.depth === 2) this.children.push(element);
      if (element.depth === 3 && element.name === 'sheet') this.sheets.push(element);
    });
    this.root = openRoot(root, 'workbook', part);
    this.prefix = ownPrefix(text, this.root);
    this.edition = editionOf(this.root, this.prefix);
  }

  /** Names a sheet behind all others, and what it has names for. */
  addSheet(name: string, relationship: string, names: readonly SheetName[]): void {
    const list = this.children.find((child) => child.name === 'sheets');
    if (list === undefined) return;
    const ids = this.sheets.map(({ attributes: { sheetId } }) => Number(sheetId));
    const id = ids.reduce((most, one) => Math.max(most, one), 0) + 1;
    const reference = this.reference(relationship);
    const entry = `<${this.prefix}sheet name="${escapedAttribute(name)}" sheetId="${id}"${reference}/>`;
    this.splices.push(appending(this.text, list, this.prefix, entry));
    this.addNames(this.sheets.length, names);
  }

  /** Adds names of the sheet with an index. */
  private addNames(sheet: number, names: readonly SheetName[]): void {
    const tag = `${this.prefix}definedName`;
    const entries = names
      .map(
        ({ name, formula }) =>
          `<${tag} name="${name}" localSheetId="${sheet}">${escapedContent(formula)}</${tag}>`,
      )
      .join('');
    const list = this.children.find((child) => child.name === 'definedNames');
    if (list !== undefined) {
      this.splices.push(appending(this.text, list, this.prefix, entries));
      return;
    }
    const place = placeFor('definedNames', WORKBOOK_ORDER, this.root, this.children);
    const text = `<${this.prefix}definedNames>${entries}</${this.prefix}definedNames>`;
    this.splices.push({ start: place, end: place, text });
  }

  /** Has everything computed when the workbook is opened: what depends on a written cell is stale until then. */
  recalculate(): void {
    const known = this.children.find(({ name }) => name === 'calcPr');
    if (known === undefined) {
      const place = placeFor('calcPr', WORKBOOK_ORDER, this.root, this.children);
      this.splices.push({ start: place, end: place, text: `<${this.prefix}calcPr fullCalcOnLoad="1"/>` });
      return;
    }
    const { fullCalcOnLoad } = known.attributes;
    if (fullCalcOnLoad === '1' || fullCalcOnLoad === 'true') return;
    const { start, openEnd: end } = known;
    const text = withAttribute(this.text.slice(start, end), 'fullCalcOnLoad', '1');
    this.splices.push({ start, end, text });
  }

  /** The part as it is changed; null where it is not. */
  changed(): string | null {
    return this.splices.length === 0 ? null : spliced(this.text, this.splices);
  }

  /** The id of a relationship as the other sheets write it. */
  private reference(relationship: string): string {
    const like = this.sheets.find(({ attributes }) => qualified(attributes, 'id') !== undefined);
    const name = Object.keys(like?.attributes ?? {}).find((key) => key.endsWith(':id'));
    return name === undefined
      ? idAttribute(this.root, this.edition, relationship)
      : ` ${name}="${relationship}"`;
  }
}
