// `mcpgw schema`: its arguments and options.
import { Argument, type Command } from 'commander';
import type { SchemaOptions } from '../schema.ts';
import { SCHEMA_NAMES, type SchemaName } from '../schemas.ts';

export function addSchema(program: Command): void {
  program
    .command('schema')
    .addArgument(new Argument('[name]', 'which one').choices(SCHEMA_NAMES).default('config'))
    .description('print the JSON Schema of what mcpgw reads or writes')
    .option('--docs', 'print the reference page of the configuration instead', false)
    .action(async (name: SchemaName, options: SchemaOptions) => {
      const { schema } = await import('../schema.ts');
      process.exitCode = schema(name, options);
    });
}
