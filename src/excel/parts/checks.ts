/** Whether an unknown value, read from outside, is of a type. */
export type Check<Value> = (value: unknown) => value is Value;

/** A list whose items all pass a check. */
export function isListOf<Item>(check: Check<Item>): Check<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(check);
}

/** A text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** An object whose members are all texts. */
export function isRecordOfTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText)
  );
}

/** A whole number, zero or more: a zero-based row or column. */
export function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** The members of an object; none where it is no object. */
export function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
