import enChecks from './en/checks.json' with { type: 'json' };
import enCli from './en/cli.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enCompare from './en/compare.json' with { type: 'json' };
import enConsistency from './en/consistency.json' with { type: 'json' };
import enCopies from './en/copies.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enImport from './en/import.json' with { type: 'json' };
import enLibrary from './en/library.json' with { type: 'json' };
import enMeasures from './en/measures.json' with { type: 'json' };
import enMenu from './en/menu.json' with { type: 'json' };
import enReport from './en/report.json' with { type: 'json' };
import enRewriting from './en/rewriting.json' with { type: 'json' };
import enWords from './en/words.json' with { type: 'json' };
import enWorkbench from './en/workbench.json' with { type: 'json' };
import ruChecks from './ru/checks.json' with { type: 'json' };
import ruCli from './ru/cli.json' with { type: 'json' };
import ruCommon from './ru/common.json' with { type: 'json' };
import ruCompare from './ru/compare.json' with { type: 'json' };
import ruConsistency from './ru/consistency.json' with { type: 'json' };
import ruCopies from './ru/copies.json' with { type: 'json' };
import ruErrors from './ru/errors.json' with { type: 'json' };
import ruImport from './ru/import.json' with { type: 'json' };
import ruLibrary from './ru/library.json' with { type: 'json' };
import ruMeasures from './ru/measures.json' with { type: 'json' };
import ruMenu from './ru/menu.json' with { type: 'json' };
import ruReport from './ru/report.json' with { type: 'json' };
import ruRewriting from './ru/rewriting.json' with { type: 'json' };
import ruWords from './ru/words.json' with { type: 'json' };
import ruWorkbench from './ru/workbench.json' with { type: 'json' };

/** All interface text. A namespace a screen (or host); both languages hold the same keys, with their own plural forms. */
export const resources = {
  en: {
    common: enCommon,
    checks: enChecks,
    compare: enCompare,
    copies: enCopies,
    errors: enErrors,
    library: enLibrary,
    import: enImport,
    workbench: enWorkbench,
    words: enWords,
    measures: enMeasures,
    consistency: enConsistency,
    rewriting: enRewriting,
    report: enReport,
    menu: enMenu,
    cli: enCli,
  },
  ru: {
    common: ruCommon,
    checks: ruChecks,
    compare: ruCompare,
    copies: ruCopies,
    errors: ruErrors,
    library: ruLibrary,
    import: ruImport,
    workbench: ruWorkbench,
    words: ruWords,
    measures: ruMeasures,
    consistency: ruConsistency,
    rewriting: ruRewriting,
    report: ruReport,
    menu: ruMenu,
    cli: ruCli,
  },
} as const;

export type InterfaceLanguage = keyof typeof resources;

/** The interface language for a list of preferred locales, as `['de-DE', 'ru-RU']`; English where none is ours. */
export const pickLanguage = (locales: readonly string[]): InterfaceLanguage =>
  locales.map((locale) => locale.slice(0, 2).toLowerCase()).find((code) => code === 'ru' || code === 'en') ??
  'en';
