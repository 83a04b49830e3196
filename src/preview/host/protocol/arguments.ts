import { invalidArgument } from './host-error';
import { isJsonObject, type Json, type JsonObject } from './json';
import { ModelObject } from './model-object';

/** An argument as it arrives: JSON, an object of the model, or an array with objects in it. */
export type Argument = Json | ModelObject | readonly Argument[];

/** The arguments of one call, read by position with the checks Excel makes. Omitted ones are null. */
export class Arguments {
  constructor(private readonly values: readonly Argument[]) {}

  /** How many arguments were sent (omitted optional ones count). */
  get count(): number {
    return this.values.length;
  }

  /** Whether the argument was given. */
  has(index: number): boolean {
    return (this.values[index] ?? null) !== null;
  }

  /** The argument, whatever it is. */
  any(index: number): Argument {
    return this.values[index] ?? null;
  }

  /** A text; InvalidArgument otherwise. */
  text(index: number): string {
    const value = this.any(index);
    if (typeof value === 'string') return value;
    throw invalidArgument(`argument ${index + 1} is not a text`);
  }

  /** A text, or undefined when omitted. */
  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  /** A whole number; InvalidArgument otherwise. */
  integer(index: number): number {
    const value = this.any(index);
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    throw invalidArgument(`argument ${index + 1} is not a whole number`);
  }

  /** A whole number, or `otherwise` when omitted. */
  integerOr(index: number, otherwise: number): number {
    return this.has(index) ? this.integer(index) : otherwise;
  }

  /** A boolean, or `otherwise` when omitted. */
  booleanOr(index: number, otherwise: boolean): boolean {
    if (!this.has(index)) return otherwise;
    const value = this.any(index);
    if (typeof value === 'boolean') return value;
    throw invalidArgument(`argument ${index + 1} is not a boolean`);
  }

  /** A JSON object, or an empty one when omitted. */
  record(index: number): JsonObject {
    const value = this.any(index);
    if (value === null) return {};
    if (isJsonObject(value) && !(value instanceof ModelObject)) return value;
    throw invalidArgument(`argument ${index + 1} is not an object`);
  }

  /** Plain JSON; InvalidArgument when an object of the model stands there. */
  json(index: number): Json {
    const value = this.any(index);
    if (isPlain(value)) return value;
    throw invalidArgument(`argument ${index + 1} is an object of the model`);
  }
}

function isPlain(value: Argument): value is Json {
  if (value instanceof ModelObject) return false;
  return Array.isArray(value) ? (value as readonly Argument[]).every(isPlain) : true;
}
