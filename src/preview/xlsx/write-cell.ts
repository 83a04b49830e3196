import { textXml } from '../../files/patch/cell-xml';
import { escapedContent } from '../../files/patch/elements';
import { escapedText } from '../../files/workbook/cell-text';
import type { CellContent } from './sheet-content';
import { fontXml } from './write-style';

/** Functions that are younger than the file format: a file writes them with a prefix. */
const youngFunctions =
  /\b(CONCAT|IFS|MAXIFS|MINIFS|SWITCH|TEXTJOIN|XLOOKUP|XMATCH|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|LET|LAMBDA|IFNA|DAYS|NUMBERVALUE)(?=\()/g;

/** A cell as a file writes it, without prefixes. */
export function cellXml(ref: string, style: number, content: CellContent): string {
  const tag = `<c r="${ref}"${style === 0 ? '' : ` s="${style}"`}`;
  const { formula } = content;
  const written = formula === undefined ? valueXml(content) : formulaXml(formula, content);
  return written.xml === '' ? `${tag}/>` : `${tag}${written.type}>${written.xml}</c>`;
}

interface Written {
  readonly type: string;
  readonly xml: string;
}

function formulaXml(formula: string, { type, value }: CellContent): Written {
  const text = formula.replace(youngFunctions, '_xlfn.$1');
  const f = `<f>${escapedContent(escapedText(text))}</f>`;
  if (type === 'Empty') return { type: '', xml: f };
  if (type === 'String')
    return { type: ' t="str"', xml: `${f}<v>${escapedContent(escapedText(String(value)))}</v>` };
  const { type: typed, xml } = valueXml({ type, value, formula: undefined, runs: [], style: undefined });
  return { type: typed, xml: f + xml };
}

function valueXml({ type, value, runs }: CellContent): Written {
  switch (type) {
    case 'Empty':
      return { type: '', xml: '' };
    case 'Double':
      return { type: '', xml: `<v>${String(value)}</v>` };
    case 'Boolean':
      return { type: ' t="b"', xml: `<v>${value === true ? 1 : 0}</v>` };
    case 'Error':
      return { type: ' t="e"', xml: `<v>${escapedContent(String(value))}</v>` };
    case 'String': {
      const pieces = runs.map(
        ({ text, font }) =>
          `<r>${font === undefined ? '' : fontXml(font, 'rPr', 'rFont')}${textXml('', text)}</r>`,
      );
      const xml = pieces.length === 0 ? textXml('', String(value)) : pieces.join('');
      return { type: ' t="inlineStr"', xml: `<is>${xml}</is>` };
    }
  }
}
