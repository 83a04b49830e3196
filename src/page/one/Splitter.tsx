import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePageMessages } from '../frame/use-page-messages';

/** The pane's least and greatest width, and its width at first, in pixels. */
export const PANE_WIDTH = { least: 320, greatest: 720, first: 420 } as const;

/** How far an arrow key moves the splitter, in pixels. */
const STEP = 20;

/** Which arrow makes the pane at the splitter's right wider (+1) or narrower (−1). */
const DIRECTIONS: Readonly<Record<string, number>> = { ArrowLeft: 1, ArrowRight: -1 };

const useStyles = makeStyles({
  bar: {
    flex: '0 0 5px',
    cursor: 'col-resize',
    backgroundColor: tokens.colorNeutralStroke2,
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outlineStyle: 'none' },
  },
});

/** Props of the splitter. */
export interface SplitterProps {
  /** Width of the pane at its right, in pixels. */
  readonly width: number;
  /** Called with the new width, within the limits. */
  readonly onResize: (width: number) => void;
}

/** The bar between sheet and pane: drag it, or move it with the arrow keys. */
export function Splitter({ width, onResize }: SplitterProps) {
  const styles = useStyles();
  const { t } = usePageMessages();
  const [grip, setGrip] = useState<{ readonly x: number; readonly width: number }>();
  const resize = (wanted: number): void => {
    onResize(Math.round(Math.min(PANE_WIDTH.greatest, Math.max(PANE_WIDTH.least, wanted))));
  };
  const end = (): void => {
    setGrip(undefined);
  };
  return (
    <div
      className={styles.bar}
      role="separator"
      aria-label={t('resize')}
      aria-orientation="vertical"
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.greatest}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip({ x: event.clientX, width });
      }}
      onPointerMove={(event) => {
        if (grip !== undefined) resize(grip.width + grip.x - event.clientX);
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={({ key }) => {
        resize(width + STEP * (DIRECTIONS[key] ?? 0));
      }}
    />
  );
}
