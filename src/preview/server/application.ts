import { readdir } from 'node:fs/promises';
import express, { type Express } from 'express';

/** The folders the preview is served from. */
export interface PreviewFolders {
  /** The add-in as `npm run build` makes it; served unmodified under `/add-in/`. */
  readonly addIn: string;
  /** The preview's own page; served at the root. */
  readonly page: string;
  /** Sample workbooks (.xlsx); served under `/samples/`, listed by `/samples.json`. */
  readonly samples: string;
}

/**
 * The answer to office.js's question whether the user trusts a host that is not one of Microsoft's. office.js asks it in a
 * frame of its own folder; a deployed add-in has no such page, so there an unknown host is never trusted.
 */
const trustPage = `<!doctype html>
<title>Preview</title>
<script>
  addEventListener('message', ({ source, origin }) => {
    source.postMessage('{"hostUserTrusted":true}', origin);
  });
</script>
`;

/** What the preview's page may load: its own server's files only. The add-in's page brings a stricter rule of its own. */
const pagePolicy = [
  `default-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
].join('; ');

function stem(name: string): string {
  return name.replace(/\.xlsx$/i, '');
}

async function listSamples(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /^[^~.].*\.xlsx$/i.test(name))
    .sort((one, other) => stem(one).localeCompare(stem(other), 'zh-CN'));
}

/** The web application that serves the preview: its page, the add-in beside it, and the sample workbooks. */
export function previewApplication({ addIn, page, samples }: PreviewFolders): Express {
  const application = express();
  application.disable('x-powered-by');
  application.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  application.get('/add-in/office/AgaveErrorUX/index.html', (_request, response) => {
    response.type('html').send(trustPage);
  });
  application.use('/add-in', express.static(addIn, { cacheControl: false }));
  application.get('/samples.json', (_request, response, next) => {
    listSamples(samples).then((names) => response.json(names), next);
  });
  application.use('/samples', express.static(samples, { cacheControl: false }));
  application.use(
    express.static(page, {
      cacheControl: false,
      setHeaders: (response) => response.setHeader('Content-Security-Policy', pagePolicy),
    }),
  );
  return application;
}
