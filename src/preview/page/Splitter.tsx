import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';

/** The pane's least and greatest width, and its width at first, in pixels. */
export const paneWidth = { least: 320, greatest: 600, first: 380 } as const;

/** How far an arrow key moves the splitter, in pixels. */
const step = 20;

/** Which arrow makes the pane at the splitter's right wider (+1) or narrower (−1). */
const directions: Readonly<Record<string, number>> = { ArrowLeft: 1, ArrowRight: -1 };

const useStyles = makeStyles({
  bar: {
    flex: '0 0 5px',
    cursor: 'col-resize',
    backgroundColor: tokens.colorNeutralBackground4,
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandBackground },
    ':focus-visible': { backgroundColor: tokens.colorBrandBackground, outlineStyle: 'none' },
  },
});

/** Props of the splitter. */
export interface SplitterProps {
  /** What it is for, read out by screen readers. */
  readonly label: string;
  /** Width of the pane at its right, in pixels. */
  readonly width: number;
  /** Called with the new width, within the limits. */
  readonly onResize: (width: number) => void;
  /** Called when dragging starts (true) and ends (false): meanwhile frames must not swallow the pointer. */
  readonly onDragging: (dragging: boolean) => void;
}

/** The bar between grid and pane: drag it, or move it with the arrow keys. */
export function Splitter({ label, width, onResize, onDragging }: SplitterProps) {
  const styles = useStyles();
  const [grip, setGrip] = useState<{ readonly x: number; readonly width: number }>();
  const resize = (wanted: number) => {
    onResize(Math.round(Math.min(paneWidth.greatest, Math.max(paneWidth.least, wanted))));
  };
  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ x: event.clientX, width });
    onDragging(true);
  };
  const end = () => {
    setGrip(undefined);
    onDragging(false);
  };
  return (
    <div
      className={styles.bar}
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={paneWidth.least}
      aria-valuemax={paneWidth.greatest}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={start}
      onPointerMove={(event) => {
        if (grip !== undefined) resize(grip.width + grip.x - event.clientX);
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={({ key }: KeyboardEvent) => {
        resize(width + step * (directions[key] ?? 0));
      }}
    />
  );
}
