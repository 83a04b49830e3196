import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WeatherMoonRegular, WeatherSunnyRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Messages } from './messages/zh-CN';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '4px', height: '40px', padding: '0 8px' },
  mark: { width: '20px', height: '20px', margin: '0 4px' },
  tab: {
    fontWeight: tokens.fontWeightSemibold,
    padding: '6px 4px 4px',
    margin: '0 8px',
    borderBottom: `3px solid ${tokens.colorBrandStroke1}`,
  },
  name: {
    flex: '1',
    textAlign: 'center',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});

/** Props of the title bar. */
export interface TitleBarProps {
  readonly messages: Messages;
  /** Name of the add-in's ribbon tab. */
  readonly tab: string;
  /** Name of the open workbook. */
  readonly name: string;
  readonly dark: boolean;
  readonly onToggleTheme: () => void;
  readonly onToggleLanguage: () => void;
  /** The file menu. */
  readonly children: ReactNode;
}

/** The top line of the page: file menu, ribbon tab, the workbook's name, theme and language. */
export function TitleBar({
  messages,
  tab,
  name,
  dark,
  onToggleTheme,
  onToggleLanguage,
  children,
}: TitleBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <img className={styles.mark} src="add-in/assets/icon-32.png" alt="" />
      {children}
      <span className={styles.tab}>{tab}</span>
      <span className={styles.name}>{name}</span>
      <Button
        appearance="subtle"
        size="small"
        icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
        onClick={onToggleTheme}
      >
        {dark ? messages.lightTheme : messages.darkTheme}
      </Button>
      <Button appearance="subtle" size="small" onClick={onToggleLanguage}>
        {messages.otherLanguage}
      </Button>
    </header>
  );
}
