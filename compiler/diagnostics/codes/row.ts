// One line of the table of diagnostics.

export type Severity = 'error' | 'warning' | 'info';

export interface Row<P> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (params: P) => string;
}

export const row = <P = Record<never, never>>(
  code: number,
  severity: Severity,
  message: (p: P) => string,
): Row<P> => ({
  code: `MCPGW${code}`,
  severity,
  message,
});
