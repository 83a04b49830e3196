import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { GoneDecision } from '../../disclosure/decisions/standing';
import { sentence } from '../../disclosure/sentence';
import { SeverityMark } from '../common/SeverityMark';
import { useMessages } from '../common/use-messages';
import { DecisionHistory } from './DecisionHistory';
import { StateBadge } from './StateBadge';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 12px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  help: {
    margin: 0,
    padding: '6px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 90px',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  where: { minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  state: { marginLeft: 'auto' },
  history: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The decisions whose findings are gone, folded: what was put right, and what cannot be found any more. */
export function GoneSection({ gone }: { readonly gone: readonly GoneDecision[] }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const [open, setOpen] = useState(false);
  const list = useId();
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  if (gone.length === 0) return null;
  return (
    <section aria-label={t('gone', { count: gone.length })}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Chevron aria-hidden fontSize={16} />
          {t('gone', { count: gone.length })}
        </button>
      </h2>
      {open && (
        <div id={list}>
          <p className={styles.help}>{t('goneHelp')}</p>
          <ul className={styles.list}>
            {gone.map(({ decision, state }) => (
              <li key={decision.finding} className={styles.item}>
                <div className={styles.head}>
                  <SeverityMark severity={decision.severity} />
                  <span className={styles.where}>{decision.where}</span>
                  <span className={styles.state}>
                    <StateBadge state={state} />
                  </span>
                </div>
                <div>{sentence(decision.message, language)}</div>
                <div className={styles.history}>
                  <DecisionHistory decision={decision} now={null} />
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
