import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Ending } from '../../disclosure/duties/duty';
import { ENDINGS } from '../../disclosure/duties/duty';
import { voice } from '../../voice/say';
import { useMessages } from '../common/use-messages';
import { useSwitchStyles } from '../common/use-switch-styles';
import { ENDING_LOOKS } from './ending-look';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '2px 12px 6px' },
  option: {
    display: 'inline-flex',
    columnGap: '4px',
    padding: '2px 8px',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of the filter. */
export interface EndingFilterProps {
  readonly counts: Readonly<Record<Ending, number>>;
  readonly shown: ReadonlySet<Ending>;
  readonly onToggle: (ending: Ending) => void;
}

/** How many duties ended in which way; each is a switch that shows or hides them. */
export function EndingFilter({ counts, shown, onToggle }: EndingFilterProps) {
  const styles = useStyles();
  const switchStyles = useSwitchStyles();
  const { language } = useMessages();
  const say = voice(language, 'duties');
  return (
    <div className={styles.filter} role="group" aria-label={say('filter')}>
      {ENDINGS.filter((ending) => counts[ending] > 0).map((ending) => {
        const { icon: Icon, color } = ENDING_LOOKS[ending];
        return (
          <button
            key={ending}
            type="button"
            className={mergeClasses(
              switchStyles.option,
              styles.option,
              shown.has(ending) && switchStyles.pressed,
            )}
            aria-pressed={shown.has(ending)}
            onClick={() => {
              onToggle(ending);
            }}
          >
            <Icon aria-hidden fontSize={14} style={{ color }} />
            {say(`ending_${ending}`)} {counts[ending]}
          </button>
        );
      })}
    </div>
  );
}
