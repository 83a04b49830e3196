import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { FORMS } from '../../disclosure/forms/forms';
import { readFormula } from '../../disclosure/own-relations/read-formula';
import type { RowTexts } from '../../disclosure/own-relations/table-edit';
import { readRow, levelOf } from '../../disclosure/own-relations/table-row';
import { NOTHING_SAID } from '../../disclosure/own-relations/set-about';
import { tryFormula } from '../../disclosure/own-relations/trial';
import { sentence } from '../../disclosure/sentence';
import type { TableRow, WorkbookRules } from '../../session/rules';
import { KNOWN, ruleMaterial } from '../../session/rules';
import type { Reviewed } from '../../session/state';
import { Fold } from '../common/Fold';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';
import { FormulaField } from './FormulaField';
import { LEVEL_WORDS, LEVELS } from './levels';
import { TrialView } from './TrialView';
import { WritingHelp } from './WritingHelp';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '8px 12px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', columnGap: '8px' },
  narrow: { minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  apart: { marginLeft: 'auto' },
});

const EMPTY: RowTexts = { id: '', title: '', formula: '', level: '', note: '', source: '' };

/** Props of the editor of one relation. */
export interface RuleEditorProps {
  readonly reviewed: Reviewed;
  /** The workbook's own table; null where it has none. */
  readonly table: WorkbookRules | null;
  /** The row that is edited; null for a new one. */
  readonly before: TableRow | null;
  readonly onDone: () => void;
}

/** Writes one relation: what is wrong is told where it is, and what it comes to is shown while it is written. */
export function RuleEditor({ reviewed, table, before, onDone }: RuleEditorProps) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const { t, language } = useMessages();
  const [texts, setTexts] = useState(before?.texts ?? EMPTY);
  const material = useMemo(() => ruleMaterial(reviewed), [reviewed]);
  const formula = useDeferredValue(texts.formula);
  const trials = useMemo(() => {
    const read = formula.trim() === '' ? null : readFormula(formula, FORMS);
    return read?.ok === true ? tryFormula(read.formula, material, FORMS) : [];
  }, [formula, material]);
  const set = (column: keyof RowTexts) => (value: string) => {
    setTexts((now) => ({ ...now, [column]: value }));
  };
  const isTaken = (table?.rows ?? []).some(
    (row) => row.row !== before?.row && row.texts.id === texts.id.trim() && texts.id.trim() !== '',
  );
  const { mistakes } = readRow(
    { texts: new Map(Object.entries(texts) as [keyof RowTexts, string][]), where: '', place: null },
    KNOWN,
    NOTHING_SAID,
  );
  const mistake = (column: keyof RowTexts): string | null => {
    if (column === 'id' && isTaken) return t('rulesIdTaken', { id: texts.id.trim() });
    if (column === 'id' && KNOWN.rules.of(texts.id.trim()) !== null)
      return sentence({ key: 'ownIdTaken', values: { id: texts.id.trim() } }, language);
    if (column === 'formula' && texts.formula.trim() !== '') {
      const read = readFormula(texts.formula, FORMS);
      return read.ok ? null : sentence(read.mistake.message, language);
    }
    const found = mistakes.find((one) => one.column === column);
    // Nothing is wrong yet with what nobody has written.
    return found === undefined || texts[column].trim() === '' ? null : sentence(found.message, language);
  };
  const isWhole = mistakes.length === 0 && !isTaken && texts.id.trim() !== '';
  const finish = async (work: Promise<void>): Promise<void> => {
    await work;
    if (session.getState().notice?.kind === 'rulesSaved') onDone();
  };
  const field = (column: 'id' | 'title' | 'note' | 'source') => (
    <Field
      className={styles.narrow}
      label={t(`rulesField_${column}`)}
      required={column === 'id'}
      validationState={mistake(column) === null ? 'none' : 'error'}
      validationMessage={mistake(column)}
    >
      <Input
        className={styles.narrow}
        autoComplete="off"
        value={texts[column]}
        onChange={(_event, data) => {
          set(column)(data.value);
        }}
      />
    </Field>
  );
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        {field('id')}
        {field('title')}
      </div>
      <FormulaField
        value={texts.formula}
        material={material}
        problem={mistake('formula')}
        onChange={set('formula')}
      />
      <section>
        <h3 className={styles.heading}>{t('rulesTrial')}</h3>
        {trials.length === 0 ? (
          <div className={styles.empty}>{t('rulesTrialEmpty')}</div>
        ) : (
          <TrialView trials={trials} />
        )}
      </section>
      <Field label={t('rulesField_level')}>
        <Select
          value={levelOf(texts.level) ?? 'warning'}
          onChange={(_event, data) => {
            const level = LEVELS.find((one) => one === data.value);
            if (level !== undefined) set('level')(LEVEL_WORDS[level]);
          }}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`rulesLevel_${level}`)}
            </option>
          ))}
        </Select>
      </Field>
      {field('note')}
      {field('source')}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={isBusy || !isWhole}
          onClick={() => void finish(session.saveRule(trimmed(texts), before))}
        >
          {t('rulesSave')}
        </Button>
        <Button onClick={onDone}>{t('rulesCancel')}</Button>
        {before !== null && (
          <Button
            className={styles.apart}
            disabled={isBusy}
            onClick={() => void finish(session.removeRule(before))}
          >
            {t('rulesDelete')}
          </Button>
        )}
      </div>
      <Fold title={t('rulesWriting')}>
        <WritingHelp />
      </Fold>
    </div>
  );
}

function trimmed({ id, title, formula, level, note, source }: RowTexts): RowTexts {
  return {
    ...{ id: id.trim(), title: title.trim(), formula: formula.trim() },
    ...{ level: level.trim(), note: note.trim(), source: source.trim() },
  };
}
