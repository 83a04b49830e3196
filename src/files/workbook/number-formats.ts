import type { Package } from '../package/package';
import { scanPart } from '../xml/scan';
import { builtInFormat } from './built-in-formats';

/** The number format codes of a workbook's cell formats, by their numbers. */
export function numberFormats(pack: Package, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  scanPart(
    pack,
    part,
    {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'numFmt' && formatCode !== undefined && !own.has(Number(numFmtId)))
          own.set(Number(numFmtId), formatCode);
        else if (name === 'xf' && inCellFormats) ids.push(Number(numFmtId ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    'styleSheet',
  );
  return ids.map((id) => {
    const code = own.get(id) ?? builtInFormat(id);
    return code === '' ? 'General' : code;
  });
}
