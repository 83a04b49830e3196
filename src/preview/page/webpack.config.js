import { join } from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';

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
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ filename: 'index.html', template: 'src/preview/page/index.html' })],
  optimization: { minimize: false },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: join(root, '.cache/webpack') },
  stats: 'errors-warnings',
};
