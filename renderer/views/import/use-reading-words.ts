import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../shared/domain/model.ts';
import { encodingName } from './encodings.ts';

/**
 * What is doubtful about how a text was read, a sentence each: that a file holds two encodings, for a part that was taken for
 * the wrong one is rubbish; that lines came garbled, and how they were turned back, or would be.
 */
export const useReadingWords = (): ((draft: Pick<Draft, 'otherLines' | 'garbled'>) => readonly string[]) => {
  const { t } = useTranslation('import');
  return ({ otherLines, garbled }) => {
    const said: string[] = [];
    if (otherLines) {
      const { encoding, line, count } = otherLines;
      said.push(t('otherLines', { count, line, encoding: encodingName(encoding) }));
    }
    if (garbled) {
      const { isMended, read, written, ...found } = garbled;
      const names = { read: encodingName(read), written: encodingName(written) };
      said.push(t(isMended ? 'garbled.mended' : 'garbled.left', { ...found, ...names }));
    }
    return said;
  };
};
