import type { Component } from './components';
import type { Network } from './network';
import type { Surroundings } from './surroundings';

/** What there is to judge the explanations of a component by. */
export interface Evidence {
  readonly network: Network;
  readonly component: Component;
  readonly surroundings: Surroundings;
}
