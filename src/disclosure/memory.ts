interface Remembered<Value> {
  readonly inputs: readonly unknown[];
  readonly value: Value;
}

/**
 * Remembers what was worked out from an object and some further inputs: for the same object and the same inputs, by
 * identity, it is not worked out again. One result an object, and no longer than the object itself is in use.
 */
export class Memory<Key extends object, Value> {
  private readonly known = new WeakMap<Key, Remembered<Value>>();

  /** What the work gives; done only where an input is another one than the last time. */
  recall(key: Key, inputs: readonly unknown[], work: () => Value): Value {
    const last = this.known.get(key);
    if (last?.inputs.length === inputs.length && last.inputs.every((input, at) => input === inputs[at]))
      return last.value;
    const value = work();
    this.known.set(key, { inputs, value });
    return value;
  }
}
