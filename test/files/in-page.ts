import type * as files from '../../src/files';

/** What the page of the browser test offers: the reading room, loaded when it is asked for. */
export interface FilesPage {
  readFiles: () => Promise<typeof files>;
}

declare global {
  interface Window {
    filesPage: FilesPage;
  }
}

window.filesPage = { readFiles: () => import('../../src/files') };
