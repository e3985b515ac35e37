import type { Channel, Evidence } from '../evidence/evidence.ts';
import { trustIn } from '../evidence/trust.ts';
import { int, real } from '../typed.ts';
import { weightiestOf } from './background.ts';

/**
 * The evidence with a machine translation trusted only where it can be read, if no original is heard that could be held
 * against it: of a sentence that is garbled, or was left untranslated, the version has hardly a word anywhere. What such
 * a sentence lacks speaks against no bead then; its place and its length decide. After `weighWords`. Linear.
 */
export function trustedWhereRead(evidence: Evidence): Evidence {
  if (weightiestOf(evidence) !== 'machine') return evidence;
  const channels = evidence.channels.map((channel) =>
    channel.isMachine ? { ...channel, trust: trustByWords(channel) } : channel,
  );
  return { ...evidence, channels };
}

/** How far a text may be trusted by column, from how many of its words the other side has. */
function trustByWords({ member: { units, from, to }, importance }: Channel): Float64Array {
  const tokens = new Float64Array(from.length);
  const explained = new Float64Array(from.length);
  const columns = Array.from(from, (first, column) => {
    const end = int(units.offsets, Math.max(first, int(to, column)));
    for (let x = int(units.offsets, first); x < end; x++) {
      tokens[column] = real(tokens, column) + 1;
      if (importance[int(units.tokens, x)] === 1) explained[column] = real(explained, column) + 1;
    }
    return { column, columnEnd: column + 1 };
  });
  return trustIn([{ tokens, explained }], columns, from.length);
}
