import { afterFile } from '../leftovers';
import { createPageService } from '../../src/page/worker/page-service';
import type { PageService } from '../../src/page/worker/page-service';
import { ENGINE_CODEC } from '../../src/session/engine/review-kinds';
import type { Caller } from '../../src/session/worker/caller';
import { createCaller } from '../../src/session/worker/caller';
import { portOf } from '../../src/session/worker/port';
import { serve } from '../../src/session/worker/service';

/** A caller of what the page's workers serve, over genuine messages. */
export function pageCaller(): Caller<PageService> {
  const { port1, port2 } = new MessageChannel();
  afterFile(() => {
    port1.close();
    port2.close();
  });
  port1.start();
  port2.start();
  serve(portOf(port2), createPageService(), ENGINE_CODEC);
  return createCaller<PageService>(portOf(port1), ENGINE_CODEC);
}
