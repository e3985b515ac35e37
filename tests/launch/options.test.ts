import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../electron/launch/options.ts';

const usual = { host: 'best', library: null, port: null, language: null, open: true, help: false };

describe('what npm start is told', () => {
  it.each([
    [[], usual],
    [['--web'], { ...usual, host: 'web' }],
    [['--desktop'], { ...usual, host: 'desktop' }],
    [['--library', 'a b.db', '--port', '8080'], { ...usual, library: 'a b.db', port: 8080 }],
    [
      ['--library=a.db', '--port=65535', '--lang=ru'],
      { ...usual, library: 'a.db', port: 65535, language: 'ru' },
    ],
    [['--no-open', '--help'], { ...usual, open: false, help: true }],
    [['-h'], { ...usual, help: true }],
  ])('%j', (words, options) => {
    expect(parseOptions(words)).toEqual(options);
  });

  it.each([
    [['--wbe'], '--wbe'],
    [['library.db'], 'library.db'],
    [['--port'], '--port'],
    [['--port', '65536'], '--port 65536'],
    [['--port', '-1'], '--port -1'],
    [['--port', '8e3'], '--port 8e3'],
    [['--port='], '--port '],
    [['--lang', 'de'], '--lang de'],
    [['--web', '--desktop'], '--web --desktop'],
    [['--web=yes'], '--web=yes'],
  ])('%j is not understood', (words, found) => {
    expect(() => parseOptions(words)).toThrowError(
      expect.objectContaining({ problem: { code: 'wrongUsage', params: { found } } }),
    );
  });
});
