import type { Package } from '../../files/package/package';
import { scanPart, type Attributes, type XmlHandlers } from '../../files/xml/scan';
import { TreeBuilder, type XmlNode } from '../../files/xml/tree';
import { RowsReader, type FileRow, type RowsContext } from './read-rows';

/** A sheet's part: its rows, and the tree of all the rest. */
export interface SheetTree {
  readonly root: XmlNode;
  readonly rows: readonly FileRow[];
}

/** Reads a sheet's part. */
export function sheetTree(pack: Package, part: string, context: RowsContext): SheetTree {
  const tree = new TreeBuilder();
  const rows = new RowsReader(context);
  scanPart(pack, part, new SheetScan(tree, rows), 'worksheet');
  return { root: tree.root, rows: rows.rows() };
}

/** Hands what lies in the data of a sheet to one reader, all else to the other. */
class SheetScan implements XmlHandlers {
  private inData = false;

  constructor(
    private readonly tree: TreeBuilder,
    private readonly rows: RowsReader,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.inData) this.rows.open(name, attributes);
    else this.tree.open(name, attributes);
    if (name === 'sheetData') this.inData = true;
  }

  close(name: string): void {
    if (name === 'sheetData') this.inData = false;
    if (this.inData) this.rows.close(name);
    else this.tree.close();
  }

  text(text: string): void {
    if (this.inData) this.rows.text(text);
    else this.tree.text(text);
  }
}
