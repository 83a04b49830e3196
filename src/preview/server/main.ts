/** `npm run preview [-- --no-open]`: builds the add-in and the preview's page, and serves both on http://localhost. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAddIn, buildPage } from './build';
import { openBrowser } from './open-browser';
import { servePreview } from './server';

const root = join(import.meta.dirname, '../../..');

const folders = {
  addIn: join(root, 'dist'),
  page: join(root, '.cache/preview-page'),
  samples: join(root, 'assets/samples'),
};

const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });

await buildAddIn(folders.addIn);
await buildPage(folders.page);
const { url } = await servePreview(folders);
console.log(`决算核对 预览 / preview: ${url}`);
if (!values['no-open']) openBrowser(url);
