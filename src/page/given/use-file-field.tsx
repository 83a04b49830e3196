import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { GivenFile } from './given-file';
import { filesOfField } from './given-file';

/** A way to ask for files. */
export interface FileField {
  readonly label: string;
  /** The hidden field; it must be rendered. */
  readonly input: ReactElement;
  readonly choose: () => void;
}

/** What is asked for, and who is given it. */
export interface FileFieldTerms {
  readonly label: string;
  /** One file, several, or a folder with all that is in it. */
  readonly of: 'file' | 'files' | 'folder';
  /** The endings of what can be chosen; of a folder all is given. */
  readonly accept?: string;
  readonly onGiven: (files: readonly GivenFile[]) => void;
}

/** Asks for files or for a folder. */
export function useFileField({ label, of, accept, onGiven }: FileFieldTerms): FileField {
  const field = useRef<HTMLInputElement>(null);
  return {
    label,
    input: (
      <input
        ref={(input) => {
          field.current = input;
          if (input !== null) input.webkitdirectory = of === 'folder';
        }}
        type="file"
        multiple={of === 'files'}
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const given = filesOfField(target.files);
          // The same file can be chosen again.
          target.value = '';
          if (given.length > 0) onGiven(given);
        }}
      />
    ),
    choose: () => {
      field.current?.click();
    },
  };
}
