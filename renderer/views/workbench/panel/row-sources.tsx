import { useTranslation } from 'react-i18next';
import { langAttribute } from '../languages.ts';
import type { Row, Version } from '../model.ts';
import { useNameOf } from '../names.ts';

export interface RowSourcesProps {
  readonly row: Row;
  readonly versions: readonly Version[];
}

/** Where the row's texts come from: file, engine, paragraphs, and the attribution of machine text. */
export const RowSources = ({ row, versions }: RowSourcesProps) => {
  const { t } = useTranslation('workbench');
  const nameOf = useNameOf();
  return (
    <section className="bench-section">
      <h3 className="label">{t('sources.title')}</h3>
      <dl className="bench-sources">
        {versions.map((version) => (
          <div key={version.id}>
            <dt>
              <bdi>{nameOf(version)}</bdi>
            </dt>
            <dd className="numbers">
              <bdi>
                {[version.title, version.engine, version.fileName || t('sources.pasted')]
                  .filter((part) => part !== null && part !== nameOf(version))
                  .join(' · ')}
              </bdi>
              <span>{paragraphWords(row, version.id, t)}</span>
              {version.attribution !== null && (
                <bdi className="bench-attribution" lang={langAttribute(version.language)}>
                  {version.attribution}
                </bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const paragraphWords = (
  row: Row,
  versionId: number,
  t: ReturnType<typeof useTranslation<'workbench'>>['t'],
): string => {
  const numbers =
    row.cells.find((cell) => cell.versionId === versionId)?.paragraphs.map(({ number }) => number + 1) ?? [];
  const [first] = numbers;
  if (first === undefined) return t('sources.none');
  return t('sources.paragraphs', { count: numbers.length, numbers: numberRuns(numbers) });
};

/** One-based numbers as "3, 8–11". */
export const numberRuns = (numbers: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
};
