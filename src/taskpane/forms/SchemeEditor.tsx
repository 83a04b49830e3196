import { Button, Field as InputField, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExecutionFormula, ScoringScheme } from '../../disclosure/scoring/scheme';
import type { DraftField, SchemeDraft } from '../../session/scheme-draft';
import { draftOf, schemeFrom } from '../../session/scheme-draft';
import { DraftInput } from '../common/DraftInput';
import { StepFields } from './StepFields';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  editor: {
    display: 'grid',
    gap: '8px',
    marginTop: '6px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(8em, 1fr))',
    alignItems: 'end',
    gap: '8px',
  },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '8px' },
});

const EXECUTIONS: readonly ExecutionFormula['kind'][] = ['proportional', 'floor', 'steps'];

const isExecution = (value: string): value is ExecutionFormula['kind'] =>
  EXECUTIONS.some((kind) => kind === value);

/** Props of the editor of a scheme. */
export interface SchemeEditorProps {
  /** The scheme that is edited as a copy; what the editor does not show stays as in it. */
  readonly base: ScoringScheme;
  readonly disabled: boolean;
  readonly onSave: (scheme: ScoringScheme) => void;
  readonly onCancel: () => void;
}

/** A copy of a scheme to be edited. What is wrong is said at its field once the user wants to use it. */
export function SchemeEditor({ base, disabled, onSave, onCancel }: SchemeEditorProps) {
  const styles = useStyles();
  const decimals = useSessionState(({ preferences }) => preferences.decimals);
  const { t } = useMessages();
  const [draft, setDraft] = useState(() => draftOf(base));
  const [isTried, setTried] = useState(false);
  const result = schemeFrom(draft, base);
  const change = (changes: Partial<SchemeDraft>): void => {
    setDraft({ ...draft, ...changes });
  };
  const problem = (field: DraftField): string | null => {
    const found = isTried && !result.ok ? result.problems.get(field) : undefined;
    return found === undefined ? null : t(found);
  };
  return (
    <form
      className={styles.editor}
      aria-label={t('schemeEditor')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (result.ok) onSave(result.scheme);
      }}
    >
      <DraftInput
        label={t('schemeName')}
        value={draft.name}
        problem={problem('name')}
        onChange={(name) => {
          change({ name });
        }}
      />
      <InputField size="small" label={t('schemeExecution')}>
        <Select
          size="small"
          value={draft.execution}
          onChange={(_event, { value }) => {
            if (isExecution(value)) change({ execution: value });
          }}
        >
          {EXECUTIONS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`execution_${kind}`)}
            </option>
          ))}
        </Select>
      </InputField>
      {draft.execution === 'floor' && (
        <DraftInput
          label={t('schemeFloorField')}
          value={draft.floor}
          problem={problem('floor')}
          onChange={(floor) => {
            change({ floor });
          }}
        />
      )}
      {draft.execution === 'steps' && (
        <StepFields
          steps={draft.steps}
          problem={problem}
          onChange={(steps) => {
            change({ steps });
          }}
        />
      )}
      <div className={styles.pair}>
        {draft.grades.map((from, index) => (
          <DraftInput
            key={index}
            label={t('schemeGradeFrom', { grade: base.grades[index]?.grade ?? '' })}
            value={from}
            problem={problem(`grades-${index}`)}
            onChange={(value) => {
              change({ grades: draft.grades.map((other, place) => (place === index ? value : other)) });
            }}
          />
        ))}
      </div>
      <div className={styles.pair}>
        <DraftInput
          label={t('schemeDecimalsField')}
          value={draft.decimals}
          problem={problem('decimals')}
          {...(decimals === null ? {} : { hint: t('schemeDecimalsOverruled', { count: decimals }) })}
          onChange={(value) => {
            change({ decimals: value });
          }}
        />
        <DraftInput
          label={t('schemeBeyondField')}
          value={draft.beyond}
          problem={problem('beyond')}
          onChange={(beyond) => {
            change({ beyond });
          }}
        />
      </div>
      <div className={styles.actions}>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="small" appearance="primary" disabled={disabled}>
          {t('schemeSave')}
        </Button>
      </div>
    </form>
  );
}
