import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { URL } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { BundleCheck, PageVersion, ThirdPartyNotices } from './src/build/plugins.js';
import { kept, progress, shortened, typeScript } from './src/build/shared.js';
import { WorkerScript } from './src/build/worker-script.js';

const root = import.meta.dirname;

/** The version of everything: of the package, the manifest and the pages. */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Where manifest.xml says the add-in lives; `--env origin=…` puts another address in its place. */
const developmentOrigin = 'https://localhost:3000';

/** Microsoft's own copy of office.js, loaded instead of ours with `--env officejs=cdn`. */
const cdn = 'https://appsforoffice.microsoft.com';

/** What Excel needs of office.js: the loader, one file for each platform, and the strings of three languages. */
const officeFiles = [
  'office.js',
  ...['web-16.00', 'win32-16.01', 'mac-16.00', 'ios-16.00'].map((platform) => `excel-${platform}.js`),
  'o15apptofilemappingtable.js',
  ...['zh-cn', 'zh-tw', 'en-us'].map((locale) => `${locale}/office_strings.js`),
];

/** What the pane may load, and from where: nothing but its own files, and no connections at all. */
function contentSecurityPolicy({ fromCdn, development }) {
  const own = fromCdn ? `'self' ${cdn}` : `'self'`;
  return [
    `default-src 'self'`,
    `script-src ${own}`,
    `style-src 'self' 'unsafe-inline'`, // Fluent UI writes its style rules at run time
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `frame-src ${own}`, // office.js asks about an unknown host in a frame of its own folder
    `worker-src blob:`, // the engine's, whose script stands in the page
    `connect-src ${development ? `'self' wss://${new URL(developmentOrigin).host}` : `'none'`}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** Puts office.js before the pane's own scripts: it must run first, and it reads its folder from its script element. */
class OfficeScript {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('OfficeScript', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('OfficeScript', (page) => {
        const script = HtmlWebpackPlugin.createHtmlTagObject('script', { src: this.address });
        const firstScript = page.headTags.findIndex(({ tagName }) => tagName === 'script');
        page.headTags.splice(firstScript < 0 ? page.headTags.length : firstScript, 0, script);
        return page;
      });
    });
  }
}

/** office.js asks for its telemetry module; this add-in sends none, so the file is there and empty. */
class SilentTelemetry {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SilentTelemetry', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'SilentTelemetry', stage }, () => {
        const source = new webpack.sources.RawSource('// No telemetry: intentionally empty.\n');
        compilation.emitAsset('office/telemetry/oteljs_agave.js', source, { minimized: true });
      });
    });
  }
}

/** The development server: https with a certificate this machine trusts, at the address manifest.xml names. */
async function developmentServer() {
  const { default: devCerts } = await import('office-addin-dev-certs');
  return {
    host: 'localhost',
    port: Number(new URL(developmentOrigin).port),
    static: false,
    hot: false,
    client: { overlay: false },
    headers: { 'Access-Control-Allow-Origin': '*' },
    server: { type: 'https', options: await devCerts.getHttpsServerOptions() },
  };
}

/**
 * The add-in's build. `--env origin=https://intranet.example/folder` writes that address into the manifest;
 * `--env officejs=cdn` loads office.js from Microsoft instead of from dist/office.
 */
export default async function addIn(env = {}, { mode = 'production' } = {}) {
  const development = mode === 'development';
  const fromCdn = env.officejs === 'cdn';
  const origin = (env.origin ?? developmentOrigin).replace(/\/+$/, '');
  return {
    name: 'add-in',
    mode,
    context: root,
    entry: { taskpane: ['./src/commands/commands.ts', './src/taskpane/index.tsx'] },
    output: {
      path: join(root, 'dist'),
      filename: '[name].[contenthash:8].js',
      clean: { keep: /^(?:bin|page)\// },
    },
    devtool: development ? 'source-map' : false,
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        ...typeScript,
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        {
          test: /[\\/]office-js-helpers[\\/]dist[\\/]office\.helpers\.js$/,
          loader: join(root, 'src/build/helpers-storage.js'),
        },
      ],
    },
    optimization: shortened,
    cache: kept(`add-in-${mode}`, [import.meta.filename]),
    plugins: [
      new PageVersion(version),
      ...progress(),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: 'src/taskpane/taskpane.html',
        meta: {
          'content-security-policy': {
            'http-equiv': 'Content-Security-Policy',
            content: contentSecurityPolicy({ fromCdn, development }),
          },
        },
      }),
      new WorkerScript({ id: 'engine-worker', entry: './src/session/engine/worker.ts' }),
      new OfficeScript(fromCdn ? `${cdn}/lib/1/hosted/office.js` : 'office/office.js'),
      ...(fromCdn ? [] : [new SilentTelemetry()]),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'assets/shortcuts.json', to: 'assets/shortcuts.json' },
          // As it is: nothing may make it newer than the engine that it is for.
          { from: 'src/taskpane/old-engine.js', to: 'old-engine.js', info: { minimized: true } },
          {
            from: 'assets/support.html',
            to: 'support.html',
            transform: (page) => page.toString().replaceAll('{{version}}', version),
          },
          {
            from: 'manifest.xml',
            transform: (manifest) => manifest.toString().replaceAll(developmentOrigin, origin),
          },
          ...(fromCdn ? [] : officeFiles).map((file) => ({
            from: `node_modules/@microsoft/office-js/dist/${file}`,
            to: `office/${file}`,
            info: { minimized: true }, // the licence allows copies in their original form
          })),
          ...(fromCdn
            ? []
            : [{ from: 'node_modules/@microsoft/office-js/LICENSE.md', to: 'office/LICENSE.md' }]),
        ],
      }),
      ...(development
        ? []
        : [
            new BundleCheck(fromCdn ? [cdn] : []),
            new ThirdPartyNotices({
              root,
              copied: fromCdn ? [] : ['@microsoft/office-js'],
              record: process.env.BUNDLED_RECORD,
            }),
          ]),
    ],
    performance: { hints: false },
    stats: { preset: 'errors-warnings', logging: 'info' },
    ...(env.WEBPACK_SERVE ? { devServer: await developmentServer() } : {}),
  };
}
