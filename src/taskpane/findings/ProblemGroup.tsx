import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BranchRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Diagnosis, Suspect } from '../../disclosure/diagnosis/diagnosis';
import { diagnosisSentence, leading } from '../../disclosure/diagnosis/saying';
import type { Problem } from '../../disclosure/findings';
import { reference } from '../../disclosure/sheet/address';
import { proposalFor } from '../../session/proposals';
import type { Reviewed } from '../../session/state';
import type { Language } from '../../voice/languages';
import type { Say } from '../../voice/say';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';
import { FEW_SUSPECTS } from './few-suspects';
import { FoldButton } from './FoldButton';
import { SharedName } from './SharedName';
import { SuspectLine } from './SuspectLine';

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '6px 12px 4px' },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    // The heading of the group covers the top of the list.
    scrollMargin: '42px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  body: { minWidth: 0, flexGrow: 1 },
  suspects: { margin: 0, padding: 0, listStyle: 'none' },
  fold: { paddingLeft: '24px' },
  current: {
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight' },
  },
  list: {
    margin: '0 0 6px 20px',
    padding: 0,
    listStyle: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Props of findings that share a cell, or words of the written explanation. */
export interface ProblemGroupProps {
  readonly shared: Problem;
  readonly reviewed: Reviewed;
  /** How many relations it takes part in. */
  readonly count: number;
  /** Whether its witnesses are shown in any case: one of them is being looked at. */
  readonly isUnfolded: boolean;
  /** Whether the pane has led to its suspect. */
  readonly isCurrent: boolean;
  /** The findings, each a list item. */
  readonly children: ReactNode;
}

/** Relations that do not hold for one cause: the figures that may be wrong, and folded below them the relations. */
export function ProblemGroup({
  shared,
  reviewed,
  count,
  isUnfolded,
  isCurrent,
  children,
}: ProblemGroupProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const title = useId();
  const list = useId();
  const [isAsked, setAsked] = useState(false);
  const { diagnosis } = shared;
  const suspects = leading(diagnosis?.suspects ?? []);
  // What a search or a filter has left is what the user looks for.
  const isSifted = count < shared.findings.length;
  const isFolded = suspects.length > 0 && !isUnfolded && !isSifted && !isAsked;
  return (
    <div className={styles.group}>
      <div className={mergeClasses(styles.head, isCurrent && styles.current)}>
        <BranchRegular className={styles.icon} aria-hidden fontSize={16} />
        <div className={styles.body}>
          <h3 id={title} className={styles.title}>
            {diagnosis === undefined ? t('problemOf', { count }) : headline(diagnosis, suspects, t, language)}
          </h3>
          {suspects.length === 0 ? (
            <div className={styles.cell}>
              <SharedName shared={shared} cells={reviewed.figures} />
            </div>
          ) : (
            <Pages items={suspects} size={FEW_SUSPECTS}>
              {(some) => (
                <ul className={styles.suspects} aria-labelledby={title}>
                  {some.map((suspect) => (
                    <SuspectLine
                      key={reference(suspect.place)}
                      suspect={suspect}
                      label={reviewed.figures.get(reference(suspect.place))?.line.label ?? ''}
                      proposal={proposalFor(reviewed, shared, suspect)}
                      isIdentified={diagnosis?.verdict === 'identified'}
                    />
                  ))}
                </ul>
              )}
            </Pages>
          )}
        </div>
      </div>
      {suspects.length > 0 && (
        <div className={styles.fold}>
          <FoldButton
            isFolded={isFolded}
            controls={list}
            onFold={() => {
              setAsked(isFolded);
            }}
          >
            {t('witnesses', { count })}
          </FoldButton>
        </div>
      )}
      <ul id={list} className={styles.list} aria-labelledby={title} hidden={isFolded}>
        {children}
      </ul>
    </div>
  );
}

/** What heads a problem of figures: the figure that is identified, else that it is open which one it is. */
function headline(
  diagnosis: Diagnosis,
  suspects: readonly Suspect[],
  t: Say<'pane'>,
  language: Language,
): string {
  const { verdict, line } = diagnosis;
  const [first] = suspects;
  if (first === undefined || line !== null) return diagnosisSentence(diagnosis, language);
  if (verdict !== 'identified')
    return suspects.length === 1
      ? t('problemSuspect')
      : t('problemSuspects', { count: String(suspects.length) });
  return first.slip === null
    ? diagnosisSentence(diagnosis, language)
    : t('problemIdentified', { cell: suspects.map(({ place }) => reference(place)).join('、') });
}
