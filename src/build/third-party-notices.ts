import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiler } from 'webpack';
import { BundledModules } from './bundled-modules';
import { bundledPackage, installedFolder, packageFolders } from './bundled-package';
import { notAllowed } from './licences';
import { noticesOf, type RecordedPart } from './notices';

/** Where they stand in what is deployed. */
const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** What people call the entries of the build. */
const TITLES: Readonly<Record<string, string>> = {
  taskpane: '加载项窗格 · The pane of the add-in',
  'engine-worker': '加载项窗格的核对引擎 · The engine of the pane',
  check: '“核对”页 · The page that checks files',
};

/** What people call what is not bundled but copied. */
const COPIED = '原样附带 · Copied as it is';

/** What webpack itself puts into everything that it builds. */
const RUNTIME = 'webpack';

/** What the notices need to know of the build. */
interface NoticesOptions {
  /** The folder of the project. */
  readonly root: string;
  /** Packages that are copied as they are. */
  readonly copied: readonly string[];
  /** A folder for a record of the parts, from which a release is made; undefined where nobody asks. */
  readonly record: string | undefined;
}

/**
 * Writes the notices of what is really bundled beside it, and fails the build where a licence does not allow that, where
 * it is not stated or where its text is missing.
 */
export class ThirdPartyNotices {
  constructor(private readonly options: NoticesOptions) {}

  apply(compiler: Compiler): void {
    const { WebpackError, sources } = compiler.webpack;
    const { root, copied, record } = this.options;
    new BundledModules((modules, compilation) => {
      const fail = (message: string): unknown => compilation.errors.push(new WebpackError(message));
      const inFolders = (folders: readonly string[]): RecordedPart['packages'] =>
        folders.flatMap((folder) => {
          try {
            return [bundledPackage(folder)];
          } catch (error) {
            fail(String(error));
            return [];
          }
        });
      const installed = (names: readonly string[]): RecordedPart['packages'] =>
        inFolders(names.map((name) => installedFolder(root, name)));
      const parts = [...modules].map(([entry, files]): RecordedPart => ({
        entry,
        title: TITLES[entry] ?? entry,
        packages: [...inFolders(packageFolders(files)), ...installed([RUNTIME])],
      }));
      const all: readonly RecordedPart[] =
        copied.length === 0 ? parts : [...parts, { entry: null, title: COPIED, packages: installed(copied) }];
      for (const { name, license } of notAllowed(all.flatMap(({ packages }) => packages)))
        fail(`${name} may not be bundled under its licence, ${license}.`);
      compilation.emitAsset(NOTICES_FILE, new sources.RawSource(noticesOf(all)));
      if (record !== undefined)
        writeFileSync(join(record, `${compiler.name ?? 'build'}.json`), JSON.stringify(all));
    }).apply(compiler);
  }
}
