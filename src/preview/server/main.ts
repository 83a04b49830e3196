/**
 * `npm run preview [-- --no-open]`: builds the add-in and the preview's page, says how far it is, and serves both on
 * http://localhost. The page opens on a sample and checks it at once.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAddIn, buildPage } from './build';
import { openBrowser } from './open-browser';
import { ProgressLine } from './progress-line';
import { servePreview } from './server';

const root = join(import.meta.dirname, '../../..');

const folders = {
  addIn: join(root, 'dist'),
  page: join(root, '.cache/preview-page'),
  samples: join(root, 'assets/samples'),
};

const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });

const line = new ProgressLine(
  '正在构建加载项和预览页 / building the add-in and the page:',
  2,
  process.stdout,
);
await Promise.all([buildAddIn(folders.addIn, [], line.work()), buildPage(folders.page, line.work())]);
line.end();
const { url } = await servePreview(folders);
const address = `${url}?run=check`;
console.log(`决算核对 预览，按 Ctrl+C 结束 / preview, Ctrl+C ends it: ${address}`);
if (!values['no-open']) openBrowser(address);
