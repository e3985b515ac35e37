import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../../parts/key.tsx';
import { useApi } from '../../../state/api.ts';
import { useKeys } from '../../../state/keymap.ts';
import { langAttribute } from '../languages.ts';
import { firstUnused, type RowTerm } from './terms.ts';

export interface RowTermsProps {
  readonly rowId: number;
  /** The corrected text as it stands on screen. */
  readonly text: string;
  readonly sourceLanguage: string;
  readonly language: string;
  readonly canCorrect: boolean;
}

/** What the glossary has of the row, and which of it the corrected text still lacks; nothing where it has none. */
export const RowTerms = ({ rowId, text, sourceLanguage, language, canCorrect }: RowTermsProps) => {
  const { t } = useTranslation('words');
  const { queries } = useApi();
  const keys = useKeys();
  const { data: terms = noTerms } = useQuery(queries.glossary.ofRow.queryOptions({ input: { rowId } }));
  if (terms.length === 0) return null;
  const next = canCorrect ? firstUnused(terms, text) : null;
  return (
    <section className="bench-section">
      <h3 className="label">{t('glossary.ofRow')}</h3>
      <dl className="row-terms">
        {terms.map(({ term }) => (
          <div key={term.id}>
            <dt lang={langAttribute(sourceLanguage)}>{term.term}</dt>
            <dd>
              <span lang={langAttribute(language)}>{term.translations.join(', ')}</span>
              {term.id === next?.term.id && (
                <span className="row-terms-key" title={t('keys.insertTerm')}>
                  <Keys keys={keys('insertTerm')[0] ?? ''} />
                </span>
              )}
              {term.forbidden.length > 0 && (
                <span className="row-terms-not">
                  {t('glossary.not')} <s lang={langAttribute(language)}>{term.forbidden.join(', ')}</s>
                </span>
              )}
              {term.note !== '' && <span className="row-terms-note">{term.note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const noTerms: readonly RowTerm[] = [];
