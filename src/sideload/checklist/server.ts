import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import express, { type Express } from 'express';

const PAGE = join(import.meta.dirname, 'page');
const OFFICE = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

/** What the page may load, and where it may send its answers: its own server. */
const POLICY = `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:`;

/** The script of the page as one file. */
async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, 'main.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * The web application that serves the page of facts and office.js, and keeps what the page sends as a file.
 *
 * @param folder where the file of answers goes
 */
export async function factsApplication(folder: string): Promise<Express> {
  const script = await pageScript();
  const application = express();
  application.disable('x-powered-by');
  application.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Security-Policy', POLICY);
    next();
  });
  application.get('/facts.js', (_request, response) => {
    response.type('js').send(script);
  });
  // office.js asks for its telemetry module; this page sends none.
  application.get('/office/telemetry/oteljs_agave.js', (_request, response) => {
    response.type('js').send('');
  });
  application.use('/office', express.static(OFFICE));
  application.use('/assets', express.static(join(import.meta.dirname, '../../../assets')));
  application.use(express.static(PAGE, { extensions: ['html'], index: false }));
  application.post('/answers', express.json({ limit: '5mb' }), (request, response, next) => {
    const name = answersName(new Date());
    writeFile(join(folder, name), `${JSON.stringify(request.body, null, 2)}\n`).then(
      () => response.type('text').send(name),
      next,
    );
  });
  return application;
}

/** The name of the file of answers: one a day, so that a later saving takes the place of an earlier one. */
function answersName(time: Date): string {
  return `excel-answers-${time.toISOString().slice(0, 10)}.json`;
}
