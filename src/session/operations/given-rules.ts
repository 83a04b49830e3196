import { rulesOf } from '../../disclosure/own-relations/table';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { KNOWN, textsOf } from '../rules';
import type { Course } from '../run';
import { CANCELLED } from '../run';
import type { GivenFile } from './compare';
import { reviewBeside } from './review';

/** Reads a set of relations from a file and reviews the workbook with it, in place of one of the same name. */
export async function readRulesFrom(
  desk: Desk,
  course: Course,
  { name, bytes }: GivenFile,
): Promise<Outcome> {
  if (!(await course.enter('opening', { cancellable: true }))) return CANCELLED;
  const { readRules } = await import('../../files');
  const table = await readRules(name, bytes);
  if (course.isCancelled()) return CANCELLED;
  if (!table.ok) return { kind: 'fileFailed', operation: 'readRules', name, failure: table.failure };
  if (table.value === null) return { kind: 'rulesRead', name, found: null };
  const set = rulesOf(table.value, KNOWN);
  const others = desk.store.getState().rules.filter((one) => one.name !== name);
  const rules = [...others, { name, table: textsOf(table.value), set }];
  const result = await reviewBeside(desk, course, { rules });
  if (!result.ok) return result.outcome;
  const { relations, switches, mistakes } = set;
  const found = { relations: relations.length + switches.length, mistakes: mistakes.length };
  return { kind: 'rulesRead', name, found };
}

/** Reviews the workbook without a set that was given beside it. */
export async function forgetRules(desk: Desk, course: Course, name: string): Promise<Outcome | null> {
  const { rules } = desk.store.getState();
  const result = await reviewBeside(desk, course, { rules: rules.filter((one) => one.name !== name) });
  return result.ok ? null : result.outcome;
}
