import type { Cell } from './cells';
import type { Component } from './components';
import type { Echoes } from './echoes';
import type { LinearConstraint } from './linear-constraint';
import type { Network } from './network';
import type { Statement } from './statement';
import type { Surroundings } from './surroundings';

/** A statement about a cell. */
export interface Said extends Omit<Statement, 'place'> {
  readonly cell: Cell;
}

/** What there is to judge the explanations of a component by. */
export interface Evidence {
  readonly network: Network;
  readonly component: Component;
  /** The broken sums among it of figures of one unit. */
  readonly sums: readonly LinearConstraint[];
  readonly surroundings: Surroundings;
  readonly echoes: Echoes;
  /** What the text says of the figures that have a part in it. */
  readonly said: readonly Said[];
}
