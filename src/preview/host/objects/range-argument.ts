import type { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { rangeClass } from './classes';
import { rangeAt, type RangeSelf } from './selves';

/** A range argument: a Range, or the address of one. */
export function rangeArgument(args: Arguments, index: number, like: RangeSelf): RangeSelf {
  const given = args.any(index);
  const range = typeof given === 'string' ? rangeAt(like.sheet, given) : rangeClass.unwrap(given);
  if (!range) throw invalidArgument(`argument ${index + 1} is not a range`);
  return range;
}
