import { makeStyles, tokens } from '@fluentui/react-components';
import type { Correction } from '../../disclosure/findings';
import { restatedAfter, stillStated } from '../../disclosure/recalculated/restated';
import { sentence } from '../../disclosure/sentence';
import type { Reviewed } from '../../session/state';
import { CellLink } from '../common/CellLink';
import { SeverityMark } from '../common/SeverityMark';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';
import { HelpedSection } from './HelpedSection';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** Props of the list. */
export interface RestatedListProps {
  readonly reviewed: Reviewed;
  /** The corrections that are about to be written. */
  readonly chosen: readonly Correction[];
}

/** The sentences and forms that still state the figures of before a recalculation: the one written, or the one offered. */
export function RestatedList({ reviewed: { review }, chosen }: RestatedListProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const told = useSessionState(({ restated }) => restated);
  const written = stillStated(review, told);
  const restated = written.length > 0 ? written : restatedAfter(review, chosen);
  if (restated.length === 0) return null;
  return (
    <HelpedSection
      title={t(written.length > 0 ? 'restated' : 'restatedAhead', { count: restated.length })}
      help={t('restatedHelp')}
    >
      <ul className={styles.list}>
        {restated.map(({ severity, cell, message }, index) => (
          <li key={index} className={styles.item}>
            <SeverityMark severity={severity} />
            {cell !== undefined && <CellLink place={cell} withSheet />}
            <span className={styles.text}>{sentence(message, language)}</span>
          </li>
        ))}
      </ul>
    </HelpedSection>
  );
}
