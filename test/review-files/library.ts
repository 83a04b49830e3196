import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';

/** A file as another library reads it, so that what was written is not judged by the hand that wrote it. */
export async function libraryWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

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
