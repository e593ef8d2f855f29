// Whether one set of client capabilities holds everything another one has, so that what was declared for the one may
// serve calls of the other: what a call does not allow is refused question by question.
import type { Capabilities } from '../../wire/capabilities.ts';

/** Extensions do not count: they exist in the modern era, where each call declares for itself. */
export function covers(declared: Capabilities, needed: Capabilities): boolean {
  if (declared.key === needed.key) return true;
  const { elicitation, sampling, roots } = needed;
  return (
    (!roots || declared.roots) &&
    (!elicitation?.form || declared.elicitation?.form === true) &&
    (!elicitation?.url || declared.elicitation?.url === true) &&
    (!sampling || declared.sampling !== undefined) &&
    (!sampling?.tools || declared.sampling?.tools === true) &&
    (!sampling?.context || declared.sampling?.context === true)
  );
}
