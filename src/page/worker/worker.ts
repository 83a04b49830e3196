import { ENGINE_CODEC } from '../../session/engine/review-kinds';
import { portOf } from '../../session/worker/port';
import { serve } from '../../session/worker/service';
import { createPageService } from './page-service';

// The script of the page's workers.
serve(portOf(globalThis), createPageService(), ENGINE_CODEC);
