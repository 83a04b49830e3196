import { Badge, Button, Field as InputField, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1, reference } from '../../disclosure/sheet/address';
import type { WeightProblem } from '../../session/weight-input';
import { readWeight } from '../../session/weight-input';
import { useMessages } from '../common/use-messages';
import { useKept } from '../common/use-kept';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '4px 6px' },
  field: { width: '9em' },
  input: { minWidth: 0, width: '100%' },
  typed: { alignSelf: 'center' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Props of a weight to be typed. */
export interface WeightFieldProps {
  /** The score's cell. */
  readonly place: CellPlace;
  /** The indicator's name. */
  readonly label: string;
  /** What is known of the weight ("2–3"); "" where nothing is. */
  readonly bounds: string;
}

/** The weight of an indicator that prints none: typed, it is kept in the workbook; a typed one can be taken back. */
export function WeightField({ place, label, bounds }: WeightFieldProps) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const kept = useSessionState(({ reviewed }) => reviewed?.options.weights?.get(reference(place)) ?? null);
  const { t } = useMessages();
  const [typed, setTyped, forgetTyped] = useKept(`weight ${reference(place)}`, kept ?? '');
  const [problem, setProblem] = useState<WeightProblem | null>(null);
  const save = (): void => {
    const input = readWeight(typed);
    if ('problem' in input) setProblem(input.problem);
    else {
      forgetTyped();
      void session.typeWeight(place, input.weight);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) save();
      }}
    >
      <InputField
        className={styles.field}
        size="small"
        hint={{
          className: styles.hint,
          children: bounds === '' ? t('weightOpen') : t('weightBetween', { bounds }),
        }}
        validationState={problem === null ? 'none' : 'error'}
        validationMessage={problem === null ? null : t(problem)}
      >
        <Input
          className={styles.input}
          size="small"
          inputMode="decimal"
          autoComplete="off"
          aria-label={t('weightOf', { cell: a1(place), label })}
          value={typed}
          onChange={(_event, { value }) => {
            setTyped(value);
            setProblem(null);
          }}
        />
      </InputField>
      <Button type="submit" size="small" disabled={isBusy || typed.trim() === ''}>
        {t('weightSave')}
      </Button>
      {kept !== null && (
        <>
          <Badge className={styles.typed} appearance="tint" color="brand">
            {t('weightTyped')}
          </Badge>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('weightForget', { cell: a1(place) })}
            title={t('weightForget', { cell: a1(place) })}
            disabled={isBusy}
            onClick={() => {
              setTyped('');
              forgetTyped();
              void session.typeWeight(place, null);
            }}
          />
        </>
      )}
    </form>
  );
}
