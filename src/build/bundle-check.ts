import { gzipSync } from 'node:zlib';
import type { Compilation, Compiler } from 'webpack';
import {
  ADDRESSES,
  AT_ONCE,
  STRANGERS,
  STRANGERS_OF,
  TRACES,
  WEIGHT_LIMITS,
  type WeightLimit,
} from './bundle-limits';
import { BundledModules } from './bundled-modules';
import { packageFolders } from './bundled-package';

/** A script or page of one's own; office.js lies in a folder and is Microsoft's. */
const OWN_TEXT = /^[^/]+\.(?:js|html|css)$/u;

/** What begins like an address, to the end of its host and path. */
const ADDRESS = /\bhttps?:\/\/[\w.-]+(?:\/[\w./#-]*)?/giu;

/** What must never be in a bundle of one's own: the stand-in for Excel. */
const STAND_IN = /[\\/]src[\\/]preview[\\/]/u;

/** The addresses in a text that no entry of `ADDRESSES` explains and that do not lead to one of the origins. */
export function unexplainedAddresses(text: string, origins: readonly string[] = []): readonly string[] {
  const found = new Set(text.match(ADDRESS) ?? []);
  return [...found].filter(
    (address) =>
      !ADDRESSES.some(({ address: allowed }) => allowed.test(address)) &&
      !origins.some((origin) => address === origin || address.startsWith(`${origin}/`)),
  );
}

/** The strangers that have left traces in a text. */
export function tracesIn(text: string): readonly string[] {
  return TRACES.filter(({ text: trace }) => trace.test(text)).map(({ of }) => of);
}

/** The modules that may not be bundled, in general or in an entry. */
export function strangersAmong(modules: Iterable<string>, entry = ''): readonly string[] {
  const files = [...modules];
  const ofEntry = STRANGERS_OF[entry];
  const folders = packageFolders(files).map((folder) => folder.replaceAll('\\', '/'));
  const named = folders.filter((folder) => STRANGERS.some((name) => folder.includes(`node_modules/${name}`)));
  return [...named, ...files.filter((file) => STAND_IN.test(file) || ofEntry?.test(file) === true)];
}

/** What an entry's page and scripts weigh, in bytes after gzip. */
function weightOf(compilation: Compilation, entry: string): WeightLimit {
  const start = compilation.entrypoints.get(entry);
  const atOnce = (AT_ONCE[entry] ?? []).map((name) => compilation.namedChunkGroups.get(name));
  const chunks = new Set([start, ...atOnce].flatMap((group) => group?.chunks ?? []));
  const late = new Set(start?.childrenIterable);
  for (const group of late) for (const child of group.childrenIterable) late.add(child);
  const all = new Set([...chunks, ...[...late].flatMap((group) => group.chunks)]);
  const weigh = (of: typeof chunks): number =>
    [`${entry}.html`, ...new Set([...of].flatMap(({ files }) => [...files]))]
      .filter((file) => /\.(?:js|html)$/u.test(file))
      .map((file) => gzipSync(compilation.getAsset(file)?.source.buffer() ?? '').length)
      .reduce((total, bytes) => total + bytes, 0);
  return { first: weigh(chunks), whole: weigh(all) };
}

/** Says what is wrong with the weight of an entry, if anything is. */
export function overweight(entry: string, weight: WeightLimit): readonly string[] {
  const limit = WEIGHT_LIMITS[entry];
  if (limit === undefined) return [`No limit is set for what ${entry} may weigh (bundle-limits.ts).`];
  return (['first', 'whole'] as const)
    .filter((what) => weight[what] > limit[what])
    .map((what) => `${entry} weighs ${weight[what]} bytes gzipped (${what}); ${limit[what]} are allowed.`);
}

/** Says what each entry weighs, and fails the build where one is too heavy or holds what is not its own. */
export class BundleCheck {
  /** @param origins other machines that this build is meant to load from */
  constructor(private readonly origins: readonly string[]) {}

  apply(compiler: Compiler): void {
    const { WebpackError } = compiler.webpack;
    new BundledModules((modules, compilation) => {
      const fail = (message: string): unknown => compilation.errors.push(new WebpackError(message));
      const logger = compilation.getLogger('BundleCheck');
      for (const [entry, files] of modules) {
        // What was read for it counts, too: that nobody uses it may be chance.
        for (const stranger of strangersAmong([...files, ...compilation.fileDependencies], entry))
          fail(`Bundled, but not to be in it: ${stranger}`);
        // What a compiler within this one has made stands in a page, and is weighed with it.
        if (!compilation.entrypoints.has(entry)) continue;
        const weight = weightOf(compilation, entry);
        overweight(entry, weight).forEach(fail);
        logger.info(`${entry} weighs ${weight.first} bytes gzipped at first, ${weight.whole} in all`);
      }
      for (const { name, source } of compilation.getAssets().filter((asset) => OWN_TEXT.test(asset.name))) {
        const text = source.source().toString();
        for (const stranger of tracesIn(text)) fail(`${name} holds something of ${stranger}.`);
        for (const address of unexplainedAddresses(text, this.origins))
          fail(`${name} holds an address: ${address}`);
      }
    }).apply(compiler);
  }
}
