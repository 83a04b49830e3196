import type * as Zlib from 'node:zlib';

/**
 * Node's own zlib, which unpacks and checks several times as fast as a library can; undefined in a browser. Asked for by its
 * name at run time, so that no bundler looks for it.
 */
export function nativeZlib(): Pick<typeof Zlib, 'crc32' | 'inflateRawSync'> | undefined {
  return typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function'
    ? undefined
    : process.getBuiltinModule('node:zlib');
}
