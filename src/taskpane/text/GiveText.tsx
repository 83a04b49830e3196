import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useFileField } from '../common/use-file-field';
import { useKept } from '../common/use-kept';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  give: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  help: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '8px',
    padding: '16px 12px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '28px' },
  field: { minHeight: '120px' },
  actions: { display: 'flex', justifyContent: 'flex-end', columnGap: '8px' },
});

/** Props of the ways to give a text. */
export interface GiveTextProps {
  /** Reads a file that the user has chosen. */
  readonly onFile: (file: File) => void;
  /** Gives up; absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
  readonly onRead: () => void;
}

/** Asks for the written explanation: a file, or the text itself. */
export function GiveText({ onFile, onCancel, onRead }: GiveTextProps) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const { t } = useMessages();
  const [pasted, setPasted, forgetPasted] = useKept('pasted text', '');
  const file = useFileField(t('textChooseFile'), '.docx,.txt', onFile);
  const read = async (): Promise<void> => {
    const before = session.getState().text;
    await session.readText({ kind: 'pasted', text: pasted });
    if (session.getState().text === before) return;
    forgetPasted();
    onRead();
  };
  return (
    <div className={styles.give}>
      <h2 className={styles.title}>{t('textGive')}</h2>
      <p className={styles.help}>{t('textGiveHelp')}</p>
      <div className={styles.zone}>
        <DocumentTextRegular aria-hidden className={styles.icon} />
        {t('textDrop')}
        <Button size="small" disabled={isBusy} onClick={file.choose}>
          {t('textChooseFile')}
        </Button>
        {file.input}
      </div>
      <Field label={t('textPasteLabel')}>
        <Textarea
          textarea={{ className: styles.field }}
          resize="vertical"
          placeholder={t('textPasteHint')}
          value={pasted}
          onChange={(_event, { value }) => {
            setPasted(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        {onCancel !== undefined && <Button onClick={onCancel}>{t('cancel')}</Button>}
        <Button appearance="primary" disabled={isBusy || pasted.trim() === ''} onClick={() => void read()}>
          {t('textRead')}
        </Button>
      </div>
    </div>
  );
}
