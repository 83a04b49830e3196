import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { BundleCheck, PageVersion, ThirdPartyNotices } from '../build/plugins.js';
import { kept, progress, shortened, typeScript } from '../build/shared.js';

const root = join(import.meta.dirname, '../..');

/** The version of everything. */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What the page may load, and from where: its own files, a worker that it makes itself, and no connections at all. */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `worker-src blob:`,
  `style-src 'self' 'unsafe-inline'`, // Fluent UI writes its style rules at run time
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/**
 * Makes a function of every script, which is kept where the page finds it and then run: a worker is made of the words of
 * these functions (src/page/worker), so that page and worker have one copy of each script, also from a disk.
 */
class ScriptsAsFunctions {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ScriptsAsFunctions', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: 'ScriptsAsFunctions', stage }, (assets) => {
        for (const file of Object.keys(assets).filter((name) => name.endsWith('.js')))
          compilation.updateAsset(
            file,
            (source) =>
              new webpack.sources.ConcatSource(
                '(f=>{(self.finalAccountsScripts||=[]).push(f);f()})(function(){',
                source,
                '\n});',
              ),
          );
      });
    });
  }
}

/** Whether the workers need a module, and the page has not begun with it. */
function isOfWorkersAlone(module, { chunkGraph }) {
  const names = [...chunkGraph.getModuleChunksIterable(module)].map(({ name }) => name);
  return names.includes('work') && !names.includes('start');
}

/**
 * The build of the page that checks files without Excel: one folder that works on any server and when it is opened from
 * a disk, so classic scripts, relative paths, and nothing that is fetched.
 */
export default {
  name: 'page',
  mode: 'production',
  context: root,
  // Browsers of Chromium 103 and later.
  target: ['web', 'es2022'],
  entry: { check: './src/page/index.ts' },
  output: {
    path: join(root, 'dist/page'),
    filename: 'check.[contenthash:8].js',
    chunkFilename: 'check-[name].[contenthash:8].js',
    publicPath: '',
    clean: true,
  },
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      ...typeScript,
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.xlsx$/, type: 'javascript/auto', loader: join(import.meta.dirname, 'packed-book.js') },
    ],
  },
  optimization: {
    ...shortened,
    splitChunks: {
      cacheGroups: {
        // What the workers need besides the page's beginning is one script: they are made of all of it at once.
        engine: { test: isOfWorkersAlone, name: 'engine', enforce: true, priority: 1 },
        // Nothing of the page's own is in two scripts, however little it is.
        own: { test: /[\\/]src[\\/]/, minChunks: 2, minSize: 0 },
      },
    },
  },
  cache: kept('page', [import.meta.filename]),
  plugins: [
    new PageVersion(version),
    ...progress(),
    new HtmlWebpackPlugin({
      filename: 'check.html',
      template: 'src/page/check.html',
      meta: {
        'content-security-policy': {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy,
        },
      },
    }),
    new CopyPlugin({ patterns: [{ from: 'assets/icon-32.png', to: 'icon-32.png' }] }),
    new ScriptsAsFunctions(),
    new BundleCheck([]),
    new ThirdPartyNotices({ root, copied: [], record: process.env.BUNDLED_RECORD }),
  ],
  performance: { hints: false },
  stats: { preset: 'errors-warnings', logging: 'info' },
};
