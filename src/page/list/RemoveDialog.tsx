import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { nameOf } from '../given/given-file';
import { usePageMessages } from '../frame/use-page-messages';
import { usePageModel } from '../frame/use-page-model';

/** Props of the question. */
export interface RemoveDialogProps {
  readonly isOpen: boolean;
  /** The files with changes that were not downloaded. */
  readonly paths: ReadonlySet<string>;
  readonly onClose: () => void;
}

/** Asks before changes that were not downloaded are lost. */
export function RemoveDialog({ isOpen, paths, onClose }: RemoveDialogProps) {
  const page = usePageModel();
  const { t } = usePageMessages();
  return (
    <Dialog
      open={isOpen}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('removeTitle')}</DialogTitle>
          <DialogContent>{t('unsavedMany', { names: [...paths].map(nameOf).join('、') })}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('unsavedStay')}
            </Button>
            <Button
              onClick={() => {
                onClose();
                page.clear();
              }}
            >
              {t('clear')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
