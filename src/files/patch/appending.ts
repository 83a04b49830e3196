import { withAttribute } from './elements';
import type { Splice } from './splices';

interface Container {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  readonly contentEnd: number;
}

/** The change that appends something to the content of an element; its "count" becomes another where one is given. */
export function appending(
  text: string,
  { name, start, openEnd, selfClosing, contentEnd }: Container,
  prefix: string,
  content: string,
  count?: number,
): Splice {
  if (!selfClosing && count === undefined) return { start: contentEnd, end: contentEnd, text: content };
  const tag = text.slice(start, openEnd);
  const counted = count === undefined ? tag : withAttribute(tag, 'count', String(count));
  if (selfClosing)
    return {
      start,
      end: openEnd,
      text: `${counted.replace(/\s*\/>$/u, '>')}${content}</${prefix}${name}>`,
    };
  return { start, end: contentEnd, text: counted + text.slice(openEnd, contentEnd) + content };
}
