import * as v from 'valibot';
import { contentWith, readMembers } from '../parts/members';
import type { ListNature } from '../parts/merge-lists';
import { canonical, mergeLists } from '../parts/merge-lists';
import type { PartKind } from '../parts/part-kind';
import { readList, RECORD_VERSION } from '../parts/read-list';
import { index, sheetReference } from '../parts/schemas';
import type { ChosenScheme, Choices, TypedWeight } from './choices';
import { isUnchosen, NO_CHOICES } from './choices';
import { points, scheme } from './scheme-schema';

const form = v.looseObject({
  sheet: sheetReference,
  title: v.string(),
  project: v.string(),
  row: index,
  column: index,
  gone: v.exactOptional(v.literal(true)),
});

const signed = {
  id: v.exactOptional(v.string()),
  by: v.exactOptional(v.string()),
  time: v.exactOptional(v.string()),
};

const chosenScheme: v.GenericSchema<unknown, ChosenScheme> = v.looseObject({ ...signed, form, scheme });

const typedWeight: v.GenericSchema<unknown, TypedWeight> = v.looseObject({
  ...signed,
  form,
  label: v.string(),
  row: index,
  column: index,
  weight: points,
});

/** A choice of a newer build: about a form, in words of its own. */
const anyScheme = v.looseObject({
  form: v.looseObject({}),
  scheme: v.looseObject({ execution: v.looseObject({ kind: v.string() }) }),
});
const anyWeight = v.looseObject({ form: v.looseObject({}), weight: v.looseObject({}) });

/** What earlier builds wrote has no id: what it says names it. */
const NATURE: ListNature<ChosenScheme | TypedWeight> = {
  keyOf: (choice) => choice.id ?? canonical(choice),
  timeOf: ({ time }) => time ?? '',
};

/** The workbook's custom XML part with the user's choices. */
export const CHOICES_PART: PartKind<Choices> = {
  element: 'choices',
  namespace: 'urn:final-accounts-check:choices',
  version: RECORD_VERSION,
  empty: NO_CHOICES,
  isEmpty: isUnchosen,
  read: (content) => {
    const { members, unread } = readMembers(content, ['schemes', 'weights']);
    if (members === null) return null;
    const schemes = readList('schemes', members['schemes'], { known: chosenScheme, shape: anyScheme });
    const weights = readList('weights', members['weights'], { known: typedWeight, shape: anyWeight });
    return {
      value: { schemes: schemes.items, weights: weights.items },
      unread: [...schemes.unread, ...weights.unread, ...unread],
    };
  },
  content: ({ value: { schemes, weights }, unread }) => contentWith({ schemes, weights }, unread),
  merge: (base, mine, theirs) => ({
    schemes: mergeLists(base.schemes, mine.schemes, theirs.schemes, NATURE) as readonly ChosenScheme[],
    weights: mergeLists(base.weights, mine.weights, theirs.weights, NATURE) as readonly TypedWeight[],
  }),
};
