import { expect, test } from 'vitest';
import { call, makeFolder } from './call.ts';

const { put } = await makeFolder();

const hypothesis = ['The ferry leaves at 9:15.', '', 'It costs 45 rubles.'];
const reference = ['The ferry leaves at 9:15.', 'Nobody knows why.', 'A ticket costs 45 rubles.'];

const files = async () => [
  '--hypothesis',
  await put('ours.txt', `${hypothesis.join('\r\n')}\r\n`),
  '--reference',
  await put('theirs.txt', `${reference.join('\n')}\n`),
];

test('measures line by line, empty lines too, and the whole', async () => {
  const { code, stdout, stderr } = await call(['measure', ...(await files()), '--lines', '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const answer = JSON.parse(stdout);
  expect(answer.segments).toBe(3);
  // 5, 3 and 5 words; none wrong, three missing, one too few and one other.
  expect(answer.corpus.ter).toBeCloseTo((100 * 5) / 13, 9);
  expect(answer.lines.map(({ line, ter }: { line: number; ter: number }) => [line, ter])).toEqual([
    [1, 0],
    [2, 100],
    [3, 40],
  ]);
  expect(answer.lines[0]).toEqual({
    line: 1,
    bleu: expect.closeTo(100, 9),
    chrf2: 100,
    chrf2pp: 100,
    ter: 0,
  });
  expect(answer.lines[1]).toEqual({ line: 2, bleu: 0, chrf2: 0, chrf2pp: 0, ter: 100 });
  expect(answer.signatures.corpus.bleu).toBe('nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0');
  expect(answer.signatures.lines.bleu).toBe('nrefs:1|case:mixed|eff:yes|tok:13a|smooth:exp|version:2.6.0');
});

test('says the figures with their signatures, and those of the lines', async () => {
  const { stdout } = await call(['measure', ...(await files()), '--lines']);
  expect(stdout).toMatch(/^BLEU {6}\d+\.\d{4} {2}nrefs:1\|case:mixed\|eff:no\|/);
  expect(stdout).toMatch(/^TER {7}38\.4615 {2}nrefs:1\|case:lc\|tok:tercom\|/m);
  expect(stdout).toContain('3 segments\n\nline\tBLEU\tchrF2\tchrF2++\tTER\n1\t100.0000\t');
  expect(stdout).toMatch(/\n3\t[\d.\t]+\t40\.0000\n$/);
});

test('takes several references, one of them from standard input', async () => {
  const words = ['measure', ...(await files()), '--reference', '-', '--lines', '--json'];
  const answer = JSON.parse((await call(words, { stdin: 'x\n\nIt costs 45 rubles.' })).stdout);
  expect(answer.signatures.corpus.ter).toContain('nrefs:2|');
  expect(answer.lines.map(({ ter }: { ter: number }) => ter)).toEqual([0, 0, 0]);
});

test.each([
  ['x\ny\n', /“.*short\.txt” has 2 lines and “.*ours\.txt” 3: line 3 has no counterpart/],
  ['x\ny\nz\n\n', /“.*short\.txt” has 4 lines and “.*ours\.txt” 3: line 4 has no counterpart/],
])('needs as many lines in every file: %j', async (text, message) => {
  const short = await put('short.txt', text);
  const { code, stdout, stderr } = await call([
    'measure',
    ...(await files()),
    '--reference',
    short,
    '--lines',
  ]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(message);
});

test('reads documents and aligns them by paragraphs, and says what has no counterpart', async () => {
  const one = await put(
    'one.md',
    '# The ferry\n\nCaptain Orlov has been at the helm since 1987.\n\nA ticket costs 45 rubles.\n\nIn winter the ferry rests for 120 days.\n',
  );
  const other = await put(
    'other.html',
    '<h1>The ferry</h1><p>Captain Orlov has been driving it since 1987.</p><p>In winter the ferry rests for 120 days.</p>',
  );
  const words = ['measure', '--hypothesis', one, '--reference', other];
  const answer = JSON.parse((await call([...words, '--json'])).stdout);
  expect({ segments: answer.segments, leftOut: answer.leftOut }).toEqual({ segments: 3, leftOut: 1 });
  expect(answer.lines.at(-1).chrf2).toBe(100);
  expect((await call(words)).stdout).toContain('3 segments; 1 row left out: no text on one side\n');
});
