// The file to migrate: YAML or JSON that holds a map.
import { parseDocument } from 'yaml';
import { readTokens } from '../../compiler/parse/tokens.ts';
import { UsageError } from '../usage-error.ts';
import { type Data, isData } from './migrated.ts';

/** @throws UsageError when it is neither, or nests too deep to be read */
export function readInput(text: string): Data {
  if (readTokens(text).tooDeepAt !== undefined) throw new UsageError('the file is nested too deep');
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) throw new UsageError('the file is neither YAML nor JSON');
  const data: unknown = document.toJS({ maxAliasCount: 50 });
  if (!isData(data)) throw new UsageError('the file holds no map of settings');
  return data;
}
