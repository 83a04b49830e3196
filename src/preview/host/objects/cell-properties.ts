import { locksOf } from '../model/locks';
import type { Arguments } from '../protocol/arguments';
import { HostError } from '../protocol/host-error';
import { isJsonObject, type Json } from '../protocol/json';
import type { RangeSelf } from './selves';

/** What `getCellProperties` answers, cell by cell: of all that it may be asked for, the locks are covered. */
export function cellProperties({ sheet, area }: RangeSelf, args: Arguments): Json {
  const { format, ...others } = args.record(0);
  const { protection, ...looks } = isJsonObject(format) ? format : {};
  if (protection !== true || Object.keys({ ...others, ...looks }).length > 0)
    throw new HostError('ApiNotFound', 'Of the cells, only format.protection is answered.');
  return locksOf(sheet, area).map((row) =>
    row.map((locked) => ({ format: { protection: { locked, formulaHidden: false } } })),
  );
}
