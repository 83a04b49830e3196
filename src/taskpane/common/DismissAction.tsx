import { Button, MessageBarActions } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

/** Props of the button. */
export interface DismissActionProps {
  /** What it does, read out by screen readers. */
  readonly label: string;
  /** What is shown where the pointer rests on it. */
  readonly title?: string;
  readonly onDismiss: () => void;
}

/** The button of a message bar by which it goes. */
export function DismissAction({ label, title, onDismiss }: DismissActionProps) {
  return (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={label}
          title={title}
          onClick={onDismiss}
        />
      }
    />
  );
}
