import {
  BorderStyleTypes,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { agreedOver } from '../model/agreement';
import { borderLineOf, excelLineOf, type ExcelLine } from '../model/border-lines';
import { cssColor, hexColor } from '../model/colors';
import { edgeCells, sideNames, type BorderSide } from '../model/border-sides';
import { itemNotFound } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import type { Arguments } from '../protocol/arguments';
import type { Json } from '../protocol/json';
import { Cells } from '../model/cells';
import type { AreasSelf } from './selves';
import { textWritten } from './style-scalar';

interface BorderSelf extends AreasSelf {
  readonly side: BorderSide;
}

function sideAt(args: Arguments): BorderSide {
  const given = args.any(0);
  const side = typeof given === 'number' ? sideNames[given] : sideNames.find((name) => name === given);
  if (!side) throw itemNotFound(`no border "${JSON.stringify(given)}"`);
  return side;
}

/** What the border lines of one side have in common. */
function common<V extends Json>(self: BorderSelf, read: (line: Nullable<IBorderStyleData>) => V): V | null {
  const edges = self.areas.flatMap((area) => edgeCells(area, self.side));
  return agreedOver(edges, ({ cells, key }) =>
    new Cells(self.sheet, cells).uniform((style: IStyleData) => read(style.bd?.[key])),
  );
}

/** Changes the border lines of one side, each from what it was. */
function change(self: BorderSelf, next: (line: Nullable<IBorderStyleData>) => IBorderStyleData | null): void {
  for (const area of self.areas) {
    for (const { cells, key } of edgeCells(area, self.side)) {
      const written = new Cells(self.sheet, cells);
      written.writeStyle((row, column) => {
        const line = self.sheet.styleAt(row, column).bd?.[key];
        const bd: IBorderData = { [key]: next(line) };
        return { bd };
      });
    }
  }
}

function lineOf(self: BorderSelf, part: (line: ExcelLine) => string): string | null {
  return common(self, (line) => part(excelLineOf(line?.s)));
}

/** Excel.RangeBorder */
const rangeBorderClass: ObjectClass<BorderSelf> = new ObjectClass<BorderSelf>({
  name: 'RangeBorder',
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (self) => lineOf(self, (line) => line.style),
      set: (self, value) => {
        const style = textWritten(value, 'a border style');
        change(self, (line) => {
          const kind = borderLineOf({ style, weight: line ? excelLineOf(line.s).weight : 'Thin' });
          return kind === BorderStyleTypes.NONE ? null : { s: kind, cl: line?.cl ?? { rgb: '#000000' } };
        });
      },
    },
    weight: {
      get: (self) => lineOf(self, (line) => line.weight),
      set: (self, value) => {
        const weight = textWritten(value, 'a border weight');
        change(self, (line) => ({
          s: borderLineOf({ style: line ? excelLineOf(line.s).style : 'Continuous', weight }),
          cl: line?.cl ?? { rgb: '#000000' },
        }));
      },
    },
    color: {
      get: (self) => common(self, (line) => hexColor(line?.cl.rgb) ?? '#000000'),
      set: (self, value) => {
        const rgb = cssColor(textWritten(value, 'a colour'));
        change(self, (line) => ({ s: line?.s ?? BorderStyleTypes.THIN, cl: { rgb } }));
      },
    },
  },
});

/** Excel.RangeBorderCollection */
export const rangeBordersClass: ObjectClass<AreasSelf> = new ObjectClass<AreasSelf>({
  name: 'RangeBorderCollection',
  items: (self, session) => sideNames.map((side) => rangeBorderClass.wrap({ ...self, side }, session)),
  indexer: (self, args, session) => rangeBorderClass.wrap({ ...self, side: sideAt(args) }, session),
  finders: {
    getItemAt: (self, args, session) => rangeBorderClass.wrap({ ...self, side: sideAt(args) }, session),
  },
  actions: { getCount: () => sideNames.length },
});
