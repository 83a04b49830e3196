import './renders';
import '../properties';
import './styles';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { layOut, TALL } from './layout';

// Long enough on a machine that is busy with everything else.
configure({ asyncUtilTimeout: 20_000 });

// Animations have no say in these tests; those of happy-dom reject unheard when they are cancelled.
Reflect.deleteProperty(Element.prototype, 'animate');

beforeEach(() => {
  layOut(TALL);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
