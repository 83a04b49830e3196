import { makeStyles, tokens } from '@fluentui/react-components';
import type { Univer } from '@univerjs/core';
import { useEffect, useState } from 'react';
import type { PreviewWorkbook } from '../host/index';
import { showComments, type HoveredThread } from './comments';
import type { Language } from './language';

/** Width of the tip, and its distance from the cell, in pixels. */
const size = { width: 260, gap: 8 } as const;

const useStyles = makeStyles({
  tip: {
    position: 'absolute',
    zIndex: 100,
    width: `${size.width}px`,
    boxSizing: 'border-box',
    maxHeight: '60%',
    overflow: 'hidden',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    pointerEvents: 'none',
  },
  author: { fontWeight: tokens.fontWeightSemibold },
  time: { marginLeft: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { margin: '2px 0 6px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Props of the tip. */
export interface CommentTipProps {
  readonly univer: Univer;
  readonly workbook: PreviewWorkbook;
  /** The element the grid is shown in. */
  readonly container: HTMLElement;
  readonly language: Language;
}

/** What stands above the cells in the grid's element (the formula bar), in pixels. */
function heightAbove(container: HTMLElement): number {
  const cells = container.querySelector('canvas[id^=univer-sheet-main]')?.getBoundingClientRect().top;
  return cells === undefined ? 0 : cells - container.getBoundingClientRect().top;
}

/** At the cell's right where there is room, level with its top, or with its bottom in the lower half of the grid. */
function placeBeside({ left, right, top, bottom }: HoveredThread['cell'], container: HTMLElement) {
  const { clientWidth, clientHeight } = container;
  const above = heightAbove(container);
  const isAtRight = right + size.gap + size.width <= clientWidth;
  return {
    left: isAtRight ? right + size.gap : Math.max(0, left - size.gap - size.width),
    ...(top + above < clientHeight / 2 ? { top: top + above } : { bottom: clientHeight - above - bottom }),
  };
}

/** What is said at the cell under the pointer, beside that cell. */
export function CommentTip({ univer, workbook, container, language }: CommentTipProps) {
  const styles = useStyles();
  const [hovered, setHovered] = useState<HoveredThread>();
  useEffect(() => {
    const stop = showComments(univer, workbook, setHovered);
    const leave = () => {
      setHovered(undefined);
    };
    container.addEventListener('pointerleave', leave);
    return () => {
      stop();
      container.removeEventListener('pointerleave', leave);
    };
  }, [univer, workbook, container]);
  if (hovered === undefined) return null;
  const { thread, cell } = hovered;
  return (
    <div role="tooltip" className={styles.tip} style={placeBeside(cell, container)}>
      {thread.map(({ text, author, created }, index) => (
        <div key={index}>
          <span className={styles.author}>{author}</span>
          <time className={styles.time}>
            {new Date(created).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })}
          </time>
          <p className={styles.text}>{text}</p>
        </div>
      ))}
    </div>
  );
}
