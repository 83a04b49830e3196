import type { PackageFiles } from './package-files';
import { elements, escapeXml } from './xml-scan';

/** A link of a file: to an address, or to a place in the workbook. */
export interface FileLink {
  /** A1 of the cells it stands on. */
  readonly ref: string;
  readonly address: string | undefined;
  /** "Sheet1!A1". */
  readonly location: string | undefined;
}

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** What may follow the links in a sheet's part: they go in front of the first of these. */
const following =
  /<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

/**
 * Takes the links out of a sheet's part and returns them: the reader of cells would turn the value of every cell with
 * a link into text.
 */
export function takeLinks(files: PackageFiles, sheetPath: string): readonly FileLink[] {
  const xml = files.text(sheetPath);
  const list = xml && /<(?:\w+:)?hyperlinks>[\s\S]*?<\/(?:\w+:)?hyperlinks>/.exec(xml)?.[0];
  if (!xml || !list) return [];
  files.write(sheetPath, xml.replace(list, ''));
  const targets = new Map(files.relationships(sheetPath).map(({ id, target }) => [id, target]));
  return elements(list, 'hyperlink').map(({ attributes }) => {
    const target = targets.get(attributes.get('r:id') ?? '');
    const location = attributes.get('location');
    const isInside = target === undefined || target.startsWith('#');
    return {
      ref: attributes.get('ref') ?? 'A1',
      address: isInside ? undefined : location === undefined ? target : `${target}#${location}`,
      location: isInside ? (location ?? target ?? '').replace(/^#/, '') : undefined,
    };
  });
}

/** Puts links into a sheet's part. */
export function writeLinks(files: PackageFiles, sheetPath: string, links: readonly FileLink[]): void {
  const xml = files.text(sheetPath);
  if (xml === undefined || links.length === 0) return;
  const entries = links.map(({ ref, address, location }) => {
    if (address === undefined) return `<hyperlink ref="${ref}" location="${escapeXml(location ?? '')}"/>`;
    return `<hyperlink ref="${ref}" r:id="${files.relate(sheetPath, hyperlinkType, address, true)}"/>`;
  });
  const at = following.exec(xml)?.index ?? xml.length;
  files.write(sheetPath, `${xml.slice(0, at)}<hyperlinks>${entries.join('')}</hyperlinks>${xml.slice(at)}`);
}
