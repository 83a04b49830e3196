import { apiNotFound } from './host-error';
import type { BoundScalar, HostObject } from './host-object';
import type { Json, JsonObject } from './json';
import type { QueryInfo } from './wire';

const everything = new Set(['*', '$all']);

/** Answers a query: the named properties of an object, or of each item of a collection, in PascalCase. */
export function answerQuery(object: HostObject, query: QueryInfo | null | undefined): JsonObject {
  const select = [...listOf(query?.Select), ...listOf(query?.Expand).map((name) => `${name}/*`)];
  return answer(object, select.length === 0 ? ['*'] : select, query ?? {});
}

function answer(object: HostObject, select: readonly string[], page: QueryInfo): JsonObject {
  const items = object.items();
  if (!items) return propertiesOf(object, select);
  const ofCollection = select.filter((name) => object.scalar(name));
  const ofItems = select.filter((name) => !object.scalar(name) && isKnown(items, name));
  const from = page.Skip ?? 0;
  const shown = items.slice(from, page.Top === null || page.Top === undefined ? undefined : from + page.Top);
  return {
    ...(ofCollection.length > 0 ? propertiesOf(object, ofCollection) : {}),
    ...(ofItems.length === 0 && ofCollection.length === select.length
      ? {}
      : {
          _Items: shown.map((item, index) => ({
            ...item.identity(),
            ...(from > 0 ? { _Index: from + index } : {}),
            ...(ofItems.length === 0 ? {} : answer(item, ofItems, {})),
          })),
        }),
  };
}

/** A name that no item has loads nothing of the items, as in Excel; of a single object it is an error. */
function isKnown(items: readonly HostObject[], path: string): boolean {
  const [item] = items;
  const head = path.split('/').find((step) => step !== 'items') ?? '';
  if (!item || everything.has(head) || head === '') return true;
  return item.scalar(head) !== undefined || item.link(head) !== undefined;
}

function propertiesOf(object: HostObject, select: readonly string[]): JsonObject {
  const values: Record<string, Json> = {};
  const deeper = new Map<string, string[]>();
  const add = (scalar: BoundScalar): void => {
    values[pascalCase(scalar.name)] = scalar.read();
  };
  for (const path of select) {
    const [head = '', ...rest] = path.split('/').filter((step) => step !== 'items');
    if (everything.has(head) || head === '')
      object
        .scalars()
        .filter((scalar) => !scalar.onDemand)
        .forEach(add);
    else {
      const scalar = object.scalar(head);
      if (scalar) add(scalar);
      else if (object.link(head)) deeper.set(head, [...(deeper.get(head) ?? []), rest.join('/') || '*']);
      else throw apiNotFound(`${object.className}.${head}`);
    }
  }
  for (const [name, paths] of deeper) {
    const child = object.link(name)?.();
    values[pascalCase(name)] = child ? { ...child.identity(), ...answer(child, paths, {}) } : null;
  }
  return values;
}

function listOf(names: readonly string[] | string | null | undefined): readonly string[] {
  if (typeof names === 'string') return names.split(',').map((name) => name.trim());
  return names ?? [];
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
