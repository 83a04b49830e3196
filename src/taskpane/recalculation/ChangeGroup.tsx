import { makeStyles, tokens } from '@fluentui/react-components';
import type { OfferedChange } from '../../session/recalculation-plan';
import type { Hindrance } from '../../session/hindrances';
import { useMessages } from '../common/use-messages';
import type { ChangeKind } from './change-kinds';
import { ChangeBox } from './ChangeBox';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sheet: { backgroundColor: tokens.colorNeutralBackground2 },
  name: {
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  help: {
    margin: 0,
    padding: '0 12px 8px 32px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  hindrance: {
    margin: 0,
    padding: '6px 12px',
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
});

/** Props of what heads the changes of one kind. */
export interface GroupHeadingProps {
  readonly kind: ChangeKind;
  readonly changes: readonly OfferedChange[];
}

/** What heads the changes of one kind: a box for all of them, and why they stand apart. */
export function GroupHeading({ kind, changes }: GroupHeadingProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <ChangeBox name={t(`changes_${kind}`)} changes={changes}>
        <h2 className={styles.title}>{t(`changes_${kind}`)}</h2>
      </ChangeBox>
      {kind !== 'plain' && <p className={styles.help}>{t(`changes_${kind}Help`)}</p>}
    </>
  );
}

/** Props of what heads the changes in a sheet. */
export interface ChangedSheetProps {
  readonly sheet: string;
  readonly changes: readonly OfferedChange[];
}

/** What heads the changes in a sheet: a box for all of them, and what keeps them from being written unasked. */
export function ChangedSheet({ sheet, changes }: ChangedSheetProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <div className={styles.sheet}>
        <ChangeBox name={sheet} changes={changes}>
          <h3 className={styles.name}>{sheet}</h3>
        </ChangeBox>
      </div>
      {hindrancesAmong(changes).map((hindrance) => (
        <p key={hindrance} className={styles.hindrance}>
          {t(`hindrance_${hindrance}`)}
        </p>
      ))}
    </>
  );
}

function hindrancesAmong(changes: readonly OfferedChange[]): readonly Hindrance[] {
  return [...new Set(changes.flatMap(({ hindrances }) => hindrances))];
}
