import type { ReactElement } from 'react';
import { useRef } from 'react';

/** A way to ask for a file. */
export interface FileField {
  /** The hidden field; it must be rendered. */
  readonly input: ReactElement;
  /** Asks for the file. */
  readonly choose: () => void;
}

/** Asks for a file of some kinds, and does something with it. */
export function useFileField(
  name: string,
  accept: string,
  use: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<void>,
): FileField {
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
          if (file === undefined) return;
          void file
            .arrayBuffer()
            .then((bytes) => use({ name: file.name, bytes: new Uint8Array(bytes) }))
            .finally(() => {
              target.value = '';
            });
        }}
      />
    ),
    choose: () => {
      field.current?.click();
    },
  };
}
