import type { Worksheet } from '@cj-tech-master/excelts';
import type { PageLayout } from '../host/model/side-store';
import { pointsPerInch } from './measures';
import { headerFooterParts } from './header-footer';
import { perhaps } from './perhaps';
import { paperSizes } from './paper-sizes';

/** What a file says about printing a sheet, as far as it says anything. */
export function readPageLayout({ pageSetup, headerFooter }: Worksheet): Partial<PageLayout> {
  const inches = (value: number): number => value * pointsPerInch;
  const { margins } = pageSetup;
  const paperSize = paperSizes.find(([number]) => number === pageSetup.paperSize)?.[1];
  return {
    orientation: pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paperSize ?? '',
    centerHorizontally: perhaps(pageSetup.horizontalCentered) ?? false,
    centerVertically: perhaps(pageSetup.verticalCentered) ?? false,
    printGridlines: perhaps(pageSetup.showGridLines) ?? false,
    zoom: pageSetup.fitToPage
      ? { horizontalFitToPages: pageSetup.fitToWidth, verticalFitToPages: pageSetup.fitToHeight }
      : { scale: pageSetup.scale },
    printArea: (pageSetup.printArea ?? '').replaceAll('$', '').replaceAll('&&', ','),
    titleRows: pageSetup.printTitlesRow ?? '',
    titleColumns: pageSetup.printTitlesColumn ?? '',
    margins: {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    headersFooters: {
      ...headerFooterParts(perhaps(headerFooter)?.oddHeader ?? '', 'Header'),
      ...headerFooterParts(perhaps(headerFooter)?.oddFooter ?? '', 'Footer'),
    },
  };
}
