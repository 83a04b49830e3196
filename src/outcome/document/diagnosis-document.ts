import type { Diagnosis, LineFault, LinkedCell, Suspect } from '../../disclosure/diagnosis/diagnosis';
import { a1 } from '../../disclosure/sheet/address';
import { plain } from '../../disclosure/sheet/decimal';

interface LinkedDocument {
  readonly sheet: string;
  readonly address: string;
  readonly printed: string;
  readonly proposed: string;
}

interface SuspectDocument extends LinkedDocument {
  /** The least and the greatest value that fits; null where nothing bounds it. */
  readonly low: string | null;
  readonly high: string | null;
  readonly slip: Suspect['slip'];
  readonly linked: readonly LinkedDocument[];
  readonly repairs: number;
  readonly breaks: number;
}

/** A code that is wrong: what its line says. */
interface CodeDocument {
  readonly sheet: string;
  readonly address: string;
  readonly printed: string;
  readonly proposed: string;
}

interface LineDocument extends Omit<LineFault, 'code'> {
  readonly code?: CodeDocument;
}

/** Which figure is wrong, as --json prints it. */
export interface DiagnosisDocument {
  readonly verdict: Diagnosis['verdict'];
  readonly suspects: readonly SuspectDocument[];
  readonly line: LineDocument | null;
}

const linkedDocument = ({ place, printed, proposed }: LinkedCell): LinkedDocument => ({
  sheet: place.sheet,
  address: a1(place),
  printed: plain(printed),
  proposed: plain(proposed),
});

const suspectDocument = (suspect: Suspect): SuspectDocument => {
  const { low, high, slip, linked, repairs, breaks } = suspect;
  return {
    ...linkedDocument(suspect),
    low: low === null ? null : plain(low),
    high: high === null ? null : plain(high),
    slip,
    linked: linked.map(linkedDocument),
    repairs,
    breaks,
  };
};

const lineDocument = ({ sheet, parent, kind, code }: LineFault): LineDocument => {
  if (code === undefined) return { sheet, parent, kind };
  const { place, printed, proposed } = code;
  return { sheet, parent, kind, code: { sheet: place.sheet, address: a1(place), printed, proposed } };
};

/** A diagnosis as --json prints it. */
export function diagnosisDocument({ verdict, suspects, line }: Diagnosis): DiagnosisDocument {
  return {
    verdict,
    suspects: suspects.map(suspectDocument),
    line: line === null ? null : lineDocument(line),
  };
}
