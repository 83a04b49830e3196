/** A sentence with the values of its names filled in: "{name}" is replaced by what the name stands for. */
export function filled(sentence: string, value: (name: string) => string): string {
  return sentence.replace(/\{(\w+)\}/gu, (_whole, name: string) => value(name));
}
