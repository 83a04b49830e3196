import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Correction } from '../../disclosure/findings';
import { useMessages } from '../common/use-messages';
import { useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  mode: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px', padding: '0 12px' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  help: {
    margin: 0,
    padding: '0 12px 4px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
});

/** What a recalculation writes. */
const MODES = ['values', 'live'] as const;

/** Whether a recalculation writes values, or formulas where it can; remembered on this computer. */
export function ModeChoice({ chosen }: { readonly chosen: readonly Correction[] }) {
  const styles = useStyles();
  const session = useSession();
  const isLive = useSessionState(({ preferences }) => preferences.liveFormulas);
  const { t } = useMessages();
  const name = useId();
  const formulas = chosen.filter(({ live }) => live !== undefined).length;
  return (
    <>
      <div className={styles.mode}>
        <span id={name} className={styles.name}>
          {t('mode')}
        </span>
        <RadioGroup
          layout="horizontal"
          aria-labelledby={name}
          value={isLive ? 'live' : 'values'}
          onChange={(_event, { value }) => {
            session.prefer({ liveFormulas: value === 'live' });
          }}
        >
          {MODES.map((mode) => (
            <Radio key={mode} value={mode} label={t(`mode_${mode}`)} />
          ))}
        </RadioGroup>
      </div>
      {isLive && <p className={styles.help}>{t('modeHelp', { count: formulas })}</p>}
    </>
  );
}
