import { join } from 'node:path';
import process from 'node:process';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';

const root = join(import.meta.dirname, '../..');

/** The newest syntax that scripts may have, as in tsconfig.json: what every engine reads that the add-in begins in. */
const target = 'es2022';

/** Files of ours become JavaScript by leaving out their types; `npm run types` is what checks them. */
export const typeScript = [false, true].map((tsx) => ({
  test: tsx ? /\.tsx$/ : /\.ts$/,
  loader: 'swc-loader',
  options: {
    swcrc: false,
    jsc: {
      target,
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
  },
}));

/** How scripts are shortened; licences that stand in their comments go into a file beside each. */
export const shortened = {
  minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: { ecma: 2022 } })],
  // The shortest names for what modules give each other: every build renames its scripts anyway.
  mangleExports: 'size',
};

/**
 * What a build keeps of each module for the next one, in .cache/webpack.
 * @param name differs for builds that make different things of a module.
 * @param files those that say how it is built: where one changes, nothing that was kept is used.
 */
export function kept(name, files) {
  return {
    type: 'filesystem',
    name,
    cacheDirectory: join(root, '.cache/webpack'),
    buildDependencies: { config: [import.meta.filename, ...files] },
  };
}

/** Tells the process that started the build how far it is, from 0 to 1; nothing where nobody listens. */
export function progress() {
  const tell = process.send?.bind(process);
  return tell === undefined ? [] : [new webpack.ProgressPlugin((share) => tell(share))];
}
