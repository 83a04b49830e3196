import {
  Button,
  Checkbox,
  Field as InputField,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { StepKind } from '../../disclosure/decisions/decision';
import { a1 } from '../../disclosure/sheet/address';
import type { ReasonPlace } from '../../session/reasons';
import { useKept } from '../common/use-kept';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import { needsWords } from './steps';
import { useDeciding } from './use-deciding';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  words: { minWidth: 0, width: '100%' },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** Props of the form for a step. */
export interface StepFormProps {
  /** The steps that can be taken: a button each, the first one for Ctrl+Enter. */
  readonly kinds: readonly [StepKind, ...StepKind[]];
  /** What names the text while it is not kept yet. */
  readonly draft: string;
  /** What the text field starts with; null where there is none. */
  readonly words: string | null;
  /** What the buttons say where it is not the step's own name. */
  readonly submit?: string;
  /** The form's own cell into which the words can be written, too, or why not; none where not given. */
  readonly reason?: ReasonPlace | null;
  /** Given whether the words are to be written into the form, too. */
  readonly onSubmit: (kind: StepKind, text: string, inForm: boolean) => void;
  readonly onCancel: () => void;
}

/** By which step the words are called. */
function spokenAs(kind: StepKind): 'explained' | 'ignored' | 'returned' {
  return kind === 'explained' || kind === 'ignored' ? kind : 'returned';
}

/** What a step still needs: words, and the user's name where it is not known yet. It opens on the user's own action. */
export function StepForm({ draft, kinds, words, submit, reason = null, onSubmit, onCancel }: StepFormProps) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  const { isBusy, isNameless } = useDeciding();
  const [text, setText, forgetText] = useKept(draft, words ?? '');
  const [inForm, setInForm, forgetInForm] = useKept(`${draft} in form`, false);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<StepKind | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // In sight from when it opens, and as long as something is typed: what stands above it may grow meanwhile.
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [text, refused]);
  const lacksWords = (kind: StepKind): boolean => words !== null && needsWords(kind) && text.trim() === '';
  const lacksName = isNameless && name.trim() === '';

  const forget = (): void => {
    forgetText();
    forgetInForm();
  };
  const take = (kind: StepKind): void => {
    if (isBusy) return;
    if (lacksWords(kind) || lacksName) {
      setRefused(kind);
      return;
    }
    if (isNameless) session.prefer({ userName: name.trim() });
    forget();
    onSubmit(kind, text.trim(), inForm && reason?.kind === 'open');
  };
  const giveUp = (): void => {
    forget();
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take(kinds[0]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const wordsProblem = refused !== null && lacksWords(refused) ? t(`wordsNeeded_${spokenAs(refused)}`) : null;
  const nameProblem = refused !== null && lacksName ? t('signatureNeeded') : null;
  return (
    <form
      ref={form}
      className={styles.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        take(kinds[0]);
      }}
    >
      {words !== null && (
        <InputField
          size="small"
          label={t(`words_${spokenAs(kinds[0])}`)}
          validationState={wordsProblem === null ? 'none' : 'error'}
          validationMessage={wordsProblem}
        >
          <Textarea
            className={styles.words}
            size="small"
            rows={3}
            resize="vertical"
            autoFocus
            value={text}
            onFocus={({ target }) => {
              // A reason that was given before is typed over, or taken as it is.
              if (kinds[0] === 'ignored' && text === words) target.select();
            }}
            onChange={(_event, data) => {
              setText(data.value);
            }}
          />
        </InputField>
      )}
      {reason?.kind === 'open' && (
        <Checkbox
          size="medium"
          checked={inForm}
          label={t('reasonInForm', { cell: a1(reason.place) })}
          onChange={(_event, { checked }) => {
            setInForm(checked === true);
          }}
        />
      )}
      {reason?.kind === 'refused' && (
        <div className={styles.note}>
          {t('reasonRefused', { cell: a1(reason.place), reason: t(`reasonRefused_${reason.reason}`) })}
        </div>
      )}
      {isNameless && (
        <InputField
          size="small"
          label={t('signature')}
          hint={t('signatureHelp')}
          validationState={nameProblem === null ? 'none' : 'error'}
          validationMessage={nameProblem}
        >
          <Input
            className={styles.words}
            size="small"
            autoComplete="name"
            autoFocus={words === null}
            value={name}
            onChange={(_event, data) => {
              setName(data.value);
            }}
          />
        </InputField>
      )}
      <div className={styles.buttons}>
        {kinds.map((kind, index) => (
          <Button
            key={kind}
            type={index === 0 ? 'submit' : 'button'}
            size="small"
            autoFocus={index === 0 && words === null && !isNameless}
            appearance={index === 0 ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            onClick={
              index === 0
                ? undefined
                : () => {
                    take(kind);
                  }
            }
          >
            {submit ?? t(`step_${kind}`)}
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={giveUp}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
