import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Host } from '../host/index';
import type { Messages } from './messages/zh-CN';

/** The add-in's page, as the manifest's Taskpane.Url names it, below the folder the preview serves it from. */
const source = 'add-in/taskpane.html';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: '0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: { display: 'none' },
  head: { display: 'flex', alignItems: 'center', height: '40px', padding: '0 8px 0 16px', flex: 'none' },
  title: { flex: '1', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  place: { flex: '1', display: 'flex', '& iframe': { flex: '1', minWidth: '0', border: 'none' } },
  still: { pointerEvents: 'none' },
});

/** Props of the docked task pane. */
export interface AddInPaneProps {
  readonly messages: Messages;
  /** The add-in's name. */
  readonly title: string;
  readonly host: Host;
  /** In pixels. */
  readonly width: number;
  /** A hidden pane goes on running, as in Excel's shared runtime. */
  readonly visible: boolean;
  /** While the splitter is dragged, the frame leaves the pointer to it. */
  readonly still: boolean;
  readonly onClose: () => void;
}

/** The add-in's genuine task pane in a frame, connected to the host. A new host gets a new frame. */
export function AddInPane({ messages, title, host, width, visible, still, onClose }: AddInPaneProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = document.createElement('iframe');
    frame.title = title;
    const disconnect = host.connectFrame(frame, new URL(source, document.baseURI).href);
    // Only now: a frame's window takes its name, by which office.js finds its host, when it enters the page.
    place.current?.append(frame);
    return () => {
      disconnect();
      frame.remove();
    };
  }, [host, title]);
  return (
    <aside
      className={mergeClasses(styles.pane, !visible && styles.hidden)}
      style={{ width }}
      aria-label={title}
    >
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={messages.closePane}
          title={messages.closePane}
          onClick={onClose}
        />
      </div>
      <div ref={place} className={mergeClasses(styles.place, still && styles.still)} />
    </aside>
  );
}
