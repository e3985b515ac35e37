import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { filesOf, fromText, type IncomingFile } from '../../state/files.ts';
import './file-drop.css';

export interface FileDropProps {
  /** What letting go will do, said over the screen while files hover above it. */
  readonly invitation: string;
  readonly onFiles: (files: readonly IncomingFile[]) => void;
  readonly isDisabled?: boolean;
  /** False where pasting means something else. */
  readonly takesPaste?: boolean;
  readonly children: ReactNode;
}

const typing = 'input, textarea, [contenteditable]';

/** A screen on which files can be dropped, and files or text pasted, anywhere (except into a field or a dialog). */
export const FileDrop = ({
  invitation,
  onFiles,
  isDisabled = false,
  takesPaste = true,
  children,
}: FileDropProps) => {
  // Enter and leave also come for every child passed over; the balance tells when the whole is left.
  const [depth, setDepth] = useState(0);
  const hasFiles = (event: DragEvent): boolean => !isDisabled && event.dataTransfer.types.includes('Files');

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (isDisabled || !takesPaste || target?.closest(`${typing}, [role=dialog]`) != null) return;
    const files = filesOf(event.clipboardData);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = files.length > 0 ? files : text.trim() === '' ? [] : [fromText(text)];
    if (pasted.length === 0) return;
    event.preventDefault();
    onFiles(pasted);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => onPaste(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; a button and the keyboard do the same
    <div
      className="file-drop"
      onDragEnter={(event) => {
        if (hasFiles(event)) setDepth(depth + 1);
      }}
      onDragLeave={(event) => {
        if (hasFiles(event)) setDepth(Math.max(0, depth - 1));
      }}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        const files = filesOf(event.dataTransfer);
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
      {depth > 0 && (
        <div className="file-drop-veil" aria-hidden="true">
          <p>{invitation}</p>
        </div>
      )}
    </div>
  );
};
