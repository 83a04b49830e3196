import type { EditedPackage } from '../../files/patch/edited-package';
import { placeFor, WORKBOOK_ORDER } from '../../files/patch/element-order';
import {
  escapedAttribute,
  escapedContent,
  openRoot,
  ownPrefix,
  scanElements,
  withAttribute,
  withoutAttributes,
  type PlacedElement,
} from '../../files/patch/elements';
import { editionOf, sheetReference, type Edition } from '../../files/patch/namespaces';
import { spliced, type Splice } from '../../files/patch/splices';
import type { Visibility } from '../host/model/sheet';
import { isCarried, type FileName } from './defined-name-files';
import type { BookContent } from './origin';
import { withPrefix } from './prefixed';
import { isSame } from './sheet-content';
import { structureXml } from './structure-protection';

/** A sheet as the workbook part is to list it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** Which of the sheets that the part lists it is; undefined for one that is new. */
  readonly place: number | undefined;
  /** The relationship that leads to it, where it is new. */
  readonly relationship: string;
}

/** The workbook part that is written into. */
export class BookText {
  readonly edition: Edition;
  readonly sheets: readonly PlacedElement[];
  private readonly root: PlacedElement;
  private readonly prefix: string;
  private readonly children: readonly PlacedElement[];
  private readonly within: readonly PlacedElement[];
  private readonly text: string;

  constructor(
    pack: EditedPackage,
    private readonly part: string,
  ) {
    this.text = pack.text(part);
    const seen: PlacedElement[] = [];
    const root = scanElements(this.text, part, (element) => seen.push(element));
    this.root = openRoot(root, 'workbook', part);
    this.prefix = ownPrefix(this.text, this.root);
    this.edition = editionOf(this.root, this.prefix);
    const byStart = seen.sort((one, other) => one.start - other.start);
    this.children = byStart.filter(({ depth }) => depth === 2);
    this.within = byStart.filter(({ depth }) => depth === 3);
    this.sheets = this.within.filter(({ name, parent }) => name === 'sheet' && parent?.name === 'sheets');
  }

  /**
   * Writes into the part what of the workbook is other than before.
   *
   * @param gone which of the listed sheets are listed no more
   * @param isComputedAnew whether everything is to be computed when the workbook is opened
   */
  write(
    pack: EditedPackage,
    before: BookContent,
    now: BookContent,
    listed: readonly ListedSheet[],
    gone: ReadonlySet<number>,
    isComputedAnew: boolean,
  ): void {
    const order = this.tabs(listed, gone);
    const splices = [
      ...this.structure(before, now),
      ...this.view(now, order),
      ...this.list(order),
      ...this.names(before, now, order),
      ...(isComputedAnew ? this.calculation() : []),
    ];
    const ordered = splices.sort(
      (one, other) =>
        one.start - other.start || Number(one.end > one.start) - Number(other.end > other.start),
    );
    const text = spliced(this.text, ordered);
    if (text !== this.text) pack.set(this.part, text);
  }

  /** The tabs in their order: those that the model does not carry stay behind the one that they came behind. */
  private tabs(listed: readonly ListedSheet[], gone: ReadonlySet<number>): readonly Tab[] {
    const tabs: Tab[] = [...listed];
    const carried = new Set(listed.flatMap(({ place }) => place ?? []));
    this.sheets.forEach((_, place) => {
      if (carried.has(place) || gone.has(place)) return;
      const at = tabs.findIndex((tab) => tab.place === place - 1);
      tabs.splice(at + 1, 0, { place });
    });
    return tabs;
  }

  private list(order: readonly Tab[]): readonly Splice[] {
    const list = this.children.find(({ name }) => name === 'sheets');
    if (list === undefined) return [];
    const ids = this.sheets.map(({ attributes: { sheetId } }) => Number(sheetId ?? 0));
    let id = ids.reduce((most, one) => Math.max(most, one), 0);
    const entries = order.map((tab) => {
      const element = tab.place === undefined ? undefined : this.sheets[tab.place];
      if (element !== undefined) {
        const written = this.text.slice(element.start, element.end);
        return 'name' in tab ? this.listedAs(element, written, tab) : written;
      }
      if (!('name' in tab)) return '';
      id += 1;
      const state = stateOf(tab.visibility);
      const shown = state === undefined ? '' : ` state="${state}"`;
      const reference = sheetReference(this.root, this.edition, this.sheets, tab.relationship);
      return withPrefix(
        `<sheet name="${escapedAttribute(tab.name)}" sheetId="${id}"${shown}${reference}/>`,
        this.prefix,
      );
    });
    const written = this.sheets.map(({ start, end }) => this.text.slice(start, end));
    if (isSame(entries, written)) return [];
    const tags = ['<sheets>', '</sheets>'].map((tag) => withPrefix(tag, this.prefix));
    return [
      { start: list.start, end: list.end, text: `${tags[0] ?? ''}${entries.join('')}${tags[1] ?? ''}` },
    ];
  }

  private listedAs(element: PlacedElement, written: string, { name, visibility }: ListedSheet): string {
    const { name: was, state: shown = 'visible' } = element.attributes;
    const state = stateOf(visibility);
    const named = was === name ? written : withAttribute(written, 'name', name);
    if ((state ?? 'visible') === shown) return named;
    return state === undefined ? withoutAttributes(named, ['state']) : withAttribute(named, 'state', state);
  }

