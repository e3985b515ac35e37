import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import type { GoldSet } from './corpus.ts';
import { createHunalign } from './hunalign.ts';
import { longText } from './longText.ts';
import { timeStretch } from './stretch.ts';
import { printThroughCore } from './throughCore.ts';

/** What one long text took. */
interface Timing {
  readonly paragraphs: number;
  readonly seconds: number;
  /** Processor seconds of this thread: what other work on the machine hardly lengthens. */
  readonly processor: number;
  /** Longest time between two reports of progress, ms. */
  readonly silence: number;
  /** The most resident memory that the process has had so far, MB. */
  readonly memory: number;
}

/** Aligns a long text once. */
function timeText(versions: readonly AlignVersion[]): Timing {
  let silence = 0;
  const from = performance.now();
  const used = process.threadCpuUsage();
  let heard = from;
  alignVersions(versions, {
    onProgress: () => {
      const now = performance.now();
      silence = Math.max(silence, now - heard);
      heard = now;
    },
  });
  const { user, system } = process.threadCpuUsage(used);
  return {
    paragraphs: versions[0]?.paragraphs.length ?? 0,
    seconds: (performance.now() - from) / 1000,
    processor: (user + system) / 1e6,
    silence,
    memory: process.resourceUsage().maxRSS / 1e3,
  };
}

/** Slope of log time over log size by least squares: 1 where time is proportional to the text. */
function growthOf(timings: readonly Timing[]): number {
  const points = timings.map(
    ({ paragraphs, processor }) => [Math.log(paragraphs), Math.log(processor)] as const,
  );
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const cross = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return cross / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Processor seconds that hunalign takes for the same: original with machine, machine with human version. */
async function timeHunalign(versions: readonly AlignVersion[]): Promise<number> {
  const texts = (role: AlignVersion['role']) =>
    (versions.find((version) => version.role === role)?.paragraphs ?? []).map(({ text }) => text);
  const [first, second] = [await createHunalign(), await createHunalign()];
  const used = process.threadCpuUsage();
  first(texts('source'), texts('machine'));
  second(texts('machine'), texts('human'));
  const { user, system } = process.threadCpuUsage(used);
  return (user + system) / 1e6;
}

/** hunalign looks at a share of all pairs: beyond this it takes minutes. */
const mostForHunalign = 5_000;

async function printText(name: string, versions: readonly AlignVersion[]): Promise<Timing> {
  const timing = timeText(versions);
  const { paragraphs, seconds, processor, silence, memory } = timing;
  const other = paragraphs > mostForHunalign + 1_000 ? null : await timeHunalign(versions);
  const ratio =
    other === null
      ? ''
      : `, hunalign ${other.toFixed(2)} s (${(other / processor).toFixed(1)} times as long)`;
  console.log(
    `${String(paragraphs).padStart(6)} ${name}: ${seconds.toFixed(2)} s, ${processor.toFixed(2)} s of processor time` +
      `, longest silence ${silence.toFixed(0)} ms, at most ${memory.toFixed(0)} MB${ratio}`,
  );
  return timing;
}

/** Long texts made of the news sets, and a stretch of a long project, in one thread that has warmed up. */
export async function printSpeed(news: GoldSet, sentences: GoldSet, sizes: readonly number[]): Promise<void> {
  console.log('\nspeed, original + machine + human; hunalign both pairs');
  alignVersions(longText(news, 400));
  await printText('paragraphs', longText(news, 2_200));
  await printText('sentences', longText(sentences, 4_700));
  const timings: Timing[] = [];
  for (const size of sizes) timings.push(await printText('paragraphs', longText(news, size)));
  console.log(`growth: time ~ size ^ ${growthOf(timings).toFixed(2)}`);
  for (const size of [10_000, 50_000]) await printThroughCore(longText(news, size));
  const { core, aligner } = await timeStretch(longText(news, 10_000));
  console.log(
    `twenty rows anew in a project of 10,000: ${core.median.toFixed(1)} ms with reading and commit (the first time ` +
      `${core.first.toFixed(0)}), ${aligner.median.toFixed(1)} ms of them the aligner`,
  );
}
