import type { Chunk, Compilation, Compiler, Module } from 'webpack';

/** The modules of each part of a build, by the name of its entry. */
export type ModulesOf = ReadonlyMap<string, ReadonlySet<string>>;

/** The compiler of pages: what it compiles makes the pages and is not in them. */
const PAGE_COMPILER = /^HtmlWebpackCompiler/u;

/** A module's file; of a module that others were put into, all of theirs. */
function filesOf(module: Module): readonly string[] {
  const within: unknown = Reflect.get(module, 'modules');
  if (Array.isArray(within)) return (within as readonly Module[]).flatMap(filesOf);
  const file: unknown = Reflect.get(module, 'resource');
  return typeof file === 'string' ? [file.replace(/\?.*$/u, '')] : [];
}

/** The chunks of an entry: those that it starts with, and those that are loaded when they are needed. */
function chunksOf(compilation: Compilation, entry: string): readonly Chunk[] {
  const start = compilation.entrypoints.get(entry);
  if (start === undefined) return [];
  const groups = new Set<Compilation['chunkGroups'][number]>([start]);
  for (const group of groups) for (const child of group.childrenIterable) groups.add(child);
  return [...groups].flatMap(({ chunks }) => chunks);
}

function modulesOf(compilation: Compilation, entry: string): ReadonlySet<string> {
  const modules = chunksOf(compilation, entry).flatMap((chunk) => [
    ...compilation.chunkGraph.getChunkModulesIterable(chunk),
  ]);
  return new Set(modules.flatMap(filesOf));
}

/**
 * Tells, when a build is about to write its files, which modules are really in each of its parts, those of compilers
 * within it (workers) included.
 */
export class BundledModules {
  constructor(private readonly tell: (modules: ModulesOf, compilation: Compilation) => void) {}

  apply(compiler: Compiler): void {
    const found = new Map<string, Set<string>>();
    compiler.hooks.compilation.tap('BundledModules', (compilation) => {
      if (PAGE_COMPILER.test(compilation.compiler.name ?? '')) return;
      const isWhole = compilation.compiler === compiler;
      if (isWhole) found.clear();
      // Modules that nobody uses are gone by then, and compilers within this one have come to their end.
      const { PROCESS_ASSETS_STAGE_PRE_PROCESS, PROCESS_ASSETS_STAGE_REPORT } = compiler.webpack.Compilation;
      const stage = isWhole ? PROCESS_ASSETS_STAGE_REPORT : PROCESS_ASSETS_STAGE_PRE_PROCESS;
      compilation.hooks.processAssets.tap({ name: 'BundledModules', stage }, () => {
        for (const entry of compilation.entrypoints.keys()) {
          const known = found.get(entry) ?? new Set();
          for (const module of modulesOf(compilation, entry)) known.add(module);
          found.set(entry, known);
        }
        if (isWhole) this.tell(found, compilation);
      });
    });
  }
}
