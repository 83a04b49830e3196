/** Characters that carry no meaning in a label: white space of every kind, zero-width marks, quotes. */
const MEANINGLESS = /[\s\u200b-\u200d\u2060\ufeff"'“”‘’「」『』]/gu;

/** Dashes that people use for one another once NFKC has done its part. */
const DASHES = /[\u2010-\u2015\u2212~〜]+/gu;

/**
 * A label as it is compared: NFKC (full-width to half-width, Chinese brackets, colons and commas to their
 * ASCII twins), no white space or line breaks, no quotes, every dash a hyphen.
 */
export function normaliseLabel(text: string): string {
  return PLAIN.test(text) ? text : normalised(text);
}

/** Texts that are their own label: Chinese characters, digits, letters and plain ASCII signs. */
const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9().,:%*/≥≤-]*$/u;

function normalised(text: string): string {
  return text.normalize('NFKC').replace(MEANINGLESS, '').replace(DASHES, '-');
}

/** Words as they are compared (targets against actuals): as labels, without closing punctuation. */
export function normaliseWords(text: string): string {
  return normaliseLabel(text).replace(/[。.;,、!]+$/u, '');
}

/** A text on one line, as it is quoted in a message: white space goes where it touches Chinese, else it is one space. */
export function oneLine(text: string): string {
  if (!/\s/u.test(text)) return text;
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}（）：，、]) | (?=[\p{Script=Han}（）：，、])/gu, '')
    .trim();
}
