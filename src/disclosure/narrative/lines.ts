import type { CellPlace } from '../sheet/address';
import type { CellStart, Paragraph } from './paragraph';
import { isBareHeading, isWholeHeading } from './sections';

/** A line of a text, and the cell that it stands in. */
export interface TextLine {
  readonly text: string;
  readonly cell: CellPlace | null;
}

/** What ends a sentence, and with it a line that no page's width broke. */
const ENDS = /[。：！？:!?]["”’」』）)]?$/u;

/** The number at the head of a heading or an item: 一、 （二） 3. (4) 第五部分 ① */
const NUMBERED =
  /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)](?![费类])|\d{1,2}[.．、](?!\d)|附件?\s*\d*[:：]|图\s*\d+|注\s*\d*[:：])/u;

/** A page number: 16, — 21 —, 第 3 页 */
const PAGE_NUMBER = /^[-—–\s]*\d{1,4}[-—–\s]*$|^第\s*\d+\s*页(?:\s*共\s*\d+\s*页)?$/u;

/** What a figure follows: a line that ends so goes on. */
const EXPECTS_FIGURE = /[为是计的额数达共约占加少长降比，、]$/u;

/** A figure that is broken behind its point. */
const CUT_FIGURE = /\d[.．]$/u;

/** How a line begins that goes on behind a figure. */
const UNIT_FIRST = /^(?:[万亿千]?元|[%％辆台人个分]|平方米)/u;

/** A heading holds no figure with a unit and no comma. */
const NOT_A_HEADING = /[，。；;,]|\d\s*(?:[万亿千]?元|[%％辆人分])/u;

/** A number that only a heading has; an item's number may begin a sentence that goes on in the next line. */
const HEADING_NUMBER =
  /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|图)/u;

/** An item of the list of 类, 款 and 项 is a heading of its own … */
const FUNCTIONAL_ITEM = /[（(][类款项][）)]$/u;

/** … unless the next line still names a 款 or a 项. */
const GOES_ON_BELOW = /^[^。，；]{0,40}[（(][款项][）)]/u;

/** A line as long as this share of the usual one may have been broken by the page's width. */
const FULL_LINE = 0.85;

/** No page is narrower than this many characters, and fewer lines do not show how wide theirs is. */
const NARROWEST = 12;
const FEW_LINES = 20;

/** A heading is not longer than this, however wide the page. */
const HEADING_LENGTH = 45;

const isHeading = (line: string): boolean =>
  NUMBERED.test(line) &&
  ((HEADING_NUMBER.test(line) && line.length <= HEADING_LENGTH) || FUNCTIONAL_ITEM.test(line)) &&
  !NOT_A_HEADING.test(line) &&
  !EXPECTS_FIGURE.test(line) &&
  !/\d$/u.test(line);

/** Whether a line that begins a paragraph is a section's heading without a number. */
const isBare = (line: string): boolean =>
  line.length <= HEADING_LENGTH && isBareHeading(line.normalize('NFKC').replace(/[\s"“”]/gu, ''));

/** How a line begins that goes on with a heading that a page's width broke. */
const REST_OF_HEADING = /^(?:的?说明|况|明|情况|支出|决算)/u;

const isComplete = (line: string, next: string): boolean =>
  isWholeHeading(line.normalize('NFKC').replace(/[\s"“”]/gu, '')) && !REST_OF_HEADING.test(next);

/** A row of a table that was saved as text. */
const isTableRow = (line: string): boolean => line.includes('\t');

/** A paragraph that is being put together. */
class Draft {
  private text = '';
  private readonly cells: CellStart[] = [];

  constructor(
    private readonly number: number,
    /** Whether its first line is a heading. */
    readonly heading: boolean,
  ) {}

  add({ text, cell }: TextLine): void {
    if (this.text !== '') this.text += '\n';
    if (cell !== null && this.cells.at(-1)?.cell !== cell) this.cells.push({ from: this.text.length, cell });
    this.text += text;
  }

  paragraph(): Paragraph {
    return { number: this.number, text: this.text, cells: this.cells };
  }
}

/** A line that holds something, without its white space and its bullet. */
interface FilledLine {
  readonly line: TextLine;
  readonly trimmed: string;
}

/** The length that only a tenth of the lines exceed: the page's width, where a page's width broke them; else infinite. */
function usualLength(lines: readonly FilledLine[]): number {
  const lengths = lines.map(({ trimmed }) => trimmed.length).sort((one, other) => one - other);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return lines.length < FEW_LINES || usual < NARROWEST ? Infinity : usual;
}

/** Whether a line of digits alone is a page's number, and not a figure that the page's end broke off. */
function isPageNumber({ trimmed }: FilledLine, last: string, next: FilledLine | undefined): boolean {
  if (!PAGE_NUMBER.test(trimmed)) return false;
  if (!/^\d+$/u.test(trimmed)) return true;
  if (CUT_FIGURE.test(last)) return false;
  const figure = EXPECTS_FIGURE.test(last) || /\d$/u.test(last);
  return !(figure && UNIT_FIRST.test(next?.trimmed ?? ''));
}

function withoutPageNumbers(lines: readonly FilledLine[]): readonly FilledLine[] {
  const kept: FilledLine[] = [];
  for (const [index, line] of lines.entries())
    if (!isPageNumber(line, kept.at(-1)?.trimmed ?? '', lines[index + 1])) kept.push(line);
  return kept;
}

/**
 * Puts the lines of a text together to paragraphs. A line goes on in the next one unless it ends a sentence, is a
 * heading or a table's row, or the next one begins with a number of its own: texts that come from a printed page break
 * inside words and numbers, often with empty lines and page numbers between.
 */
export function joinLines(lines: readonly TextLine[]): readonly Paragraph[] {
  const filled = withoutPageNumbers(
    lines.flatMap((line): readonly FilledLine[] => {
      const trimmed = line.text.replace(/^[\s-]*-\s+/u, '').trim();
      return trimmed === '' ? [] : [{ line, trimmed }];
    }),
  );
  const full = usualLength(filled) * FULL_LINE;
  const paragraphs: Paragraph[] = [];
  let draft: Draft | null = null;
  const close = (): void => {
    if (draft !== null) paragraphs.push(draft.paragraph());
    draft = null;
  };
  for (const [index, { line, trimmed }] of filled.entries()) {
    const next = filled[index + 1];
    const numbered = NUMBERED.test(trimmed) && !CUT_FIGURE.test(filled[index - 1]?.trimmed ?? '');
    if (draft !== null && (numbered || isTableRow(line.text))) close();
    draft ??= new Draft(paragraphs.length + 1, isHeading(trimmed) || isBare(trimmed));
    draft.add(line);
    const item: boolean = FUNCTIONAL_ITEM.test(trimmed) && !GOES_ON_BELOW.test(next?.trimmed ?? '');
    const whole = trimmed.length < full || isComplete(trimmed, next?.trimmed ?? '');
    const headed: boolean = draft.heading && (FUNCTIONAL_ITEM.test(trimmed) ? item : whole);
    if (ENDS.test(trimmed) || headed || isTableRow(line.text)) close();
  }
  close();
  return paragraphs;
}
