import { describe, expect, test } from 'vitest';
import { circlesIn } from './circles';
import { importsOf } from './imports';

describe('circles of imports', () => {
  const found = (...lines: readonly string[]): readonly string[] =>
    circlesIn(
      new Map(
        lines.map((line) => {
          const [file = '', ...others] = line.split(' ');
          return [file, others];
        }),
      ),
    ).map((circle) => circle.join(' '));

  test('are found, however long', () => {
    expect(found('a b', 'b a')).toEqual(['a b']);
    expect(found('a a')).toEqual(['a']);
    expect(found('a b', 'b c', 'c d', 'd b')).toEqual(['b c d']);
    expect(found('a b', 'b a', 'c d a', 'd c')).toEqual(['a b', 'c d']);
    expect(found('a b c', 'b a', 'c a')).toEqual(['a b c']);
  });

  test('are none where two ways lead to one file', () => {
    expect(found('a b c', 'b d', 'c d', 'd')).toEqual([]);
  });
});

test('imports are those of values, of types, and those that are passed on', () => {
  const imports = importsOf(['test/house']);
  expect(imports.get('test/house/imports.ts')).toEqual(['test/house/circles.ts']);
  expect(imports.get('test/house/circles.test.ts')).toEqual([
    'test/house/circles.ts',
    'test/house/imports.ts',
  ]);
  const rooms = importsOf(['src/excel']);
  expect(rooms.get('src/excel/index.ts')).toContain('src/excel/undo.ts');
});

test('no files import each other, not even types', () => {
  const imports = importsOf(['src', 'test']);
  expect(imports.size).toBeGreaterThan(500);
  expect(circlesIn(imports)).toEqual([]);
});
