import { expect, test } from 'vitest';
import { overMemory, overTime } from '../../electron/core/threads/overLimit.ts';

test.each([
  ['readProject', 'parsingTookTooLong', 'parsingTookTooMuchMemory'],
  ['replace', 'searchTookTooLong', 'workTookTooMuchMemory'],
  ['linkRow', 'workTookTooLong', 'workTookTooMuchMemory'],
] as const)('%s: only who reads a file names one', (kind, slow, large) => {
  const [time, memory] = [
    overTime({ kind }, { time: 20_000, file: 'a.txt' }),
    overMemory({ kind }, { memory: 500, file: 'a.txt' }),
  ].map(({ problem }) => problem);
  expect([time?.code, memory?.code]).toEqual([slow, large]);
  const isOfFile = kind === 'readProject';
  expect([time, memory].map((problem) => problem?.params.file === 'a.txt')).toEqual([isOfFile, isOfFile]);
});
