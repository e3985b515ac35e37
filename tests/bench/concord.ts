/**
 * `npm run bench:concord`: how long it takes to find every place of a word in a library of a million words, from the
 * call to its answer; and what the index costs an import. Never part of the tests.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { openConnection } from '../../electron/store/connection.ts';
import { countWords } from '../../shared/domain/text/words.ts';
import { writeProjectFile } from '../../shared/formats/projectFile/write.ts';
import { quantile } from './browser.ts';
import { parallelTexts } from './texts.ts';

const wanted = 1_000_000;
const rowsEach = 2_000;
const rounds = 15;
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));
const path = join(folder, 'concord.sverka');
const core = createCore({ libraryPath: path, host: 'test', programVersion: 'bench' });
const { client } = core;

let words = 0;
let projectId = '';
const importing: number[] = [];
const samples: string[] = [];
for (let seed = 1; words < wanted; seed += 1) {
  const versions = parallelTexts(rowsEach, seed).map((version) => ({ ...version, importedAt: 1 }));
  for (const { paragraphs, language } of versions)
    for (const { text } of paragraphs) words += countWords(text, language);
  samples.push(...versions.map(({ paragraphs }) => paragraphs[seed * 7]?.text ?? ''));
  const text = writeProjectFile({
    title: `Project ${seed}`,
    createdAt: 1,
    versions,
    rows: Array.from({ length: rowsEach }, (_, at) => ({
      cells: versions.map(() => [at]),
      confidence: 0.98,
      state: 'new' as const,
      correction: null,
      history: [],
    })),
    view: { mode: 'read', base: null, columns: [], row: null },
  });
  const start = performance.now();
  projectId = (await client.project.importFile({ fileName: 'large.json', text })).id;
  importing.push(performance.now() - start);
}
console.log(
  `${words.toLocaleString('en')} words in ${importing.length} projects of ${rowsEach} rows x 4; imported in ` +
    `${quantile(importing, 0.5).toFixed(0)} ms a project, library ${(statSync(path).size / 1e6).toFixed(0)} MB`,
);

const texts = samples.filter((text) => text !== '');
const pick = (text: string, count: number): string =>
  text
    .split(/\s+/)
    .slice(2, 2 + count)
    .join(' ');
const counted = new Map<string, number>();
for (const text of texts)
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    counted.set(word, (counted.get(word) ?? 0) + 1);
const common = [...counted].sort(([, a], [, b]) => b - a).map(([word]) => word);
const queries = {
  'a word of a text, by stem': texts.slice(0, 10).map((text) => pick(text, 1)),
  'two words in order': texts.slice(0, 10).map((text) => pick(text, 2)),
  'four words in order': texts.slice(0, 10).map((text) => pick(text, 4)),
  'the commonest words': common.slice(0, 6),
  'a word that is nowhere': ['zyzzyva', 'ъыь'],
} as const;
for (const by of ['stem', 'word'] as const) {
  for (const [name, list] of Object.entries(queries)) {
    const times: number[] = [];
    let most = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const query of list) {
        const start = performance.now();
        const { total } = await client.concord.find({ query, by, projectId, scope: 'library' });
        times.push(performance.now() - start);
        most = Math.max(most, total);
      }
    }
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    console.log(
      `${by.padEnd(5)} ${name.padEnd(28)} p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   ` +
        `up to ${most.toLocaleString('en')} texts   target 50 ms${p95 <= 50 ? '' : '   MISSED'}`,
    );
  }
}
await core.close();

const connection = openConnection(path, true);
const size = connection.get<{ pages: number }>(
  `SELECT sum(length(block)) AS pages FROM (SELECT block FROM paragraph_words_data UNION ALL SELECT block FROM correction_words_data)`,
);
console.log(`the index: ${((size?.pages ?? 0) / 1e6).toFixed(1)} MB`);
connection.close();
rmSync(folder, { recursive: true, force: true });
