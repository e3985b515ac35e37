import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import type { ProjectDetail } from '../model.ts';
import { useNameOf } from '../names.ts';
import { CourseChart, ProgressChart } from './charts.tsx';
import { FarRows } from './far-rows.tsx';
import { FindingsSection } from './findings-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import type { ReportData } from './model.ts';
import { NearnessSection } from './nearness-section.tsx';
import './report.css';

export interface ReportProps {
  readonly project: ProjectDetail;
  readonly data: ReportData;
  readonly onGo: (position: number) => void;
  readonly ref?: Ref<HTMLElement>;
}

/** The report itself: complete in words and figures, so that it can be printed in black and white. */
export const Report = ({ project, data, onGo, ref }: ReportProps) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const attributions = [...new Set(project.versions.flatMap(({ attribution }) => attribution ?? []))];
  return (
    <article className="report" ref={ref}>
      <header>
        <h1>
          <bdi>{project.title}</bdi>
        </h1>
        <p className="report-quiet">{t('made', { moment: formats.moment(Date.now()) })}</p>
      </header>
      <Versions versions={project.versions} />
      <section>
        <h2>{t('progress.title')}</h2>
        <ProgressChart progress={project.progress} />
        {data.byHand > 0 && (
          <p className="report-quiet">{t('progress.byHand', { rows: formats.number(data.byHand) })}</p>
        )}
      </section>
      <NearnessSection matrix={data.matrix} />
      <section>
        <h2>{t('course.title')}</h2>
        <p className="report-quiet">{t('course.about')}</p>
        <CourseChart facts={data.facts} />
      </section>
      <KindsSection data={data} project={project} />
      <FindingsSection data={data} onGo={onGo} />
      <FarRows data={data} onGo={onGo} />
      {attributions.length > 0 && (
        <footer>
          {attributions.map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
        </footer>
      )}
    </article>
  );
};

const Versions = ({ versions }: Pick<ProjectDetail, 'versions'>) => {
  const { t } = useTranslation(['report', 'common']);
  const nameOf = useNameOf();
  const formats = useFormats();
  return (
    <section>
      <h2>{t('versions.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('versions.name')}</th>
            <th scope="col">{t('versions.text')}</th>
            <th scope="col">{t('versions.language')}</th>
            <th scope="col" className="report-number">
              {t('versions.paragraphs')}
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">{nameOf(version)}</th>
              <td>
                <bdi>{version.title}</bdi>
                <small>
                  {[t(`common:versionRoles.${version.role}`), version.engine, version.fileName]
                    .filter((part) => part !== null && part !== '')
                    .join(' · ')}
                </small>
              </td>
              <td>{formats.language(version.language)}</td>
              <td className="report-number">{formats.number(version.paragraphs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
