import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { build } from 'esbuild';

/** The module of the package that is taken; see src/excel/office-helpers.ts for what is not, and why. */
const MODULE = 'src/helpers/storage.ts';

/**
 * What stands in for the packages that the module asks for. It calls the tests of lodash with strings and with the
 * browser's storage alone, and what it has of rxjs serves `notify`, which nothing here calls.
 */
const STAND_INS = {
  'lodash-es': `
    export const isNil = (value) => value === undefined || value === null;
    export const isString = (value) => typeof value === 'string';
    export const isEmpty = (text) => text.length === 0;
    export const debounce = (work) => work;`,
  'rxjs/Observable': `
    export class Observable {
      constructor() { throw new Error('Storage.notify is not bundled.'); }
    }`,
};

/** A source's name in the package, without the scheme and the dots that webpack puts before it. */
function nameOf(source) {
  return posix.normalize(source.replace(/^webpack:\/\/\//, ''));
}

/** Gives esbuild the package's sources by their names, and the stand-ins. */
function sourcesAlone(sources) {
  return {
    name: 'sources-alone',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        const named = kind === 'entry-point' ? path : posix.join(posix.dirname(importer), `${path}.ts`);
        return { path: path in STAND_INS ? path : named, namespace: 'helpers' };
      });
      onLoad({ filter: /.*/, namespace: 'helpers' }, ({ path }) => ({
        contents: STAND_INS[path] ?? sources.get(path),
        loader: 'ts',
      }));
    },
  };
}

/**
 * The source of `Storage` alone, out of the sources that the package's source map holds.
 *
 * @param {string} map the text of dist/office.helpers.js.map
 * @returns {Promise<string>} an ECMAScript module
 */
export async function storageAlone(map) {
  const { sources, sourcesContent } = JSON.parse(map);
  const byName = new Map(sources.map((source, index) => [nameOf(source), sourcesContent[index]]));
  const { outputFiles } = await build({
    entryPoints: [MODULE],
    plugins: [sourcesAlone(byName)],
    bundle: true,
    minifyWhitespace: true, // no comments
    write: false,
    format: 'esm',
    target: 'es2020',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/**
 * A loader for webpack that puts one module of `@microsoft/office-js-helpers` in the place of all: the package is a
 * single file, with core-js 2, rxjs 5 and an authentication service's addresses in it.
 */
export default async function helpersStorage() {
  const map = `${this.resourcePath}.map`;
  this.addDependency(map);
  return storageAlone(await readFile(map, 'utf8'));
}
