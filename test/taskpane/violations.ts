import axe from 'axe-core';

/** What axe holds against the page, if it is serious. Contrast needs a real layout: the end-to-end run looks at it. */
export async function seriousViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(
    // Fluent's sentinels hand the focus on as soon as they get it.
    { include: ['body'], exclude: ['[data-tabster-dummy]'] },
    { rules: { 'color-contrast': { enabled: false } } },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
