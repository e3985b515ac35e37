import { test } from 'vitest';
import { compareTransports, runSequences } from './mendSequences.ts';

test('900 sequences of edits lose no text, and are undone to the start and redone to the end', async () => {
  await runSequences(Number(process.env.SVERKA_SEQUENCES ?? 900));
}, 600_000);

test('the same sequences leave the same library over both transports, and over none', async () => {
  await compareTransports(15);
}, 600_000);
