import { BooleanNumber, type IStyleData } from '@univerjs/core';
import { agreedOver } from '../model/agreement';
import { invalidArgument } from '../protocol/host-error';
import type { Scalar } from '../protocol/object-class';
import type { Json } from '../protocol/json';
import { cellsOfAreas, type AreasSelf } from './selves';

/** A property that is one part of the cells' style: null when the cells do not agree on it. */
export function styleScalar(
  read: (style: IStyleData) => Json,
  write: (value: Json) => IStyleData,
): Scalar<AreasSelf> {
  return {
    get: (self) => agreedOver(cellsOfAreas(self), (cells) => cells.uniform(read)),
    set: (self, value) => {
      const style = write(value);
      for (const cells of cellsOfAreas(self)) cells.writeStyle(() => style);
    },
  };
}

/** A number the add-in wrote; InvalidArgument when it is none. */
export function numberWritten(value: Json, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${what} is a number`);
  return value;
}

/** The engine's way of yes and no. */
export function flag(value: Json): BooleanNumber {
  if (typeof value !== 'boolean') throw invalidArgument('this property is true or false');
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** A text the add-in wrote; InvalidArgument when it is none. */
export function textWritten(value: Json, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} is a text`);
  return value;
}
