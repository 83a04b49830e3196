import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { GivenFile } from '../../session/operations/compare';

/** A way to ask for a file. */
export interface FileField {
  /** The hidden field; it must be rendered. */
  readonly input: ReactElement;
  /** Asks for the file. */
  readonly choose: () => void;
}

/** A file with its bytes, as the session takes it. */
export async function givenFile(file: File): Promise<GivenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Asks for a file of some kinds, and does something with it. */
export function useFileField(name: string, accept: string, onFile: (file: File) => void): FileField {
  const field = useRef<HTMLInputElement>(null);
  return {
    input: (
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        aria-label={name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
    ),
    choose: () => {
      field.current?.click();
    },
  };
}
