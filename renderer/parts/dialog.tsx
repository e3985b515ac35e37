import type { KeyboardEvent, ReactNode } from 'react';
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
  /** What the main button does, for Ctrl+Enter from wherever in the dialog; nothing while there is nothing to do. */
  readonly onMain?: (() => void) | undefined;
}

/** A window over the screen. Focus stays in it and goes back where it was, or to where one is by then. */
export const Dialog = (props: DialogProps) => {
  const { title, isOpen, onClose, children, actions, width = 'narrow', onMain } = props;
  const { t } = useTranslation();
  // Before what is inside hears it: radio buttons keep Enter to themselves.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    if (onMain === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onMain();
  };
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
        <div className="dialog-keys" onKeyDownCapture={onKeyDown}>
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
        </div>
      </Modal>
    </ModalOverlay>
  );
};
