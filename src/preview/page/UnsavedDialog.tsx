import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Messages } from './messages/zh-CN';

/** Props of the question about unsaved changes. */
export interface UnsavedDialogProps {
  readonly messages: Messages;
  /** Name of the open workbook. */
  readonly name: string;
  readonly isOpen: boolean;
  /** Leaves the workbook; saved before or not. */
  readonly onLeave: (save: boolean) => void;
  readonly onStay: () => void;
}

/** Asks what becomes of unsaved changes before another workbook is opened. */
export function UnsavedDialog({ messages, name, isOpen, onLeave, onStay }: UnsavedDialogProps) {
  return (
    <Dialog
      open={isOpen}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) onStay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{messages.unsaved.replace('{name}', name)}</DialogTitle>
          <DialogContent>{messages.unsavedHelp}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                onLeave(true);
              }}
            >
              {messages.unsavedSave}
            </Button>
            <Button
              onClick={() => {
                onLeave(false);
              }}
            >
              {messages.unsavedLeave}
            </Button>
            <Button onClick={onStay}>{messages.unsavedStay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
