import type { Narrative } from '../../disclosure/narrative/text';
import { narrativeOf } from '../../disclosure/narrative/text';
import type { FileResult } from '../../files/file-result';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { CANCELLED } from '../run';
import type { Reviewed } from '../state';
import type { GivenFile } from './compare';
import { reviewBeside } from './review';

/** A written explanation as the user gives it. */
export type TextSource =
  { readonly kind: 'pasted'; readonly text: string } | ({ readonly kind: 'file' } & GivenFile);

/** Reads the written explanation that belongs to the workbook and reviews it along with it, in place of an earlier one. */
export async function readText(desk: Desk, course: Course, source: TextSource): Promise<Outcome> {
  const name = source.kind === 'file' ? source.name : '';
  if (!(await course.enter('opening', { cancellable: true }))) return CANCELLED;
  const read = await narrativeFrom(source);
  if (course.isCancelled()) return CANCELLED;
  if (!read.ok) return { kind: 'fileFailed', operation: 'readText', name, failure: read.failure };
  const result = await reviewBeside(desk, course, { text: { name, narrative: read.value } });
  if (!result.ok) return result.outcome;
  const { published } = result.reviewed.review;
  return { kind: 'textRead', claims: claimsIn(result.reviewed), tables: published?.forms.length ?? 0 };
}

/** Reviews the workbook without a written explanation beside it. */
export async function forgetText(desk: Desk, course: Course): Promise<Outcome | null> {
  if (desk.store.getState().text === null) return null;
  const result = await reviewBeside(desk, course, { text: null });
  return result.ok ? null : result.outcome;
}

async function narrativeFrom(source: TextSource): Promise<FileResult<Narrative>> {
  if (source.kind === 'file') return (await import('../../files')).readNarrative(source.bytes);
  return source.text.trim() === ''
    ? { ok: false, failure: 'noText' }
    : { ok: true, value: narrativeOf(source.text) };
}

function claimsIn({ review: { narratives } }: Reviewed): number {
  return narratives.at(-1)?.claims.length ?? 0;
}
