import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import type { Role } from '../../disclosure/decisions/decision';
import { useMessages } from '../common/use-messages';
import { busy, roleOf, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  button: {
    flexShrink: 0,
    minWidth: 'auto',
    height: '20px',
    padding: '0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  popover: { maxWidth: '280px' },
});

/** The roles in the order in which they are offered. */
const ROLES: readonly Role[] = ['accountant', 'supervisor'];

/** As whom the user works, and a way to work as the other: what is decided goes into that one's record. */
export function RoleMenu() {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const role = useSessionState(roleOf);
  const userName = useSessionState(({ preferences }) => preferences.userName);
  const { t } = useMessages();
  return (
    <Menu checkedValues={{ role: [role] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.button}
          size="small"
          appearance="outline"
          title={userName}
          aria-label={t('roleNow', { role: t(`role_${role}`) })}
          disabledFocusable={isBusy}
        >
          {t(`role_${role}`)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {ROLES.map((one) => (
            <MenuItemRadio
              key={one}
              name="role"
              value={one}
              subText={t(`roleHelp_${one}`)}
              onClick={() => {
                session.prefer({ role: one });
              }}
            >
              {t(`role_${one}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
