import { nativeZlib } from './native-zlib';

const POLYNOMIAL = 0xed_b8_83_20;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** The CRC-32 of bytes as zip archives keep it; `before` is that of the bytes before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const native = nativeZlib();
  if (native !== undefined) return native.crc32(bytes, before);
  const { length } = bytes;
  let crc = ~before;
  for (let at = 0; at < length; at++) crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
