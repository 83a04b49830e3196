/** Items of one sheet, in their order. */
export interface SheetGroup<Item> {
  readonly sheet: string;
  readonly items: readonly Item[];
}

/** Items by the sheet they belong to, sheets in the order in which they first appear. */
export function groupBySheet<Item>(
  items: readonly Item[],
  sheetOf: (item: Item) => string,
): readonly SheetGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const sheet = sheetOf(item);
    const group = groups.get(sheet);
    if (group === undefined) groups.set(sheet, [item]);
    else group.push(item);
  }
  return [...groups].map(([sheet, grouped]) => ({ sheet, items: grouped }));
}
