import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/disclosure/sheet/decimal';
import { Decoder } from '../../../src/session/worker/codec/decoder';
import type { Encoded } from '../../../src/session/worker/codec/encoded';
import { Encoder } from '../../../src/session/worker/codec/encoder';
import type { CodecOptions } from '../../../src/session/worker/codec/encoder';
import { difference } from './difference';

/** What a message makes of what is posted. */
const posted = (encoded: Encoded): Encoded => structuredClone(encoded);

/** Carries values one after the other from one end to the other. */
function carrying(options: CodecOptions = {}): (value: unknown) => unknown {
  const [encoder, decoder] = [new Encoder(options), new Decoder(options)];
  return (value) => decoder.decode(posted(encoder.encode(value)));
}

const decimals = fc.oneof(
  fc.double().map((value) => new Decimal(value)),
  fc
    .constantFrom('1e-40', '-0', '12345678901234567890.123456789', 'NaN', '-Infinity')
    .map((text) => new Decimal(text)),
);

const values = fc.anything({
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: false,
  withBigInt: false,
  values: [
    ...[fc.boolean(), fc.integer(), fc.double(), fc.string({ unit: 'grapheme' })],
    ...[fc.constantFrom(null, undefined, -0, NaN, 2 ** 28, -(2 ** 28), 2 ** 31, '__proto__'), decimals],
  ],
});

describe.each([false, true])('a value that is carried, remembered: %j', (remembers) => {
  test('is the same', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 4 }), (all) => {
        const carry = carrying({ remembers });
        for (const value of all) expect(difference(value, carry(value))).toBeNull();
      }),
    );
  });

  test('shares what it shared', () => {
    fc.assert(
      fc.property(fc.object(), fc.array(fc.integer({ min: 0, max: 2 })), (shared, order) => {
        const all = [shared, { shared }, new Map([[shared, [shared]]])];
        const value = order.map((index) => all[index]);
        expect(difference(value, carrying({ remembers })(value))).toBeNull();
      }),
    );
  });

  test('may lead back to itself', () => {
    const circle: { name: string; members: unknown[]; first: unknown } = {
      name: '甲',
      members: [],
      first: null,
    };
    circle.members.push(circle, new Set([circle]));
    circle.first = circle.members;
    expect(difference(circle, carrying({ remembers })(circle))).toBeNull();
  });

  test('keeps its patterns', () => {
    const value = { pattern: /^(?<year>\d{4})年$/giu };
    expect(difference(value, carrying({ remembers })(value))).toBeNull();
  });

  test('keeps its bytes', () => {
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4]);
    expect(carrying({ remembers })({ name: '甲.xlsx', bytes })).toEqual({ name: '甲.xlsx', bytes });
  });
});

test('a key that is the prototype’s name is a key like any other', () => {
  const value = JSON.parse('{"__proto__": {"a": 1}, "b": 2}') as object;
  const carried = carrying()(value) as object;
  expect(Object.keys(carried)).toEqual(['__proto__', 'b']);
  expect(Object.getPrototypeOf(carried)).toBe(Object.prototype);
});

class Stranger {
  readonly name = '外人';
}

test.each<readonly [string, unknown, RegExp]>([
  ['a function', { rule: () => true }, /^A function cannot be sent\.$/u],
  ['a symbol', [Symbol('x')], /^A symbol cannot be sent\.$/u],
  [
    'an object of a class that is not known',
    [new Stranger()],
    /^An object of the class Stranger cannot be sent\.$/u,
  ],
  ['a decimal that counts otherwise', new (Decimal.clone({ precision: 5 }))(1), /cannot be sent\.$/u],
])('%s is refused', (_what, value, message) => {
  expect(() => new Encoder().encode(value)).toThrow(message);
});

test('a codec goes on after something was refused', () => {
  const options = { remembers: true };
  const [encoder, decoder] = [new Encoder(options), new Decoder(options)];
  const known = { name: '甲' };
  decoder.decode(posted(encoder.encode(known)));
  expect(() => encoder.encode([{ name: '乙' }, () => 1])).toThrow(TypeError);
  expect(decoder.decode(posted(encoder.encode([known, known])))).toEqual([known, known]);
});

describe('a codec that remembers', () => {
  const sheets = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `表${index}`,
      cells: Array.from({ length: 20 }, () => ({})),
    }));

  test('sends what is new alone, and refers to the rest', () => {
    const options = { remembers: true };
    const [encoder, decoder] = [new Encoder(options), new Decoder(options)];
    const [first = { name: '', cells: [] }, ...others] = sheets(50);
    const before = decoder.decode(posted(encoder.encode([first, ...others]))) as unknown[];
    const changed = { ...first, name: '改' };
    const encoded = encoder.encode([changed, ...others]);
    // The list and the changed sheet; its cells are known.
    expect(encoded.heads.length / 2).toBe(2);
    const after = decoder.decode(posted(encoded)) as unknown[];
    expect(after[0]).toMatchObject({ name: '改' });
    expect(after.slice(1).every((sheet, index) => sheet === before[index + 1])).toBe(true);
  });

  test('forgets what many messages have left behind, and sends all anew', () => {
    const options = { remembers: true };
    const [encoder, decoder] = [new Encoder(options), new Decoder(options)];
    let anew = 0;
    let most = 0;
    for (let message = 0; message < 100; message += 1) {
      const encoded = encoder.encode(sheets(50));
      if (encoded.first === 0) anew += 1;
      most = Math.max(most, encoded.first);
      expect(decoder.decode(posted(encoded))).toHaveLength(50);
    }
    expect(anew).toBeGreaterThan(1);
    // 1 + 50 × (1 + 1 + 20) objects each: at most twice that and ten thousand, and the last on top, are known.
    expect(most).toBeLessThanOrEqual(3 * 1101 + 10_000);
  });

  test('notices a message that is missing', () => {
    const options = { remembers: true };
    const [encoder, decoder] = [new Encoder(options), new Decoder(options)];
    decoder.decode(encoder.encode(['甲']));
    encoder.encode(['乙']);
    expect(() => decoder.decode(encoder.encode(['丙']))).toThrow(/missing/u);
  });
});
