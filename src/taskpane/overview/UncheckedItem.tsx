import { makeStyles, tokens } from '@fluentui/react-components';
import { presenceOf } from '../../disclosure/coverage/presence';
import type { Unchecked } from '../../disclosure/coverage/unchecked';
import type { Review } from '../../disclosure/review-types';
import { commonNumber } from '../../disclosure/forms/names';
import { sentence } from '../../disclosure/sentence';
import { reference } from '../../disclosure/sheet/address';
import { CellLink } from '../common/CellLink';
import { Fold } from '../common/Fold';
import { useMessages } from '../common/use-messages';
import { longName } from './member-name';
import { RelationList } from './RelationList';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  plain: { padding: '5px 12px 5px 28px' },
  near: {
    padding: '0 12px 5px 28px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  cell: { padding: '0 12px 4px 28px' },
});

/** Props of one reason for which relations could not be checked. */
export interface UncheckedItemProps {
  readonly item: Unchecked;
  readonly review: Review;
}

/** A reason, how many relations wait for it, and which these are. */
export function UncheckedItem({ item: { form, reason, relations }, review }: UncheckedItemProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { t, language } = messages;
  const absent = form === null ? null : presenceOf(review, form);
  const title =
    form !== null && absent !== null
      ? longName(form, commonNumber(absent.forms), messages)
      : reason === null
        ? t('cause_rest')
        : sentence(reason, language);
  const near = absent?.near ?? [];
  const cell = relations[0]?.cells.find((place) => reference(place) === reason?.values['cell']);
  return (
    <li className={styles.item}>
      {relations.length === 0 ? (
        <div className={styles.plain}>{title}</div>
      ) : (
        <Fold title={title} aside={t('relationCount', { count: relations.length })}>
          <RelationList relations={relations} withReasons={false} />
        </Fold>
      )}
      {cell !== undefined && (
        <div className={styles.cell}>
          <CellLink place={cell} withSheet />
        </div>
      )}
      {near.map(({ sheet, reason: nearest }, index) => (
        <div key={index} className={styles.near}>
          {sheet}
          {t('colon')}
          {sentence(nearest, language)}
        </div>
      ))}
    </li>
  );
}
