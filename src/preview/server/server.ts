import { createServer, type Server } from 'node:http';
import { previewApplication, type PreviewFolders } from './application';

/** A preview that is being served. */
export interface PreviewServer {
  /** Address of the page, for instance `http://localhost:3100/`. */
  readonly url: string;
  /** Stops serving; resolves when the port is free again. */
  close(): Promise<void>;
}

/** First port that is tried. */
const firstPort = 3100;

/** How many ports are tried before giving up. */
const portsToTry = 100;

/** Listens on a port of this machine only; false when somebody else has it. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, 'localhost', () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/**
 * Serves the preview on http://localhost, at the first free port from 3100 on.
 * @throws when none of a hundred ports is free.
 */
export async function servePreview(folders: PreviewFolders): Promise<PreviewServer> {
  const application = previewApplication(folders);
  for (let port = firstPort; port < firstPort + portsToTry; port++) {
    const server = createServer((request, response) => {
      application(request, response);
    });
    if (await listen(server, port)) {
      return { url: `http://localhost:${port}/`, close: () => close(server) };
    }
  }
  throw new Error(`No free port from ${firstPort} on`);
}
