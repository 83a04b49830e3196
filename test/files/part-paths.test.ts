import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseName, folderOf, relativeTo, resolved } from '../../src/files/package/part-paths';

describe('paths in a package', () => {
  it.each([
    ['xl/worksheets', '../comments1.xml', 'xl/comments1.xml'],
    ['xl/worksheets', '/xl/comments1.xml', 'xl/comments1.xml'],
    ['xl', 'worksheets/./sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['xl', '../../../secret.xml', 'secret.xml'],
  ])('from %j, %j leads to %j', (folder, target, part) => {
    expect(resolved(folder, target)).toBe(part);
  });

  it('are cut as paths are everywhere', () => {
    expect([folderOf('xl/worksheets/sheet1.xml'), baseName('xl/worksheets/sheet1.xml')]).toEqual([
      'xl/worksheets',
      'sheet1.xml',
    ]);
    expect([folderOf('mimetype'), baseName('mimetype')]).toEqual(['', 'mimetype']);
  });

  it('lead back to where they come from', () => {
    const step = fc.constantFrom('xl', 'worksheets', 'drawings', 'a', 'b');
    const path = fc.array(step, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), path, (steps, parts) => {
        const [folder, part] = [steps.join('/'), `${parts.join('/')}/part.xml`];
        expect(resolved(folder, relativeTo(folder, part))).toBe(part);
        expect(relativeTo(folder, part)).toBe(posix.relative(`/${folder}`, `/${part}`));
      }),
    );
  });
});
