/**
 * `npm start` loads the add-in into Excel from the development server, `npm run stop` takes it out again. Where there is no
 * Excel both say so, name the preview instead, and end with exit code 1.
 */
import { join } from 'node:path';
import { hasExcel } from './excel-installation';

const manifest = join(import.meta.dirname, '../../manifest.xml');

const noExcel =
  '这台机器上没有桌面版 Excel；请用 npm run preview 在浏览器中试用。' +
  ' / No desktop Excel on this machine; try the add-in in a browser with: npm run preview';

const developmentServer = { devServerCommandLine: 'npm run dev', devServerPort: 3000 };

async function sideload(command: string | undefined): Promise<void> {
  if (command !== 'start' && command !== 'stop')
    throw new Error('Usage: tsx src/sideload/main.ts start|stop');
  if (!hasExcel()) {
    console.error(noExcel);
    process.exitCode = 1;
    return;
  }
  const { AppType, startDebugging, stopDebugging } = await import('office-addin-debugging');
  if (command === 'start') await startDebugging(manifest, { appType: AppType.Desktop, ...developmentServer });
  else await stopDebugging(manifest);
}

await sideload(process.argv[2]);
