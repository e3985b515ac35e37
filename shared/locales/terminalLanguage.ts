import { type InterfaceLanguage, pickLanguage } from './locales.ts';

/** The language of a terminal: as POSIX orders the variables, and what the system says where none is set. */
export const terminalLanguage = (
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): InterfaceLanguage => {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean);
  return pickLanguage([named ?? systemLocale]);
};
