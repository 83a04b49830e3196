import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Messages } from '../common/use-messages';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';
import { useReading } from './reading';
import type { ShownText } from './texts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', columnGap: '2px', padding: '4px 4px 0 12px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  select: { flexGrow: 1, minWidth: 0 },
  action: { flexShrink: 0, minWidth: 0 },
});

/** Props of the line that names the text on show. */
export interface TextBarProps {
  readonly texts: readonly ShownText[];
  readonly text: ShownText;
  readonly onGive: () => void;
}

/** Which text is on show, the others, and how to give another one or take it away. */
export function TextBar({ texts, text, onGive }: TextBarProps) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const isGiven = useSessionState(({ text: given }) => given !== null);
  const messages = useMessages();
  const { t } = messages;
  const [, read] = useReading();
  return (
    <div className={styles.bar}>
      {texts.length > 1 ? (
        <Select
          className={styles.select}
          size="small"
          aria-label={t('textSelect')}
          value={text.id}
          onChange={(_event, { value }) => {
            read({ text: value, only: null });
          }}
        >
          {texts.map((one) => (
            <option key={one.id} value={one.id}>
              {textName(one, messages)}
            </option>
          ))}
        </Select>
      ) : (
        <h2 className={styles.name} title={textName(text, messages)}>
          {textName(text, messages)}
        </h2>
      )}
      <Button className={styles.action} appearance="subtle" size="small" disabled={isBusy} onClick={onGive}>
        {t(isGiven ? 'textReplace' : 'textAdd')}
      </Button>
      {isGiven && (
        <Button
          className={styles.action}
          appearance="subtle"
          size="small"
          disabled={isBusy}
          onClick={() => void session.forgetText()}
        >
          {t('textRemove')}
        </Button>
      )}
    </div>
  );
}

/** What a text is called. */
function textName({ source }: ShownText, { t }: Messages): string {
  switch (source.kind) {
    case 'sheet':
      return t('textSheet', { sheet: source.sheet });
    case 'file':
      return source.name;
    case 'pasted':
      return t('textPasted');
  }
}
