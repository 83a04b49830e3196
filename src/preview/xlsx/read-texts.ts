import type { IStyleData } from '@univerjs/core';
import type { Package } from '../../files/package/package';
import { unescapedText } from '../../files/workbook/cell-text';
import { childOf, childrenOf, partTree, type XmlNode } from '../../files/xml/tree';
import type { ThemeColors } from './colors';
import { readFont } from './read-style';

/** A piece of a text with a font of its own, or without one. */
export interface TextRun {
  readonly text: string;
  readonly font: IStyleData | undefined;
}

/** A text of a file. */
export interface FileText {
  readonly text: string;
  /** Its pieces; none where no piece has a font of its own. */
  readonly runs: readonly TextRun[];
}

/** The texts that the cells of a file share, by their numbers; undefined where it has none. */
export function readTexts(
  pack: Package,
  part: string | undefined,
  theme: ThemeColors,
): readonly FileText[] | undefined {
  if (part === undefined) return undefined;
  return childrenOf(partTree(pack, part), 'si').map((item) => readText(item, theme));
}

/** A text from its element: plain, or in runs. Phonetic hints are left out. */
export function readText(item: XmlNode, theme: ThemeColors): FileText {
  const runs = item.children.flatMap((child): TextRun[] => {
    if (child.name === 't') return [{ text: unescapedText(child.text), font: undefined }];
    if (child.name !== 'r') return [];
    const properties = childOf(child, 'rPr');
    const written = childrenOf(child, 't').map((one) => one.text);
    const text = unescapedText(written.join(''));
    return [{ text, font: properties === undefined ? undefined : readFont(properties, theme) }];
  });
  const isPlain = runs.every(({ font }) => font === undefined);
  return { text: runs.map(({ text }) => text).join(''), runs: isPlain ? [] : runs };
}
