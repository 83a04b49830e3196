import { createEngineService } from '../../session/engine/engine-service';
import { createFileService } from './file-service';
import { createManyService } from './many-service';

/** Everything that the page's workers can be called for: each of them does one of it. */
export function createPageService() {
  return { ...createEngineService(), ...createFileService(), ...createManyService() };
}

/** What can be called of it. */
export type PageService = ReturnType<typeof createPageService>;
