import type { FormDefinition, Names } from './final-accounts/definition';
import { headsOf, namedLinesOf } from './final-accounts/definition';
import { FINAL_ACCOUNTS_FORMS } from './final-accounts/forms';
import { titleMatcher } from './final-accounts/titles';
import type { FormId } from './form';

/**
 * The forms of the final accounts that are known, by their definitions: what recognises, names and orders them is
 * asked here, and nowhere else.
 */
export class Forms {
  /** In the order in which people know them. */
  readonly definitions: readonly FormDefinition[];
  /** The forms that are checked, in their order: all but the detail tables. */
  readonly checked: readonly FormId[];
  /** The form that a normalised label is the title of; null for none. */
  readonly titled: (label: string) => FormDefinition | null;
  private readonly byId: ReadonlyMap<FormId, FormDefinition>;

  constructor(definitions: readonly FormDefinition[]) {
    this.definitions = definitions.toSorted((one, other) => one.order - other.order);
    this.checked = this.definitions.filter(({ shape }) => shape !== 'detail').map(({ id }) => id);
    this.titled = titleMatcher(this.definitions);
    this.byId = new Map(this.definitions.map((definition) => [definition.id, definition]));
    if (this.byId.size < definitions.length) throw new Error('Two forms have the same id.');
  }

  /** The definition with an id; null for none. */
  of(id: FormId): FormDefinition | null {
    return this.byId.get(id) ?? null;
  }

  /** What a form is called, in every language; null for one that is not known. */
  names(id: FormId): Names | null {
    return this.of(id)?.name ?? null;
  }

  /** A named line of a form as the form calls it; null for one that it does not declare. */
  lineName(id: FormId, key: string): string | null {
    const definition = this.of(id);
    const lines = definition === null ? [] : namedLinesOf(definition);
    return lines.find((line) => line.key === key)?.name ?? null;
  }

  /** An amount column of a form as the form heads it; null for one that it does not declare. */
  columnName(id: FormId, column: string): string | null {
    const definition = this.of(id);
    const heads = definition === null ? [] : headsOf(definition);
    return heads.find(({ key }) => key === column)?.name ?? null;
  }
}

/** The known forms, from their definitions. */
export function createForms(definitions: readonly FormDefinition[]): Forms {
  return new Forms(definitions);
}

/** The forms that the add-in knows. */
export const FORMS = createForms(FINAL_ACCOUNTS_FORMS);
