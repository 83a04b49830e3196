import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { bundle, ROOT } from './bundle';

const ENTRY = 'src/library/index.ts';

/** A module that a declaration takes types from: of the sources by its path, or the one package whose types are shown. */
const MODULE = /(?<=\b(?:from |import\())(['"])((?:\.{1,2}\/)[^'"]*|\.{1,2}|decimal\.js)\1/gu;

/**
 * Writes the library into a folder: one module that runs by itself, and its types, which resolve whichever way a project
 * resolves modules. Throws where they cannot be declared.
 *
 * @returns the modules of which something is in it, by their paths
 */
export async function bundleLibrary(folder: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  const modules = await bundle(join(folder, 'index.js'), ENTRY);
  const types = join(folder, 'types');
  const declared = declarations(types);
  const wanted = new Set([join(types, 'library/index.d.ts')]);
  // What is wanted grows while it is gone through: a declaration wants those that it takes types from.
  for (const path of wanted) {
    const text = declared.get(path);
    if (text === undefined) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      text.replace(MODULE, (_, quote: string, module: string) => {
        const named = wholePath(module, path, types);
        wanted.add(join(dirname(path), named.replace(/\.js$/u, '.d.ts')));
        return `${quote}${named}${quote}`;
      }),
    );
  }
  await copyFile(join(ROOT, 'node_modules/decimal.js/decimal.d.ts'), join(types, 'decimal.d.ts'));
  return modules;
}

/** The declarations of the library and of all that it takes types from, by their paths. */
function declarations(folder: string): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    readonly config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([join(ROOT, ENTRY)], {
    ...options,
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true },
    ...{ rootDir: join(ROOT, 'src'), outDir: folder },
  });
  const written = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => written.set(path, text));
  if (diagnostics.length > 0)
    throw new Error(ts.flattenDiagnosticMessageText(diagnostics[0]?.messageText, '\n'));
  return written;
}

/** A module as a declaration has to name it, with its ending, so that Node's way of resolving finds it too. */
function wholePath(module: string, path: string, folder: string): string {
  const isPackage = module === 'decimal.js';
  const named = isPackage ? relative(dirname(path), join(folder, 'decimal')).replaceAll('\\', '/') : module;
  const whole = named.startsWith('.') ? named : `./${named}`;
  const source = join(ROOT, 'src', relative(folder, dirname(path)), whole);
  const isFolder = !isPackage && !existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`);
  return `${whole}${isFolder ? '/index' : ''}.js`;
}
