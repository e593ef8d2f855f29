// Who really answered an authorization request (RFC 9207): without this check an authorization server that is in
// league with nobody good could have its answers taken for those of another one.

/** Of the authorization server the person was sent to. */
export interface RecordedIssuer {
  /** Undefined when the configuration names endpoints and no issuer. */
  readonly issuer: string | undefined;
  /** Its metadata promise `iss` in every answer (`authorization_response_iss_parameter_supported`). */
  readonly announced: boolean;
}

/**
 * Whether an answer with this `iss` (undefined for none) may be looked at, error answers included. Texts are compared
 * as they are: nothing is normalised. One that cannot be compared with anything is refused.
 */
export function isFromIssuer({ issuer, announced }: RecordedIssuer, iss: string | undefined): boolean {
  return iss === undefined ? !announced : issuer !== undefined && iss === issuer;
}
