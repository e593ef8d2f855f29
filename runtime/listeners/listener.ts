// What every listener is made from, whichever transport it speaks. A listener reads messages, checks that they may
// be read at all, and hands them to the pipeline with a `Reply` to answer by; it decides nothing about their content.
import type { BundleListener, Template } from '../../schema/generated/bundle.ts';
import type { Head } from '../eras/head.ts';
import type { HttpRequest, HttpResponse } from '../http/server.ts';
import type { Edge } from '../pipeline/edge.ts';
import type { Endpoint } from './endpoint.ts';
import type { SseStreams } from './sse-streams.ts';

export interface ListenerDeps {
  readonly listener: BundleListener;
  readonly edge: Edge;
  /** One per process. */
  readonly sse: SseStreams;
  /** The text of a setting; throws when it cannot be had. */
  readonly resolve: (template: Template) => string;
}

/** What one transport of a listener is made from. */
export interface TransportDeps extends ListenerDeps {
  readonly endpoint: Endpoint;
}

/** One transport over HTTP; `head` is that of the request, and its Host and Origin have been checked (http.ts). */
export type Transport = (request: HttpRequest, response: HttpResponse, head: Head) => void;
