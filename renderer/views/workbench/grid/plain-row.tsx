import { useTranslation } from 'react-i18next';
import { changedSince } from '../compare/changed-since.tsx';
import { CorrectedLines } from '../correct/corrected-lines.tsx';
import { langAttribute } from '../languages.ts';
import type { Row } from '../model.ts';
import { useServices } from '../services.ts';
import { Gutter } from './gutter.tsx';
import { labelledRoles } from './roles.ts';
import type { Table } from './table.ts';
import { MissingText } from './text-cell.tsx';

type Role = Row['cells'][number]['paragraphs'][number]['role'];

/**
 * A row that flies by: its texts as they are, without differences and sentences, which nobody reads then. A whole row takes
 * several times longer to compare, draw and lay out. It follows nothing, for it is gone or drawn whole in a moment.
 */
export const PlainRow = ({ row: shown, table }: { readonly row: Row; readonly table: Table }) => {
  const { autosave } = useServices();
  const row = autosave.latest(shown);
  const draft = autosave.state().drafts.get(row.id);
  const state = draft?.state ?? row.state;
  const corrected = draft?.text ?? row.correction?.text ?? '';
  const role = row.cells[0]?.paragraphs[0]?.role;
  const isLabelled = role !== undefined && labelledRoles.has(role);
  return (
    <>
      <Gutter
        position={shown.position}
        state={state}
        confidence={row.confidence}
        comments={row.comments}
        changed={changedSince(row, state)}
        flags={row.flags}
      />
      {table.columns.map(({ key, version }, index) => (
        <div
          key={key}
          role="gridcell"
          aria-colindex={index + 2}
          className={version ? 'bench-cell' : 'bench-cell bench-corrected'}
          data-column={key}
          lang={langAttribute(version?.language ?? table.correctedLanguage)}
          tabIndex={-1}
        >
          {isLabelled && <div className="bench-line">{index === 0 && <RoleLabel role={role} />}</div>}
          {version ? (
            <PlainParagraphs
              paragraphs={row.cells.find((cell) => cell.versionId === version.id)?.paragraphs ?? none}
              missing={<MissingText version={version} />}
            />
          ) : (
            <CorrectedLines text={corrected} role={role} draw={(from, to) => corrected.slice(from, to)} />
          )}
        </div>
      ))}
    </>
  );
};

const none: Row['cells'][number]['paragraphs'] = [];

const RoleLabel = ({ role }: { readonly role: Role }) => {
  const { t } = useTranslation();
  return <span>{t(`paragraphRoles.${role}`)}</span>;
};

interface PlainParagraphsProps {
  readonly paragraphs: Row['cells'][number]['paragraphs'];
  readonly missing: React.ReactNode;
}

const PlainParagraphs = ({ paragraphs, missing }: PlainParagraphsProps) =>
  paragraphs.length === 0
    ? missing
    : paragraphs.map(({ id, role, text }) => (
        <p key={id} className={`text text-${role}`} dir="auto">
          {text}
        </p>
      ));
