import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { sentence } from '../../disclosure/sentence';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import { segmentsOf } from '../../disclosure/narrative/segments';
import { SeverityMark } from '../common/SeverityMark';
import { useMessages } from '../common/use-messages';
import { ClaimMark } from './ClaimMark';
import type { ShownParagraph } from './paragraphs';

const useStyles = makeStyles({
  // Far paragraphs of a long text are not laid out until they come near.
  paragraph: { margin: 0, contentVisibility: 'auto', containIntrinsicSize: 'auto 44px' },
  words: { margin: 0, padding: '4px 12px', lineHeight: '24px', overflowWrap: 'anywhere' },
  heading: {
    margin: 0,
    padding: '10px 12px 2px',
    fontSize: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  note: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    margin: '0 12px 4px',
    padding: '2px 8px',
    borderLeft: `2px solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** A line that only a page's width broke goes on without a gap. */
const withoutBreaks = (text: string): string => text.replace(/[^\S\t]*\n\s*/gu, '');

/** Props of a paragraph. */
export interface TextParagraphProps {
  readonly review: NarrativeReview;
  readonly shown: ShownParagraph;
  /** The claims of this paragraph that are chosen, reached by the Tab key, or marked; the same object until that changes. */
  readonly chosen: number | null;
  readonly reachable: number | null;
  readonly marked: ReadonlySet<number> | null;
}

/** A paragraph with its claims underlined, and what is to be said of words that are no claim below it. */
export const TextParagraph = memo(function TextParagraph({
  review,
  shown: { paragraph, isHeading, notes },
  chosen,
  reachable,
  marked,
}: TextParagraphProps) {
  const styles = useStyles();
  const { language } = useMessages();
  const Words = isHeading ? 'h3' : 'p';
  const seen = new Set<number>();
  return (
    <div className={styles.paragraph} data-paragraph={paragraph.number} tabIndex={-1}>
      <Words className={isHeading ? styles.heading : styles.words}>
        {segmentsOf(review, paragraph).map(({ start, text, claim }) => {
          const words = withoutBreaks(text);
          if (claim === null) return words;
          // A claim that another one stands inside of goes on behind it: the Tab key stops at its beginning.
          const isFirst = !seen.has(claim.index);
          seen.add(claim.index);
          return (
            <ClaimMark
              key={start}
              text={words}
              index={claim.index}
              state={claim.state}
              isChosen={chosen === claim.index}
              isMarked={marked?.has(claim.index) ?? false}
              isReachable={isFirst && reachable === claim.index}
            />
          );
        })}
      </Words>
      {notes.map((finding, index) => (
        <div key={index} className={styles.note}>
          <SeverityMark severity={finding.severity} />
          <span>{sentence(finding.message, language)}</span>
        </div>
      ))}
    </div>
  );
});
