import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Unread } from '../../record/parts/unread';
import type { Reviewed } from '../../session/state';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

const REASONS = ['newer', 'damaged'] as const satisfies readonly Unread['why'][];

/** Props of the line about the record. */
export interface RecordBarProps {
  readonly reviewed: Pick<Reviewed, 'decisions' | 'choices' | 'unreadJournal'>;
}

/** Names what the workbook keeps and this build cannot read; it stays as it is. */
export function RecordBar({ reviewed }: RecordBarProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const { decisions, choices, unreadJournal } = reviewed;
  const unread = [...decisions.unread, ...choices.unread, ...unreadJournal];
  if (unread.length === 0) return null;
  const named = (reason: Unread['why']): string =>
    unread
      .filter(({ why }) => why === reason)
      .map(({ name }) => (name === '' ? t('recordNameless') : name))
      .join(t('recordAnd'));
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('record', { count: unread.length })}</MessageBarTitle>
        {REASONS.map((reason) => ({ reason, names: named(reason) }))
          .filter(({ names }) => names !== '')
          .map(({ reason, names }) => t(`record_${reason}`, { names }))
          .join(' ')}
      </MessageBarBody>
    </MessageBar>
  );
}
