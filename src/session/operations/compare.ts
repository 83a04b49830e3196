import { comparedWith } from '../compare';
import { DECISIONS_PART } from '../../record/decisions/decisions-part';
import { readParts } from '../../record/parts/read-parts';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { CANCELLED } from '../run';
import { currentReview } from './review';

/** A file as the user gives it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Compares the workbook with another file, which is only read. */
export async function compareWith(desk: Desk, course: Course, { name, bytes }: GivenFile): Promise<Outcome> {
  if (!(await course.enter('opening', { cancellable: true }))) return CANCELLED;
  const [{ openWorkbook }, { customXmlParts }] = await Promise.all([
    import('../../files'),
    import('../../files/custom-xml'),
  ]);
  const opened = await openWorkbook(bytes);
  if (course.isCancelled()) return CANCELLED;
  if (!opened.ok) return { kind: 'fileFailed', operation: 'compare', name, failure: opened.failure };
  const result = await currentReview(desk, course);
  if (!result.ok) return result.outcome;
  if (!(await course.enter('comparing', { cancellable: true }))) return CANCELLED;
  const { store, engine } = desk;
  const { preferences } = store.getState();
  const { snapshot, notices, source } = opened.value;
  const parts = source === null ? [] : customXmlParts(source, DECISIONS_PART.namespace);
  const { value: decisions } = readParts(
    DECISIONS_PART,
    parts.map(({ path, xml }) => ({ id: path, xml })),
  );
  const otherSheets = notices.map(({ sheet }) => sheet);
  const other = { name, snapshot, otherSheets, decisions };
  const comparison = await comparedWith(engine, other, result.reviewed, preferences, course.signal);
  if (course.isCancelled()) return CANCELLED;
  store.update({ comparison });
  const { figures, found, fixed } = comparison.comparison;
  return { kind: 'compared', name, figures: figures.length, found: found.length, fixed: fixed.length };
}
