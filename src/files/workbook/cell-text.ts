const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;

/** A text of a cell as it reads: _x000D_ is how files write a character that XML does not allow. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Control characters, halves of characters and the two code points that are none. */
const DOUBTFUL = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Of the control characters XML allows these, and all from here on. */
const ALLOWED = '\t\n';
const FIRST_ALLOWED = ' ';

/** A text as a cell's XML writes it: what XML does not allow as _xHHHH_, and so what would be read as such. */
export function escapedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').replace(DOUBTFUL, (character) => {
    const isControl = /\p{Cc}/u.test(character);
    if (isControl && (ALLOWED.includes(character) || character >= FIRST_ALLOWED)) return character;
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
