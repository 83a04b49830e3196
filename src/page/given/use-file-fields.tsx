import type { ReactElement } from 'react';
import { usePageMessages } from '../frame/use-page-messages';
import { usePageModel } from '../frame/use-page-model';
import type { GivenFile } from './given-file';
import { useFileField } from './use-file-field';

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
  const onGiven = (files: readonly GivenFile[]): void => {
    void page.add({ files, unreadable: [] });
  };
  const files = useFileField({ label: t('chooseFiles'), of: 'files', accept: ACCEPTED, onGiven });
  const folder = useFileField({ label: t('chooseFolder'), of: 'folder', onGiven });
  return {
    inputs: (
      <>
        {files.input}
        {folder.input}
      </>
    ),
    chooseFiles: files.choose,
    chooseFolder: folder.choose,
  };
}
