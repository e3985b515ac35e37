import { Component, type ErrorInfo, type ReactNode } from 'react';
import { CrashPage } from './crash-page.tsx';

interface Crash {
  readonly error: Error;
  readonly componentStack: string;
}

/** Catches what no screen expected, so that the reader sees a page rather than nothing. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly crash: Crash | null }
> {
  override state: { readonly crash: Crash | null } = { crash: null };

  static getDerivedStateFromError(error: unknown): { readonly crash: Crash } {
    return { crash: { error: asError(error), componentStack: '' } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ crash: { error: asError(error), componentStack: info.componentStack ?? '' } });
  }

  override render(): ReactNode {
    const { crash } = this.state;
    if (crash === null) return this.props.children;
    return (
      <CrashPage
        report={crashReport(crash.error, crash.componentStack)}
        onContinue={() => this.setState({ crash: null })}
      />
    );
  }
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(typeof thrown));

/**
 * What helps to find the fault: kind of error and places in the program. The error's message is left out,
 * because it may quote a text; so are query strings and everything of an address but the file's name.
 */
export const crashReport = (error: Error, componentStack: string): string => {
  const places = (stack: string): readonly string[] =>
    stack
      .split('\n')
      .map((line) =>
        /^\s*at (?:(?<name>[\w$.<> ]+) \()?.*?(?<file>[\w.-]+)(?:\?[^:)]*)?:(?<line>\d+):(?<column>\d+)\)?$/.exec(
          line,
        ),
      )
      .flatMap((match) => {
        const { name = '', file, line, column } = match?.groups ?? {};
        return file === undefined ? [] : [`  ${name} ${file}:${line}:${column}`.replace('   ', '  ')];
      });
  return [
    `Sverka ${error.name}`,
    navigator.userAgent,
    'stack:',
    ...places(error.stack ?? '').slice(0, 12),
    'components:',
    ...places(componentStack).slice(0, 12),
  ].join('\n');
};
