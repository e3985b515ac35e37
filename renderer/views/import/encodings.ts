import type { Encoding } from './model.ts';

/** Names of the encodings, the same in every language; their order is that of the list. */
const names = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251',
  'koi8-r': 'KOI8-R',
  ibm866: 'CP866 (DOS)',
  'iso-8859-5': 'ISO 8859-5',
  'x-mac-cyrillic': 'Mac Cyrillic',
  'windows-1252': 'Windows-1252',
} as const satisfies Record<Encoding, string>;

const isEncoding = (label: string): label is Encoding => label in names;

/** Encodings to choose from. */
export const encodingOptions = Object.entries(names).flatMap(([id, label]) =>
  isEncoding(id) ? [{ id, label }] : [],
);

/** The encoding of a label, or null where it is none that can be chosen. */
export const encodingOf = (label: string): Encoding | null => (isEncoding(label) ? label : null);

/** The name of an encoding as the list has it; of another its label. */
export const encodingName = (label: string): string => (isEncoding(label) ? names[label] : label);