  private view(now: BookContent, order: readonly Tab[]): readonly Splice[] {
    const view = this.within.find(({ name }) => name === 'workbookView');
    const active = Math.max(0, order.findIndex((tab) => 'id' in tab && tab.id === now.active)); // prettier-ignore
    if (view === undefined || Number(view.attributes['activeTab'] ?? 0) === active) return [];
    const tag = withAttribute(this.text.slice(view.start, view.openEnd), 'activeTab', String(active));
    // The first tab that is in view must be one that there is.
    return [{ start: view.start, end: view.openEnd, text: withoutAttributes(tag, ['firstSheet']) }];
  }

  private structure(before: BookContent, now: BookContent): readonly Splice[] {
    const xml = structureXml(now.structure);
    return structureXml(before.structure) === xml ? [] : [this.put('workbookProtection', xml)];
  }

  private put(name: string, xml: string): Splice {
    const known = this.children.find((child) => child.name === name);
    const text = withPrefix(xml, this.prefix);
    if (known !== undefined) return { start: known.start, end: known.end, text };
    const place = placeFor(name, WORKBOOK_ORDER, this.root, this.children);
    return { start: place, end: place, text };
  }

  private names(before: BookContent, now: BookContent, order: readonly Tab[]): readonly Splice[] {
    const indexOf = (place: number): number => order.findIndex((tab) => tab.place === place);
    const places = [...this.sheets.keys()];
    const isInPlace = places.every((place) => indexOf(place) === place);
    if (isInPlace && isSame(before.names, now.names) && isSame(before.order, now.order)) return [];
    // The model counts the sheets that it carries, the file all of them.
    const tabOf = (index: number): number => {
      const id = now.order[index];
      return order.findIndex((tab) => 'id' in tab && tab.id === id);
    };
    const same = new Set(before.order.flatMap((id, index) => (now.order[index] === id ? [index] : [])));
    const isKept = (name: FileName): boolean =>
      (name.sheetIndex === undefined || same.has(name.sheetIndex)) &&
      before.names.some((one) => isSame(one, name));
    const written = this.within.filter(
      ({ name, parent }) => name === 'definedName' && parent?.name === 'definedNames',
    );
    const keyOf = (name: string, tab: number | undefined): string => `${tab ?? ''} ${name.toLowerCase()}`;
    const known = new Map<string, string>();
    const others: string[] = [];
    for (const { attributes, start, openEnd, end } of written) {
      const { name = '', localSheetId } = attributes;
      const tab = localSheetId === undefined ? undefined : indexOf(Number(localSheetId));
      if (tab !== undefined && tab < 0) continue;
      const tag = this.text.slice(start, openEnd);
      const moved = tab === undefined ? tag : withAttribute(tag, 'localSheetId', String(tab));
      const xml = moved + this.text.slice(openEnd, end);
      if (isCarried(name)) known.set(keyOf(name, tab), xml);
      else others.push(xml);
    }
    const entries = now.names.map((name) => {
      const tab = name.sheetIndex === undefined ? undefined : tabOf(name.sheetIndex);
      const as = isKept(name) ? known.get(keyOf(name.name, tab)) : undefined;
      return as ?? withPrefix(nameXml(name, tab), this.prefix);
    });
    const all = [...others, ...entries];
    const list = this.children.find(({ name }) => name === 'definedNames');
    if (all.length === 0) return list === undefined ? [] : [{ start: list.start, end: list.end, text: '' }];
    const tags = ['<definedNames>', '</definedNames>'].map((tag) => withPrefix(tag, this.prefix));
    const xml = `${tags[0] ?? ''}${all.join('')}${tags[1] ?? ''}`;
    if (list !== undefined) return [{ start: list.start, end: list.end, text: xml }];
    const place = placeFor('definedNames', WORKBOOK_ORDER, this.root, this.children);
    return [{ start: place, end: place, text: xml }];
  }

  private calculation(): readonly Splice[] {
    const known = this.children.find(({ name }) => name === 'calcPr');
    if (known === undefined) return [this.put('calcPr', '<calcPr fullCalcOnLoad="1"/>')];
    const text = withAttribute(this.text.slice(known.start, known.openEnd), 'fullCalcOnLoad', '1');
    return [{ start: known.start, end: known.openEnd, text }];
  }
}

/** A tab: a sheet of the model's, or one that only the file has. */
type Tab = ListedSheet | { readonly place: number };

function stateOf(visibility: Visibility): string | undefined {
  if (visibility === 'Visible') return undefined;
  return visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}

function nameXml({ name, formula, comment, hidden }: FileName, tab: number | undefined): string {
  const attributes = [
    ` name="${escapedAttribute(name)}"`,
    comment === '' ? '' : ` comment="${escapedAttribute(comment)}"`,
    tab === undefined ? '' : ` localSheetId="${tab}"`,
    hidden ? ' hidden="1"' : '',
  ];
  return `<definedName${attributes.join('')}>${escapedContent(formula)}</definedName>`;
}
