import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import { NOT_IN_FILES } from '../../presentation/own-sheets/made-sheet';
import type { Key } from '../../voice/catalogue';
import type { WorkbookCopy } from '../patch/workbook-editor';

/** Something about a copy that its reader must know. */
export interface CopyRemark {
  readonly kind: Key<'commandLine'>;
  readonly count: number;
  readonly sheet?: string;
}

/** What is said of that in a made sheet which is not written into files. */
const LEFT_OUT = { charts: 'copyNoCharts' } as const satisfies Readonly<
  Record<(typeof NOT_IN_FILES)[number], Key<'commandLine'>>
>;

/** What could not be put into a copy. */
export function remarksOf(
  { threaded, drawing, signaturesRemoved }: Omit<WorkbookCopy, 'bytes'>,
  made: readonly MadeSheet[],
  isLocked: boolean,
): readonly CopyRemark[] {
  const remarks: readonly CopyRemark[] = [
    { kind: 'copyThreaded', count: threaded },
    { kind: 'copyDrawing', count: drawing },
    { kind: 'copyLocked', count: isLocked ? 1 : 0 },
    ...NOT_IN_FILES.map((part) => ({
      kind: LEFT_OUT[part],
      count: made.reduce((sum, sheet) => sum + sheet[part].length, 0),
    })),
    { kind: 'copySignatures', count: signaturesRemoved ? 1 : 0 },
  ];
  return remarks.filter(({ count }) => count > 0);
}
