import { newId } from '../room/new-id';
import type { Form } from '../../disclosure/forms/form';
import type { ScoringScheme } from '../../disclosure/scoring/scheme';
import type { CellPlace } from '../../disclosure/sheet/address';
import type { Choices, Signed } from '../../record/choices/choices';
import {
  indicatorAt,
  matchChoices,
  rememberedForm,
  withScheme,
  withWeight,
} from '../../record/choices/match-choices';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import type { Reviewed } from '../state';
import { refresh } from './refresh';

/** Keeps a weight (points, in decimal notation) for the score in a cell, or forgets it (null); then reviews anew. */
export function typeWeight(
  desk: Desk,
  course: Course,
  place: CellPlace,
  weight: string | null,
): Promise<Outcome | null> {
  return change(desk, course, (before, { review: { forms }, sheetIds }) => {
    const found = indicatorAt(forms, place);
    if (weight === null || found === null) return withWeight(before, forms, place, null);
    const { row, column } = place;
    const form = rememberedForm(found.form, sheetIds);
    return withWeight(before, forms, place, {
      ...signed(desk),
      form,
      label: found.line.label,
      row,
      column,
      weight,
    });
  });
}

/** Keeps a scheme for a form, or leaves it to what the form says (null); then reviews anew. */
export function chooseScheme(
  desk: Desk,
  course: Course,
  form: Form,
  scheme: ScoringScheme | null,
): Promise<Outcome | null> {
  return change(desk, course, (before, { review: { forms }, sheetIds }) =>
    withScheme(
      before,
      forms,
      form,
      scheme === null ? null : { ...signed(desk), form: rememberedForm(form, sheetIds), scheme },
    ),
  );
}

/** Forgets the choices that fit no form any more. */
export function forgetUnmatched(desk: Desk, course: Course): Promise<Outcome | null> {
  return change(desk, course, (before, { review: { forms } }) => {
    const { unmatched } = matchChoices(before, forms);
    return {
      schemes: before.schemes.filter((scheme) => !unmatched.schemes.includes(scheme)),
      weights: before.weights.filter((weight) => !unmatched.weights.includes(weight)),
    };
  });
}

/** The id of a new choice, who made it and when. */
function signed({ store }: Desk): Signed {
  const { userName } = store.getState().preferences;
  return { id: newId(), by: userName, time: new Date().toISOString() };
}

async function change(
  desk: Desk,
  course: Course,
  next: (before: Choices, reviewed: Reviewed) => Choices,
): Promise<Outcome | null> {
  const { room, store } = desk;
  const { reviewed } = store.getState();
  if (reviewed === null) return null;
  await course.enter('saving');
  const saved = await room.saveChoices((before) => next(before, reviewed));
  if (!saved.ok) return failedOutcome('choose', saved.failure);
  return { kind: 'choicesSaved', afterwards: await refresh(desk, course) };
}
