import { CellFigure, FormulaFigure } from '../../disclosure/forms/cell-figure';
import { ListDraft, TopicDraft } from '../../disclosure/narrative/drafts';
import { DistantBasis } from '../../disclosure/relations/basis';
import { DeclaredBasis } from '../../disclosure/relations/declared-basis';
import { OperandBasis } from '../../disclosure/relations/operand-basis';
import type { CarriedPlan } from '../../disclosure/scoring/plan/form-plan';
import { FormPlan } from '../../disclosure/scoring/plan/form-plan';
import type { CodecOptions } from '../worker/codec/encoder';
import type { Kinds, WrappedKind } from '../worker/codec/kinds';
import { wrappedKind } from '../worker/codec/kinds';

/** A basis evaluates figures again: it stays where the relations are declared. */
const distant = (prototype: object): WrappedKind =>
  wrappedKind(
    prototype,
    () => null,
    () => new DistantBasis(),
  );

/** The classes whose objects a review holds. */
const REVIEW_KINDS: Kinds = {
  records: [
    { name: 'cell-figure', prototype: CellFigure.prototype },
    { name: 'formula-figure', prototype: FormulaFigure.prototype },
    { name: 'topic', prototype: TopicDraft.prototype },
    { name: 'list', prototype: ListDraft.prototype },
  ],
  wrapped: [
    wrappedKind<FormPlan, CarriedPlan>(
      FormPlan.prototype,
      (plan) => plan.carry(),
      (plan) => FormPlan.carried(plan),
    ),
    distant(DeclaredBasis.prototype),
    distant(OperandBasis.prototype),
    distant(DistantBasis.prototype),
  ],
};

/** How requests and reviews are carried: a sheet that was sent before, or what a review shares with the last, is not sent again. */
export const ENGINE_CODEC: CodecOptions = { kinds: REVIEW_KINDS, remembers: true };
