import { deflateSync } from 'fflate';
import { joined } from '../bytes';
import { crc32 } from '../package/crc32';
import type { Package } from '../package/package';
import type { ZipEntry } from '../package/zip-directory';

const ALL_ONES = 0xff_ff_ff_ff;
const UTF_8 = 0x08_00;
const VERSION = 20;
/** The first of January 1980, as zip archives write it. */
const FIRST_DAY = 0x00_21;

/** A part as it is to be, by its path in lower case. */
export interface ChangedPart {
  readonly path: string;
  readonly text: string;
}

/** A copy of a package: parts that are given anew are packed anew, all others are copied as they are packed. */
export function writeZip(
  pack: Package,
  changed: ReadonlyMap<string, ChangedPart>,
  removed: ReadonlySet<string>,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  const add = (local: readonly Uint8Array[], record: Uint8Array): void => {
    new DataView(record.buffer, record.byteOffset).setUint32(42, at, true);
    for (const piece of local) at += piece.length;
    pieces.push(...local);
    records.push(record);
  };
  const ends = rawEnds(pack);
  const known = new Set<string>();
  for (const entry of pack.entries) {
    const key = entry.path.toLowerCase();
    known.add(key);
    if (removed.has(key)) continue;
    const anew = partAnew(pack, entry, changed.get(key));
    if (anew === undefined) {
      const raw = pack.bytes.subarray(entry.header, ends.get(entry.header));
      add([raw], pack.bytes.slice(entry.record.start, entry.record.end));
    } else add(...packed(entry.path, anew));
  }
  for (const [key, { path, text }] of changed)
    if (!known.has(key)) add(...packed(path, new TextEncoder().encode(text)));
  const directory = records.reduce((length, record) => length + record.length, 0);
  return joined([...pieces, ...records, endRecord(records.length, directory, at)]);
}

/** The bytes of a part that is packed anew; undefined for one that is copied. */
function partAnew(pack: Package, entry: ZipEntry, changed: ChangedPart | undefined): Uint8Array | undefined {
  if (changed !== undefined) return new TextEncoder().encode(changed.text);
  return isNarrow(pack, entry) ? undefined : pack.part(entry.path);
}

/** Where each entry's bytes end, what may stand behind its data included, by where its local header begins. */
function rawEnds({ bytes, entries }: Package): ReadonlyMap<number, number> {
  const starts = entries.map(({ header }) => header).sort((one, other) => one - other);
  const directory = Math.min(bytes.length, ...entries.map(({ record }) => record.start));
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]));
}

/** Whether an entry's record gives sizes and place without the wide fields. */
function isNarrow({ bytes }: Package, { record }: ZipEntry): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset + record.start);
  return [20, 24, 42].every((offset) => view.getUint32(offset, true) !== ALL_ONES);
}

function packed(path: string, bytes: Uint8Array): [local: readonly Uint8Array[], record: Uint8Array] {
  const name = new TextEncoder().encode(path);
  const data = deflateSync(bytes, { level: 6 });
  const local = new Uint8Array(30 + name.length);
  const record = new Uint8Array(46 + name.length);
  local.set(name, 30);
  record.set(name, 46);
  const crc = crc32(bytes);
  const fields = (view: DataView, from: number): void => {
    view.setUint16(from, VERSION, true);
    view.setUint16(from + 2, UTF_8, true);
    view.setUint16(from + 4, 8, true);
    view.setUint16(from + 8, FIRST_DAY, true);
    view.setUint32(from + 10, crc, true);
    view.setUint32(from + 14, data.length, true);
    view.setUint32(from + 18, bytes.length, true);
    view.setUint16(from + 22, name.length, true);
  };
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04_03_4b_50, true);
  fields(localView, 4);
  const recordView = new DataView(record.buffer);
  recordView.setUint32(0, 0x02_01_4b_50, true);
  recordView.setUint16(4, VERSION, true);
  fields(recordView, 6);
  return [[local, data], record];
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06_05_4b_50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return end;
}
