import { Decimal } from '../../../disclosure/sheet/decimal';
import type { Encoded, Shape } from './encoded';
import { CONSTANTS, HEAD, MOST_INTEGER, TAG, TAG_BITS } from './encoded';
import type { Kinds } from './kinds';
import { NO_KINDS } from './kinds';

/** How a codec works; both ends must be made alike. */
export interface CodecOptions {
  readonly kinds?: Kinds;
  /**
   * Whether what was sent before is referred to and not sent again: it is then the very same object at the other end,
   * and must not be changed after it was sent. Messages must be decoded in their order, all of them.
   */
  readonly remembers?: boolean;
}

/** How many objects are taken at a step. */
const STEP = 512;

/** How much more than the largest message may be remembered before all is forgotten: then it is sent anew. */
const MOST_REMEMBERED = 2;

/** Fewer objects are never forgotten. */
const FEW = 10_000;

/** Puts values into a form that messages carry. Shared objects stay shared, and circles may be. */
export class Encoder {
  readonly #kinds: Kinds;
  readonly #remembers: boolean;
  #ids = new Map<object, number>();
  #shapes = new Map<string, number>();
  /** How many objects the largest message had since all was forgotten. */
  #largest = 0;

  constructor({ kinds = NO_KINDS, remembers = false }: CodecOptions = {}) {
    this.#kinds = kinds;
    this.#remembers = remembers;
  }

  /** Encodes a value. @throws TypeError for what cannot be carried: functions, symbols, objects of unknown classes */
  encode(value: unknown): Encoded {
    const steps = this.steps(value);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** Encodes a value step by step; nothing else must be encoded meanwhile. */
  *steps(value: unknown): Generator<undefined, Encoded> {
    if (!this.#remembers || this.#ids.size > MOST_REMEMBERED * this.#largest + FEW) this.#forget();
    try {
      const draft = new Draft(this.#ids, this.#shapes, this.#kinds);
      const root = draft.token(value);
      while (draft.write(STEP)) yield;
      this.#largest = Math.max(this.#largest, draft.size);
      return draft.finished(root);
    } catch (error) {
      // What was only half written cannot be referred to.
      this.#forget();
      throw error;
    }
  }

  #forget(): void {
    this.#ids = new Map();
    this.#shapes = new Map();
    this.#largest = 0;
  }
}

/** One message while it is made. */
class Draft {
  readonly #first: number;
  readonly #objects: object[] = [];
  readonly #heads: number[] = [];
  readonly #tokens: number[] = [];
  readonly #strings = new Map<string, number>();
  readonly #numbers: number[] = [];
  readonly #asIs: object[] = [];
  readonly #newShapes: Shape[] = [];
  #written = 0;

  constructor(
    private readonly ids: Map<object, number>,
    private readonly shapes: Map<string, number>,
    private readonly kinds: Kinds,
  ) {
    this.#first = ids.size;
  }

  get size(): number {
    return this.#objects.length;
  }

  /** Writes some of the objects that were met; false where there is none left. */
  write(most: number): boolean {
    const end = this.#written + most;
    for (; this.#written < end; this.#written += 1) {
      const object = this.#objects[this.#written];
      if (object === undefined) return false;
      this.#object(object);
    }
    return true;
  }

  finished(root: number): Encoded {
    return {
      first: this.#first,
      heads: Int32Array.from(this.#heads),
      tokens: Int32Array.from(this.#tokens),
      root,
      strings: [...this.#strings.keys()],
      numbers: Float64Array.from(this.#numbers),
      asIs: this.#asIs,
      shapes: this.#newShapes,
    };
  }

  token(value: unknown): number {
    switch (typeof value) {
      case 'string':
        return tagged(TAG.string, this.#string(value));
      case 'number':
        return this.#number(value);
      case 'boolean':
      case 'undefined':
        return tagged(TAG.constant, CONSTANTS.indexOf(value));
      case 'object':
        return value === null
          ? tagged(TAG.constant, CONSTANTS.indexOf(value))
          : tagged(TAG.object, this.#idOf(value));
      default:
        throw new TypeError(`A ${typeof value} cannot be sent.`);
    }
  }

  #string(text: string): number {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, this.#strings.size);
    return this.#strings.size - 1;
  }

  #number(value: number): number {
    if (Number.isInteger(value) && Math.abs(value) < MOST_INTEGER && !Object.is(value, -0))
      return tagged(TAG.integer, value);
    return tagged(TAG.number, this.#numbers.push(value) - 1);
  }

  #idOf(object: object): number {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(object, id);
    this.#objects.push(object);
    return id;
  }

  #object(object: object): void {
    if (Array.isArray(object)) this.#collection(HEAD.list, object);
    else if (object instanceof Map) this.#collection(HEAD.map, [...object].flat(1));
    else if (object instanceof Set) this.#collection(HEAD.set, [...object]);
    else if (object instanceof Date) this.#heads.push(HEAD.date, this.#numbers.push(object.getTime()) - 1);
    else if (isAsItIs(object)) this.#heads.push(HEAD.asIs, this.#asIs.push(object) - 1);
    else this.#instance(object, Object.getPrototypeOf(object));
  }

  #collection(head: number, items: readonly unknown[]): void {
    this.#heads.push(head, items.length);
    for (const item of items) this.#tokens.push(this.token(item));
  }

  #instance(object: object, prototype: unknown): void {
    if (prototype === Object.prototype) this.#record(object, null);
    else if (object instanceof Decimal && object.constructor === Decimal)
      this.#heads.push(HEAD.decimal, this.#string(object.valueOf()));
    else {
      const wrapped = this.kinds.wrapped.findIndex((kind) => kind.prototype === prototype);
      const kind = this.kinds.wrapped[wrapped];
      if (kind !== undefined) {
        this.#heads.push(-1 - wrapped, this.token(kind.unwrap(object)));
        return;
      }
      const record = this.kinds.records.find((one) => one.prototype === prototype);
      if (record === undefined)
        throw new TypeError(`An object of the class ${classOf(object)} cannot be sent.`);
      this.#record(object, record.name);
    }
  }

  #record(object: object, of: string | null): void {
    const keys = Object.keys(object);
    this.#heads.push(HEAD.record + this.#shape(keys, of), 0);
    for (const value of Object.values(object)) this.#tokens.push(this.token(value));
  }

  #shape(keys: readonly string[], of: string | null): number {
    const name = JSON.stringify([of, keys]);
    const known = this.shapes.get(name);
    if (known !== undefined) return known;
    const shape = this.shapes.size;
    this.shapes.set(name, shape);
    this.#newShapes.push({ keys, of });
    return shape;
  }
}

function tagged(tag: number, number: number): number {
  return (number << TAG_BITS) | tag;
}

/** Whether messages carry an object as it is. */
function isAsItIs(object: object): boolean {
  return (
    object instanceof RegExp ||
    ArrayBuffer.isView(object) ||
    object instanceof ArrayBuffer ||
    object instanceof Blob
  );
}

function classOf(object: object): string {
  return object.constructor.name;
}
