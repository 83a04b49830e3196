import type { Relation } from '../findings';
import type { Review } from '../review-types';
import type { Form, FormId } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import { FORMS } from '../forms/forms';
import type { CellPlace } from '../sheet/address';
import { contains } from '../sheet/address';

/** What relations hold between: a form of the final accounts, the self-assessment forms, the written explanation. */
export type Member = FormId | Besides;

/** What is no form of the final accounts: the self-assessment forms, the written explanation. */
export type Besides = 'self-assessment' | 'text';

/** Whether a member is no form of the final accounts. */
export function isBesides(member: Member): member is Besides {
  return member === 'self-assessment' || member === 'text';
}

/** The members in the order in which they are shown. */
export function membersOf(forms = FORMS): readonly Member[] {
  return [...forms.checked, 'self-assessment', 'text'];
}

/** The member that a form belongs to; null for a detail table, which is known but not checked. */
export function memberOf(id: FormId, forms = FORMS): Member | null {
  if (isOfAssessments({ id })) return 'self-assessment';
  return forms.checked.includes(id) ? id : null;
}

/** Finds the member in whose form a cell stands. */
export class MemberFinder {
  private readonly bySheet = new Map<string, Form[]>();

  constructor(
    { forms }: Pick<Review, 'forms'>,
    private readonly known = FORMS,
  ) {
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
        return form === null ? [] : (memberOf(form.id, this.known) ?? []);
      }),
    );
  }
}
