import { checkKinds, type Finding } from '../../shared/domain/check/finding.ts';
import type { Call } from './terminal.ts';

/** A finding as scripts read it. `row` counts from one; spans are UTF-16 units of the row's text. */
export interface Told {
  readonly row: number;
  /** The file as it was given, or the version's title; `corrected` for the corrected text. */
  readonly version: string;
  readonly check: Finding['check'];
  readonly category: (typeof checkKinds)[Finding['check']];
  readonly severity: Finding['severity'];
  readonly span: Finding['span'];
  readonly text: string;
  readonly source: Finding['source'];
  readonly message: string;
}

/** What is told of a finding in `text`, the words it is about. */
export const about = (
  { t }: Call,
  { check: kind, severity, span, source, message, params }: Omit<Finding, 'version'>,
  text: string,
): Omit<Told, 'row' | 'version'> => ({
  check: kind,
  category: checkKinds[kind],
  severity,
  span,
  text,
  source,
  message: t(`checks:messages.${message}`, params),
});
