import { join } from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { kept, progress, typeScript } from '../../build/shared.js';

const root = join(import.meta.dirname, '../../..');

/** The build of the preview's own page. It is for trying the add-in on this machine and is never deployed. */
export default {
  name: 'preview',
  mode: 'production',
  context: root,
  entry: { preview: './src/preview/page/main.tsx' },
  output: { path: join(root, '.cache/preview-page'), filename: '[name].[contenthash:8].js', clean: true },
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [...typeScript, { test: /\.css$/, use: ['style-loader', 'css-loader'] }],
  },
  plugins: [
    ...progress(),
    new HtmlWebpackPlugin({ filename: 'index.html', template: 'src/preview/page/index.html' }),
  ],
  optimization: { minimize: false, concatenateModules: false, realContentHash: false, innerGraph: false },
  performance: { hints: false },
  cache: kept('preview', [import.meta.filename]),
  stats: 'errors-warnings',
};
