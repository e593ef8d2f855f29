// The record of every call: where it goes and what is in it.
import type { BundleAudit, BundleSink } from '../../schema/generated/bundle.ts';
import type { Gateway, Sink } from '../../schema/generated/full-config.ts';
import { durationMs } from '../ast/units.ts';
import { given } from './given.ts';
import { sortedSet } from './order.ts';
import { sizeBytes } from './size.ts';
import { lowerTemplates, optionalTemplate } from './template.ts';

/** What an http sink does when nothing is said: enough at once to be cheap, soon enough to be seen. */
const BATCH = 100;
const FLUSH_MS = 1000;

export function lowerAudit(audit: NonNullable<Gateway['audit']>): BundleAudit {
  return {
    sinks: audit.sinks.map(lowerSink),
    events: sortedSet(audit.events ?? []),
    arguments: audit.arguments,
    results: audit.results,
    format: audit.format,
    on_failure: audit.on_failure,
  };
}

function lowerSink({
  type,
  path,
  rotate,
  url,
  headers,
  batch,
  flush,
  encoding,
  address,
  endpoint,
}: Sink): BundleSink {
  const ofHttp = type === 'http';
  return given({
    type,
    path,
    rotate: rotate && { max_size_bytes: sizeBytes(rotate.max_size), keep: rotate.keep },
    url: optionalTemplate(url),
    headers: ofHttp ? lowerTemplates(headers ?? {}, (name) => name.toLowerCase()) : undefined,
    batch: ofHttp ? (batch ?? BATCH) : undefined,
    flush_ms: ofHttp ? (flush === undefined ? FLUSH_MS : durationMs(flush)) : undefined,
    encoding: ofHttp ? (encoding ?? 'ndjson') : undefined,
    address,
    endpoint: optionalTemplate(endpoint),
  });
}
