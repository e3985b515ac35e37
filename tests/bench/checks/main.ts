import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parts, readNews } from './news.ts';
import { plantKinds } from './plants.ts';
import { machinesAsHumans, planted, type Tally, untouched } from './runs.ts';
import { slipsInMeaning } from './slipsInMeaning.ts';
import { slipsInNames } from './slipsInNames.ts';
import { slipsInNumbers } from './slipsInNumbers.ts';
import { slipsInWords } from './slipsInWords.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1' },
    each: { type: 'string', default: '50' },
    machines: { type: 'string', default: 'online-y' },
    kinds: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
    together: { type: 'boolean', default: false },
    apart: { type: 'boolean', default: false },
    kept: { type: 'boolean', default: false },
    every: { type: 'boolean', default: false },
    'in-turn': { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    further: { type: 'boolean', default: false },
  },
});

const percent = (tally: Tally | undefined): string =>
  tally === undefined || tally.of === 0
    ? '–'.padStart(16)
    : `${((100 * tally.count) / tally.of).toFixed(1)} % ${`(${tally.count}/${tally.of})`.padStart(9)}`.padStart(
        16,
      );

function print(title: string, table: ReadonlyMap<string, ReadonlyMap<string, Tally>>): void {
  const seen = new Set([...table.values()].flatMap((row) => [...row.keys()]));
  const columns = parts.filter((part) => seen.has(part));
  console.log(`\n${title.padEnd(40)}${columns.map((column) => column.padStart(18)).join('')}`);
  for (const [name, row] of table) {
    console.log(`${name.padEnd(40)}${columns.map((column) => `  ${percent(row.get(column))}`).join('')}`);
  }
}

const folder = positionals[0] ?? fileURLToPath(new URL('../../../../shared/corpus/wmt21', import.meta.url));
const names = values.machines.split(',').filter(Boolean);
// Each machine in a project by itself, one after the other: the same texts, more witnesses, one table.
const projects = (values['in-turn'] ? names.map((name) => [name]) : [names]).flatMap(
  (together) => readNews(folder, together, values.alone) ?? [],
);
if (projects.length === 0) {
  console.log(
    `No texts at ${folder}; give the path of a folder with docs, src.ru, mt.*.en, refA.en, refB.en.`,
  );
} else {
  const seeds = values.seeds.split(',').map(Number);
  const planters = values.further
    ? [...slipsInNames, ...slipsInNumbers, ...slipsInMeaning, ...slipsInWords]
    : plantKinds;
  const kinds = planters.filter(({ name }) => values.kinds.split(',').some((one) => name.includes(one)));
  // One error in every row that has a place for it, or so many of each kind.
  const each = values.every ? Number.POSITIVE_INFINITY : Number(values.each);
  const settings = { projects, seeds, each, show: values.show, withKept: values.kept };
  // A human translation beside its original and machine translation alone, and with another human's beside it.
  for (const humans of values.together
    ? [[0, 1]]
    : values.apart
      ? [[0], [1]].slice(0, 2)
      : [[0], [1], [0, 1]]) {
    const who = humans.map((human) => 'AB'.charAt(human)).join(' and ');
    print(`rows flagged, untouched, human ${who}`, untouched(settings, humans));
  }
  if (values.others) print("rows flagged, other machines' texts for a human's", machinesAsHumans(settings));
  for (const together of values.together ? [true] : values.apart ? [false] : [false, true]) {
    const what = together ? 'two humans in the project' : 'one human alone';
    print(`planted errors found, ${what}`, planted(settings, kinds, together));
  }
}
