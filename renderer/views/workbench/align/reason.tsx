import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Misgiving, misgivingsOf, sharedIn } from '../../../../shared/domain/align/doubt/reasons.ts';
import type { Language } from '../../../../shared/domain/model.ts';
import { useFormats } from '../../../state/format.ts';
import { confidenceLevel, isByHand } from '../grid/confidence.ts';
import { AlignmentLine } from '../grid/gutter.tsx';
import { cellText, type Row, type Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { sharedWords } from './shared-words.ts';

interface ReasonProps {
  readonly row: Row;
  readonly versions: readonly Version[];
}

/** Words that are shown of a version. */
const shownWords = 6;

/** What a version has in common with the texts it was aligned through, and what speaks against it. */
interface Said {
  readonly version: Version;
  readonly isEmpty: boolean;
  /** True where it was read against a text in another language, by names and numbers alone. */
  readonly isAcross: boolean;
  readonly words: readonly string[];
  readonly misgivings: readonly Misgiving[];
  /** The text that the misgivings are about. */
  readonly other: Version;
}

/** A version answers the machine translation in its language, where the row has one, and the original. */
function saidOf(row: Row, version: Version, source: Version, machine: Version | undefined): Said {
  const text = cellText(row, version.id);
  const original = cellText(row, source.id);
  const bridge = machine === undefined ? '' : cellText(row, machine.id);
  const through = bridge === '' ? [] : sharedIn(text, bridge, shownWords);
  const words = new Set([
    ...sharedWords(original, text, version.language !== source.language).words,
    ...through,
  ]);
  const other = machine === undefined || bridge === '' ? source : machine;
  const isAcross = other.language !== version.language;
  const misgivings = misgivingsOf(text, cellText(row, other.id), isAcross);
  return {
    version,
    isEmpty: text === '',
    isAcross,
    words: [...words].slice(0, shownWords),
    misgivings,
    other,
  };
}

/** Confidence, and for each version what it shares with the others; where that is little, what is doubted. */
export const Reason = memo(({ row, versions }: ReasonProps) => {
  const { t } = useTranslation('workbench');
  const nameOf = useNameOf();
  const said = useMemo(() => {
    const source = versions.find(({ role }) => role === 'source');
    if (!source) return [];
    return versions
      .filter(({ id }) => id !== source.id)
      .map((version) => {
        const isBridge = ({ id, role, language }: Version) =>
          role === 'machine' && id !== version.id && language === version.language;
        return saidOf(row, version, source, versions.find(isBridge));
      });
  }, [row, versions]);
  const isDoubted = !isByHand(row.confidence) && confidenceLevel(row.confidence) !== 'high';
  return (
    <section className="bench-section">
      <h3 className="label">{t('alignMode.reason.title')}</h3>
      {versions.length > 1 ? (
        <AlignmentLine confidence={row.confidence} />
      ) : (
        <p className="bench-quiet">{t('alignMode.reason.alone')}</p>
      )}
      <dl className="align-reason">
        {said.map(({ version, isEmpty, isAcross, words, misgivings, other }) => (
          <div key={version.id}>
            <dt>
              <bdi>{nameOf(version)}</bdi>
            </dt>
            <dd>
              {isEmpty && t('alignMode.gap')}
              {!isEmpty &&
                (isAcross ? (
                  <AcrossLanguages
                    words={words}
                    original={[cellText(row, other.id), other.language]}
                    text={[cellText(row, version.id), version.language]}
                  />
                ) : (
                  <Words words={words} none={t('alignMode.reason.none')} />
                ))}
              {isDoubted && <Misgivings misgivings={misgivings} other={nameOf(other)} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});

/** `none`: what is said where there are none. */
const Words = ({ words, none }: Pick<Said, 'words'> & { readonly none: string }) =>
  words.length === 0 ? none : <bdi>{words.join(', ')}</bdi>;

interface AcrossProps extends Pick<Said, 'words'> {
  readonly original: readonly [text: string, language: Language];
  readonly text: readonly [text: string, language: Language];
}

/** Names and numbers that two languages share, and after them words that the dictionary knows to answer each other. */
const AcrossLanguages = ({ words, original, text }: AcrossProps) => {
  const { t } = useTranslation('workbench');
  const limit = shownWords - words.length;
  // Only who asks for reasons loads the dictionary.
  const { data = [], isPending } = useQuery({
    queryKey: ['knownAnswers', original, text, limit],
    queryFn: async () => {
      const { knownAnswers } = await import('../../../../shared/domain/link/knownAnswers.ts');
      return knownAnswers(original, text, limit);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const none = isPending ? '' : t('alignMode.reason.noNames');
  return <Words words={[...words, ...data.map((pair) => pair.join(' = '))]} none={none} />;
};

const Misgivings = ({ misgivings, other }: Pick<Said, 'misgivings'> & { readonly other: string }) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  if (misgivings.length === 0) return null;
  return (
    <ul className="align-misgivings">
      {misgivings.map((misgiving) => (
        <li key={misgiving.kind}>
          {'times' in misgiving
            ? t(`alignMode.reason.${misgiving.kind}`, { other, times: formats.figure(misgiving.times, 1) })
            : t(`alignMode.reason.${misgiving.kind}`, { other, words: misgiving.words })}
        </li>
      ))}
    </ul>
  );
};
