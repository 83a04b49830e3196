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
import { editionOf, sheetReference } from './namespaces';
import type { SheetName } from './new-sheet';
import type { Splice } from './splices';
import { spliced } from './splices';

/** A sheet that is added: its name, its relationship's id, and the names that it brings. */
interface AddedSheet {
  readonly name: string;
  readonly relationship: string;
  readonly names: readonly SheetName[];
}

/** Changes the workbook part. */
export class BookEditor {
  readonly edition: Edition;
  private readonly root: PlacedElement;
  private readonly prefix: string;
  private readonly children: PlacedElement[] = [];
  private readonly sheets: PlacedElement[] = [];
  private readonly added: AddedSheet[] = [];
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
    this.added.push({ name, relationship, names });
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
    const splices = [...this.sheetSplices(), ...this.nameSplices(), ...this.splices];
    return splices.length === 0 ? null : spliced(this.text, splices);
  }

  private sheetSplices(): readonly Splice[] {
    const list = this.children.find((child) => child.name === 'sheets');
    if (list === undefined || this.added.length === 0) return [];
    const ids = this.sheets.map(({ attributes: { sheetId } }) => Number(sheetId));
    const last = ids.reduce((most, one) => Math.max(most, one), 0);
    const entries = this.added.map(({ name, relationship }, index) => {
      const reference = sheetReference(this.root, this.edition, this.sheets, relationship);
      const id = last + 1 + index;
      return `<${this.prefix}sheet name="${escapedAttribute(name)}" sheetId="${id}"${reference}/>`;
    });
    return [appending(this.text, list, this.prefix, entries.join(''))];
  }

  private nameSplices(): readonly Splice[] {
    const tag = `${this.prefix}definedName`;
    const entries = this.added.flatMap(({ names }, index) =>
      names.map(({ name, formula }) => {
        const sheet = this.sheets.length + index;
        return `<${tag} name="${name}" localSheetId="${sheet}">${escapedContent(formula)}</${tag}>`;
      }),
    );
    if (entries.length === 0) return [];
    const list = this.children.find((child) => child.name === 'definedNames');
    if (list !== undefined) return [appending(this.text, list, this.prefix, entries.join(''))];
    const place = placeFor('definedNames', WORKBOOK_ORDER, this.root, this.children);
    const text = `<${tag}s>${entries.join('')}</${tag}s>`;
    return [{ start: place, end: place, text }];
  }
}
