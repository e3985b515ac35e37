import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/model.ts';
import type { InterfaceLanguage } from '../../shared/locales/locales.ts';
import { useLanguage } from './i18n.ts';

/** Numbers, dates and names of languages as the interface language writes them. */
export interface Formats {
  number(value: number): string;
  /** Of a measure, with so many decimals; one unless told otherwise. */
  figure(value: number, decimals?: number): string;
  /** Of a share from 0 to 1; whole percents, and never 100 % or 0 % for what is not quite so. */
  percent(share: number): string;
  /** Of bytes, in the largest unit that leaves at least one. */
  bytes(count: number): string;
  /** Day and time of an instant (ms since 1970). */
  moment(instant: number): string;
  time(instant: number): string;
  /** How long ago, as "yesterday" or "5 minutes ago"; a date beyond a month. */
  ago(instant: number): string;
  /** Name of a language; its code where it has none. */
  language(code: Language): string;
}

const day = 86_400_000;
const spans = [
  ['day', day],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The words among formats: for a language that is not known, and for less than a minute ago. */
interface FormatWords {
  readonly unknown: string;
  readonly now: string;
}

/** Formats of one language. */
export const createFormats = (language: InterfaceLanguage, { unknown, now }: FormatWords): Formats => {
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const languages = new Map<Language, string>();
  return {
    number: (value) => number.format(value),
    figure: (value, decimals = 1) =>
      value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    percent: (share) =>
      percent.format(share <= 0 || share >= 1 ? share : Math.min(0.99, Math.max(0.01, share))),
    bytes: (count) => {
      const power = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: byteUnits[power] ?? 'byte',
        unitDisplay: 'short',
        maximumFractionDigits: count < 10 * 1000 ** power ? 1 : 0,
      }).format(count / 1000 ** power);
    },
    moment: (instant) => moment.format(instant),
    time: (instant) => time.format(instant),
    ago: (instant) => {
      const elapsed = Date.now() - instant;
      if (elapsed > 30 * day) return date.format(instant);
      const [unit, length] = spans.find(([, ms]) => elapsed >= ms) ?? [];
      if (unit === undefined || length === undefined) return now;
      return relative.format(-Math.floor(elapsed / length), unit);
    },
    language: (code) => {
      const name = languages.get(code) ?? (code === 'und' ? unknown : (names.of(code) ?? code));
      languages.set(code, name);
      return name;
    },
  };
};

/** By language and word. Made once: making them takes longer than all the formatting of a row. */
const known = new Map<string, Formats>();

const formatsOf = (language: InterfaceLanguage, words: FormatWords): Formats => {
  const key = JSON.stringify([language, words]);
  const formats = known.get(key) ?? createFormats(language, words);
  known.set(key, formats);
  return formats;
};

/** {@link Formats} of the present interface language. */
export const useFormats = (): Formats => {
  const language = useLanguage();
  const { t } = useTranslation();
  return useMemo(
    () => formatsOf(language, { unknown: t('unknownLanguage'), now: t('justNow') }),
    [language, t],
  );
};
