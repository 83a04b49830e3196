import type { Finding, Problem } from '../findings';
import { reference } from '../sheet/address';

/**
 * The problems of the workbook and of the published document, in the order of their first finding. That a figure of the
 * document is another one than the workbook's is one problem with the relations that it takes part in there and breaks.
 *
 * @param ofDocument those of the document, their findings by their indexes among all `findings`
 */
export function allProblems(
  ofWorkbook: readonly Problem[],
  ofDocument: readonly Problem[],
  findings: readonly Finding[],
): readonly Problem[] {
  if (ofDocument.length === 0) return ofWorkbook;
  const byCell = new Map<string, Problem>();
  for (const problem of ofDocument)
    for (const index of problem.findings)
      for (const cell of findings[index]?.cells ?? [])
        if (!byCell.has(reference(cell))) byCell.set(reference(cell), problem);
  const compared = new Map<Problem, number[]>();
  const others = ofWorkbook.filter(({ findings: [only, ...further] }) => {
    if (only === undefined || further.length > 0) return true;
    const same = byCell.get(documentCellOf(findings[only]));
    if (same === undefined) return true;
    const known = compared.get(same);
    if (known === undefined) compared.set(same, [only]);
    else known.push(only);
    return false;
  });
  const whole = ofDocument.map((problem) => ({
    ...problem,
    findings: [...(compared.get(problem) ?? []), ...problem.findings],
  }));
  return [...others, ...whole].sort((one, other) => (one.findings[0] ?? 0) - (other.findings[0] ?? 0));
}

/** The document's cell of a finding that it differs from the workbook's, as a reference; "" for any other finding. */
function documentCellOf(finding: Finding | undefined): string {
  const cell = finding?.rule === 'D-TABLE' && finding.severity === 'error' ? finding.cells[1] : undefined;
  return cell === undefined ? '' : reference(cell);
}
