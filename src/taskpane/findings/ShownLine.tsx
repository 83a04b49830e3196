import { Button, Link, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons';
import { say } from '../../voice/say';
import { useMessages } from '../common/use-messages';
import { roleOf, useSessionState } from '../common/use-session';
import type { Sifted } from './sifting';
import { FILTERS } from './sifting';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '24px',
    padding: '0 4px 0 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  words: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', flexGrow: 1, minWidth: 0 },
  link: { fontSize: 'inherit' },
});

/** Props of the line that counts what is shown. */
export interface ShownLineProps {
  readonly sifted: Sifted;
  readonly all: number;
  readonly onShowAll: () => void;
}

/** How many findings are shown, how many are hidden by what, and a way to see them all. */
export function ShownLine({ sifted: { shown, hidden }, all, onShowAll }: ShownLineProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const role = useSessionState(roleOf);
  const reasons = FILTERS.filter((filter) => hidden[filter] > 0).map((filter) =>
    t(`hiddenBy_${filter}`, { count: hidden[filter] }),
  );
  return (
    <div className={styles.line}>
      <span className={styles.words} role="status">
        <span>{t('shownOf', { shown: shown.length, all })}</span>
        {reasons.length > 0 && (
          <span>{t('hiddenBy', { filters: reasons.join(say(language, 'language', 'enumeration')) })}</span>
        )}
        {reasons.length > 0 && (
          <Link as="button" className={styles.link} onClick={onShowAll}>
            {t('showAll')}
          </Link>
        )}
      </span>
      <Tooltip relationship="label" content={t(`keys_${role}`)}>
        <Button appearance="transparent" size="small" icon={<KeyboardRegular />} />
      </Tooltip>
    </div>
  );
}
