import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useAutosave, useServices } from '../services.ts';
import type { Draft } from './draft.ts';

/** Texts whose row went away while they were written: shown until the user has what is needed of them. */
export const LostDrafts = memo(() => {
  const { t } = useTranslation('workbench');
  const lost = useAutosave((state) => state.lost);
  if (lost.length === 0) return null;
  return (
    <section className="bench-lost" role="alert">
      <p>{t('lost.title', { count: lost.length })}</p>
      {lost.map((draft) => (
        <LostDraft key={draft.rowId} draft={draft} />
      ))}
    </section>
  );
});

const LostDraft = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('workbench');
  const { autosave } = useServices();
  const [isCopied, setCopied] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(draft.text);
      setCopied(true);
    } catch {
      // Where the clipboard may not be written, the text stands selected and Ctrl+C does it.
      if (words.current) window.getSelection()?.selectAllChildren(words.current);
    }
  };
  return (
    <div className="bench-lost-text">
      <p ref={words} className="text bench-lost-words" dir="auto">
        {draft.text}
      </p>
      <Button icon="copy" onPress={() => void copy()}>
        {t(isCopied ? 'lost.copied' : 'lost.copy')}
      </Button>
      <Button kind="quiet" onPress={() => autosave.dismissLost(draft.rowId)}>
        {t('lost.dismiss')}
      </Button>
    </div>
  );
};
