import { makeStyles, tokens } from '@fluentui/react-components';
import type { Duty, Why } from '../../disclosure/duties/duty';
import { dutyName, remedyText, whyText } from '../../disclosure/duties/saying';
import { voice } from '../../voice/say';
import { CellLink } from '../common/CellLink';
import { Fold } from '../common/Fold';
import { useMessages } from '../common/use-messages';
import { ENDING_LOOKS } from './ending-look';
import { RelationList } from './RelationList';

const useStyles = makeStyles({
  item: { padding: '5px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '6px',
    padding: '0 12px',
  },
  icon: { marginTop: '3px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  ending: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  why: {
    padding: '0 12px 0 34px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  more: { padding: '0 12px 0 34px' },
});

/** Reasons that are told at once; of more, their number is told. */
const FEW = 3;

/** A duty: how it ended, why it or a part of it was not checked, what would make it checkable, and its relations. */
export function DutyItem({ duty }: { readonly duty: Duty }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const say = voice(language, 'duties');
  const { ending, why, relations } = duty;
  const look = ENDING_LOOKS[ending];
  const open = relations.filter(({ state }) => state !== 'held');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <look.icon aria-hidden className={styles.icon} fontSize={14} style={{ color: look.color }} />
        <span className={styles.name}>{dutyName(duty, language)}</span>
        <span className={styles.ending}>{say(`ending_${ending}`)}</span>
      </div>
      {why.slice(0, FEW).map((one, index) => (
        <Reason key={index} why={one} />
      ))}
      {why.length > FEW && (
        <Fold className={styles.more} title={say('more', { count: why.length - FEW })}>
          {why.slice(FEW).map((one, index) => (
            <Reason key={index} why={one} />
          ))}
        </Fold>
      )}
      {open.length > 0 && (
        <Fold className={styles.more} title={t('relationCount', { count: open.length })}>
          <RelationList relations={open} />
        </Fold>
      )}
    </li>
  );
}

function Reason({ why }: { readonly why: Why }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const { count, cell, text } = why;
  const remedy = remedyText(why, language);
  return (
    <div className={styles.why}>
      {text === undefined ? '' : `“${text.quote}”${t('colon')}`}
      {whyText(why, language)}
      {count > 1 && ` ${t('relationCount', { count })}`} {remedy}
      {cell !== undefined && (
        <>
          {' '}
          <CellLink place={cell} withSheet />
        </>
      )}
    </div>
  );
}
