import stringWidth from 'string-width';

/** A column of a table: its head, and the side on which its texts stand. */
export interface TextColumn {
  readonly head: string;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';

/**
 * A table in fixed-width text, one line a row, the head first. East Asian characters count as two columns wide;
 * line breaks inside a cell become spaces.
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const lines = [columns.map(({ head }) => head), ...rows].map((cells) => cells.map(oneLine));
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((cells) => stringWidth(cells[index] ?? ''))),
  );
  return lines.map((cells) =>
    columns
      .map(({ align = 'left' }, index) => padded(cells[index] ?? '', widths[index] ?? 0, align))
      .join(GAP)
      .trimEnd(),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}

function padded(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? space + text : text + space;
}
