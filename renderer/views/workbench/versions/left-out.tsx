import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useApi } from '../../../state/api.ts';
import { langAttribute } from '../languages.ts';
import type { Version } from '../model.ts';
import type { VersionLineProps } from './versions-dialog.tsx';

export interface LeftOutProps extends Pick<VersionLineProps, 'isReadOnly' | 'perform'> {
  readonly version: Version;
}

/** The paragraphs of a version that take no part, with a way back for each. */
export const LeftOut = ({ version, isReadOnly, perform }: LeftOutProps) => {
  const { t } = useTranslation(['workbench', 'common']);
  const { client, queries } = useApi();
  const [isOpen, setOpen] = useState(false);
  const versionId = version.id;
  const { data: paragraphs = [] } = useQuery({
    ...queries.version.paragraphs.queryOptions({ input: { versionId } }),
    enabled: isOpen,
    staleTime: 0,
  });
  if (version.leftOut === 0) return null;
  const bringBack = (paragraphId: number) =>
    void perform(() =>
      client.version.setIncluded({ versionId, paragraphIds: [paragraphId], included: true }),
    );
  return (
    <div className="bench-left-out">
      <Button
        kind="quiet"
        icon={isOpen ? 'chevronDown' : 'chevronRight'}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t('leftOut.title', { count: version.leftOut })}
      </Button>
      {isOpen && (
        <ul>
          {paragraphs
            .filter((paragraph) => !paragraph.included)
            .map((paragraph) => (
              <li key={paragraph.id}>
                <span className="label">{t(`common:paragraphRoles.${paragraph.role}`)}</span>
                <p className="text" lang={langAttribute(version.language)} dir="auto">
                  {paragraph.text}
                </p>
                <Button isDisabled={isReadOnly} onPress={() => bringBack(paragraph.id)}>
                  {t('leftOut.bringBack')}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
};
