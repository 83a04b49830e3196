import { STYLES_ORDER, WORKBOOK_ORDER, WORKSHEET_ORDER } from '../../src/files/patch/element-order';
import type { PlacedElement } from '../../src/files/patch/elements';
import { scanElements } from '../../src/files/patch/elements';

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  worksheet: WORKSHEET_ORDER,
  workbook: WORKBOOK_ORDER,
  styleSheet: STYLES_ORDER,
  comments: ['authors', 'commentList', 'extLst'],
  c: ['f', 'v', 'is', 'extLst'],
  text: ['t', 'r', 'rPh', 'phoneticPr'],
};

/** The elements of a part that stand before one that must stand before them; throws where it is not well-formed. */
export function inOrder(xml: string): readonly string[] {
  if (!xml.startsWith('<') || xml.includes('<br>')) return [];
  const children = new Map<PlacedElement, PlacedElement[]>();
  scanElements(xml, 'part', (element) => {
    if (element.parent === null) return;
    children.set(element.parent, [...(children.get(element.parent) ?? []), element]);
  });
  return [...children].flatMap(([parent, ordered]) => {
    const order = ORDERS[parent.name] ?? [];
    const ranks = ordered.map(({ name }) => order.indexOf(name)).filter((rank) => rank >= 0);
    return ranks.flatMap((rank, index) =>
      rank < (ranks[index - 1] ?? 0) ? [`${parent.name}/${order[rank] ?? ''}`] : [],
    );
  });
}
