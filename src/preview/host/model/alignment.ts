import { HorizontalAlign, VerticalAlign, type Nullable } from '@univerjs/core';
import { invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/json';

/** Excel's names of alignments and the engine's numbers for them. */
class AlignmentNames<A extends number> {
  constructor(
    private readonly byName: Readonly<Record<string, A>>,
    private readonly otherwise: string,
  ) {}

  /** Excel's name of the engine's alignment. */
  nameOf(alignment: Nullable<A>): string {
    const found = Object.entries(this.byName).find(([, value]) => value === alignment);
    return found?.[0] ?? this.otherwise;
  }

  /** The engine's alignment; null for Excel's default; undefined for a name that is none. */
  valueOf(name: string): A | null | undefined {
    return name === this.otherwise ? null : this.byName[name];
  }
}

/** Excel's `horizontalAlignment`. */
export const horizontalAlignments = new AlignmentNames<HorizontalAlign>(
  {
    Left: HorizontalAlign.LEFT,
    Center: HorizontalAlign.CENTER,
    Right: HorizontalAlign.RIGHT,
    Justify: HorizontalAlign.JUSTIFIED,
    Distributed: HorizontalAlign.DISTRIBUTED,
  },
  'General',
);

/** Excel's `verticalAlignment`. */
export const verticalAlignments = new AlignmentNames<VerticalAlign>(
  { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE },
  'Bottom',
);

/** The engine's alignment of a name an add-in wrote; InvalidArgument when there is no such name. */
export function alignmentOf<A extends number>(names: AlignmentNames<A>, written: Json): A | null {
  const found = typeof written === 'string' ? names.valueOf(written) : undefined;
  if (found === undefined) throw invalidArgument(`${JSON.stringify(written)} is no alignment`);
  return found;
}
