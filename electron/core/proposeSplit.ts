import type { Outputs } from '../../shared/contract/contract.ts';
import type { Cut } from '../../shared/domain/mend/edits.ts';
import { proposeCuts } from '../../shared/domain/mend/proposal.ts';
import type { Connection } from '../store/connection.ts';
import { findRow, listPlaced } from '../store/row.ts';
import { listVersionRoles } from '../store/version.ts';

/** Where a row falls into two best. Aligns the sentences of one row, here and now: some milliseconds. */
export function proposeSplit(
  connection: Connection,
  rowId: number,
  at: Cut | null,
): Outputs['mend']['proposeSplit']['cuts'] {
  const row = findRow(connection, rowId);
  const placed = Map.groupBy(listPlaced(connection, [rowId]), ({ versionId }) => versionId);
  const cells = listVersionRoles(connection, row.projectKey).flatMap(({ id, role, language }) => {
    const blocks = placed.get(id) ?? [];
    return blocks.length === 0
      ? []
      : [
          {
            versionId: id,
            role,
            language,
            blocks: blocks.map((block) => ({ paragraph: block.id, from: block.from, text: block.text })),
          },
        ];
  });
  return proposeCuts(cells, at).map(({ versionId, paragraph, offset }) => ({
    versionId,
    paragraphId: paragraph,
    offset,
  }));
}
