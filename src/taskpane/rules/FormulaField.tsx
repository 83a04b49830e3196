import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { TargetRegular } from '@fluentui/react-icons';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FORMS } from '../../disclosure/forms/forms';
import type { Completion } from '../../disclosure/own-relations/completion';
import { completionsAt } from '../../disclosure/own-relations/completion';
import type { CellName } from '../../disclosure/own-relations/name-of-cell';
import { nameOfCell } from '../../disclosure/own-relations/name-of-cell';
import type { Material } from '../../disclosure/own-relations/scopes';
import { sentence } from '../../disclosure/sentence';
import { useMessages } from '../common/use-messages';
import { useSession, useSessionState } from '../common/use-session';
import { joinedAt } from './insert';

const useStyles = makeStyles({
  text: { fontFamily: tokens.fontFamilyMonospace },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', paddingTop: '4px' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  offers: { display: 'flex', flexWrap: 'wrap', gap: '4px', paddingTop: '4px' },
  offer: { minWidth: 0, maxWidth: '100%', paddingInline: '6px', overflowWrap: 'anywhere' },
  beside: { paddingLeft: '6px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Props of the field in which a formula is written. */
export interface FormulaFieldProps {
  readonly value: string;
  readonly material: Material;
  /** What is wrong with it; null for nothing. */
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

/** A formula as it is written: what may come next is offered, and the cell that is selected in the grid can be taken. */
export function FormulaField({ value, material, problem, onChange }: FormulaFieldProps) {
  const styles = useStyles();
  const session = useSession();
  const { t, language } = useMessages();
  const selection = useSessionState((state) => state.selection);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(value.length);
  const [wanted, setWanted] = useState<{ readonly at: number } | null>(null);
  const [byNumber, setByNumber] = useState(false);
  const [picked, setPicked] = useState<CellName | 'none' | null>(null);
  const offers = useMemo(() => completionsAt(value, caret, material, FORMS), [value, caret, material]);
  const selected = useMemo(
    () => (selection === null ? null : nameOfCell(selection, material, FORMS, { byNumber })),
    [selection, material, byNumber],
  );
  useLayoutEffect(() => {
    if (wanted === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(wanted.at, wanted.at);
  }, [wanted]);
  const put = (from: number, to: number, text: string): void => {
    onChange(value.slice(0, from) + text + value.slice(to));
    setCaret(from + text.length);
    setWanted({ at: from + text.length });
  };
  const insert = (name: string): void => {
    const at = Math.min(caret, value.length);
    put(at, at, joinedAt(value, at, name));
  };
  const pick = async (): Promise<void> => {
    const place = await session.selectedCell();
    const name = place === null ? null : nameOfCell(place, material, FORMS, { byNumber });
    setPicked(name ?? 'none');
    if (name !== null && name.kind !== 'ambiguous') insert(name.text);
  };
  const follow = (): void => {
    setCaret(field.current?.selectionStart ?? value.length);
  };
  return (
    <div>
      <Field
        label={t('rulesField_formula')}
        required
        validationState={problem === null ? 'none' : 'error'}
        validationMessage={problem}
      >
        <Textarea
          textarea={{ className: styles.text, ref: field, rows: 4, spellCheck: false }}
          value={value}
          onChange={(event, data) => {
            setCaret(event.target.selectionStart);
            onChange(data.value);
          }}
          onSelect={follow}
        />
      </Field>
      <div className={styles.bar}>
        <Button size="small" icon={<TargetRegular />} onClick={() => void pick()}>
          {t('rulesPick')}
        </Button>
        {selected !== null && selected.kind !== 'ambiguous' && (
          <span className={styles.note}>{t('rulesPickNow', { name: selected.text })}</span>
        )}
        {picked === 'none' && <span className={styles.note}>{t('rulesPickNone')}</span>}
        {picked !== null && picked !== 'none' && picked.kind === 'ambiguous' && (
          <span className={styles.note} role="status">
            {sentence(picked.reason, language)}{' '}
            <Button
              size="small"
              onClick={() => {
                insert(picked.address);
                setPicked(null);
              }}
            >
              {t('rulesPickAddress')}
            </Button>
          </span>
        )}
        {picked !== null && picked !== 'none' && picked.kind === 'figure' && picked.readings > 1 && (
          <span className={styles.note}>{t('rulesPickEach', { count: picked.readings })}</span>
        )}
        <Checkbox
          size="medium"
          label={t('rulesByNumber')}
          checked={byNumber}
          onChange={(_event, data) => {
            setByNumber(data.checked === true);
          }}
        />
      </div>
      {offers.items.length > 0 && (
        <div className={styles.offers} role="group" aria-label={t('rulesOffers')}>
          {offers.items.map(({ label, note, text }: Completion) => (
            <Button
              key={text}
              size="small"
              className={styles.offer}
              onClick={() => {
                put(offers.from, offers.to, text);
              }}
            >
              {label}
              {note !== '' && <span className={styles.beside}>{note}</span>}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
