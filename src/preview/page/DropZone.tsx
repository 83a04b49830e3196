import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  hint: {
    position: 'fixed',
    inset: '0',
    zIndex: 10_000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    fontSize: tokens.fontSizeBase500,
  },
});

/** Props of the drop zone. */
export interface DropZoneProps {
  /** Shown while a file hovers over the page. */
  readonly hint: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** Lets a workbook be dropped anywhere on the page; the hint covers the pane's frame, which would keep the file. */
export function DropZone({ hint, onFile, children }: DropZoneProps) {
  const styles = useStyles();
  const [hovering, setHovering] = useState(false);
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setHovering(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setHovering(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  const leave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) setHovering(false);
  };
  return (
    <div onDragEnter={hover} onDragOver={hover} onDragLeave={leave} onDrop={drop}>
      {children}
      {hovering && <div className={styles.hint}>{hint}</div>}
    </div>
  );
}
