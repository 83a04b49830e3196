import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { usePageMessages } from '../frame/use-page-messages';
import { usePageModel } from '../frame/use-page-model';
import type { GivenFile } from '../given/given-file';
import { useFileField } from '../given/use-file-field';

/** What relations of one's own can be in: a workbook, or any text. */
const RULES = '.xlsx,.xlsm,.xls,.et,.txt,.csv,.tsv';

/** What a workbook of last year can be. */
const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xltm,.xls,.et';

/** Asks for what all files are reviewed with: relations of one's own, and last year's workbooks. */
export function BesideMenu() {
  const page = usePageModel();
  const { t } = usePageMessages();
  const onLastYear = (lastYear: readonly GivenFile[]): void => {
    void page.give({ lastYear });
  };
  const fields = [
    useFileField({
      label: t('rulesFile'),
      of: 'file',
      accept: RULES,
      onGiven: ([rules = null]) => {
        void page.give({ rules });
      },
    }),
    useFileField({ label: t('lastYearFolder'), of: 'folder', onGiven: onLastYear }),
    useFileField({ label: t('lastYearFiles'), of: 'files', accept: WORKBOOKS, onGiven: onLastYear }),
  ];
  return (
    <>
      {fields.map(({ label, input }) => (
        <Fragment key={label}>{input}</Fragment>
      ))}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<AttachRegular />}>
            {t('beside')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {fields.map(({ label, choose }) => (
              <MenuItem key={label} onClick={choose}>
                {label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
