import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Assessment } from '../../disclosure/findings';
import { schemeOf } from '../../disclosure/scoring/recognise-scheme';
import { BUILT_IN_SCHEMES } from '../../disclosure/scoring/scheme';
import { CUSTOM_SCHEME } from '../../session/scheme-draft';
import { SchemeEditor } from './SchemeEditor';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: '4px', minWidth: 0 },
  select: { flexGrow: 1, minWidth: 0, maxWidth: '100%' },
  source: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** The value that stands for the scheme that the form's remarks or its layout tell. */
const AUTOMATIC = 'automatic';

/** The scheme by which a form is scored, how it is known, and a choice of others; an own one can be edited. */
export function SchemeField({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const { t } = useMessages();
  const [isEditing, setEditing] = useState(false);
  const { form, scheme, by } = assessment;
  const told = schemeOf(form);
  const isCustom = by === 'user' && scheme.id === CUSTOM_SCHEME;
  const choose = (value: string): void => {
    setEditing(value === CUSTOM_SCHEME);
    if (value === AUTOMATIC) void session.chooseScheme(form, null);
    const builtIn = BUILT_IN_SCHEMES.find(({ id }) => id === value);
    if (builtIn !== undefined) void session.chooseScheme(form, builtIn);
  };
  return (
    <>
      <div className={styles.choice}>
        <Select
          className={styles.select}
          size="small"
          aria-label={t('schemeOf', { form: form.project ?? form.title })}
          value={isEditing ? CUSTOM_SCHEME : by === 'user' ? scheme.id : AUTOMATIC}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            choose(value);
          }}
        >
          <option value={AUTOMATIC}>
            {t('schemeAuto', { name: told.scheme.name, by: t(`schemeBy_${told.by}`) })}
          </option>
          {BUILT_IN_SCHEMES.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={CUSTOM_SCHEME}>{isCustom ? scheme.name : t('schemeCustom')}</option>
        </Select>
        {isCustom && !isEditing && (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => {
              setEditing(true);
            }}
          >
            {t('schemeEdit')}
          </Button>
        )}
      </div>
      <div className={styles.source}>
        {t(`schemeBy_${by}`)} · {scheme.source}
      </div>
      {isEditing && (
        <SchemeEditor
          base={isCustom ? scheme : { ...scheme, name: t('schemeCopy', { name: scheme.name }) }}
          disabled={isBusy}
          onSave={(edited) => {
            setEditing(false);
            void session.chooseScheme(form, edited);
          }}
          onCancel={() => {
            setEditing(false);
          }}
        />
      )}
    </>
  );
}
