/** How the page looks, on a screen by day and by night, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #fff; --line: #c8c8c8; --head: #dde6f0; --link: #0b5cad; --error: #b00020; --warning: #8a4b00; --failed: #b00020; --one: #3b7cc0; --two: #d97a2b; --quiet: #5c5c5c; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --back: #1e1e1e; --line: #4a4a4a; --head: #2d3b4a; --link: #7ab7ff; --error: #ff8a80; --warning: #ffb74d; --failed: #c62838; --one: #6aa5e8; --two: #f0a05c; --quiet: #a8a8a8; } }
body { margin: 1.5rem; color: var(--text); background: var(--back); font: 14px/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; }
p { margin: .25rem 0; } .note { color: var(--quiet); }
nav a { margin-right: 1rem; } a { color: var(--link); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); gap: 1rem; margin-top: 1rem; }
figure { margin: 0; border: 1px solid var(--line); padding: .5rem; break-inside: avoid; }
figcaption { font-weight: bold; } svg { width: 100%; height: auto; } svg text { fill: var(--text); font-size: 12px; }
.sign { width: 12px; } .one { fill: var(--one); } .two { fill: var(--two); }
.scroll { overflow-x: auto; max-height: 80vh; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { border: 1px solid var(--line); padding: .2rem .4rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; min-width: 2.2rem; }
th { background: var(--head); position: sticky; top: 0; white-space: nowrap; }
th span { cursor: pointer; } th span:focus-visible { outline: 2px solid var(--link); }
th[aria-sort=ascending] span::after { content: " ▲"; } th[aria-sort=descending] span::after { content: " ▼"; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.error { color: var(--error); font-weight: bold; } .warning { color: var(--warning); font-weight: bold; }
.failed { color: #fff; background: var(--failed); font-weight: bold; }
@page { size: A4 landscape; margin: 14mm 12mm; @bottom-center { content: counter(page) " / " counter(pages); } }
@media print {
  :root { color-scheme: light; --text: #000; --back: #fff; --line: #888; --head: #e4e4e4; --link: #000; --error: #b00020; --warning: #8a4b00; --failed: #b00020; --one: #3b7cc0; --two: #d97a2b; --quiet: #333; }
  body { margin: 0; font-size: 10pt; } nav { display: none; } .scroll { overflow: visible; max-height: none; }
  table { font-size: 8pt; } th { position: static; white-space: normal; } thead { display: table-header-group; } tr { break-inside: avoid; }
  * { print-color-adjust: exact; }
}
`;

/** What sorts a table by the column whose head is clicked: numbers by their size, words in the order of the language. */
export const SCRIPT = `
for (const button of document.querySelectorAll('th span')) for (const kind of ['click', 'keydown']) button.addEventListener(kind, (event) => {
  if (kind === 'keydown' && event.key !== 'Enter') return;
  const head = button.parentElement, table = head.closest('table'), body = table.querySelector('tbody');
  const column = [...head.parentElement.children].indexOf(head);
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const other of table.querySelectorAll('th')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const keyed = [...body.children].map((row) => {
    const cell = row.children[column];
    return [cell.dataset.value === undefined ? null : Number(cell.dataset.value), cell.textContent, row];
  });
  const { compare } = new Intl.Collator(document.documentElement.lang);
  const order = (one, other) => one[0] !== null && other[0] !== null ? one[0] - other[0]
    : one[0] !== null ? 1 : other[0] !== null ? -1 : compare(one[1], other[1]);
  keyed.sort((one, other) => down ? order(other, one) : order(one, other));
  body.append(...keyed.map(([, , row]) => row));
});
`;

/** The SHA-256 of the two, by which the page's policy allows them and nothing else; a test works them out anew. */
export const LOOK_HASHES = {
  style: 'Wzu1JRb4LDWKmGcPuifhc3eqTbjvAbrxgf+rhFL49y4=',
  script: 'T9GTEzCgJGS5OAG02xKb+P2kgpobzChBKYGZrKhzYb0=',
} as const;
