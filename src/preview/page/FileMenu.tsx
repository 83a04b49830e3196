import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  DocumentAddRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import type { Messages } from './messages/zh-CN';
import type { Sample } from './samples';

const useStyles = makeStyles({
  popover: { maxWidth: 'none' },
  sample: { maxWidth: 'none', whiteSpace: 'nowrap' },
});

/** Props of the file menu. */
export interface FileMenuProps {
  readonly messages: Messages;
  readonly samples: readonly Sample[];
  readonly onNew: () => void;
  readonly onSample: (name: string) => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
}

/** New, open from disk, open a sample, save as. */
export function FileMenu({ messages, samples, onNew, onSample, onFile, onSave }: FileMenuProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle">{messages.file}</Button>
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            <MenuItem icon={<DocumentAddRegular />} onClick={onNew}>
              {messages.newWorkbook}
            </MenuItem>
            <MenuItem icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
              {messages.openFile}
            </MenuItem>
            <MenuItem icon={<SaveRegular />} onClick={onSave}>
              {messages.saveAs}
            </MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{messages.samples}</MenuGroupHeader>
              {samples.length === 0 && <MenuItem disabled>{messages.noSamples}</MenuItem>}
              {samples.map(({ name, title }) => (
                <MenuItem
                  key={name}
                  className={styles.sample}
                  icon={<DocumentTableRegular />}
                  onClick={() => {
                    onSample(name);
                  }}
                >
                  {title}
                </MenuItem>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
