// What a check is: it looks at the linked program and reports. It never sees another check, and never stops one.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export type Rule = (program: Program, report: Report) => void;
