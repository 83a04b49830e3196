import type { CellValue } from '../../disclosure/sheet/snapshot';
import { isCellError } from '../../disclosure/sheet/snapshot';
import { escapedText } from '../workbook/cell-text';
import { escapedContent, withAttribute } from './elements';
import { cellTag } from './styles-editor';

/** What is written into a cell. */
export interface CellContent {
  readonly value: CellValue;
  /** The formula with its leading "=", whose result the value is. */
  readonly formula?: string;
}

/**
 * A cell with its content.
 *
 * @param tag its start tag, also one of an element without content
 * @param rest what of its former content stays (extensions)
 */
export function cellXml(tag: string, prefix: string, { value, formula }: CellContent, rest = ''): string {
  const element = (name: string, content: string): string =>
    `<${prefix}${name}>${content}</${prefix}${name}>`;
  const open = cellTag(tag).replace(/\s*\/?>$/u, '>');
  const close = `${rest}</${prefix}c>`;
  const { type, text } = written(value);
  const typed = type === '' ? open : withAttribute(open, 't', type);
  if (formula !== undefined) {
    const result = value === null ? '' : element('v', text);
    return typed + element('f', escapedContent(escapedText(formula.slice(1)))) + result + close;
  }
  if (value === null) return rest === '' ? open.replace(/>$/u, '/>') : open + close;
  if (typeof value === 'string')
    return withAttribute(open, 't', 'inlineStr') + element('is', textXml(prefix, value)) + close;
  return typed + element('v', text) + close;
}

/** A value as a cell writes the result of its formula: of which type, and how. */
function written(value: CellValue): { readonly type: string; readonly text: string } {
  if (value === null) return { type: '', text: '' };
  if (typeof value === 'number') return { type: '', text: String(value) };
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' };
  return isCellError(value)
    ? { type: 'e', text: escapedContent(value.error) }
    : { type: 'str', text: escapedContent(escapedText(value)) };
}

/** A text element that keeps the spaces around its text. */
export function textXml(prefix: string, text: string): string {
  return `<${prefix}t xml:space="preserve">${escapedContent(escapedText(text))}</${prefix}t>`;
}
