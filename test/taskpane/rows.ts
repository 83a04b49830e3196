/** The findings on show, each as its words. */
export function findingRows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}

/** The row of the finding whose words match. Throws where there is none. */
export function findingRow(words: RegExp): HTMLElement {
  const row = findingRows().find(({ textContent }) => words.test(textContent));
  if (row === undefined) throw new Error(`No finding reads ${words.source}.`);
  return row;
}
