import type { Package } from '../package/package';
import { scanPart } from '../xml/scan';
import { unescapedText } from './cell-text';

/** The texts that the cells of a workbook share, by their numbers; formats and phonetic hints are left out. */
export function sharedTexts(pack: Package, part: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let hints = 0;
  let inText = false;
  scanPart(
    pack,
    part,
    {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 'rPh') hints += 1;
        inText = name === 't' && hints === 0;
      },
      close: (name) => {
        if (name === 'si') texts.push(unescapedText(text));
        else if (name === 'rPh') hints -= 1;
        inText = false;
      },
      text: (piece) => {
        if (inText) text += piece;
      },
    },
    'sst',
  );
  return texts;
}
