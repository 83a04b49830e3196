/** How a zip archive begins, which every .xlsx and .docx is. */
export const ZIP_HEADER: readonly number[] = [0x50, 0x4b];

/** How a file of the old Office formats begins, and one that is encrypted with a password. */
export const OLE_HEADER: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How pictures and documents begin that are no text, whatever they are called: PNG, JPEG, GIF, TIFF, PDF, RTF. */
export const OTHER_HEADERS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/** The name of the stream in which Office keeps what is encrypted with a password, in UTF-16. */
const ENCRYPTED: readonly number[] = Array.from('EncryptedPackage', (letter) => [
  letter.charCodeAt(0),
  0,
]).flat();

/** Pieces one behind the other, as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Whether bytes begin with a header. */
export function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, index) => bytes[index] === byte);
}

/** Whether an Office file is encrypted with a password. */
export function isEncrypted(bytes: Uint8Array): boolean {
  const [first = 0] = ENCRYPTED;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (ENCRYPTED.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
