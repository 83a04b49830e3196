import type { FormId, LayoutId } from '../form';
import type { Feature } from './draft';

/** A published layout of the self-assessment form, told from the others by what it has and what it lacks. */
export interface SelfAssessmentLayout {
  readonly id: LayoutId;
  /** What people call it. */
  readonly name: string;
  readonly form: FormId;
  readonly requires: readonly Feature[];
  readonly forbids: readonly Feature[];
}
