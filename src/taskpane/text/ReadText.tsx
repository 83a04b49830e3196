import { Blank } from '../common/Blank';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { claimsAt } from '../../disclosure/narrative/segments';
import { samePlace } from '../../disclosure/sheet/address';
import type { Reviewed } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';
import { isTyping } from '../findings/list-keys';
import { CellClaims } from './CellClaims';
import { ClaimCard } from './ClaimCard';
import { ClaimFilter } from './ClaimFilter';
import { ClaimSteps } from './ClaimSteps';
import { IdentityBar } from './IdentityBar';
import { numbersShown } from './paragraphs';
import { PublishedList } from './PublishedList';
import { useReading } from './reading';
import { TextBar } from './TextBar';
import { TextBody } from './TextBody';
import { textKey } from './text-keys';
import type { ShownText } from './texts';
import { UnreadList } from './UnreadList';
import { UnresolvedList } from './UnresolvedList';
import { useTextControl } from './use-text-control';

const useStyles = makeStyles({
  view: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
  head: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Props of a text that is read. */
export interface ReadTextProps {
  readonly reviewed: Reviewed;
  readonly texts: readonly ShownText[];
  readonly text: ShownText;
  readonly onGive: () => void;
}

/** A written explanation: its counts, the text with its claims underlined, and what is to be told of the chosen one. */
export function ReadText({ reviewed, texts, text, onGive }: ReadTextProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const selection = useSessionState((state) => state.selection);
  const [{ only }, read] = useReading();
  const control = useTextControl(text);
  const { review } = text;
  const marked = selection === null ? [] : claimsAt([review], selection).map(({ tie }) => tie.claim);
  const selected =
    selection === null
      ? undefined
      : review.narrative.paragraphs.find(({ cells }) => cells.some(({ cell }) => samePlace(cell, selection)));
  // That it is another year's or unit's is said above: then its figures are not missed.
  const isOthers = review.findings.some(({ text: place }) => place === undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = isTyping(event.target) ? null : textKey(event.nativeEvent, false);
    if (key === null) return;
    event.preventDefault();
    control.press(key, undefined);
  };
  return (
    <div className={styles.view} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <TextBar texts={texts} text={text} onGive={onGive} />
        <ClaimFilter text={text} />
        <ClaimSteps text={text} control={control} />
      </div>
      <IdentityBar review={review} />
      {selection !== null && <CellClaims texts={texts} place={selection} />}
      <TextBody key={text.id} text={text} control={control} marked={marked} selected={selected?.number}>
        {review.claims.length === 0 && !isOthers && (
          <Blank title={t('textNoClaims')}>{t('textNoClaimsHelp')}</Blank>
        )}
        {only === null && text.source.kind === 'file' && reviewed.review.published !== undefined && (
          <PublishedList published={reviewed.review.published} relations={reviewed.review.relations} />
        )}
        {only === null && <UnresolvedList review={review} onChoose={control.choose} />}
        {only === null && (
          <UnreadList
            review={review}
            onShow={(place) => {
              read({ wanted: { text: text.id, place, focus: true } });
            }}
          />
        )}
        {numbersShown(review, only)?.size === 0 && <Blank title={t('noParagraphs')} />}
      </TextBody>
      {control.chosen !== undefined && (
        <ClaimCard
          text={text}
          claim={control.chosen}
          cells={reviewed.figures}
          onChoose={control.choose}
          onClose={control.close}
        />
      )}
    </div>
  );
}
