import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ParagraphRole, paragraphRoles } from '../../../shared/domain/model.ts';
import { useFormats } from '../../state/format.ts';

/** The words of a paragraph's row; numbers are zero-based as in the text, and one-based in the words. */
export interface ParagraphWords {
  readonly roles: Readonly<Record<ParagraphRole, string>>;
  number(number: number): string;
  bringIn(number: number): string;
  roleOf(number: number, role: ParagraphRole): string;
}

/** {@link ParagraphWords} of the interface language; the same object until that changes. */
export const useParagraphWords = (): ParagraphWords => {
  const { t } = useTranslation(['import', 'common']);
  const formats = useFormats();
  return useMemo(() => {
    const roles = Object.fromEntries(
      paragraphRoles.map((role) => [role, t(`common:paragraphRoles.${role}`)]),
    ) as Record<ParagraphRole, string>;
    const number = (zeroBased: number): string => formats.number(zeroBased + 1);
    return {
      roles,
      number,
      bringIn: (zeroBased) => t('bringIn', { number: number(zeroBased) }),
      roleOf: (zeroBased, role) => t('roleOf', { number: number(zeroBased), role: roles[role] }),
    };
  }, [t, formats]);
};
