import { join } from 'node:path';
import { bundle, ROOT } from './bundle';
import { bundleLibrary } from './library';

await bundle(join(ROOT, 'dist/bin/final-accounts-check.js'));
await bundleLibrary(join(ROOT, 'dist/lib'));
