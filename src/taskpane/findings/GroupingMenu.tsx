import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { GroupListRegular } from '@fluentui/react-icons';
import { useMessages } from '../common/use-messages';
import type { Grouping } from './listing';

const GROUPINGS: readonly Grouping[] = ['severity', 'sheet', 'rule', 'problem'];

/** Props of the choice of a grouping. */
export interface GroupingMenuProps {
  readonly grouping: Grouping;
  readonly onGroup: (grouping: Grouping) => void;
}

/** By what the findings stand together. */
export function GroupingMenu({ grouping, onGroup }: GroupingMenuProps) {
  const { t } = useMessages();
  const label = t('groupingNow', { grouping: t(`grouping_${grouping}`) });
  return (
    <Menu
      checkedValues={{ grouping: [grouping] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => {
        const next = GROUPINGS.find((other) => other === chosen);
        if (next !== undefined) onGroup(next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<GroupListRegular />}
          aria-label={label}
          title={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {GROUPINGS.map((value) => (
            <MenuItemRadio key={value} name="grouping" value={value}>
              {t(`grouping_${value}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
