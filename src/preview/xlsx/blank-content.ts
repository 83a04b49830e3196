import { heightToPixels, widthToPixels } from './measures';
import { readPageLayout } from './read-page-layout';
import type { SheetContent } from './sheet-content';

const blankRoot = { name: 'worksheet', attributes: {}, children: [], text: '' };

/** What a sheet says of itself that says nothing. */
export function blankContent(name: string): SheetContent {
  return {
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    frozen: { rows: 0, columns: 0 },
    defaults: { rowHeight: heightToPixels(15), columnWidth: widthToPixels(9.140625) },
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    merges: [],
    formats: [],
    notes: [],
    threads: [],
    links: [],
    page: { ...readPageLayout(blankRoot), printArea: '', titleRows: '', titleColumns: '' },
    filter: undefined,
    protection: undefined,
  };
}
