import { knownDuties } from '../../disclosure/duties/duties';
import { dutySummary } from '../../disclosure/duties/summary';
import type { Verdict } from '../../disclosure/duties/verdict';
import { verdictOf } from '../../disclosure/duties/verdict';
import type { Key } from '../../voice/catalogue';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { Look, MadeCell, MadeRow, MadeSheet } from '../own-sheets/made-sheet';
import { linkTo } from '../own-sheets/made-sheet';
import { pageFooter } from '../own-sheets/own-sheet-words';
import { SEVERITY_LOOKS } from '../own-sheets/severity-looks';
import { textHeight } from '../own-sheets/text-height';
import type { OpinionColumn } from './opinion-columns';
import { COLUMNS } from './opinion-columns';
import type { OpinionInput } from './opinion-input';
import type { OpinionRow } from './opinion-rows';
import { conclusionText, findingRows, goneRows, headLines } from './opinion-rows';

/** The last column. */
const LAST = COLUMNS.length - 1;

const FONT = { name: '宋体', size: 10 } as const;
const SHADE = '#E7ECF2';

const TABLE: Look = { vertical: 'Center', wrap: true };
const TITLE: Look = { ...TABLE, bold: true, size: 18, horizontal: 'Center' };
const HEAD: Look = { ...TABLE, bold: true, fill: SHADE, horizontal: 'Center' };
const HEADING: Look = { ...TABLE, bold: true, fill: SHADE };
const BOX: Look = { wrap: true, vertical: 'Top' };

/** Room for an opinion to be written by hand, in points. */
const CONCLUSION_HEIGHT = 72;
const SIGNATURE_HEIGHT = 28;

/** Who signs, and over which columns each signs: the first and the last. */
const SIGNATURES: readonly (readonly [who: Key<'opinion'>, from: number, to: number])[] = [
  ['handler', 0, 3],
  ['reviewer', 4, 6],
  ['head', 7, 9],
];

/** What stands in place of the table where there is nothing to deal with. */
const NOTHING_FOUND: Readonly<Record<Verdict, Key<'opinion'>>> = {
  nothing: 'nothingChecked',
  problems: 'noFindings',
  unchecked: 'notAllChecked',
  clean: 'noFindings',
};

/** The sheet with the opinions, ready to be printed and signed. */
export function opinionSheet(input: OpinionInput, language: Language): MadeSheet {
  const say = voice(language, 'opinion');
  const [title = '', department = '', year = '', ...others] = headLines(input, language);
  const above: readonly MadeRow[] = [
    spanned([[title, 0, LAST]], TITLE),
    spanned([
      [department, 0, 5],
      [year, 6, LAST],
    ]),
    ...others.map((line) => spanned([[line, 0, LAST]])),
  ];
  const found = findingRows(input.review, input.standing, language);
  const gone = goneRows(
    input.review,
    input.standing.gone,
    found.filter(({ number }) => number !== '').length,
    language,
  );
  const heading = (text: string): MadeRow => spanned([[text, 0, LAST]], HEADING);
  const table: readonly MadeRow[] = [
    { cells: COLUMNS.map(({ head }) => ({ value: say(head) })), look: HEAD },
    ...(found.length > 0 ? found.map(tableRow) : [heading(say(NOTHING_FOUND[verdictOf(input.review)]))]),
    ...(gone.length > 0 ? [heading(say('goneHeading')), ...gone.map(tableRow)] : []),
    heading(say('conclusion')),
    spanned([[conclusionText(input.conclusion), 0, LAST]], BOX, CONCLUSION_HEIGHT),
  ];
  const below: readonly MadeRow[] = [
    spanned([[dutySummary(knownDuties(input.review), language).join('\n'), 0, LAST]]),
    spanned(
      SIGNATURES.map(([who, from, to]) => [say(who), from, to]),
      TABLE,
      SIGNATURE_HEIGHT,
    ),
    spanned(
      SIGNATURES.map(([, from, to]) => [say('date'), from, to]),
      TABLE,
      SIGNATURE_HEIGHT,
    ),
  ];
  const rows = [...above, ...table, ...below];
  return {
    widths: COLUMNS.map(({ width }) => width),
    font: FONT,
    gridlines: false,
    rows,
    head: above.length,
    frozen: false,
    filter: null,
    boxes: [{ top: above.length, left: 0, bottom: above.length + table.length - 1, right: LAST }],
    charts: [],
    printed: { top: 0, left: 0, bottom: rows.length - 1, right: LAST },
    footer: pageFooter(language),
  };
}

function tableRow(row: OpinionRow): MadeRow {
  return {
    cells: COLUMNS.map(({ id, centred }): MadeCell => {
      const { look, link } = OWN[id]?.(row) ?? {};
      const own: Look = { ...(centred ? { horizontal: 'Center' } : {}), ...look };
      return { value: row[id], look: own, ...(link === undefined ? {} : { link }) };
    }),
    look: TABLE,
    height: 'fit',
  };
}

/** What the cells of some columns have of their own. */
const OWN: Readonly<Partial<Record<OpinionColumn, (row: OpinionRow) => Pick<MadeCell, 'look' | 'link'>>>> = {
  severity: ({ look }) => {
    const own = SEVERITY_LOOKS[look];
    return own === undefined ? {} : { look: own };
  },
  cell: ({ place }) => linkTo(place),
};

/** A text over some columns of a row: the first and the last. */
type Spanned = readonly [text: string, from: number, to: number];

/** A row of texts in merged cells, which lie side by side, high enough for them. */
function spanned(texts: readonly Spanned[], look: Look = TABLE, least = 0): MadeRow {
  const { size = FONT.size } = look;
  return {
    cells: texts.map(([value, from, to]) => ({ value, span: to - from + 1 })),
    look,
    height: Math.max(least, ...texts.map(([text, from, to]) => textHeight(text, widthOf(from, to), size))),
  };
}

/** The width of some columns together, in points: the first and the last. */
function widthOf(from: number, to: number): number {
  return COLUMNS.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
}
