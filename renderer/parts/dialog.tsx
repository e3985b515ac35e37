import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { FocusKeeper } from './focus-keeper.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Asked for by Escape, a click outside, or the close button. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons along the bottom, the main one last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide' | 'full';
}

/** A window over the screen. Focus stays in it and goes back where it was, or to where one is by then. */
export const Dialog = ({ title, isOpen, onClose, children, actions, width = 'narrow' }: DialogProps) => {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog dialog-${width}`}>
        <AriaDialog className="dialog-frame">
          <FocusKeeper onClose={onClose} />
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton icon="close" label={t('close')} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {actions !== undefined && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
