import type { Bead } from './beads.ts';
import type { Evidence } from './evidence.ts';
import { acrossLanguages, alignUnits, withinLanguage } from './passes.ts';
import { extendProfile, paragraphsIn, profileOf } from './profile.ts';
import { type Reading, readVersions } from './reading.ts';
import { type Gathering, gatherRows } from './rows.ts';
import type { AlignedRow, AlignOptions, AlignVersion } from './types.ts';

/** Share of a text's words that are found in a version of the same language, and of another. */
const lambdaWithin = 0.4;
const lambdaAcross = 0.1;

/**
 * Aligns any number of versions paragraph by paragraph. Rows stand in the order of the original (of the first
 * version in canonical order where there is none); a row without it stands where its own version has it.
 * The order of `versions` does not matter. Time and memory about linear in paragraphs.
 */
export function alignVersions(
  versions: readonly AlignVersion[],
  options: AlignOptions = {},
): readonly AlignedRow[] {
  const steps = 2 * versions.length;
  let done = 0;
  const step = () => options.onProgress?.(++done / steps);
  const reading = readVersions(versions, step);
  const gathering = gatherRows(reading.versions.map(({ paragraphs }) => paragraphs.length));
  const [first] = reading.units;
  if (first === undefined) return [];
  let profile = profileOf(first);
  reading.versions.forEach(({ role }, at) => {
    const units = reading.units[at];
    if (at === 0 || units === undefined) return;
    const evidence = evidenceFor(reading, profile.members.length, at, profile);
    const isWithin = evidence.channels.some(({ lambda }) => lambda === lambdaWithin);
    const beads = alignUnits(evidence, isWithin ? withinLanguage : acrossLanguages);
    for (const bead of beads) joinBead(gathering, evidence, at, bead);
    if (role === 'machine') profile = extendProfile(profile, units, beads);
    step();
  });
  return gathering.rows().map((cells) => ({
    cells: Object.fromEntries(reading.versions.map(({ key }, at) => [key, cells[at] ?? []])),
    confidence: 1,
  }));
}

/** The best witness there is: a member in the version's language, else the first. */
function evidenceFor(reading: Reading, members: number, at: number, profile: Evidence['profile']): Evidence {
  const language = reading.versions[at]?.language ?? 'und';
  const languages = reading.versions.slice(0, members).map((version) => version.language);
  const kin = languages.indexOf(language);
  const witness = Math.max(0, kin);
  const other = languages[witness] ?? 'und';
  const member = profile.members[witness];
  const units = reading.units[at];
  if (member === undefined || units === undefined) throw new RangeError('no such version');
  const lambda = kin < 0 ? lambdaAcross : lambdaWithin;
  const channels = [{ member, lambda, relation: reading.relation(other, language) }];
  return { profile, units, channels, probability: reading.probability(other, language) };
}

function joinBead(gathering: Gathering, { profile, units }: Evidence, version: number, bead: Bead): void {
  const touched: (readonly [version: number, paragraph: number])[] = [];
  profile.members.forEach((member, at) => {
    for (const paragraph of paragraphsIn(member, bead.column, bead.columnEnd)) touched.push([at, paragraph]);
  });
  for (let u = bead.unit; u < bead.unitEnd; u++) touched.push([version, units.paragraph[u] ?? 0]);
  const [first, ...others] = touched;
  if (first === undefined) return;
  for (const [other, paragraph] of others) gathering.join(first[0], first[1], other, paragraph);
}
