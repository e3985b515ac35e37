import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import { MarkedText, type MarkedTextProps } from '../grid/marked-text.tsx';
import { marksOfPart, type ShownSentence, sentenceParts } from './sentences.ts';

export interface SentenceTextProps extends MarkedTextProps {
  readonly sentences: readonly ShownSentence[];
}

/** A text with its differences and, where its sentences are known, with the numbers of their groups. */
export const SentenceText = ({ sentences, ...marked }: SentenceTextProps) => {
  const { from = 0, to = marked.text.length } = marked;
  if (sentences.length === 0) return <MarkedText {...marked} />;
  return sentenceParts(sentences, from, to).map((part) => {
    const text = (
      <MarkedText {...marked} marks={marksOfPart(marked.marks, part, to)} from={part.from} to={part.to} />
    );
    if (part.sentence === null) return text;
    return (
      <Sentence key={part.from} sentence={part.sentence}>
        {text}
      </Sentence>
    );
  });
};

interface SentenceProps {
  readonly sentence: ShownSentence;
  readonly children: ReactNode;
}

/** A sentence behind its number; one that some text has nothing for says so. */
export const Sentence = ({ sentence, children }: SentenceProps) => {
  const { t } = useTranslation('words');
  const formats = useFormats();
  const nameOf = useColumnNames();
  const { number, missing } = sentence;
  const shown = formats.number(number);
  const said =
    missing.length === 0
      ? t('sentences.said', { number: shown })
      : t('sentences.alone', { number: shown, names: missing.map(nameOf).join(', ') });
  return (
    <span
      className="sentence"
      data-sentence={shown}
      data-said={said}
      data-shaded={number % 2 === 0}
      style={{ '--digits': shown.length + (missing.length > 0 ? 1 : 0) } as CSSProperties}
      {...(missing.length > 0 ? { 'data-alone': true, title: said } : {})}
    >
      {children}
    </span>
  );
};
