import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Random } from '../../generator/random';

/** The parts of a package that is being mutated. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** One change of a package. */
export type Mutation =
  | { readonly kind: 'byte'; readonly at: number; readonly value: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'element'; readonly part: number; readonly at: number }
  | { readonly kind: 'twice'; readonly part: number; readonly at: number }
  | { readonly kind: 'value'; readonly part: number; readonly at: number; readonly text: string }
  | { readonly kind: 'part'; readonly part: number; readonly at: number }
  | { readonly kind: 'swap'; readonly part: number; readonly at: number };

const KINDS = [
  'byte',
  'cut',
  'element',
  'element',
  'twice',
  'value',
  'value',
  'value',
  'part',
  'swap',
] as const;

const ODD_VALUES = [
  '',
  '0',
  '-1',
  '1',
  '3',
  'A1',
  'A0',
  'XFD1048576',
  'XFE1',
  'A1:XFD1048576',
  'B2:A1',
  'NaN',
  '1e999',
  'true',
  's',
  'str',
  'd',
  'shared',
  '99999999999',
  '&#0;',
  '&amp;',
  '&bad;',
  '<a/>',
  '_x0001_',
  '#REF!',
  '2023-02-30',
  'rId1',
] as const;

/** One part is as likely as another, and so is every place in it: places are fractions of ten thousand. */
const FRACTIONS = 10_000;

/** A change, drawn by chance. */
export function drawMutation(random: Random): Mutation {
  const kind = random.pick(KINDS);
  const [part, at] = [random.int(0, FRACTIONS - 1), random.int(0, FRACTIONS - 1)];
  if (kind === 'byte') return { kind, at, value: random.int(0, 255) };
  if (kind === 'cut') return { kind, at };
  if (kind === 'value') return { kind, part, at, text: random.pick(ODD_VALUES) };
  return { kind, part, at };
}

/** The bytes of a package after some changes: those of its parts first, then those of what they are packed into. */
export function mutated(base: Parts, mutations: readonly Mutation[]): Uint8Array {
  let parts: Parts = base;
  for (const mutation of mutations)
    if (mutation.kind !== 'byte' && mutation.kind !== 'cut') parts = partMutated(parts, mutation);
  let bytes: Uint8Array = zipSync({ ...parts });
  for (const mutation of mutations) {
    if (mutation.kind === 'byte') {
      bytes = bytes.slice();
      bytes[indexIn(bytes.length, mutation.at)] = mutation.value;
    } else if (mutation.kind === 'cut') bytes = bytes.slice(0, indexIn(bytes.length, mutation.at));
  }
  return bytes;
}

function indexIn(length: number, at: number): number {
  return Math.floor((at * length) / FRACTIONS);
}

function partMutated(parts: Parts, mutation: Exclude<Mutation, { kind: 'byte' | 'cut' }>): Parts {
  const paths = Object.keys(parts);
  const path = paths[indexIn(paths.length, mutation.part)] ?? '';
  const bytes = parts[path] ?? new Uint8Array();
  if (mutation.kind === 'part')
    return Object.fromEntries(Object.entries(parts).filter(([one]) => one !== path));
  if (mutation.kind === 'swap') {
    const other = parts[paths[indexIn(paths.length, mutation.at)] ?? ''] ?? bytes;
    return { ...parts, [path]: other };
  }
  return { ...parts, [path]: strToU8(textMutated(strFromU8(bytes), mutation)) };
}

function textMutated(
  text: string,
  mutation: Exclude<Mutation, { kind: 'byte' | 'cut' | 'part' | 'swap' }>,
): string {
  const pattern =
    mutation.kind === 'value'
      ? /"[^"]*"|>[^<>]+</gu
      : /<(\w[\w:]*)(?:\s[^<>]*)?\/>|<(\w[\w:]*)(?:\s[^<>]*)?>[^<]*<\/\2>/gu;
  const places = [...text.matchAll(pattern)];
  const place = places[indexIn(places.length, mutation.at)];
  if (place === undefined) return text;
  const [found] = place;
  const end = place.index + found.length;
  const now =
    mutation.kind === 'element'
      ? ''
      : mutation.kind === 'value'
        ? found.slice(0, 1) + mutation.text + found.slice(-1)
        : found + found;
  return text.slice(0, place.index) + now + text.slice(end);
}
