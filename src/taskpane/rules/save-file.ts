import type { RulesFile } from '../../session/rules-file';

/** Lets the user save a file. */
export function saveFile({ name, type, bytes }: RulesFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read it only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
