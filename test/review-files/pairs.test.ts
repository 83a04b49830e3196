import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pairsOf } from '../../src/outcome/pairs';

/** What is reviewed with what, and what is said of it. */
const paired = (...files: readonly string[]): readonly string[] =>
  pairsOf(files.map((file) => join(...file.split('/')))).map(({ file, text, remark }) =>
    [file, text, remark].map((part) => part ?? '-').join(' '),
  );

test('a workbook and a document of one name belong together', () => {
  expect(paired('a.docx', 'a.xlsx')).toEqual(['a.xlsx a.docx textJoined']);
  expect(paired('a.2021.txt', 'a.2021.xlsm')).toEqual(['a.2021.xlsm a.2021.txt textJoined']);
  // The same name, as macOS and as others write it.
  expect(paired('e\u0301.docx', '\u00e9.xlsx')).toEqual(['\u00e9.xlsx e\u0301.docx textJoined']);
});

test('of several of a name it is not certain which belong together', () => {
  expect(paired('a.doc', 'a.docx', 'a.xlsx')).toEqual([
    'a.doc - textAmbiguous',
    'a.docx - textAmbiguous',
    'a.xlsx - textAmbiguous',
  ]);
  expect(paired('a.docx', 'a.xls', 'a.xlsx')).toEqual([
    'a.docx - textAmbiguous',
    'a.xls - textAmbiguous',
    'a.xlsx - textAmbiguous',
  ]);
});

test('other names, and other folders, belong to nothing', () => {
  expect(paired('a.docx', 'a1.xlsx')).toEqual(['a.docx - textAlone', 'a1.xlsx - -']);
  expect(paired('甲/a.docx', '乙/a.xlsx')).toEqual([
    `${join('甲', 'a.docx')} - -`,
    `${join('乙', 'a.xlsx')} - -`,
  ]);
});
