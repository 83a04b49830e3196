import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Imports } from './circles';

/** The project's root. */
const ROOT = join(import.meta.dirname, '../..');

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** What each source file of some folders of the project imports of them, types too; paths from the root. */
export function importsOf(folders: readonly string[]): Imports {
  const files = new Set(
    folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/u.test(path))
        .map((path) => join(folder, path)),
    ),
  );
  const imported = (file: string): readonly string[] =>
    ts
      .preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .flatMap(({ fileName }) => {
        const path = join(dirname(file), fileName);
        return ENDINGS.map((ending) => path + ending).find((candidate) => files.has(candidate)) ?? [];
      });
  return new Map([...files].map((file) => [file, imported(file)]));
}
