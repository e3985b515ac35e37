import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LinkText, learnLinks } from '../../../shared/domain/link/learn.ts';
import { linkRow, sureFrom } from '../../../shared/domain/link/linkRow.ts';
import { openModel } from '../../../shared/domain/link/model.ts';
import { keptAsideRows, type MarkedRow, markedRows } from './gold.ts';
import { measureOwn } from './own.ts';
import type { Tally } from './tally.ts';
import { sayTally, tallyOf } from './tally.ts';

/**
 * Word correspondence against pairs marked by hand: precision is the share of right links among those of the marked
 * words, recall the share of marked words with a counterpart that are linked to it. `npm run bench:links [corpus]`.
 */
const folder = join(process.argv[2] ?? '../shared/corpus', 'wmt21');
if (!existsSync(folder)) {
  console.log(`no corpus at ${folder}: nothing measured`);
  process.exit();
}
const columns = ['R', 'M', 'A', 'B'] as const;
const files = { R: 'src.ru', M: 'mt.online-y.en', A: 'refA.en', B: 'refB.en' } as const;
const roles = { R: 'source', M: 'machine', A: 'human', B: 'human' } as const;
const texts = new Map(
  columns.map((column) => [column, readFileSync(join(folder, files[column]), 'utf8').trimEnd().split('\n')]),
);
const rowAt = (line: number): readonly LinkText[] =>
  columns.map((column) => ({
    language: column === 'R' ? 'ru' : 'en',
    role: roles[column],
    text: texts.get(column)?.[line] ?? '',
  }));

function measure(rows: readonly MarkedRow[], size: number, least: number): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const models = new Map<number, ReturnType<typeof openModel>>();
  for (const { line, pairs } of rows) {
    const start = Math.floor(line / size) * size;
    const rowsOf = Array.from({ length: Math.min(size, 1000 - start) }, (_, row) => rowAt(start + row));
    const model = models.get(start) ?? openModel(learnLinks(rowsOf, () => {}));
    models.set(start, model);
    const { links } = linkRow(rowAt(line), model);
    for (const [pair, marks] of pairs) {
      const name = pair.startsWith('R') ? 'Russian-English' : 'English-English';
      const tally = tallyOf(tallies, name);
      const [left, right] = [...pair].map((letter) => columns.indexOf(letter as (typeof columns)[number]));
      for (const mark of marks.split(' ')) {
        const [word, counterparts = ''] = mark.split('=');
        const link = links.find(
          (one) =>
            one.left === left && one.right === right && one.leftWord === Number(word) && one.score >= least,
        );
        tally.marked += 1;
        if (counterparts !== 'x') tally.withCounterpart += 1;
        if (link) tally.given += 1;
        if (link && counterparts.split('/').includes(String(link.rightWord))) tally.right += 1;
      }
    }
  }
  return tallies;
}

for (const [title, rows] of [
  ['used in developing', markedRows],
  ['kept aside', keptAsideRows],
] as const) {
  for (const size of [400, 40]) {
    for (const [name, least] of [
      ['all', 0],
      ['sure', sureFrom],
    ] as const) {
      for (const [languages, tally] of measure(rows, size, least)) {
        sayTally(
          `${title.padEnd(18)} ${String(size).padStart(4)} rows  ${languages.padEnd(15)} ${name}`,
          tally,
        );
      }
    }
  }
}
for (const [name, least] of [
  ['all', 0],
  ['sure', sureFrom],
] as const) {
  for (const [languages, tally] of measureOwn(least))
    sayTally(`${'no news'.padEnd(18)}   40 rows  ${languages.padEnd(15)} ${name}`, tally);
}

const timed = <T>(work: () => T): readonly [T, number] => {
  const start = process.cpuUsage();
  const result = work();
  const spent = process.cpuUsage(start);
  return [result, (spent.user + spent.system) / 1000];
};
for (const size of [40, 400, 1000]) {
  const rows = Array.from({ length: size }, (_, line) => rowAt(line));
  const [model, learning] = timed(() => learnLinks(rows, () => {}));
  const [open, opening] = timed(() => openModel(model));
  const [, first] = timed(() => linkRow(rowAt(0), open));
  const [, linking] = timed(() => rows.map((row) => linkRow(row, open)));
  const pairs = model.tables.reduce((sum, { left }) => sum + left.length, 0);
  console.log(
    `${size} rows x 4: learned in ${learning.toFixed(0)} ms of processor time, ${pairs} pairs, opened in ` +
      `${opening.toFixed(0)} ms, first row ${first.toFixed(1)} ms, then ${(linking / size).toFixed(2)} ms a row`,
  );
}
const paragraph = rowAt(0).map((text, column) => ({
  ...text,
  text: Array.from({ length: 5 }, (_row, line) => rowAt(line)[column]?.text ?? '').join(' '),
}));
const known = openModel(
  learnLinks(
    Array.from({ length: 400 }, (_, line) => rowAt(line)),
    () => {},
  ),
);
linkRow(paragraph, known);
console.log(`a row of five sentences x 4: ${(timed(() => linkRow(paragraph, known))[1]).toFixed(1)} ms`);
