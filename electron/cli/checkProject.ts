import type { Outputs } from '../../shared/contract/contract.ts';
import { findProject } from './findProject.ts';
import { lastOf, withLibrary } from './session.ts';
import type { Call } from './terminal.ts';
import { about, type Told } from './toldFinding.ts';
import { namesOfVersions } from './versionNamed.ts';

type Placed = Outputs['checks']['list']['findings'][number];

/** As many as one answer of the contract may hold. */
const largestPage = 1000;

/** `sverka check --project NAME`: what is found in a project of the library, but for what was dismissed. */
export const checkProject = (call: Call, name: string): Promise<readonly Told[]> =>
  withLibrary(call, { readOnly: true }, async (client) => {
    const { id: projectId } = await findProject(client, name);
    const { versions } = await client.project.get({ projectId });
    const names: ReadonlyMap<Placed['column'], string> = namesOfVersions(versions);
    await lastOf(await client.checks.run({ projectId }));
    const findings: Placed[] = [];
    for (;;) {
      const page = { projectId, filter: {}, from: findings.length, count: largestPage };
      const { findings: found, total } = await client.checks.list(page);
      findings.push(...found);
      if (found.length === 0 || findings.length >= total) break;
    }
    return findings.map((finding) => ({
      row: finding.position + 1,
      version: names.get(finding.column) ?? 'corrected',
      ...about(call, finding, finding.text),
    }));
  });
