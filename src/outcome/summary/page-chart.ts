import stringWidth from 'string-width';
import { escaped } from './escaped';
import type { Chart } from './table';

/** Units of the drawing: the column of the labels, the longest bar, the room for its number, a bar, and the gap of labels. */
const LABELS = 250;
const LONGEST = 300;
const NUMBER = 60;
const BAR = 16;
const GAP = 8;
/** The widest label, in halves of a full-width sign. */
const MOST_LABEL = 35;

/** A chart of lying bars as a drawing, with what it shows as words for those who do not see it. */
export function chartSvg({ title, labels, series }: Chart): string {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const row = BAR * series.length + GAP;
  const height = labels.length * row + GAP;
  const bars = labels.map((label, index) => {
    const top = index * row + GAP;
    const drawn = series.map(({ name, values }, of) => {
      const value = values[index] ?? 0;
      const width = Math.round((value / most) * LONGEST);
      const y = top + of * BAR;
      return (
        `<rect class="${of === 0 ? 'one' : 'two'}" x="${LABELS}" y="${y}" width="${width}" height="${BAR - 2}"><title>${escaped(`${label} ${name}: ${value}`)}</title></rect>` +
        `<text x="${LABELS + width + 4}" y="${y + BAR - 5}">${value}</text>`
      );
    });
    const middle = top + (row - GAP) / 2 + 4;
    return `<text x="${LABELS - 6}" y="${middle}" text-anchor="end"><title>${escaped(label)}</title>${escaped(shortened(label))}</text>${drawn.join('')}`;
  });
  const legend =
    series.length < 2
      ? ''
      : `<p class="note">${series.map(({ name }, of) => `<svg viewBox="0 0 12 12" class="sign"><rect class="${of === 0 ? 'one' : 'two'}" width="12" height="12"/></svg> ${escaped(name)}`).join('　')}</p>`;
  return (
    `<figure><figcaption>${escaped(title)}</figcaption><svg viewBox="0 0 ${LABELS + LONGEST + NUMBER} ${height}" role="img" aria-label="${escaped(title)}">` +
    `${bars.join('')}</svg>${legend}</figure>`
  );
}

function shortened(label: string): string {
  let shown = label;
  while (stringWidth(shown) > MOST_LABEL) shown = Array.from(shown).slice(0, -1).join('');
  return shown === label ? label : `${shown}…`;
}
