/** Every code that is another one with a digit changed, or with two digits that stand side by side exchanged. */
export function misprintsOf(code: string): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at < code.length; at += 1) {
    for (const digit of '0123456789') found.add(code.slice(0, at) + digit + code.slice(at + 1));
    const [one = '', other = ''] = code.slice(at, at + 2);
    found.add(code.slice(0, at) + other + one + code.slice(at + 2));
  }
  found.delete(code);
  return [...found];
}
