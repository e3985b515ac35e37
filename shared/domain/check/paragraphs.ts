import type { RowCheck } from './check.ts';
import type { Finding } from './finding.ts';
import type { CheckRow, CheckText } from './row.ts';

/** A version that has less of the original is a translation of a part, and lacks nothing of the rest. */
const wholeFrom = 0.5;

/**
 * What one side has and the other lacks altogether: rows of the original without a translation, and text beside no
 * original. The corrected text is being written, so that nothing is missing in it yet. Linear in the number of texts.
 */
export const paragraphCheck: RowCheck = {
  prepare: (rows) => {
    const originals = rows.filter(({ source }) => source !== null);
    const counts = new Map<number, number>();
    for (const { checked } of originals)
      for (const { version } of checked)
        if (version !== null) counts.set(version, (counts.get(version) ?? 0) + 1);
    const whole = [...counts].flatMap(([version, count]) =>
      count >= wholeFrom * originals.length ? [version] : [],
    );
    return (row) =>
      row.source === null ? additions(row, originals.length > 0) : omissions(row.source, row, whole);
  },
};

function omissions(source: CheckText, { checked }: CheckRow, whole: readonly number[]): readonly Finding[] {
  const present = new Set(checked.map(({ version }) => version));
  return whole
    .filter((version) => !present.has(version))
    .map((version) => ({
      check: 'paragraphOmission',
      severity: 'warning',
      version,
      span: { from: 0, to: 0 },
      source: { from: 0, to: source.text.length },
      message: 'paragraphOmission',
      params: {},
    }));
}

/** Of a project that has an original; of another nobody knows what was added. */
const additions = ({ checked }: CheckRow, hasOriginal: boolean): readonly Finding[] =>
  checked.flatMap(({ version, text }) =>
    version === null || !hasOriginal
      ? []
      : [
          {
            check: 'paragraphAddition',
            severity: 'warning',
            version,
            span: { from: 0, to: text.length },
            source: null,
            message: 'paragraphAddition',
            params: {},
          },
        ],
  );
