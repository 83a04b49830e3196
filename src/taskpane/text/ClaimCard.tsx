import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { sentence } from '../../disclosure/sentence';
import type { Claim } from '../../disclosure/narrative/claims';
import { cellAt } from '../../disclosure/narrative/text';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import { CellLink } from '../common/CellLink';
import { CellList } from '../common/CellList';
import { Field } from '../common/Field';
import { FieldList } from '../common/FieldList';
import { Fold } from '../common/Fold';
import type { Messages } from '../common/use-messages';
import { useMessages } from '../common/use-messages';
import { STATE_LOOKS } from '../overview/state-look';
import { relationsOf } from './claim-relations';
import { RelationBlock } from './RelationBlock';
import type { ShownText } from './texts';
import { cellOf, stateOf } from './texts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    maxHeight: '48%',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: tokens.shadow4,
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '6px',
    padding: '4px 4px 2px 12px',
    fontWeight: tokens.fontWeightSemibold,
  },
  state: { display: 'inline-flex', flexShrink: 0, alignItems: 'center', columnGap: '4px' },
  quote: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  body: {
    minHeight: 0,
    padding: '0 12px 8px',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  fields: { padding: '0 0 4px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  fold: {
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** Props of what is told of the chosen claim. */
export interface ClaimCardProps {
  readonly text: ShownText;
  readonly claim: Claim;
  readonly cells: FiguresByCell;
  readonly onChoose: (claim: Claim) => void;
  readonly onClose: () => void;
}

/** What the chosen claim says, how it stands, what it was compared with, and every relation that it takes part in. */
export function ClaimCard({ text, claim, cells, onChoose, onClose }: ClaimCardProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { t, language } = messages;
  const { review } = text;
  const state = stateOf(text, claim);
  const { icon: Icon, color } = STATE_LOOKS[state];
  const { own, used } = relationsOf(review, claim);
  const cell = cellOf(text, claim);
  const paragraph = review.narrative.paragraphs[claim.place.paragraph - 1];
  const textCell = paragraph === undefined ? undefined : cellAt(paragraph, claim.place.start);
  const unresolved = review.unresolved.find((one) => one.claim === claim);
  const isSaid = own.some(({ relation }) => relation.reason !== null);
  return (
    <section className={styles.card} aria-label={t('claimCard')}>
      <div className={styles.head}>
        <span className={styles.state} style={{ color }}>
          <Icon aria-hidden fontSize={14} />
          {t(`claim_${state}`)}
        </span>
        <span className={styles.quote}>{claim.place.quote}</span>
        <Tooltip relationship="label" content={t('close')}>
          <Button appearance="transparent" size="small" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <div className={styles.body}>
        <FieldList className={styles.fields}>
          <Field name={t('claimSubject')}>{subjectOf(claim, messages)}</Field>
          {textCell !== undefined && (
            <Field name={t('claimStated')}>
              <CellLink place={textCell} withSheet />
            </Field>
          )}
          {cell !== undefined && (
            <Field name={t('claimTable')}>
              <CellList places={[cell]} sheet="" cells={cells} />
            </Field>
          )}
          {unresolved !== undefined && !isSaid && (
            <Field name={t('claimReason')}>{sentence(unresolved.reason, language)}</Field>
          )}
        </FieldList>
        {own.length > 0 && (
          <ul className={styles.list}>
            {own.map((part, index) => (
              <RelationBlock key={index} part={part} known={cell} cells={cells} onChoose={onChoose} />
            ))}
          </ul>
        )}
        {used.length > 0 && (
          <Fold
            key={claim.index}
            className={styles.fold}
            title={t('claimUsed', { count: used.length })}
            openAtFirst={own.length === 0 || used.some(({ relation }) => relation.state === 'broken')}
          >
            <ul className={styles.list}>
              {used.map((part, index) => (
                <RelationBlock key={index} part={part} known={cell} cells={cells} onChoose={onChoose} />
              ))}
            </ul>
          </Fold>
        )}
      </div>
    </section>
  );
}

/** What a claim is about, in a line: the year where it is another one, the subject, and what is said of it. */
function subjectOf({ subject, role, year }: Claim, { t }: Messages): string {
  const when = year === null ? '' : year === '' ? t('claimYearBefore') : t('claimYear', { year });
  const what = [when, subject].filter(Boolean).join(' ');
  return what === '' ? t(`role_${role}`) : t('claimSubjectOf', { subject: what, role: t(`role_${role}`) });
}
