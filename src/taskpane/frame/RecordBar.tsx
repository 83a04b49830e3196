import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Unread } from '../../record/parts/unread';
import type { SessionState } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

const REASONS = ['newer', 'damaged'] as const satisfies readonly Unread['why'][];

const unreadOf = ({ reviewed }: SessionState): readonly Unread[] =>
  reviewed === null
    ? []
    : [...reviewed.decisions.unread, ...reviewed.choices.unread, ...reviewed.unreadJournal];

const sameUnread = (one: readonly Unread[], other: readonly Unread[]): boolean =>
  one.length === other.length &&
  one.every(({ why, name }, index) => why === other[index]?.why && name === other[index].name);

/** Props of the line about the record. */
export interface UnreadBarProps {
  readonly unread: readonly Unread[];
}

/** Names what the workbook keeps and this build cannot read; it stays as it is. */
export function RecordBar() {
  return <UnreadBar unread={useSessionState(unreadOf, sameUnread)} />;
}

/** The line about what cannot be read; none where everything is. */
export function UnreadBar({ unread }: UnreadBarProps) {
  const styles = useStyles();
  const { t } = useMessages();
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
