import { normaliseLabel } from '../../disclosure/sheet/text';

/** A line that belongs to a table, in the pieces that stand beside one another in it. */
export type HeadLine = readonly string[];

/** A line above a table is never longer than this. */
const LONGEST = 60;

/** What parts the pieces of a line: tabs, wide gaps, and what states the unit behind the department's name. */
const GAP = /\t+|[ \u00a0\u3000]{2,}|\s+(?=(?:金额)?单位\s*[:：]\s*(?:万元|元))/u;

/** A part of the document, a sentence or a reference is no line of a table. */
const NO_HEAD = /^第[一二三四五六七八九十\d]+(?:部分|章)|[。;!?]|^(?:详?见|如)/u;

/** What stands above a table, normalised: its title, its number, whose it is, its unit, its year. */
const HEADS: readonly RegExp[] = [
  /表(?:\([^()]*\))*$/u,
  /^\(?附[表件]?\d{0,2}\)?$|^\(?表\d{1,2}\)?$/u,
  /^(?:编制|填报|预算|公开|主管)?(?:部门|单位|项目)(?:名称|\(公章\)|\(盖章\))?:/u,
  /^\(?(?:金额)?(?:计量)?单位:(?:人民币)?(?:万元|元)\)?$/u,
  /^\(?20\d\d年度?\)?$/u,
];

/** A title of a table, normalised. */
const TITLE = /[^\d公开附表]\p{Script=Han}*表(?:\([^()]*\))*$/u;

/** How what stands below a table begins, or that it speaks of the table. */
const NOTES: readonly RegExp[] = [/^(?:备?注|说明|附注)(?:\d+)?[:：.、]/u, /^[^:]{0,80}本表/u];

/** A further point of a note. */
const POINT = /^\d{1,2}[.、．]/u;

/** The lines of a paragraph above a table, which belongs to it; null for a paragraph that does not. */
export function headLines(text: string): readonly HeadLine[] | null {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .split(GAP)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== ''),
    )
    .filter((pieces) => pieces.length > 0);
  return lines.length > 0 && lines.flat().every(isHead) ? lines : null;
}

function isHead(piece: string): boolean {
  const label = normaliseLabel(piece);
  return label.length <= LONGEST && !NO_HEAD.test(label) && HEADS.some((pattern) => pattern.test(label));
}

/** Whether a text is a table's title. */
export function isTitle(text: string): boolean {
  const label = normaliseLabel(text);
  return isHead(text) && TITLE.test(label);
}

/** Whether a line below a table belongs to it; `before` is the note before it. */
export function isNote(text: string, before: string | undefined): boolean {
  const label = normaliseLabel(text);
  if (label === '') return false;
  if (before === undefined) return NOTES.some((pattern) => pattern.test(label));
  return NOTES.some((pattern) => pattern.test(label)) || POINT.test(label);
}

/** A line above a table as it is compared with one above the table before: what says that it goes on counts for nothing. */
export function comparableHead(line: HeadLine): string {
  return normaliseLabel(line.join('')).replace(/\(?续表?\d?\)?/gu, '');
}
