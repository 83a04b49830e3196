/** How the sheets that the tables of a Word document are read as are called; no sheet of a workbook is called so by chance. */
const NAME = 'Word 文档 表';

/** The name of a table's sheet: its number in the document, from 1, and its title, where it has one. */
export function tableName(number: number, title: string | null): string {
  const name = `${NAME}${number}`;
  return title === null ? name : `${name} ${title}`;
}

/** Whether a sheet's name, or a reference that begins with it, is that of a table of a Word document. */
export function isTableName(name: string): boolean {
  return name.replace(/^'/u, '').startsWith(NAME);
}
