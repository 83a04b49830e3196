import { escapedText } from '../workbook/cell-text';
import { escapedContent, withAttribute } from './elements';
import { cellTag } from './styles-editor';

/** What is written into a cell. */
export interface CellContent {
  readonly value: number | string;
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
  if (formula !== undefined) {
    const result = typeof value === 'number' ? String(value) : escapedContent(escapedText(value));
    const typed = typeof value === 'number' ? open : withAttribute(open, 't', 'str');
    return typed + element('f', escapedContent(escapedText(formula.slice(1)))) + element('v', result) + close;
  }
  if (typeof value === 'number') return open + element('v', String(value)) + close;
  return withAttribute(open, 't', 'inlineStr') + element('is', textXml(prefix, value)) + close;
}

/** A text element that keeps the spaces around its text. */
export function textXml(prefix: string, text: string): string {
  return `<${prefix}t xml:space="preserve">${escapedContent(escapedText(text))}</${prefix}t>`;
}
