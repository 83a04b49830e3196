import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { SET_PARTS, yearsIn } from '../../disclosure/own-relations/set-about';
import type { AboutTexts } from '../../disclosure/own-relations/table-edit';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '6px', padding: '0 12px 8px 28px' },
  save: { alignSelf: 'flex-start' },
});

/** What the workbook's own set says of itself. */
export function SetForm({ about }: { readonly about: AboutTexts }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const { t } = useMessages();
  const [texts, setTexts] = useState(about);
  const isWrong = texts.years.trim() !== '' && yearsIn(texts.years) === null;
  return (
    <div className={styles.form}>
      {SET_PARTS.map((part) => (
        <Field
          key={part}
          label={t(`rulesPart_${part}`)}
          {...(part === 'years'
            ? {
                hint: t('rulesYearsHint'),
                validationState: isWrong ? ('error' as const) : ('none' as const),
              }
            : {})}
        >
          <Input
            autoComplete="off"
            value={texts[part]}
            onChange={(_event, { value }) => {
              setTexts((now) => ({ ...now, [part]: value }));
            }}
          />
        </Field>
      ))}
      <Button
        className={styles.save}
        size="small"
        disabled={isBusy || isWrong}
        onClick={() => void session.describeRules(texts)}
      >
        {t('rulesSetSave')}
      </Button>
    </div>
  );
}
