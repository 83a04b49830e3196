import { isTrue } from '../../files/xml/scan';
import { childOf, type XmlNode } from '../../files/xml/tree';
import { parseAddress, splitAddresses } from '../host/model/address';
import type { PageLayout } from '../host/model/side-store';
import { headerFooterParts } from './header-footer';
import { pointsPerInch } from './measures';
import { paperSizes } from './paper-sizes';

/** What the margins are where a file does not say it, in inches. */
const usualMargins: Readonly<Record<keyof PageLayout['margins'], string>> = {
  left: '0.7',
  right: '0.7',
  top: '0.75',
  bottom: '0.75',
  header: '0.3',
  footer: '0.3',
};

/** What a file says about printing a sheet, as far as it says anything. */
export function readPageLayout(root: XmlNode): Omit<PageLayout, 'printArea' | 'titleRows' | 'titleColumns'> {
  const attributesOf = (name: string): XmlNode['attributes'] => childOf(root, name)?.attributes ?? {};
  const {
    orientation,
    paperSize,
    scale = '100',
    fitToWidth = '1',
    fitToHeight = '1',
  } = attributesOf('pageSetup');
  const { horizontalCentered, verticalCentered, gridLines } = attributesOf('printOptions');
  const fits = isTrue(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
  const margins = attributesOf('pageMargins');
  const points = (side: keyof PageLayout['margins']): number =>
    Number(margins[side] ?? usualMargins[side]) * pointsPerInch;
  const headerFooter = childOf(root, 'headerFooter');
  return {
    orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paperSizes.find(([number]) => String(number) === paperSize)?.[1] ?? '',
    centerHorizontally: isTrue(horizontalCentered),
    centerVertically: isTrue(verticalCentered),
    printGridlines: isTrue(gridLines),
    zoom: fits
      ? { horizontalFitToPages: Number(fitToWidth), verticalFitToPages: Number(fitToHeight) }
      : { scale: Number(scale) },
    margins: {
      left: points('left'),
      right: points('right'),
      top: points('top'),
      bottom: points('bottom'),
      header: points('header'),
      footer: points('footer'),
    },
    headersFooters: {
      ...headerFooterParts(childOf(headerFooter, 'oddHeader')?.text ?? '', 'Header'),
      ...headerFooterParts(childOf(headerFooter, 'oddFooter')?.text ?? '', 'Footer'),
    },
  };
}

/** The areas that a name of Excel's for print areas or print titles stands for, without their sheet: "A1:B3,D4". */
export function printedAreas(formula: string): string {
  return splitAddresses(formula)
    .flatMap((one) => (parseAddress(one) === undefined ? [] : [one.slice(one.lastIndexOf('!') + 1)]))
    .join(',')
    .replaceAll('$', '');
}
