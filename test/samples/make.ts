import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS } from './documents';
import { documentFile } from './workbook';

const folder = join(import.meta.dirname, '../../assets/samples');

await mkdir(folder, { recursive: true });
for (const document of DOCUMENTS) {
  await writeFile(join(folder, document.file), documentFile(document));
  console.log(`assets/samples/${document.file}`);
}
