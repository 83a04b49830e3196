/**
 * Whether a text fits a pattern, in which `*` stands for any characters and `?` for one. In time of at most the product of
 * their lengths, whatever the pattern is.
 */
export function fits(text: string, pattern: string): boolean {
  const [characters, signs] = [Array.from(text), Array.from(pattern)];
  let [at, next, star, from] = [0, 0, -1, 0];
  while (at < characters.length) {
    if (signs[next] === '*') {
      [star, from] = [next, at];
      next += 1;
    } else if (signs[next] === '?' || (signs[next] !== undefined && signs[next] === characters[at])) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      from += 1;
      [at, next] = [from, star + 1];
    } else return false;
  }
  return signs.slice(next).every((sign) => sign === '*');
}
