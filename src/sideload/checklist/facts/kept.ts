import type { Fact, Place } from './fact';
import { outcomeOf, PART_NAMESPACE } from './fact';

const part = (text: string, namespace: string): string => `<fact xmlns="${namespace}">${text}</fact>`;

/** Adds parts of a name space and gives their collection. */
async function added(
  { context }: Pick<Place, 'context'>,
  namespace: string,
  texts: readonly string[],
): Promise<Excel.CustomXmlPartScopedCollection> {
  const { customXmlParts } = context.workbook;
  for (const text of texts) customXmlParts.add(part(text, namespace));
  await context.sync();
  return customXmlParts.getByNamespace(namespace);
}

/** How the record is kept: custom XML parts. */
export const KEPT: readonly Fact[] = [
  {
    id: 'part-none',
    what: { zh: '没有记录时得到空对象', en: 'Where there is no part, the answer is a null object' },
    source: 'CustomXmlPartScopedCollection.getOnlyItemOrNullObject',
    expected: true,
    ask: async (place) => {
      const parts = await added(place, `${PART_NAMESPACE}:none`, []);
      const only = parts.getOnlyItemOrNullObject().load('id');
      await place.context.sync();
      return only.isNullObject;
    },
  },
  {
    id: 'part-two',
    what: { zh: '同一名称空间有两份时得到空对象', en: 'Of two parts, neither is the only one' },
    source: 'CustomXmlPartScopedCollection.getOnlyItemOrNullObject',
    expected: [true, 2],
    ask: async (place) => {
      const parts = await added(place, `${PART_NAMESPACE}:two`, ['1', '2']);
      const only = parts.getOnlyItemOrNullObject().load('id');
      parts.load('items/id');
      await place.context.sync();
      return [only.isNullObject, parts.items.length];
    },
  },
  {
    id: 'part-text',
    what: { zh: '记录的文字原样读回', en: 'A part reads as it was written' },
    source: 'CustomXmlPart.getXml',
    expected: true,
    ask: async (place) => {
      const text = '决算 &lt;1&gt; '.repeat(10_000);
      const parts = await added(place, `${PART_NAMESPACE}:text`, [text]);
      const xml = parts.getOnlyItem().getXml();
      await place.context.sync();
      return xml.value.includes(text.trim());
    },
  },
  {
    id: 'part-replaced',
    what: {
      zh: '一批之中先加新的、再删旧的，只剩新的',
      en: 'In one batch a part is added, the earlier one deleted, and the new one listed',
    },
    source: 'CustomXmlPartCollection.add',
    expected: [1, true],
    ask: async (place) => {
      const { context } = place;
      const namespace = `${PART_NAMESPACE}:replaced`;
      const parts = await added(place, namespace, ['before']);
      const before = parts.getOnlyItem().load('id');
      await context.sync();
      const after = context.workbook.customXmlParts.add(part('after', namespace)).load('id');
      parts.getItemOrNullObject(before.id).delete();
      const now = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
      await context.sync();
      return [now.items.length, now.items[0]?.id === after.id];
    },
  },
  {
    id: 'part-broken',
    what: { zh: '不合格式的 XML 拒绝', en: 'Broken XML is refused' },
    source: 'CustomXmlPartCollection.add',
    expected: 'refused',
    ask: (place) =>
      outcomeOf(place, () =>
        place.context.workbook.customXmlParts.add(`<a xmlns="${PART_NAMESPACE}:broken"><b></a>`),
      ),
  },
];
