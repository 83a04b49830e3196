import { makeStyles, tokens } from '@fluentui/react-components';
import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { usePageMessages } from '../frame/use-page-messages';
import type { Dropped } from './dropped-files';
import { droppedFiles } from './dropped-files';

const useStyles = makeStyles({
  zone: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  hint: {
    position: 'fixed',
    inset: '8px',
    zIndex: 10_000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    pointerEvents: 'none',
  },
});

/** Props of the drop zone. */
export interface DropZoneProps {
  readonly onDropped: (dropped: Dropped) => void;
  readonly children: ReactNode;
}

/** Lets files and folders be dropped anywhere on the page, but where something of the page takes them itself. */
export function DropZone({ onDropped, children }: DropZoneProps) {
  const styles = useStyles();
  const { t } = usePageMessages();
  const [hovering, setHovering] = useState(false);
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    const isTaken = event.defaultPrevented;
    event.preventDefault();
    setHovering(!isTaken);
  };
  return (
    <div
      className={styles.zone}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={({ relatedTarget }) => {
        if (relatedTarget === null) setHovering(false);
      }}
      onDrop={(event) => {
        setHovering(false);
        if (event.defaultPrevented) return;
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then(onDropped);
      }}
    >
      {children}
      {hovering && <div className={styles.hint}>{t('dropHere')}</div>}
    </div>
  );
}
