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
  private readonly names: PlacedElement[] = [];
  private readonly views: PlacedElement[] = [];
  private readonly added: AddedSheet[] = [];
  private readonly removed = new Set<PlacedElement>();
  private readonly renewed = new Map<PlacedElement, readonly SheetName[]>();
  private readonly splices: Splice[] = [];

  constructor(
    private readonly text: string,
    part: string,
  ) {
    const root = scanElements(text, part, (element) => {
      if (element.depth === 2) this.children.push(element);
      if (element.depth !== 3) return;
      if (element.name === 'sheet') this.sheets.push(element);
      else if (element.name === 'definedName') this.names.push(element);
      else if (element.name === 'workbookView') this.views.push(element);
    });
    this.root = openRoot(root, 'workbook', part);
    this.prefix = ownPrefix(text, this.root);
    this.edition = editionOf(this.root, this.prefix);
  }

  /** Names a sheet behind all others, and what it has names for. */
  addSheet(name: string, relationship: string, names: readonly SheetName[]): void {
    this.added.push({ name, relationship, names });
  }

  /** Takes a sheet out of the list, with the names that are its own. */
  removeSheet(name: string): void {
    const sheet = this.listed(name);
    if (sheet !== undefined) this.removed.add(sheet);
  }

  /** Gives a sheet names in place of those that it has under the same. */
  renewNames(sheet: string, names: readonly SheetName[]): void {
    const listed = this.listed(sheet);
    if (listed !== undefined) this.renewed.set(listed, names);
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
    const splices = [...this.sheetSplices(), ...this.viewSplices(), ...this.nameSplices(), ...this.splices];
    return splices.length === 0 ? null : spliced(this.text, splices);
  }

  private listed(name: string): PlacedElement | undefined {
    return this.sheets.find(({ attributes }) => attributes['name'] === name);
  }

  /** Where a listed sheet is once others are gone; null for one that is gone itself. */
  private placeOf(place: number): number | null {
    const sheet = this.sheets[place];
    if (sheet !== undefined && this.removed.has(sheet)) return null;
    return this.sheets.slice(0, place).filter((other) => !this.removed.has(other)).length;
  }

  private sheetSplices(): readonly Splice[] {
    const list = this.children.find((child) => child.name === 'sheets');
    const gone = [...this.removed].map(({ start, end }) => ({ start, end, text: '' }));
    if (list === undefined || this.added.length === 0) return gone;
    const ids = this.sheets.map(({ attributes: { sheetId } }) => Number(sheetId));
    const last = ids.reduce((most, one) => Math.max(most, one), 0);
    const entries = this.added.map(({ name, relationship }, index) => {
      const reference = sheetReference(this.root, this.edition, this.sheets, relationship);
      const id = last + 1 + index;
      return `<${this.prefix}sheet name="${escapedAttribute(name)}" sheetId="${id}"${reference}/>`;
    });
    return [...gone, appending(this.text, list, this.prefix, entries.join(''))];
  }

  /** Views say by its place which sheet is in front: the one that takes a place that is gone. */
  private viewSplices(): readonly Splice[] {
    if (this.removed.size === 0) return [];
    const most = this.sheets.length - this.removed.size + this.added.length - 1;
    return this.views.map(({ start, openEnd: end, attributes }) => {
      const tag = ['activeTab', 'firstSheet'].reduce(
        (before, name) => {
          const written = attributes[name];
          if (written === undefined) return before;
          const place = this.placeOf(Number(written)) ?? Number(written);
          return withAttribute(before, name, String(Math.max(0, Math.min(most, place))));
        },
        this.text.slice(start, end),
      );
      return { start, end, text: tag };
    });
  }

  private nameSplices(): readonly Splice[] {
    const tag = `${this.prefix}definedName`;
    const staying = this.sheets.length - this.removed.size;
    const entryOf = ({ name, formula }: SheetName, sheet: number): string =>
      `<${tag} name="${name}" localSheetId="${sheet}">${escapedContent(formula)}</${tag}>`;
    const entries = [
      ...[...this.renewed].flatMap(([sheet, names]) => {
        const place = this.placeOf(this.sheets.indexOf(sheet));
        return place === null ? [] : names.map((name) => entryOf(name, place));
      }),
      ...this.added.flatMap(({ names }, index) => names.map((name) => entryOf(name, staying + index))),
    ];
    const changed = this.names.flatMap((name) => this.changedName(name));
    if (entries.length === 0) return changed;
    const list = this.children.find((child) => child.name === 'definedNames');
    if (list !== undefined) return [...changed, appending(this.text, list, this.prefix, entries.join(''))];
    const place = placeFor('definedNames', WORKBOOK_ORDER, this.root, this.children);
    const text = `<${tag}s>${entries.join('')}</${tag}s>`;
    return [{ start: place, end: place, text }];
  }

  /** A sheet's own name goes with it, or gives way to another; one of a later sheet counts anew. */
  private changedName({ start, end, openEnd, attributes }: PlacedElement): readonly Splice[] {
    const { localSheetId, name } = attributes;
    if (localSheetId === undefined) return [];
    const sheet = this.sheets[Number(localSheetId)];
    const place = this.placeOf(Number(localSheetId));
    const renewed = sheet === undefined ? undefined : this.renewed.get(sheet);
    if (place === null || renewed?.some((own) => own.name === name) === true)
      return [{ start, end, text: '' }];
    if (place === Number(localSheetId)) return [];
    const tag = withAttribute(this.text.slice(start, openEnd), 'localSheetId', String(place));
    return [{ start, end: openEnd, text: tag }];
  }
}
