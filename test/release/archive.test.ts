import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { archiveOf, textFile } from '../../src/release/archive';
import { sha256, sumsOf } from '../../src/release/sums';

afterEach(() => {
  vi.unstubAllEnvs();
});

const files = [
  ['b.txt', textFile('two')],
  ['a/核对.txt', textFile('one')],
  ['a/c.txt', textFile('three')],
] as const;

test('the same files give the same archive, in whatever order, zone and year', () => {
  const first = archiveOf('x', new Map(files));
  expect(archiveOf('x', new Map([...files].reverse()))).toEqual(first);
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'UTC']) {
    vi.stubEnv('TZ', zone);
    vi.setSystemTime(new Date('2031-07-01T23:30:00Z'));
    expect(archiveOf('x', new Map(files)), zone).toEqual(first);
    vi.useRealTimers();
  }
});

test('an archive holds its files in one folder, sorted', () => {
  const unpacked = unzipSync(archiveOf('x', new Map(files)));
  expect(Object.keys(unpacked)).toEqual(['x/a/c.txt', 'x/a/核对.txt', 'x/b.txt']);
  expect(new TextDecoder().decode(unpacked['x/a/核对.txt'])).toBe('one');
});

test('sums are those of sha256sum', () => {
  // Of no bytes at all, as the standard gives it (FIPS 180-4).
  const none = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(sha256(new Uint8Array())).toBe(none);
  expect(
    sumsOf(
      new Map([
        ['b', new Uint8Array()],
        ['a', new Uint8Array()],
      ]),
    ),
  ).toBe(`${none}  a\n${none}  b\n`);
});
