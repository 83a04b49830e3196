import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DragEvent } from 'react';
import { useState } from 'react';
import type { Reviewed } from '../../session/state';
import { busy, useSession, useSessionState } from '../common/use-session';
import { GiveText } from './GiveText';
import { readFile } from './read-file';
import { useReading } from './reading';
import { ReadText } from './ReadText';
import { textsOf } from './texts';

const useStyles = makeStyles({
  view: { position: 'relative', display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  over: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
  give: { overflowY: 'auto' },
});

/** The written explanations of the workbook that is on show; a file that is dropped anywhere here is read as one. */
export function TextView() {
  const reviewed = useSessionState((state) => state.reviewed);
  return reviewed === null ? null : <Texts reviewed={reviewed} />;
}

function Texts({ reviewed }: { readonly reviewed: Reviewed }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const [{ text: id }, read] = useReading();
  const [isGiving, setGiving] = useState(false);
  const [isOver, setOver] = useState(false);
  const texts = textsOf(reviewed);
  const text = texts.find((one) => one.id === id) ?? texts.at(-1);
  const shown = (): void => {
    setGiving(false);
    read({ text: null, chosen: null, only: null, wanted: null });
  };
  const give = async (file: File): Promise<void> => {
    const before = session.getState().text;
    await readFile(session, file);
    if (session.getState().text !== before) shown();
  };
  const dragging = {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(!isBusy);
    },
    onDragLeave: (event: DragEvent): void => {
      const { relatedTarget, currentTarget } = event;
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      const [file] = event.dataTransfer.files;
      if (file === undefined) return;
      event.preventDefault();
      setOver(false);
      if (!isBusy) void give(file);
    },
  };
  return (
    <div className={mergeClasses(styles.view, isOver && styles.over)} {...dragging}>
      {text === undefined || isGiving ? (
        <div className={styles.give}>
          <GiveText
            onFile={(file) => void give(file)}
            onRead={shown}
            {...(text === undefined
              ? {}
              : {
                  onCancel: () => {
                    setGiving(false);
                  },
                })}
          />
        </div>
      ) : (
        <ReadText
          reviewed={reviewed}
          texts={texts}
          text={text}
          onGive={() => {
            setGiving(true);
          }}
        />
      )}
    </div>
  );
}
