import { Decimal } from '../../../disclosure/sheet/decimal';
import type { Encoded, Shape } from './encoded';
import { CONSTANTS, HEAD, TAG, TAG_BITS } from './encoded';
import type { CodecOptions } from './encoder';
import type { Kinds } from './kinds';
import { NO_KINDS } from './kinds';

/** How many objects are taken at a step. */
const STEP = 512;

/** Makes values of what an encoder has made of them. */
export class Decoder {
  readonly #kinds: Kinds;
  readonly #remembers: boolean;
  #objects: object[] = [];
  #shapes: Shape[] = [];

  constructor({ kinds = NO_KINDS, remembers = false }: CodecOptions = {}) {
    this.#kinds = kinds;
    this.#remembers = remembers;
  }

  /** Decodes a message: all of an encoder's, in their order. @throws Error where something of it is not known */
  decode(encoded: Encoded): unknown {
    const steps = this.steps(encoded);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** Decodes a message step by step; nothing else must be decoded meanwhile. */
  *steps(encoded: Encoded): Generator<undefined, unknown> {
    if (encoded.first === 0) {
      this.#objects = [];
      this.#shapes = [];
    }
    if (encoded.first !== this.#objects.length) throw new Error('A message is missing before this one.');
    this.#shapes.push(...encoded.shapes);
    const draft = new Draft(encoded, this.#objects, this.#shapes, this.#kinds);
    while (draft.begin(STEP)) yield;
    draft.wrap();
    while (draft.fill(STEP)) yield;
    const value = draft.value(encoded.root);
    if (!this.#remembers) this.#objects = [];
    return value;
  }
}

/** Stands for an object that is made when all others have been begun. */
const NOT_YET = {};

/** One message while values are made of it. */
class Draft {
  readonly #first: number;
  readonly #count: number;
  #begun = 0;
  #filled = 0;
  /** Where the tokens of the next object begin. */
  #at = 0;
  /** The prototypes of the shapes' objects; null for plain ones. */
  readonly #prototypes: readonly (object | null)[];

  constructor(
    private readonly encoded: Encoded,
    private readonly objects: object[],
    private readonly shapes: readonly Shape[],
    private readonly kinds: Kinds,
  ) {
    this.#first = encoded.first;
    this.#count = encoded.heads.length / 2;
    this.#prototypes = shapes.map(({ of }) => (of === null ? null : this.#prototypeOf(of)));
  }

  /** Begins some of the objects; false where there is none left. */
  begin(most: number): boolean {
    const end = Math.min(this.#begun + most, this.#count);
    for (; this.#begun < end; this.#begun += 1) this.objects.push(this.#begunObject(this.#begun));
    return this.#begun < this.#count;
  }

  /** Makes the objects that are put around others. */
  wrap(): void {
    for (let index = 0; index < this.#count; index += 1) {
      const head = this.#head(index);
      if (head >= 0) continue;
      const kind = this.kinds.wrapped[-1 - head];
      if (kind === undefined) throw new Error('An object of a class that is not known was sent.');
      this.objects[this.#first + index] = kind.wrap(this.value(this.#number(index)));
    }
  }

  /** Fills some of the objects with what they hold; false where there is none left. */
  fill(most: number): boolean {
    const end = Math.min(this.#filled + most, this.#count);
    for (; this.#filled < end; this.#filled += 1) this.#fillObject(this.#filled);
    return this.#filled < this.#count;
  }

  value(token: number): unknown {
    const number = token >> TAG_BITS;
    switch (token & ((1 << TAG_BITS) - 1)) {
      case TAG.constant:
        return CONSTANTS[number];
      case TAG.integer:
        return number;
      case TAG.string:
        return this.#string(number);
      case TAG.number:
        return this.encoded.numbers[number];
      default: {
        const object = this.objects[number];
        if (object === undefined) throw new Error('An object that was never sent is referred to.');
        return object;
      }
    }
  }

  #begunObject(index: number): object {
    const head = this.#head(index);
    const number = this.#number(index);
    switch (head) {
      case HEAD.list:
        return [];
      case HEAD.map:
        return new Map();
      case HEAD.set:
        return new Set();
      case HEAD.decimal:
        return new Decimal(this.#string(number));
      case HEAD.date:
        return new Date(this.encoded.numbers[number] ?? NaN);
      case HEAD.asIs:
        return this.encoded.asIs[number] ?? NOT_YET;
      default: {
        if (head < 0) return NOT_YET;
        const prototype = this.#prototypes[head - HEAD.record] ?? null;
        return prototype === null ? {} : (Object.create(prototype) as object);
      }
    }
  }

  #fillObject(index: number): void {
    const head = this.#head(index);
    const object = this.objects[this.#first + index];
    const size = this.#number(index);
    if (head >= HEAD.record) this.#fillRecord(object, this.shapes[head - HEAD.record]);
    else if (Array.isArray(object)) for (let at = 0; at < size; at += 1) object.push(this.#next());
    else if (head === HEAD.map && object instanceof Map)
      for (let at = 0; at < size; at += 2) object.set(this.#next(), this.#next());
    else if (head === HEAD.set && object instanceof Set)
      for (let at = 0; at < size; at += 1) object.add(this.#next());
  }

  #fillRecord(object: object | undefined, shape: Shape | undefined): void {
    if (object === undefined || shape === undefined) throw new Error('An object of no known shape was sent.');
    const fields = object as Record<string, unknown>;
    for (const key of shape.keys) {
      const value = this.#next();
      // Set like any other, this one would be the prototype.
      if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
      else fields[key] = value;
    }
  }

  #next(): unknown {
    const token = this.encoded.tokens[this.#at];
    this.#at += 1;
    return this.value(token ?? 0);
  }

  #head(index: number): number {
    return this.encoded.heads[2 * index] ?? 0;
  }

  #number(index: number): number {
    return this.encoded.heads[2 * index + 1] ?? 0;
  }

  #string(number: number): string {
    return this.encoded.strings[number] ?? '';
  }

  #prototypeOf(name: string): object {
    const kind = this.kinds.records.find((one) => one.name === name);
    if (kind === undefined) throw new Error(`An object of the class ${name}, which is not known, was sent.`);
    return kind.prototype;
  }
}
