/** What stands before the name proper in the names of published sheets: 附件2, 附表1-, 表3. */
const PREFIX = /^(?:附件|附表|公开|表)?[\d０-９一二三四五六七八九十]*[-—、.．\s]*/u;

/** Makes labels that would be the same different, unseen. */
const ZERO_WIDTH = '\u200b';

/** Short names for sheets along an axis, each different from the others, of at most so many characters. */
export function shortLabels(names: readonly string[], most: number): readonly string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    const proper = name.replace(PREFIX, '') || name;
    const letters = Array.from(proper);
    let label = letters.length > most ? `${letters.slice(0, Math.max(1, most - 1)).join('')}…` : proper;
    while (seen.has(label)) label += ZERO_WIDTH;
    seen.add(label);
    return label;
  });
}
