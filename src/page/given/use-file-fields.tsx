import type { ReactElement } from 'react';
import { useRef } from 'react';
import { usePageMessages } from '../frame/use-page-messages';
import { usePageModel } from '../frame/use-page-model';
import { filesOfField } from './given-file';

/** What can be chosen. */
const ACCEPTED = '.xlsx,.xlsm,.xltx,.xltm,.xls,.et,.docx,.txt';

/** The ways to ask for files and for a folder. */
export interface FileFields {
  /** The hidden fields; they must be rendered. */
  readonly inputs: ReactElement;
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
}

/** Asks for files or a folder, and gives them to the page. */
export function useFileFields(): FileFields {
  const page = usePageModel();
  const { t } = usePageMessages();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const taken = ({ target }: { readonly target: HTMLInputElement }): void => {
    const given = filesOfField(target.files);
    // The same file can be chosen again.
    target.value = '';
    if (given.length > 0) void page.add({ files: given, unreadable: [] });
  };
  return {
    inputs: (
      <>
        <input
          ref={files}
          type="file"
          multiple
          accept={ACCEPTED}
          hidden
          aria-label={t('chooseFiles')}
          onChange={taken}
        />
        <input
          ref={(field) => {
            folder.current = field;
            if (field !== null) field.webkitdirectory = true;
          }}
          type="file"
          hidden
          aria-label={t('chooseFolder')}
          onChange={taken}
        />
      </>
    ),
    chooseFiles: () => {
      files.current?.click();
    },
    chooseFolder: () => {
      folder.current?.click();
    },
  };
}
