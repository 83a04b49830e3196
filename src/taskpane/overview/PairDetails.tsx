import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Coverage } from '../../disclosure/duties/coverage';
import type { Member } from '../../disclosure/duties/member';
import type { Presence } from '../../disclosure/duties/presence';
import type { Finding } from '../../disclosure/findings';
import { sentence } from '../../disclosure/sentence';
import { Fold } from '../common/Fold';
import { Pages } from '../common/Pages';
import { SeverityMark } from '../common/SeverityMark';
import { CellLink } from '../common/CellLink';
import { useMessages } from '../common/use-messages';
import type { ChosenPair } from './CoverageMatrix';
import { longName, numberOf } from './member-name';
import { RelationList } from './RelationList';

const useStyles = makeStyles({
  details: {
    margin: '4px 0 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'flex-start', padding: '4px 6px 0 12px' },
  close: { flexShrink: 0, marginLeft: 'auto' },
  title: {
    minWidth: 0,
    margin: 0,
    paddingTop: '2px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  member: { display: 'block' },
  note: { padding: '2px 12px 6px', color: tokens.colorNeutralForeground2 },
  findings: { margin: 0, padding: '0 12px 4px', listStyle: 'none' },
  finding: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', padding: '2px 0' },
  held: { color: tokens.colorNeutralForeground2 },
});

/** Props of what a cell of the matrix stands for. */
export interface PairDetailsProps {
  readonly coverage: Coverage;
  readonly pair: ChosenPair;
  readonly onClose: () => void;
}

/** The relations of a cell of the matrix: what does not hold first, what holds folded. */
export function PairDetails({ coverage, pair: [one, other], onClose }: PairDetailsProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { t } = messages;
  const nameOf = (member: Member): string => longName(member, numberOf(member, coverage), messages);
  const cell = coverage.cell(one, other);
  const presence =
    one === other ? (coverage.members.find(({ member }) => member === one)?.presence ?? null) : null;
  const open = cell.relations.filter(({ state }) => state !== 'held');
  const held = cell.relations.filter(({ state }) => state === 'held');
  return (
    <section className={styles.details} aria-label={t('matrixDetails')} aria-live="polite">
      <div className={styles.head}>
        <h3 className={styles.title}>
          <span className={styles.member}>{nameOf(one)}</span>
          {one !== other && <span className={styles.member}>{nameOf(other)}</span>}
        </h3>
        <Button
          className={styles.close}
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        />
      </div>
      <PresenceNote presence={presence} />
      {open.length > 0 && <RelationList key={`${one} ${other}`} relations={open} />}
      {cell.relations.length === 0 && presence?.state !== 'missing' && presence?.state !== 'near' && (
        <div className={styles.note}>{t('matrixNothing')}</div>
      )}
      <OtherFindings key={`others ${one} ${other}`} findings={cell.findings} />
      {held.length > 0 && (
        <Fold
          key={`held ${one} ${other}`}
          className={styles.held}
          title={t('heldRelations', { count: held.length })}
          openAtFirst={open.length === 0 && held.length <= FEW_HELD}
        >
          <RelationList relations={held} />
        </Fold>
      )}
    </section>
  );
}

/** Relations that hold are listed at once where they are no more than these. */
const FEW_HELD = 12;

/** Whether the form is in the workbook, and which sheets are nearest to it where it is not. */
function PresenceNote({ presence }: { readonly presence: Presence | null }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  if (presence === null) return null;
  const { state, forms, near } = presence;
  return (
    <div className={styles.note}>
      {state === 'found' ? forms.map(({ sheet }) => sheet).join(t('listSeparator')) : t(`presence_${state}`)}
      {state === 'several' && t('presenceSheets', { sheets: forms.map(({ sheet }) => sheet).join('、') })}
      {near.map(({ sheet, reason }, index) => (
        <div key={index}>
          {sheet}
          {t('colon')}
          {sentence(reason, language)}
        </div>
      ))}
    </div>
  );
}

/** What else was found in the form: it belongs to no relation. */
function OtherFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  if (findings.length === 0) return null;
  return (
    <Fold
      className={styles.held}
      title={t('otherFindings')}
      aside={t('relationCount', { count: findings.length })}
      openAtFirst={findings.some(({ severity }) => severity === 'error')}
    >
      <Pages items={findings}>
        {(shown) => (
          <ul className={styles.findings}>
            {shown.map(({ severity, cells: [cell], message }, index) => (
              <li key={index} className={styles.finding}>
                <SeverityMark severity={severity} />
                {cell !== undefined && <CellLink place={cell} withSheet />}
                <span>{sentence(message, language)}</span>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Fold>
  );
}
