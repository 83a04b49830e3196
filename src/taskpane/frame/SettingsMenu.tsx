import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { Preferences } from '../../excel';
import { useMessages } from '../common/use-messages';
import { useSession, useSessionState } from '../common/use-session';

/** The preferences that are on or off. */
const SWITCHES = ['markOnCheck', 'markRounding', 'overwriteFormulas'] as const;

/** The decimals of scores that can be chosen. */
const DECIMALS = [1, 2, 3];

/** The value that stands for each form's scoring scheme among the decimals. */
const BY_SCHEME = 'scheme';

/** The value that stands for "as in Excel" among the languages. */
const AS_IN_EXCEL = 'system';

const LANGUAGES = { 'zh-CN': '简体中文', en: 'English' } as const;

const isLanguage = (value: string): value is keyof typeof LANGUAGES => value in LANGUAGES;

/** Preferences, the language, and what is seldom needed. */
export function SettingsMenu() {
  const session = useSession();
  const { preferences, activity, reviewed } = useSessionState();
  const { t } = useMessages();
  const checkedValues = {
    switches: SWITCHES.filter((name) => preferences[name]),
    decimals: [String(preferences.decimals ?? BY_SCHEME)],
    language: [preferences.language ?? AS_IN_EXCEL],
  };
  const change = (name: string, checkedItems: readonly string[]): void => {
    session.prefer(changes(name, checkedItems));
  };
  return (
    <Menu
      checkedValues={checkedValues}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        change(name, checkedItems);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('more')}
          title={t('more')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('settings')}</MenuGroupHeader>
            {SWITCHES.map((name) => (
              <MenuItemCheckbox key={name} name="switches" value={name}>
                {t(`setting_${name}`)}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('settingDecimals')}</MenuGroupHeader>
            <MenuItemRadio name="decimals" value={BY_SCHEME}>
              {t('decimalsOfScheme')}
            </MenuItemRadio>
            {DECIMALS.map((count) => (
              <MenuItemRadio key={count} name="decimals" value={String(count)}>
                {t('decimals', { count })}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('language')}</MenuGroupHeader>
            <MenuItemRadio name="language" value={AS_IN_EXCEL}>
              {t('languageSystem')}
            </MenuItemRadio>
            {Object.entries(LANGUAGES).map(([language, name]) => (
              <MenuItemRadio key={language} name="language" value={language} lang={language}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem
            icon={<DeleteRegular />}
            disabled={activity !== null || reviewed === null}
            onClick={() => void session.removeReport()}
          >
            {t('removeReport')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What a choice in the menu means for the preferences. */
function changes(name: string, checkedItems: readonly string[]): Partial<Preferences> {
  const [chosen = ''] = checkedItems;
  switch (name) {
    case 'decimals':
      return { decimals: chosen === BY_SCHEME ? null : Number(chosen) };
    case 'language':
      return { language: isLanguage(chosen) ? chosen : null };
    default:
      return {
        markOnCheck: checkedItems.includes('markOnCheck'),
        markRounding: checkedItems.includes('markRounding'),
        overwriteFormulas: checkedItems.includes('overwriteFormulas'),
      };
  }
}
