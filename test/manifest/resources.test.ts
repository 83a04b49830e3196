import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addresses, attribute, element, elements, localized, manifest, root } from './manifest';

/** A PNG's width and height, from its header. */
function pixels(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The file of the repository that an address of the manifest is served from. */
function fileOf(address: string): string {
  return join(root, new URL(address).pathname);
}

describe('resource ids', () => {
  const declared = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
    elements(name).filter((candidate) => candidate.hasAttribute('id')),
  );
  const ids = declared.map((resource) => attribute(resource, 'id'));
  const used = [...manifest.querySelectorAll('[resid]')].map((user) => attribute(user, 'resid'));

  test('are unique and short enough', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(32);
  });

  test('are all declared and all used', () => {
    expect(new Set(used)).toEqual(new Set(ids));
  });
});

describe('texts', () => {
  const shortStrings = [...element('bt:ShortStrings').children];
  const longStrings = [...element('bt:LongStrings').children];
  const description = elements('Description').find((candidate) => candidate.hasAttribute('DefaultValue'));
  if (description === undefined) throw new Error('The manifest has no description');
  const limits = [
    { kind: 'short strings', texts: shortStrings, limit: 125 },
    { kind: 'long strings', texts: longStrings, limit: 250 },
    { kind: 'the display name', texts: [element('DisplayName')], limit: 125 },
    { kind: 'the description', texts: [description], limit: 250 },
  ];

  test.each(limits)('$kind come in Chinese and in English, within $limit characters', ({ texts, limit }) => {
    for (const text of texts) {
      const byLocale = localized(text);
      expect([...byLocale.keys()]).toEqual(['zh-CN', 'en-US']);
      expect(byLocale.get('zh-CN')).toMatch(/\p{Script=Han}/u);
      expect(byLocale.get('en-US')).toMatch(/^[\x20-\x7e]+$/);
      for (const words of byLocale.values()) expect(words.length).toBeLessThanOrEqual(limit);
    }
  });
});

describe('addresses', () => {
  test('are all of the development server', () => {
    expect(new Set(addresses().map((address) => new URL(address).origin))).toEqual(
      new Set(['https://localhost:3000']),
    );
  });

  test('of ribbon images name icons of the size they are declared for', () => {
    const sizes = new Map(
      elements('bt:Image')
        .filter((image) => image.hasAttribute('size'))
        .map((image) => [attribute(image, 'resid'), Number(attribute(image, 'size'))]),
    );
    for (const image of elements('bt:Image').filter((candidate) => candidate.hasAttribute('DefaultValue'))) {
      const size = sizes.get(attribute(image, 'id'));
      expect(pixels(fileOf(attribute(image, 'DefaultValue'))), attribute(image, 'id')).toEqual([size, size]);
    }
  });

  test('of the add-in icons name icons of 32 and 64 pixels', () => {
    expect(pixels(fileOf(attribute(element('IconUrl'), 'DefaultValue')))).toEqual([32, 32]);
    expect(pixels(fileOf(attribute(element('HighResolutionIconUrl'), 'DefaultValue')))).toEqual([64, 64]);
  });

  test.each([16, 32, 64, 80, 128])('the mark is drawn at %i pixels', (size) => {
    expect(pixels(join(root, `assets/icon-${size}.png`))).toEqual([size, size]);
  });
});
