import { makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Claim } from '../../disclosure/narrative/claims';
import { useMessages } from '../common/use-messages';
import { filteredParagraphs, numbersShown } from './paragraphs';
import { useReading } from './reading';
import { textKey } from './text-keys';
import { TextParagraph } from './TextParagraph';
import type { ShownText, TextSpot } from './texts';
import { claimIn } from './texts';
import type { TextControl } from './use-text-control';

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto', paddingBottom: '12px' },
});

/** Props of the text on show. */
export interface TextBodyProps {
  readonly text: ShownText;
  readonly control: TextControl;
  /** The claims that state the cell that is selected in the grid. */
  readonly marked: readonly Claim[];
  /** The paragraph that stands in the cell that is selected in the grid. */
  readonly selected: number | undefined;
  /** What stands above the text, or in its place where no paragraph is shown. */
  readonly children: ReactNode;
}

/** The text, paragraph by paragraph. Its claims are one stop of the Tab key; the arrow keys lead from one to another. */
export function TextBody({ text, control, marked, selected, children }: TextBodyProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const [{ only, wanted }, read] = useReading();
  const scroller = useRef<HTMLDivElement>(null);
  const { review, id } = text;
  const numbers = numbersShown(review, only);
  const paragraphs = filteredParagraphs(review, only);
  const reachable =
    control.chosen ?? review.claims.find(({ place }) => numbers?.has(place.paragraph) ?? true);
  const firstMarked = marked[0]?.index;

  useEffect(() => {
    // The user is in the grid: the text follows without taking the focus.
    const element =
      firstMarked === undefined
        ? paragraphOf(scroller.current, selected)
        : markOf(scroller.current, firstMarked);
    element?.scrollIntoView({ block: 'nearest' });
  }, [firstMarked, selected]);
  useEffect(() => {
    if (wanted === null || wanted.text !== id) return;
    const element = elementAt(scroller.current, text, wanted);
    // The user has asked for it, here or in another part of the pane.
    if (wanted.focus) element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    read({ wanted: null });
  });

  const claimOf = (target: EventTarget): Claim | undefined => {
    const mark = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-claim]') : null;
    return review.claims[Number(mark?.dataset['claim'] ?? -1)];
  };
  const onClick = ({ target }: MouseEvent): void => {
    const claim = claimOf(target);
    if (claim !== undefined) control.choose(claim);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const claim = claimOf(event.target);
    const key = claim === undefined ? null : textKey(event.nativeEvent, true);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    control.press(key, claim);
  };
  const inParagraph = (claim: Claim | undefined, number: number): number | null =>
    claim?.place.paragraph === number ? claim.index : null;
  const marks = indexesByParagraph(marked);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label={t('textLabel')}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
      {paragraphs.map((shown) => {
        const { number } = shown.paragraph;
        return (
          <TextParagraph
            key={number}
            review={review}
            shown={shown}
            chosen={inParagraph(control.chosen, number)}
            reachable={inParagraph(reachable, number)}
            marked={marks.get(number) ?? null}
          />
        );
      })}
    </div>
  );
}

function indexesByParagraph(claims: readonly Claim[]): ReadonlyMap<number, ReadonlySet<number>> {
  const indexes = new Map<number, Set<number>>();
  for (const { index, place } of claims) {
    const others = indexes.get(place.paragraph) ?? new Set();
    indexes.set(place.paragraph, others.add(index));
  }
  return indexes;
}

function markOf(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-claim="${index}"]`) ?? null;
}

/** The claim in a place, else its paragraph. */
function elementAt(scroller: HTMLElement | null, text: ShownText, { place }: TextSpot): HTMLElement | null {
  const claim = claimIn(text, place);
  const mark = claim === undefined ? null : markOf(scroller, claim.index);
  return mark ?? paragraphOf(scroller, place.paragraph);
}

function paragraphOf(scroller: HTMLElement | null, number: number | undefined): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-paragraph="${number ?? ''}"]`) ?? null;
}
