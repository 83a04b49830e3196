import { cellFigure, statedFigure } from '../../forms/cell-figure';
import type { Figure, Form, Line } from '../../forms/form';
import { natureOf } from '../../relations/column-nature';
import { readNumber, readNumberText } from '../../sheet/printed-number';
import type { Reading } from '../../sheet/printed-number';

/** A number as its cell holds it, behind what its format shows. */
function heldReading(reading: Reading): Reading {
  return reading.kind === 'number' && reading.exact !== undefined && !reading.exact.eq(reading.value)
    ? { ...reading, value: reading.exact }
    : reading;
}

/** A figure that states what its cell holds: a score of 9.33 that is shown as 9 counts as 9.33. */
export function heldFigure(figure: Figure): Figure {
  const reading = heldReading(figure.reading);
  return reading === figure.reading ? figure : statedFigure(figure, { reading });
}

function heldLine(line: Line): Line {
  const score = line.figures.get('score');
  const held = score === undefined ? undefined : heldFigure(score);
  return held === undefined || held === score
    ? line
    : { ...line, figures: new Map(line.figures).set('score', held) };
}

/** A form whose scores are what their cells hold: what a spreadsheet adds up. The form itself where they show just that. */
export function heldForm(form: Form): Form {
  const lines = form.lines.map(heldLine);
  return lines.every((line, at) => line === form.lines[at]) ? form : { ...form, lines };
}

/** What is written into a cell: its new value, and a number format where it gets one. */
export interface Writing {
  readonly to: string | number;
  readonly format?: string;
}

/** A figure as it is read again once its cell was written. */
export function writtenFigure(figure: Figure, { to, format = figure.format }: Writing): Figure {
  const { column, place, within } = figure;
  const cell = cellFigure(column, { value: to, format }, place);
  if (within === undefined || typeof to !== 'string')
    return natureOf(column) === 'words'
      ? cell
      : statedFigure(cell, { reading: readNumber({ value: to, format }) });
  const text = to.slice(within.before.length, to.length - within.after.length);
  return statedFigure(cell, { text, reading: readNumberText(text), within });
}

/** A form with one figure of a line in place of the one that it has. */
export function withFigure(form: Form, key: string, figure: Figure): Form {
  return {
    ...form,
    lines: form.lines.map((line) =>
      line.key === key ? { ...line, figures: new Map(line.figures).set(figure.column, figure) } : line,
    ),
  };
}
