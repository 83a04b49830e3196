import { Button, Link, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, KeyboardRegular } from '@fluentui/react-icons';
import { useMessages } from '../common/use-messages';
import { numbersShown } from './paragraphs';
import { useReading } from './reading';
import type { ShownText } from './texts';
import type { TextControl } from './use-text-control';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '24px',
    padding: '0 4px 2px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  words: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', flexGrow: 1, minWidth: 0 },
  link: { fontSize: 'inherit' },
  steps: { display: 'flex', flexShrink: 0, alignItems: 'center' },
});

/** Props of the line below the counts. */
export interface ClaimStepsProps {
  readonly text: ShownText;
  readonly control: TextControl;
}

/** How much of the text is shown, and the way from one wrong figure to the next. */
export function ClaimSteps({ text: { review }, control: { broken, chosen, goOn } }: ClaimStepsProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const [{ only }, read] = useReading();
  const shown = numbersShown(review, only);
  const at = chosen === undefined ? 0 : broken.indexOf(chosen) + 1;
  return (
    <div className={styles.line}>
      <span className={styles.words} role="status">
        {shown === null ? (
          <span>{t('claimTotal', { count: review.claims.length })}</span>
        ) : (
          <>
            <span>
              {t('paragraphsShown', { shown: shown.size, all: review.narrative.paragraphs.length })}
            </span>
            <Link
              as="button"
              className={styles.link}
              onClick={() => {
                read({ only: null });
              }}
            >
              {t('wholeText')}
            </Link>
          </>
        )}
      </span>
      {broken.length > 0 && (
        <span className={styles.steps}>
          {t('claimPosition', { at: at === 0 ? '–' : at, all: broken.length })}
          <Tooltip relationship="label" content={t('claimPrevious')}>
            <Button
              appearance="transparent"
              size="small"
              icon={<ChevronUpRegular />}
              aria-keyshortcuts="p"
              onClick={() => {
                goOn(-1);
              }}
            />
          </Tooltip>
          <Tooltip relationship="label" content={t('claimNext')}>
            <Button
              appearance="transparent"
              size="small"
              icon={<ChevronDownRegular />}
              aria-keyshortcuts="n"
              onClick={() => {
                goOn(1);
              }}
            />
          </Tooltip>
        </span>
      )}
      <Tooltip relationship="label" content={t('claimKeys')}>
        <Button appearance="transparent" size="small" icon={<KeyboardRegular />} />
      </Tooltip>
    </div>
  );
}
