import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { NamesContext } from '../names.ts';
import type { Subject } from './subject.ts';

/** What a comment is about: whose text, and the words of it. */
export const SubjectLine = ({ subject }: { readonly subject: Subject }) => {
  const { t } = useTranslation('workbench');
  const names = useContext(NamesContext);
  const { versionId, quote } = subject;
  const name = versionId === null ? (quote === '' ? t('corrected.title') : null) : names.get(versionId);
  return (
    <div className="comment-subject">
      {name != null && <bdi className="comment-version">{name}</bdi>}
      {quote !== '' && (
        <q className="comment-quote" dir="auto">
          {quote}
        </q>
      )}
    </div>
  );
};
