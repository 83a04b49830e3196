import { Field as InputField, Input, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ narrow: { minWidth: 0, width: '100%' } });

/** Props of a field of a scheme's draft. */
export interface DraftInputProps {
  readonly label: string;
  readonly value: string;
  /** What is wrong with it. */
  readonly problem: string | null;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

/** A field of a scheme's draft: its name, what is typed, and what is wrong with it. */
export function DraftInput({ label, value, problem, hint, onChange }: DraftInputProps) {
  const styles = useStyles();
  return (
    <InputField
      className={styles.narrow}
      size="small"
      label={label}
      validationState={problem === null ? 'none' : 'error'}
      validationMessage={problem}
      {...(hint === undefined ? {} : { hint })}
    >
      <Input
        size="small"
        className={styles.narrow}
        autoComplete="off"
        value={value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      />
    </InputField>
  );
}
