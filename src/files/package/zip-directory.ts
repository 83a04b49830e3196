import { LIMITS } from '../limits';
import { Refusal } from '../refusal';

/** An entry of a zip archive, as its central directory and its local header agree on it. */
export interface ZipEntry {
  readonly path: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header, and where its data begin. */
  readonly header: number;
  readonly data: number;
  /** Its record in the central directory. */
  readonly record: { readonly start: number; readonly end: number };
}

const END = 0x06_05_4b_50;
const END_64 = 0x06_06_4b_50;
const LOCATOR_64 = 0x07_06_4b_50;
const CENTRAL = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const END_LENGTH = 22;
const MOST_COMMENT = 65_535;
const ALL_ONES = 0xff_ff_ff_ff;
const SIZES_64 = 1;

const ENCRYPTED = 1;
const HAS_DESCRIPTOR = 8;

/** The entries of a zip archive in the order of its directory; refused where they disagree, overlap, repeat or exceed the limits. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = endRecord(view);
  if (count > LIMITS.parts) throw new Refusal('tooManyParts');
  const entries: ZipEntry[] = [];
  const paths = new Set<string>();
  let unpacked = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    const { entry, name } = centralEntry(view, bytes, at);
    at = entry.record.end;
    unpacked += entry.size;
    if (unpacked > LIMITS.unpackedBytes) throw new Refusal('tooLarge');
    if (entry.size > LIMITS.tightBytes && entry.size > entry.packed * LIMITS.ratio)
      throw new Refusal('packedTooTight', { part: entry.path });
    const key = entry.path.toLowerCase();
    if (paths.has(key)) throw new Refusal('damaged', { part: entry.path });
    paths.add(key);
    entries.push({ ...entry, data: dataStart(view, bytes, entry, name) });
  }
  refuseOverlaps(entries);
  return entries;
}

function endRecord(view: DataView): { readonly count: number; readonly start: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, start };
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (view.getUint32(within(view, end64, 56), true) !== END_64) throw new Refusal('damaged');
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      start: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  throw new Refusal('damaged');
}

function centralEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: Omit<ZipEntry, 'data'>; readonly name: Uint8Array } {
  within(view, at, 46);
  if (view.getUint32(at, true) !== CENTRAL) throw new Refusal('damaged');
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    view.getUint16(at + offset, true),
  ) as [number, number, number];
  within(view, at + 46, nameLength + extraLength + commentLength);
  const flags = view.getUint16(at + 8, true);
  const wide = wideSizes(view, at + 46 + nameLength, extraLength);
  const [packed, size, header] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true)) as [
    number,
    number,
    number,
  ];
  // The wide fields stand in this order, each only where the narrow one is all ones.
  const unpackedSize = size === ALL_ONES ? wide() : size;
  const packedSize = packed === ALL_ONES ? wide() : packed;
  const headerStart = header === ALL_ONES ? wide() : header;
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const path = new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\/+/u, '');
  if ((flags & ENCRYPTED) !== 0) throw new Refusal('passwordProtected');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new Refusal('damaged', { part: path });
  const crc = view.getUint32(at + 16, true);
  const entry = { path, flags, method, crc, packed: packedSize, size: unpackedSize, header: headerStart };
  const record = { start: at, end: at + 46 + nameLength + extraLength + commentLength };
  return { entry: { ...entry, record }, name };
}

/** Gives the wide fields of an entry one after the other. */
function wideSizes(view: DataView, start: number, length: number): () => number {
  let at = start;
  const end = start + length;
  while (at + 4 <= end && view.getUint16(at, true) !== SIZES_64) at += 4 + view.getUint16(at + 2, true);
  let field = at + 4;
  return () => {
    if (field + 8 > end) throw new Refusal('damaged');
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  };
}

/** Where an entry's data begin, behind a local header that says the same as the directory. */
function dataStart(
  view: DataView,
  bytes: Uint8Array,
  entry: Omit<ZipEntry, 'data' | 'record'>,
  name: Uint8Array,
): number {
  const { header, method, crc, packed, size, path } = entry;
  within(view, header, 30);
  const nameLength = view.getUint16(header + 26, true);
  const data = header + 30 + nameLength + view.getUint16(header + 28, true);
  within(view, data, packed);
  const says = [14, 18, 22].map((offset) => view.getUint32(header + offset, true));
  const agrees =
    view.getUint32(header, true) === LOCAL &&
    view.getUint16(header + 8, true) === method &&
    nameLength === name.length &&
    name.every((byte, index) => bytes[header + 30 + index] === byte) &&
    ((view.getUint16(header + 6, true) & HAS_DESCRIPTOR) !== 0 ||
      [crc, packed, size].every((value, index) => says[index] === value || says[index] === ALL_ONES)) &&
    (method === 8 || packed === size);
  if (!agrees) throw new Refusal('damaged', { part: path });
  return data;
}

/** No bytes belong to two entries. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const { header, data, packed, path } of [...entries].sort((one, other) => one.header - other.header)) {
    if (header < end) throw new Refusal('damaged', { part: path });
    end = data + packed;
  }
}

function within({ byteLength }: DataView, at: number, length: number): number {
  if (!(at >= 0 && at + length <= byteLength)) throw new Refusal('damaged');
  return at;
}
