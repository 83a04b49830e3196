import { Decimal } from 'decimal.js';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import { escaped } from './escaped';
import { chartSvg } from './page-chart';
import { LOOK_HASHES, SCRIPT, STYLE } from './page-look';
import type { Cell, Column, SummaryDocument, Table } from './table';

/**
 * A summary as one page, piece by piece: it asks for nothing but itself, and its policy forbids the rest.
 *
 * @param link gives the address of a file
 */
export function* pagePieces(
  { title, lines, charts, tables }: SummaryDocument,
  link: (path: string) => string,
  language: Language,
): Generator<string> {
  const say = voice(language, 'summary');
  const policy = `default-src 'none'; style-src 'sha256-${LOOK_HASHES.style}'; script-src 'sha256-${LOOK_HASHES.script}'; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>`;
  yield `<h1>${escaped(title)}</h1>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}`;
  const anchors = tables.map((table) => `<a href="#${table.id}">${escaped(say(table.title))}</a>`);
  yield `<nav>${anchors.join('')}</nav><div class="charts">${charts.map(chartSvg).join('')}</div>`;
  for (const table of tables) yield* tablePieces(table, link, language);
  yield `<script>${SCRIPT}</script></body></html>\n`;
}

function* tablePieces(
  { id, title, note, columns, rows }: Table,
  link: (path: string) => string,
  language: Language,
): Generator<string> {
  const say = voice(language, 'summary');
  const heads = columns.map(
    ({ head }) => `<th scope="col"><span role="button" tabindex="0">${escaped(say(head))}</span></th>`,
  );
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const shares = columns.map(({ width }) => `<col width="${((100 * width) / whole).toFixed(1)}%">`);
  yield `<h2 id="${id}">${escaped(say(title))}</h2><p class="note">${escaped(note)}</p>`;
  yield `<div class="scroll"><table><colgroup>${shares.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>`;
  let isEmpty = true;
  for (const cells of rows()) {
    isEmpty = false;
    yield `<tr>${cells.map((cell, index) => cellHtml(cell, columns[index], link)).join('')}</tr>\n`;
  }
  yield '</tbody></table></div>';
  if (isEmpty) yield `<p>${escaped(say('none'))}</p>`;
}

function cellHtml(cell: Cell, column: Column | undefined, link: (path: string) => string): string {
  const { value, look } = cell;
  const kind = column?.kind ?? 'words';
  const isNumber = kind !== 'words' && value !== '';
  const classes = [isNumber ? 'number' : '', look ?? ''].filter(Boolean).join(' ');
  const attributes = [
    classes === '' ? '' : ` class="${classes}"`,
    isNumber ? ` data-value="${escaped(String(value))}"` : '',
  ].join('');
  const text = escaped(
    isNumber && kind === 'rate' ? `${new Decimal(value).times(100).toFixed(2)}%` : String(value),
  );
  // A name may turn the direction of writing: not that of its neighbours.
  const said = text === '' ? '' : `<bdi>${text}</bdi>`;
  return cell.link === undefined
    ? `<td${attributes}>${said}</td>`
    : `<td${attributes}><a href="${escaped(link(cell.link))}">${said}</a></td>`;
}
