import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { MARK_KINDS, MARK_PALETTES } from '../../../presentation/marks/mark';
import { useMessages } from '../../common/use-messages';
import { busy, roleOf, useSession, useSessionState } from '../../common/use-session';
import { SettingsGroup } from './SettingsGroup';
import { SwitchSetting } from './SwitchSetting';

const useStyles = makeStyles({
  option: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
  name: { marginRight: '2px' },
  swatch: {
    display: 'inline-block',
    flexShrink: 0,
    width: '14px',
    height: '14px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
});

const PALETTES = ['standard', 'vivid'] as const;

/** What is marked in the sheets, and in which colours. Marks that are there follow at once. */
export function MarkSettings() {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const isReadOnly = useSessionState(roleOf) === 'supervisor';
  const isOnShow = useSessionState(({ marked, reviewed }) => marked && reviewed !== null);
  const palette = useSessionState(({ preferences }) => preferences.markPalette);
  const { t } = useMessages();
  const renew = (): void => {
    if (isOnShow && !isReadOnly) void session.highlight();
  };
  const isDisabled = isBusy || isReadOnly;
  return (
    <SettingsGroup title={t('settingsMarks')}>
      <SwitchSetting name="markOnCheck" disabled={isDisabled} />
      <SwitchSetting name="markRounding" disabled={isDisabled} onChanged={renew} />
      <Field
        size="small"
        label={t('settingPalette')}
        {...(isReadOnly ? { hint: t('settingsMarksReadOnly') } : {})}
      >
        <RadioGroup
          value={palette}
          disabled={isDisabled}
          onChange={(_event, { value }) => {
            session.prefer({ markPalette: value === 'vivid' ? 'vivid' : 'standard' });
            renew();
          }}
        >
          {PALETTES.map((palette) => (
            <Radio
              key={palette}
              value={palette}
              label={
                <span className={styles.option}>
                  <span className={styles.name}>{t(`palette_${palette}`)}</span>
                  {MARK_KINDS.map((kind) => (
                    <span
                      key={kind}
                      aria-hidden
                      className={styles.swatch}
                      style={{ backgroundColor: MARK_PALETTES[palette][kind].fill }}
                    />
                  ))}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </SettingsGroup>
  );
}
