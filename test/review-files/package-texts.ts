import { strFromU8, unzipSync } from 'fflate';

/** The texts of a package's parts by their paths. */
export function partTexts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The notes of all sheets by cell address, as plain texts. */
export function noteTexts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(partTexts(bytes)).filter(([path]) => /\/comments?\d*\.xml$/u.test(path));
  const comments = parts.flatMap(([, xml]) => [
    ...xml.matchAll(/<comment [^>]*?ref="(\w+)".*?<\/comment>/gsu),
  ]);
  return Object.fromEntries(
    comments.map(([xml, address = '']) => [
      address,
      [...xml.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gsu)].map(([, text = '']) => text).join(''),
    ]),
  );
}

/** A cell as a sheet's part writes it. */
export interface WrittenCell {
  /** The number of its style; "" where it has none. */
  readonly style: string;
  /** What stands in it, and how it is to be read. */
  readonly content: string;
}

/** The cells of a sheet's part by their addresses, in order. */
export function writtenCells(xml: string): ReadonlyMap<string, WrittenCell> {
  return new Map(
    [...xml.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].map(([, attributes = '', content = '']) => {
      const of = (name: string): string =>
        new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
      return [of('r'), { style: of('s'), content: `${of('t')} ${content}` }];
    }),
  );
}
