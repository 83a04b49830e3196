import { portOf } from '../worker/port';
import { serve } from '../worker/service';
import { createEngineService } from './engine-service';
import { ENGINE_CODEC } from './review-kinds';

// The script of the engine's worker.
serve(portOf(globalThis), createEngineService(), ENGINE_CODEC);
