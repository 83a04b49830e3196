import { writeFileSync } from 'node:fs';
import type { Compiler } from 'webpack';
import { BundledModules } from './bundled-modules';
import { bundledPackage, installedFolder, packageFolders } from './bundled-package';
import { notAllowed } from './licences';
import { noticesOf, type Part } from './notices';

/** Where they stand in what is deployed. */
const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** What people call the entries of the build. */
const TITLES: Readonly<Record<string, string>> = {
  taskpane: '加载项窗格 · The pane of the add-in',
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
  /** A file that is to have the parts, for a list of what is given away; undefined where nobody asks. */
  readonly record?: string | undefined;
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
      const inFolders = (folders: readonly string[]): Part['packages'] =>
        folders.flatMap((folder) => {
          try {
            return [bundledPackage(folder)];
          } catch (error) {
            fail(String(error));
            return [];
          }
        });
      const installed = (names: readonly string[]): Part['packages'] =>
        inFolders(names.map((name) => installedFolder(root, name)));
      const parts = [...modules].map(([entry, files]) => ({
        title: TITLES[entry] ?? entry,
        packages: [...inFolders(packageFolders(files)), ...installed([RUNTIME])],
      }));
      const all = copied.length === 0 ? parts : [...parts, { title: COPIED, packages: installed(copied) }];
      for (const { name, license } of notAllowed(all.flatMap(({ packages }) => packages)))
        fail(`${name} may not be bundled under its licence, ${license}.`);
      compilation.emitAsset(NOTICES_FILE, new sources.RawSource(noticesOf(all)));
      if (record !== undefined) writeFileSync(record, JSON.stringify(all));
    }).apply(compiler);
  }
}
