const parts = { L: 'left', C: 'center', R: 'right' } as const;

/** The three parts of a header or footer as a file writes it ("&L…&C…&R…"), by Excel's names ("leftHeader"). */
export function headerFooterParts(text: string, kind: 'Header' | 'Footer'): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, letter, content = ''] of text.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    found[`${parts[letter as keyof typeof parts]}${kind}`] = content;
  }
  return found;
}

/** A header or footer as a file writes it; null for none. */
export function headerFooterText(
  values: Readonly<Record<string, string>>,
  kind: 'Header' | 'Footer',
): string | null {
  const text = Object.entries(parts)
    .map(([letter, side]) => {
      const content = values[`${side}${kind}`] ?? '';
      return content === '' ? '' : `&${letter}${content}`;
    })
    .join('');
  return text === '' ? null : text;
}
