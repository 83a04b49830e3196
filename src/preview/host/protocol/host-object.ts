import type { Arguments } from './arguments';
import type { Json } from './json';
import { ModelObject } from './model-object';

/** A property of one object, ready to be read or written. */
export interface BoundScalar {
  readonly name: string;
  readonly onDemand: boolean;
  readonly read: () => Json;
  readonly write: ((value: Json) => void) | undefined;
}

/** A method of one object, ready to be called. */
export interface BoundMethod {
  readonly name: string;
  /** Whether calling it changes the workbook. */
  readonly writes: boolean;
  readonly call: (args: Arguments) => HostObject | Json | undefined;
}

/** An object of the model as the protocol sees it: members by name, nothing of what is behind it. */
export abstract class HostObject extends ModelObject {
  /** Whether the object outlives its batch only by a reference id. */
  abstract readonly referenced: boolean;
  abstract scalar(name: string): BoundScalar | undefined;
  abstract scalars(): readonly BoundScalar[];
  /** The link of that name, as a function; undefined when the class has none. */
  abstract link(name: string): (() => HostObject | null) | undefined;
  abstract method(name: string): BoundMethod | undefined;
  abstract items(): readonly HostObject[] | undefined;
  abstract indexer(): ((args: Arguments) => HostObject) | undefined;
}
