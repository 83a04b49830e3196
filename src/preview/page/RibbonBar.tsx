import {
  makeStyles,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Ribbon, RibbonAction, RibbonButton } from './ribbon';

const useStyles = makeStyles({
  bar: {
    minHeight: '44px',
    margin: '0 8px 6px',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  button: { fontWeight: tokens.fontWeightRegular },
  icon: { width: '20px', height: '20px' },
  tip: { display: 'block', fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
});

/** Props of the ribbon. */
export interface RibbonBarProps {
  readonly ribbon: Ribbon;
  /** The function that is running now, if any: meanwhile no other can be started. */
  readonly running: string | undefined;
  readonly onAction: (action: RibbonAction) => void;
}

/** The add-in's ribbon tab: its groups of buttons in one line, with their super tips. */
export function RibbonBar({ ribbon, running, onAction }: RibbonBarProps) {
  const styles = useStyles();
  const button = ({ id, label, title, description, icon, action }: RibbonButton) => (
    <Tooltip
      key={id}
      relationship="description"
      positioning="below-start"
      content={
        <>
          <span className={styles.tip}>{title}</span>
          {description}
        </>
      }
    >
      <ToolbarButton
        className={styles.button}
        data-command={action.kind === 'function' ? action.name : 'pane'}
        icon={<img className={styles.icon} src={`add-in/${icon}`} alt="" />}
        disabled={action.kind === 'function' && running !== undefined}
        onClick={() => {
          onAction(action);
        }}
      >
        {label}
      </ToolbarButton>
    </Tooltip>
  );
  return (
    <Toolbar className={styles.bar} aria-label={ribbon.tab}>
      {ribbon.groups.map(({ label, buttons }, index) => (
        <Fragment key={label}>
          {index > 0 && <ToolbarDivider />}
          {buttons.map(button)}
        </Fragment>
      ))}
    </Toolbar>
  );
}
