import { expect, test } from 'vitest';
import { call, makeFolder } from './call.ts';

const { put } = await makeFolder();

test('tells what one file writes in several ways, what an import leaves out too', async () => {
  const file = await put(
    'one.en.txt',
    '- World\n\n- News\n\n- Kiev waits\n\nKiev waits\n\nThe dialogue with Kiev began.\n\nA dialog with Kyiv broke off.\n',
  );
  const { code, stdout, stderr } = await call(['consistency', file, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { groups } = JSON.parse(stdout);
  const forms = groups.map(
    ({ kind, forms: all }: { kind: string; forms: { text: string; count: number }[] }) => [
      kind,
      ...all.map(({ text, count }) => `${text} ${count}`),
    ],
  );
  expect(forms).toEqual([
    ['name', 'Kiev 3', 'Kyiv 1'],
    ['spelling', 'dialogue 1', 'dialog 1'],
  ]);
  expect(groups[0].forms[1].places).toEqual([
    { file, row: expect.any(Number), from: 14, to: 18, text: 'Kyiv' },
  ]);
});

test('reads several files with their original, and says it plainly', async () => {
  const files = [
    await put('src.ru.txt', 'Дегтярёв приехал утром.\n\nДегтярёва ждали весь день.\n'),
    await put('a.en.txt', 'Degtyarev arrived in the morning.\n\nThey waited for Degtyaryov all day.\n'),
  ];
  expect((await call(['consistency', ...files])).stdout).toMatch(
    /^name: Degtyarev 1, Degtyaryov 1 \(Дегтярёва?\)\n\n1 group\n$/,
  );
  const plain = await put('plain.txt', 'The ferry left.\n');
  expect((await call(['consistency', plain])).stdout).toBe('Nothing is written in several ways.\n');
});
