import type { Relation } from '../findings';
import type { Review } from '../review-types';
import type { NumberedFormId } from '../layouts/final-accounts/numbers';
import { NUMBERED_FORMS } from '../layouts/final-accounts/numbers';
import type { Form, FormId } from '../layouts/form';
import { isSelfAssessment } from '../layouts/form';
import type { CellPlace } from '../sheet/address';
import { contains } from '../sheet/address';

/** What relations hold between: one of the nine forms, the self-assessment forms, the written explanation. */
export type Member = NumberedFormId | 'self-assessment' | 'text';

/** The members in the order in which they are shown. */
export const MEMBERS: readonly Member[] = [...NUMBERED_FORMS, 'self-assessment', 'text'];

/** The member that a form belongs to; null for a detail table, which is known but not checked. */
export function memberOf(id: FormId): Member | null {
  if (isSelfAssessment({ id })) return 'self-assessment';
  return NUMBERED_FORMS.find((form) => form === id) ?? null;
}

/** Finds the member in whose form a cell stands. */
export class MemberFinder {
  private readonly bySheet = new Map<string, Form[]>();

  constructor({ forms }: Pick<Review, 'forms'>) {
    for (const form of forms) {
      const others = this.bySheet.get(form.sheet);
      if (others === undefined) this.bySheet.set(form.sheet, [form]);
      else others.push(form);
    }
  }

  /** The form in which a cell stands; null where it stands in none. */
  formAt(cell: CellPlace): Form | null {
    return this.bySheet.get(cell.sheet)?.find(({ area }) => contains(area, cell)) ?? null;
  }

  /** The members in whose forms the cells of a relation stand. */
  membersIn({ cells }: Pick<Relation, 'cells'>): ReadonlySet<Member> {
    return new Set(
      cells.flatMap((cell) => {
        const form = this.formAt(cell);
        return form === null ? [] : (memberOf(form.id) ?? []);
      }),
    );
  }
}
