import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CoreState, exampleProject, exampleSalvage } from './memory-core.ts';
import { empty, machine, original, second } from './texts.ts';
import { drop, openWindow, seriousFindings } from './window.tsx';

beforeEach(async () => {
  await page.viewport(1024, 700);
});

interface Scene {
  readonly hash: string;
  readonly given?: Partial<CoreState>;
  readonly prepare?: () => Promise<void>;
  /** Visible when the scene is set. */
  readonly ready: string;
}

const projects = () => [exampleProject({ title: 'Паром' }), exampleProject({ title: 'The ferry' })];
const closed: CoreState['status'] = {
  state: 'closed',
  path: '/library.db',
  problem: { code: 'libraryDamaged', params: { path: '/library.db' } },
  host: 'test',
  backupProblem: null,
  programVersion: '0.1.0',
};

const scenes: Readonly<Record<string, Scene>> = {
  'an empty library': { hash: '#/', ready: '.welcome' },
  'a library': { hash: '#/', given: { projects: projects() }, ready: '.project' },
  'a notice': {
    hash: '#/',
    given: { projects: projects() },
    prepare: async () => {
      document.querySelector<HTMLElement>('.project')?.focus();
      await userEvent.keyboard('{Delete}');
    },
    ready: '.notice',
  },
  preferences: {
    hash: '#/',
    given: { backups: [{ name: 'a', at: 0, bytes: 1, projects: 1 }] },
    prepare: () => page.getByRole('button', { name: /Preferences|Настройки/ }).click(),
    ready: '.backups-line',
  },
  shortcuts: { hash: '#/', prepare: () => userEvent.keyboard('{F1}'), ready: '.shortcuts' },
  'the guide': {
    hash: '#/',
    prepare: async () => {
      await userEvent.keyboard('{F1}');
      await page.getByRole('button', { name: /^(Guide|Руководство)…$/ }).click();
    },
    ready: '.guide-page',
  },
  'an import': {
    hash: '#/new',
    prepare: async () => drop(original(), second(), machine(), empty()),
    ready: '.import-settle',
  },
  'the list of roles': {
    hash: '#/new',
    prepare: async () => {
      drop(original());
      await page.getByRole('button', { name: /Role of paragraph 2|Роль абзаца 2/ }).click();
    },
    ready: '[role=menuitemradio]',
  },
  'a text to paste': {
    hash: '#/new',
    prepare: () => page.getByRole('button', { name: /Paste text|Вставить текст/ }).click(),
    ready: 'textarea',
  },
  'a closed library': {
    hash: '#/',
    given: { status: closed, backups: [{ name: 'a', at: 0, bytes: 1, projects: 1 }] },
    ready: '.backups-line',
  },
  'what can be read of a damaged library': {
    hash: '#/',
    given: {
      status: closed,
      backups: [{ name: 'a', at: 0, bytes: 1, projects: 1 }],
      salvage: exampleSalvage(),
    },
    prepare: () => page.getByRole('button', { name: /See what can be read|Посмотреть, что уцелело/ }).click(),
    ready: '.salvage-missing',
  },
};

describe.each(Object.entries(scenes))('%s', (_, { hash, given = {}, prepare, ready }) => {
  // Names go by the language and contrast by the theme.
  test.each([
    ['dark', 'ru'],
    ['light', 'en'],
  ] as const)('has nothing serious in %s, %s', async (theme, language) => {
    await openWindow(hash, { ...given, preferences: { language, theme, textSize: 16 } });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await prepare?.();
    await expect.poll(() => document.querySelector(ready), { timeout: 10_000 }).not.toBeNull();
    expect(document.documentElement.dataset.theme).toBe(theme);
    expect(await seriousFindings()).toEqual([]);
  });
});
