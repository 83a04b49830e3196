import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { View } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    padding: '8px 8px 8px 12px',
    borderTop: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: '4px 8px 4px 12px',
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  step: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  close: { marginLeft: 'auto' },
  text: { margin: '0 4px 6px 0', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  actions: { display: 'flex', columnGap: '6px' },
});

/** The steps of the tour, each with the part of the results that it is about. */
const STEPS = [
  { name: 'overview', view: 'overview' },
  { name: 'findings', view: 'findings' },
  { name: 'marks', view: 'findings' },
  { name: 'recalculation', view: 'recalculation' },
  { name: 'sheets', view: 'sheets' },
  { name: 'more', view: 'overview' },
] as const satisfies readonly { readonly name: string; readonly view: View }[];

/**
 * A short tour through the results of the open workbook, offered after the first check: a card below the results that
 * covers nothing and can be left at any time.
 */
export function Tour() {
  const styles = useStyles();
  const session = useSession();
  const isOffered = useSessionState(
    ({ preferences, reviewed }) =>
      !preferences.tourSeen && reviewed !== null && reviewed.review.forms.length > 0,
  );
  const { t } = useMessages();
  const [index, setIndex] = useState<number | null>(null);
  if (!isOffered) return null;
  const goTo = (next: number): void => {
    const step = STEPS[next];
    if (step === undefined) {
      leave();
      return;
    }
    setIndex(next);
    session.show(step.view);
  };
  const leave = (): void => {
    setIndex(null);
    session.prefer({ tourSeen: true });
  };
  if (index === null)
    return (
      <section className={mergeClasses(styles.card, styles.offer)} aria-label={t('tour')}>
        <h2 className={styles.title}>{t('tourOffer')}</h2>
        <Button
          size="small"
          appearance="primary"
          title={t('tourOfferText')}
          onClick={() => {
            goTo(0);
          }}
        >
          {t('tourStart')}
        </Button>
        <Button size="small" appearance="subtle" onClick={leave}>
          {t('tourNo')}
        </Button>
      </section>
    );
  const step = STEPS[index];
  if (step === undefined) return null;
  return (
    <section className={styles.card} aria-label={t('tour')}>
      <div className={styles.head}>
        <h2 className={styles.title} aria-live="polite">
          {t(`tour_${step.name}`)}
        </h2>
        <span className={styles.step}>
          {index + 1} / {STEPS.length}
        </span>
        <Button
          className={styles.close}
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={t('tourLeave')}
          title={t('tourLeave')}
          onClick={leave}
        />
      </div>
      <p className={styles.text}>{t(`tourText_${step.name}`)}</p>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            goTo(index + 1);
          }}
        >
          {index + 1 < STEPS.length ? t('tourNext') : t('tourEnd')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={index === 0}
          onClick={() => {
            goTo(index - 1);
          }}
        >
          {t('tourPrevious')}
        </Button>
      </div>
    </section>
  );
}
