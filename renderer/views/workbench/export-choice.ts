export const correctedFormats = ['txt', 'md', 'html'] as const;
export const alignedFormats = ['tmx', 'tsv', 'html'] as const;

/** What the export dialog is set to. */
export interface ExportChoice {
  readonly what: 'corrected' | 'aligned' | 'project';
  readonly correctedFormat: (typeof correctedFormats)[number];
  readonly alignedFormat: (typeof alignedFormats)[number];
  /** Version that fills rows without a corrected text; null stops the export there. */
  readonly fallback: number | null;
}

/** As the dialog opens: the corrected text as plain text, filled from the base. */
export const initialExport = (base: number | null): ExportChoice => ({
  what: 'corrected',
  correctedFormat: 'txt',
  alignedFormat: 'tmx',
  fallback: base,
});
