// DO NOT EDIT. Generated from schema/source by `npm run generate`.
// @ts-nocheck
"use strict";
export const validate = validate21;
const ajvDefault = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://mcpgw.dev/schema/v1/bundle.schema.json","title":"Bundle","description":"What `mcpgw compile` emits and the gateway enforces. Everything is resolved, sorted and numbered: an upstream or route is its index. Secrets are references, never values.","type":"object","additionalProperties":false,"required":["format","features","digest","compiler","source","gateway","upstreams","routes","origins"],"properties":{"format":{"const":"mcpgw.bundle/1"},"features":{"description":"Sorted names of what a runtime must implement to enforce this bundle; an unknown one is refused.","type":"array","items":{"type":"string"}},"digest":{"description":"sha-256 over the canonical bytes of the bundle without this member.","type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"compiler":{"type":"string"},"source":{"type":"object","additionalProperties":false,"required":["commit","dirty","files"],"properties":{"commit":{"type":["string","null"]},"dirty":{"type":"boolean"},"committed":{"description":"Seconds of Unix time: of the commit, or SOURCE_DATE_EPOCH. Of two bundles the later one is newer. Absent when neither is known.","type":"integer","minimum":0},"files":{"type":"object","additionalProperties":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}},"environment":{"description":"The overlay it was compiled with; absent for none.","type":"string"}},"x-map":"Bundle.source"},"gateway":{"$ref":"#/definitions/BundleGateway"},"upstreams":{"type":"array","items":{"$ref":"#/definitions/BundleUpstream"}},"routes":{"$ref":"#/definitions/RouteTable"},"origins":{"description":"Number -> `file:line:column` of the definition, for audit, explain and logs.","type":"object","additionalProperties":false,"required":["listeners","upstreams","routes"],"properties":{"listeners":{"type":"array","items":{"type":"string"}},"upstreams":{"type":"array","items":{"type":"string"}},"routes":{"type":"array","items":{"type":"string"}},"rules":{"description":"Of `access.rules`.","type":"array","items":{"type":"string"}},"limits":{"description":"Of `limits.table`.","type":"array","items":{"type":"string"}}},"x-map":"Bundle.origins"},"authn":{"description":"Absent when nobody is asked who he is.","$ref":"#/definitions/BundleAuthn"},"access":{"description":"Absent when everybody may use everything.","$ref":"#/definitions/AccessTable"},"expressions":{"description":"Conditions, by number; absent when there are none.","type":"array","items":{"$ref":"#/definitions/BundleExpression"}},"limits":{"description":"Absent when nothing is limited.","$ref":"#/definitions/LimitTable"},"redactions":{"description":"Absent for none.","type":"array","items":{"$ref":"#/definitions/BundleRedaction"}},"validations":{"description":"Absent for none.","type":"array","items":{"$ref":"#/definitions/BundleValidation"}},"residency":{"description":"Absent for none.","type":"array","items":{"$ref":"#/definitions/BundleResidency"}},"pins":{"description":"What the lockfile says; absent without one.","$ref":"#/definitions/PinTable"},"timeouts":{"description":"Of teams and clients; absent for none.","type":"array","items":{"$ref":"#/definitions/BundleTimeout"}}},"definitions":{"AccessTable":{"description":"Who may use what. Deny beats allow; a rule, `who` or `what` is its number.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["default","list_filtering","on_missing_scope","teams","clients","scopes","permissions","rules","whos","who_index","whats","what_index"],"properties":{"default":{"enum":["allow","deny"]},"list_filtering":{"description":"Whether lists leave out what may not be used.","type":"boolean"},"teams":{"description":"Sorted by name.","type":"array","items":{"$ref":"#/definitions/BundleTeam"}},"clients":{"description":"By id.","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["type","team"],"properties":{"type":{"type":["string","null"]},"team":{"type":["string","null"]}}}},"scopes":{"description":"Every scope that `permissions` name, sorted; there a scope is its place in this list.","type":"array","items":{"type":"string"}},"permissions":{"description":"What each of them asks for is needed, wherever it applies.","type":"array","items":{"$ref":"#/definitions/PermissionTable"}},"rules":{"description":"In the order in which they decide: enforced before audited, deny before allow, without a condition before with one, then by name.","type":"array","items":{"$ref":"#/definitions/AccessRule"}},"whos":{"description":"Every different set of callers that rules name.","type":"array","items":{"$ref":"#/definitions/BundleWho"}},"who_index":{"$ref":"#/definitions/WhoIndex"},"whats":{"description":"Every different set of targets that rules name.","type":"array","items":{"$ref":"#/definitions/BundleWhat"}},"what_index":{"$ref":"#/definitions/WhatIndex"},"on_missing_scope":{"description":"challenge: listed all the same, and the client is told the scopes; deny: not listed and refused; hide: as if it did not exist.","enum":["challenge","deny","hide"]}},"x-map":"AccessTable"},"BundleTeam":{"description":"Whoever fits any of its members is in it; `claims` is one member, all of which must hold.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["name","groups","users","clients","claims","region"],"properties":{"name":{"type":"string"},"groups":{"description":"Globs.","type":"array","items":{"type":"string"}},"users":{"description":"Globs.","type":"array","items":{"type":"string"}},"clients":{"description":"Globs.","type":"array","items":{"type":"string"}},"claims":{"description":"By dotted path, as written; empty for none.","type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"region":{"type":["string","null"]}},"x-map":"BundleTeam"},"PermissionTable":{"description":"Scopes that tools need: those of the first entry that fits, else the default ones.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["scope","default","entries","index"],"properties":{"scope":{"description":"Where it applies.","$ref":"#/definitions/BundleScope"},"default":{"description":"Scopes of tools that no entry fits; null when it says nothing about them.","type":["array","null"],"items":{"type":"integer"}},"entries":{"description":"The most specific one first.","type":"array","items":{"type":"object","additionalProperties":false,"required":["tool","scopes"],"properties":{"tool":{"description":"A name or glob.","type":"string"},"scopes":{"type":"array","items":{"type":"integer"}},"pattern":{"description":"Anchored regular expression where the index does not settle it.","type":"string"}},"x-map":"PermissionTable.entries[]"}},"index":{"description":"Entries are places in `entries`.","$ref":"#/definitions/NameIndex"}},"x-map":"PermissionTable"},"AccessRule":{"type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["name","effect","mode","kind","message","who","what"],"properties":{"name":{"type":"string"},"effect":{"enum":["allow","deny"]},"mode":{"enum":["enforce","audit"]},"kind":{"description":"Where it was written: under `rules` (or `tool_permissions`), or as `allow` or `deny` of a team or client.","enum":["rule","team","client"]},"message":{"type":["string","null"]},"who":{"description":"Place in `whos`.","type":"integer"},"what":{"description":"Place in `whats`.","type":"integer"},"when":{"description":"Number of an expression.","type":"integer"}},"x-map":"AccessRule"},"BundleWho":{"description":"Callers: every member given must fit; empty for everybody.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":[],"properties":{"for_teams":{"description":"Teams the rule's policy is attached to.","type":"array","items":{"type":"string"}},"for_clients":{"description":"Ids of clients the rule's policy is attached to.","type":"array","items":{"type":"string"}},"teams":{"type":"array","items":{"type":"string"}},"clients":{"description":"Globs.","type":"array","items":{"type":"string"}},"client_types":{"type":"array","items":{"type":"string"}},"users":{"description":"Globs.","type":"array","items":{"type":"string"}},"scopes":{"description":"All of them.","type":"array","items":{"type":"string"}},"any_scope":{"description":"At least one.","type":"array","items":{"type":"string"}},"claims":{"description":"By dotted path, as written.","type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"ips":{"description":"Blocks of addresses.","type":"array","items":{"type":"string"}},"authenticated":{"type":"boolean"}},"x-map":"BundleWho"},"WhoIndex":{"description":"Each `who` is filed once: under the teams, client ids or users of which it needs one, or under `rest`.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["teams","clients","users","rest"],"properties":{"teams":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"clients":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"users":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"rest":{"type":"array","items":{"type":"integer"}}},"x-map":"WhoIndex"},"BundleWhat":{"description":"Targets: every member given must fit, but `tools`, `prompts` and `resources` are alternatives; empty for everything.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":[],"properties":{"for_routes":{"description":"Routes the rule's policy is attached to.","type":"array","items":{"type":"integer"}},"for_upstreams":{"description":"Upstreams the rule's policy is attached to.","type":"array","items":{"type":"integer"}},"tools":{"description":"Globs; all tools when only `exclude_tools` was given.","type":"array","items":{"type":"string"}},"exclude_tools":{"description":"Globs.","type":"array","items":{"type":"string"}},"prompts":{"description":"Globs.","type":"array","items":{"type":"string"}},"resources":{"description":"Globs.","type":"array","items":{"type":"string"}},"upstreams":{"type":"array","items":{"type":"integer"}},"methods":{"type":"array","items":{"type":"string"}},"annotations":{"$ref":"#/definitions/BundleAnnotations"}},"x-map":"BundleWhat"},"WhatIndex":{"description":"Each `what` is filed under every glob of it, or under `rest` when it names nothing.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["tool","prompt","resource","rest"],"properties":{"tool":{"$ref":"#/definitions/GlobTable"},"prompt":{"$ref":"#/definitions/GlobTable"},"resource":{"$ref":"#/definitions/GlobTable"},"rest":{"type":"array","items":{"type":"integer"}}},"x-map":"WhatIndex"},"GlobTable":{"description":"Every different glob, and what it leads to.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["globs","index"],"properties":{"globs":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["whats"],"properties":{"whats":{"type":"array","items":{"type":"integer"}},"pattern":{"description":"Anchored regular expression where the index does not settle it.","type":"string"}},"x-map":"GlobTable.globs[]"}},"index":{"description":"Entries are places in `globs`.","$ref":"#/definitions/NameIndex"}},"x-map":"GlobTable"},"BundleAnnotations":{"description":"Each one given must be what the tool says; of a tool that says nothing none is.","type":"object","additionalProperties":false,"required":[],"properties":{"read_only":{"type":"boolean"},"destructive":{"type":"boolean"},"idempotent":{"type":"boolean"},"open_world":{"type":"boolean"}},"x-map":"BundleAnnotations"},"BundleAuthn":{"type":"object","additionalProperties":false,"x-feature":"authn/1","required":["mode","providers","attempts"],"properties":{"mode":{"enum":["required","optional"]},"providers":{"description":"Sorted by name.","type":"array","items":{"$ref":"#/definitions/BundleProvider"}},"protected_resource":{"type":"object","additionalProperties":false,"required":["resource","authorization_servers","scopes_supported"],"properties":{"resource":{"type":"string"},"authorization_servers":{"type":"array","items":{"type":"string"}},"scopes_supported":{"type":"array","items":{"type":"string"}},"documentation":{"type":"string"}},"x-map":"BundleAuthn.protected_resource"},"attempts":{"description":"Failed proofs of one address in any minute; 0 for no bound.","type":"integer"}},"x-map":"BundleAuthn"},"BundleProvider":{"description":"Exactly one member beside name and type, the one the type names.","type":"object","additionalProperties":false,"x-feature":"authn/1","required":["name","type"],"properties":{"name":{"type":"string"},"type":{"enum":["jwt","api_key","introspection","mtls"]},"jwt":{"type":"object","additionalProperties":false,"required":["issuer","audience","jwks_cache_ms","algorithms","clock_skew_ms","require","identity"],"properties":{"issuer":{"$ref":"#/definitions/Template"},"audience":{"type":"array","items":{"type":"string"}},"jwks_cache_ms":{"type":"integer"},"algorithms":{"type":"array","items":{"type":"string"}},"clock_skew_ms":{"type":"integer"},"require":{"type":"array","items":{"type":"string"}},"identity":{"$ref":"#/definitions/BundleIdentity"},"jwks_uri":{"$ref":"#/definitions/Template"},"jwks_file":{"type":"string"}},"x-map":"BundleProvider.jwt"},"api_key":{"type":"object","additionalProperties":false,"required":["header","keys"],"properties":{"header":{"type":"string"},"keys":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["hash","scopes"],"properties":{"hash":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"}},"team":{"type":"string"},"user":{"type":"string"},"expires":{"type":"string"}}}},"keys_file":{"$ref":"#/definitions/Template"}},"x-map":"BundleProvider.api_key"},"introspection":{"type":"object","additionalProperties":false,"required":["endpoint","cache_ms","identity","audience"],"properties":{"endpoint":{"$ref":"#/definitions/Template"},"cache_ms":{"type":"integer"},"identity":{"$ref":"#/definitions/BundleIdentity"},"client_id":{"$ref":"#/definitions/Template"},"client_secret":{"$ref":"#/definitions/Template"},"audience":{"description":"Any of these must be among those of the token; empty for no bound.","type":"array","items":{"type":"string"}}},"x-map":"BundleProvider.introspection"},"mtls":{"type":"object","additionalProperties":false,"required":["ca","client_from","allowed"],"properties":{"ca":{"type":"string"},"client_from":{"enum":["san_uri","san_dns","subject_cn"]},"allowed":{"description":"Globs.","type":"array","items":{"type":"string"}},"proxy_header":{"description":"Lower case.","type":"string"}},"x-map":"BundleProvider.mtls"}},"x-map":"BundleProvider"},"BundleIdentity":{"type":"object","additionalProperties":false,"x-feature":"authn/1","required":["user","client","team","scopes"],"properties":{"user":{"type":"string"},"client":{"type":"string"},"team":{"type":"string"},"scopes":{"type":"string"}},"x-map":"BundleIdentity"},"BundleResidency":{"description":"Regions that calls may go to. Proven by the compiler for every target; kept so that two bundles can be compared.","type":"object","additionalProperties":false,"required":["scope","allowed_regions"],"properties":{"scope":{"$ref":"#/definitions/BundleScope"},"allowed_regions":{"description":"Sorted.","type":"array","items":{"type":"string"}}},"x-map":"BundleResidency"},"BundleRedaction":{"type":"object","additionalProperties":false,"x-feature":"redaction/1","required":["scope","fields","detectors","patterns","replacement","apply_to"],"properties":{"scope":{"$ref":"#/definitions/BundleScope"},"fields":{"type":"array","items":{"type":"string"},"description":"Globs over keys, lower case, sorted."},"detectors":{"type":"array","items":{"type":"string"}},"patterns":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","regex"],"properties":{"name":{"type":"string"},"regex":{"type":"string"}},"x-map":"BundleRedaction.patterns[]"},"description":"By name."},"replacement":{"type":"string"},"apply_to":{"type":"array","items":{"type":"string"}}},"description":"All that apply are done, one after the other.","x-map":"BundleRedaction"},"BundleValidation":{"type":"object","additionalProperties":false,"x-feature":"validation/1","required":["scope","arguments","results","max_argument_bytes","max_depth"],"properties":{"scope":{"$ref":"#/definitions/BundleScope"},"arguments":{"enum":["off","warn","enforce"]},"results":{"enum":["off","warn","enforce"]},"max_argument_bytes":{"type":"integer"},"max_depth":{"type":"integer"}},"description":"Of several that apply, the strictest word and the smallest number.","x-map":"BundleValidation"},"BundleTimeout":{"description":"Longest time for calls of some callers; routes and upstreams have theirs folded in.","type":"object","additionalProperties":false,"x-feature":"timeouts.callers/1","required":["scope","timeout_ms"],"properties":{"scope":{"$ref":"#/definitions/BundleScope"},"timeout_ms":{"type":"integer"}},"x-map":"BundleTimeout"},"BundleExpression":{"description":"A condition in the form the runtime evaluates.","type":"object","additionalProperties":false,"x-feature":"expressions.ir/1","required":["ir","source","origin","cost"],"properties":{"ir":{"description":"The condition as operators and operands (policies/expressions).","type":"array","tsType":"unknown[]"},"source":{"description":"As it was written.","type":"string"},"origin":{"description":"file:line:column.","type":"string"},"cost":{"description":"The most steps an evaluation can take.","type":"integer"}},"x-map":"BundleExpression"},"BundleGateway":{"type":"object","additionalProperties":false,"required":["name","region","listeners","admin","limits","sessions","extensions","reload","shutdown_grace_ms"],"properties":{"name":{"type":"string"},"region":{"type":"string"},"listeners":{"type":"array","items":{"$ref":"#/definitions/BundleListener"}},"admin":{"type":"object","additionalProperties":false,"required":["enabled","address","port"],"properties":{"enabled":{"type":"boolean"},"address":{"type":"string"},"port":{"type":"integer"},"token":{"description":"What readers of anything but health must show.","x-feature":"admin.token/1","$ref":"#/definitions/Template"},"ui":{"description":"False when its web pages are not to be served; absent for true.","x-feature":"admin.ui/1","const":false,"type":"boolean"}},"x-map":"BundleGateway.admin"},"limits":{"type":"object","additionalProperties":false,"required":["max_request_bytes","max_response_bytes","max_sessions","max_connections"],"properties":{"max_request_bytes":{"type":"integer"},"max_response_bytes":{"type":"integer"},"max_sessions":{"type":"integer"},"max_connections":{"type":"integer"}},"x-map":"BundleGateway.limits"},"sessions":{"type":"object","additionalProperties":false,"required":["idle_ms","key"],"properties":{"idle_ms":{"type":"integer"},"key":{"description":"Seals what travels through clients; replicas share it. Null for a key of the process's own.","anyOf":[{"$ref":"#/definitions/Template"},{"type":"null"}]}},"x-map":"BundleGateway.sessions"},"extensions":{"description":"Ids of protocol extensions that are passed on, sorted.","type":"array","items":{"type":"string"}},"reload":{"type":"object","additionalProperties":false,"required":["watch","debounce_ms","drain_ms"],"properties":{"watch":{"type":"boolean"},"debounce_ms":{"type":"integer"},"drain_ms":{"type":"integer"},"signature":{"description":"Absent for off.","x-feature":"reload.signature/1","enum":["verify","require"]},"trusted_keys":{"description":"PEM texts of Ed25519 public keys, sorted; there exactly when `signature` is.","x-feature":"reload.signature/1","type":"array","items":{"type":"string"}}},"x-map":"BundleGateway.reload"},"shutdown_grace_ms":{"type":"integer"},"environment":{"description":"Where the gateway belongs; for records.","x-feature":"audit/1","type":"string"},"redis":{"$ref":"#/definitions/BundleRedis"},"errors":{"$ref":"#/definitions/BundleErrors"},"metrics":{"$ref":"#/definitions/BundleMetrics"},"tracing":{"$ref":"#/definitions/BundleTracing"},"logs":{"$ref":"#/definitions/BundleLogs"},"audit":{"$ref":"#/definitions/BundleAudit"},"versions":{"description":"Revisions clients may speak, sorted; absent for all.","x-feature":"protocol.versions/1","type":"array","items":{"type":"string"}},"session_store":{"description":"Absent for memory.","x-feature":"sessions.redis/1","const":"redis","type":"string"}},"x-map":"BundleGateway"},"BundleListener":{"type":"object","additionalProperties":false,"required":["name","address","port","path","sse_path","message_path","ws_path","allowed_origins","allowed_hosts"],"properties":{"name":{"type":"string"},"address":{"type":"string"},"port":{"type":"integer"},"path":{"description":"Streamable HTTP; null when the listener does not serve it. Likewise the paths below.","type":["string","null"]},"sse_path":{"description":"Event stream of HTTP+SSE (2024-11-05).","type":["string","null"]},"message_path":{"description":"Where clients of `sse_path` post their messages; null exactly when that is.","type":["string","null"]},"ws_path":{"description":"WebSocket.","type":["string","null"]},"allowed_origins":{"type":"array","items":{"type":"string"}},"allowed_hosts":{"description":"Lower-case host names accepted in Host, with or without a port; the compiler adds loopback names to loopback listeners.","type":"array","items":{"type":"string"}},"public_url":{"description":"Address clients know it by.","x-feature":"listeners.public_url/1","type":"string"},"tls":{"$ref":"#/definitions/BundleTls"},"trusted_proxies":{"description":"Blocks of addresses, sorted; absent for none.","x-feature":"listeners.proxies/1","type":"array","items":{"type":"string"}}},"x-map":"BundleListener"},"LimitTable":{"type":"object","additionalProperties":false,"x-feature":"limits/1","required":["store","on_store_failure","quota_reset","table","matches"],"properties":{"store":{"enum":["memory","redis"]},"on_store_failure":{"enum":["local","deny","allow"]},"quota_reset":{"enum":["utc_midnight","rolling_24h"]},"table":{"description":"By number.","type":"array","items":{"$ref":"#/definitions/BundleLimit"}},"matches":{"description":"What limits look at before they apply, by number.","type":"array","items":{"$ref":"#/definitions/LimitMatch"}}},"description":"Budgets. All that apply to a call must have room before any is charged.","x-map":"LimitTable"},"BundleLimit":{"description":"One number of one limit of the configuration.","type":"object","additionalProperties":false,"x-feature":"limits/1","required":["name","limit_type","mode","key","scope","kind","limit","window_ms","burst","cost"],"properties":{"name":{"description":"Unique, and the same as long as the configuration calls it the same: counters are kept under it.","type":"string"},"limit_type":{"description":"Told to clients: per_client, per_tool, ... or the name of the rule.","type":"string"},"mode":{"enum":["enforce","audit"]},"key":{"description":"Each combination has a budget of its own; empty for one for all. A caller in several teams uses a budget of each; one without a user, team or session is told apart by client, one without a client by address.","type":"array","items":{"enum":["client","user","team","tool","upstream","ip","session"]}},"scope":{"$ref":"#/definitions/BundleScope"},"kind":{"description":"window: exact sliding window; bucket: GCRA; quota: per day; concurrent: calls at once.","enum":["window","bucket","quota","concurrent"]},"limit":{"description":"Cost of all calls in a window or day, or calls at once.","type":"integer"},"window_ms":{"description":"The time `limit` is for; a day for a quota, 0 for concurrent.","type":"integer"},"burst":{"description":"Size of a bucket, which refills at `limit` per `window_ms`; else 0.","type":"integer"},"cost":{"description":"Of one call, unless `cost_expression` says.","type":"integer"},"tools":{"description":"Globs over names clients see; absent for calls of any kind.","type":"array","items":{"type":"string"}},"matches":{"description":"Numbers in `LimitTable.matches`, any of which must fit; absent for every call.","type":"array","items":{"type":"integer"}},"cost_expression":{"description":"Number of an expression that gives the cost.","type":"integer"},"except":{"description":"Clients or teams, whichever `key` names, that have a budget of their own instead.","type":"array","items":{"type":"string"}},"on_store_failure":{"description":"Absent for that of the table.","enum":["local","deny","allow"]}},"x-map":"BundleLimit"},"LimitMatch":{"description":"Every member given must fit.","type":"object","additionalProperties":false,"x-feature":"limits/1","required":[],"properties":{"name":{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["tool","prompt","resource"]},"exact":{"type":"string"},"prefix":{"type":"string"},"pattern":{"description":"Anchored regular expression over the whole name.","type":"string"}},"x-map":"LimitMatch.name"},"methods":{"type":"array","items":{"type":"string"}},"listeners":{"type":"array","items":{"type":"string"}},"headers":{"type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"teams":{"description":"Any of these.","type":"array","items":{"type":"string"}},"clients":{"description":"Globs.","type":"array","items":{"type":"string"}},"client_types":{"description":"Any of these.","type":"array","items":{"type":"string"}},"users":{"description":"Globs.","type":"array","items":{"type":"string"}},"scopes":{"description":"All of these.","type":"array","items":{"type":"string"}},"claims":{"description":"By dotted path, as it is written.","type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"when":{"description":"Number of an expression; one that fails fits.","type":"integer"}},"x-map":"LimitMatch"},"BundleTls":{"type":"object","additionalProperties":false,"x-feature":"listeners.tls/1","required":["cert","key","require_client_cert","min_version"],"properties":{"cert":{"$ref":"#/definitions/Template"},"key":{"$ref":"#/definitions/Template"},"require_client_cert":{"type":"boolean"},"min_version":{"type":"string"},"client_ca":{"type":"string"}},"x-map":"BundleTls"},"BundleRedis":{"type":"object","additionalProperties":false,"x-feature":"gateway.redis/1","required":["url","key_prefix"],"properties":{"url":{"$ref":"#/definitions/Template"},"key_prefix":{"type":"string"},"tls":{"$ref":"#/definitions/BundleClientTls"}},"x-map":"BundleRedis"},"BundleClientTls":{"type":"object","additionalProperties":false,"x-feature":"upstreams.tls/1","required":["min_version","insecure_skip_verify"],"properties":{"min_version":{"type":"string"},"insecure_skip_verify":{"type":"boolean"},"ca":{"type":"string"},"cert":{"type":"string"},"key":{"$ref":"#/definitions/Template"},"server_name":{"type":"string"}},"x-map":"BundleClientTls"},"BundleErrors":{"type":"object","additionalProperties":false,"x-feature":"gateway.errors/1","required":["rate_limit_code","expose_upstream"],"properties":{"rate_limit_code":{"description":"Null for auto.","type":["integer","null"]},"expose_upstream":{"type":"boolean"}},"x-map":"BundleErrors"},"BundleMetrics":{"type":"object","additionalProperties":false,"x-feature":"telemetry/1","required":["path","client_ip_label","max_label_values","native_otel_names"],"properties":{"path":{"type":"string"},"client_ip_label":{"enum":["off","prefix","full"]},"max_label_values":{"type":"integer"},"native_otel_names":{"type":"boolean"}},"x-map":"BundleMetrics"},"BundleTracing":{"type":"object","additionalProperties":false,"x-feature":"telemetry/1","required":["endpoint","headers","sample","capture_arguments"],"properties":{"endpoint":{"$ref":"#/definitions/Template"},"headers":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"sample":{"type":"number"},"capture_arguments":{"type":"boolean"}},"x-map":"BundleTracing"},"BundleLogs":{"type":"object","additionalProperties":false,"x-feature":"telemetry/1","required":["level","format"],"properties":{"level":{"type":"string"},"format":{"type":"string"}},"x-map":"BundleLogs"},"BundleAudit":{"type":"object","additionalProperties":false,"x-feature":"audit/1","required":["sinks","events","arguments","results","format","on_failure"],"properties":{"sinks":{"type":"array","items":{"$ref":"#/definitions/BundleSink"}},"events":{"description":"Empty for all.","type":"array","items":{"type":"string"}},"arguments":{"type":"string"},"results":{"type":"string"},"format":{"type":"string"},"on_failure":{"enum":["drop","block"]}},"x-map":"BundleAudit"},"BundleSink":{"type":"object","additionalProperties":false,"x-feature":"audit/1","required":["type"],"properties":{"type":{"enum":["stdout","file","http","syslog","otlp"]},"path":{"type":"string"},"rotate":{"type":"object","additionalProperties":false,"required":["max_size_bytes","keep"],"properties":{"max_size_bytes":{"type":"integer"},"keep":{"type":"integer"}},"x-map":"BundleSink.rotate"},"url":{"$ref":"#/definitions/Template"},"headers":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"batch":{"type":"integer"},"flush_ms":{"type":"integer"},"encoding":{"type":"string"},"address":{"type":"string"},"endpoint":{"$ref":"#/definitions/Template"}},"x-map":"BundleSink"},"BundleHealthCheck":{"type":"object","additionalProperties":false,"x-feature":"upstreams.health/1","required":["type","path","interval_ms","timeout_ms","healthy_threshold","unhealthy_threshold","expected_status","jitter","passive"],"properties":{"type":{"enum":["http","mcp","tcp","process"]},"path":{"type":"string"},"interval_ms":{"type":"integer"},"timeout_ms":{"type":"integer"},"healthy_threshold":{"type":"integer"},"unhealthy_threshold":{"type":"integer"},"expected_status":{"description":"Empty for 200 to 299.","type":"array","items":{"type":"integer"}},"jitter":{"type":"number"},"passive":{"type":"object","additionalProperties":false,"required":["consecutive_errors","ejection_ms","max_ejected"],"properties":{"consecutive_errors":{"type":"integer"},"ejection_ms":{"type":"integer"},"max_ejected":{"type":"number"}},"x-map":"BundleHealthCheck.passive"}},"x-map":"BundleHealthCheck"},"BundleLoadBalancing":{"type":"object","additionalProperties":false,"x-feature":"upstreams.balancing/1","required":["algorithm","session_affinity","zone_aware"],"properties":{"algorithm":{"type":"string"},"session_affinity":{"type":"string"},"zone_aware":{"type":"boolean"},"hash_on":{"type":"string"}},"x-map":"BundleLoadBalancing"},"BundleBreaker":{"type":"object","additionalProperties":false,"x-feature":"upstreams.breaker/1","required":["failure_threshold","success_threshold","open_ms","window_ms","min_requests","half_open_max_calls","scope","count"],"properties":{"failure_threshold":{"type":"integer"},"success_threshold":{"type":"integer"},"open_ms":{"type":"integer"},"window_ms":{"type":"integer"},"min_requests":{"type":"integer"},"half_open_max_calls":{"type":"integer"},"scope":{"enum":["upstream","instance"]},"count":{"type":"array","items":{"type":"string"}},"failure_rate":{"type":"number"}},"x-map":"BundleBreaker"},"BundleRetries":{"type":"object","additionalProperties":false,"x-feature":"upstreams.retries/1","required":["attempts","backoff_ms","on","only"],"properties":{"attempts":{"type":"integer"},"backoff_ms":{"type":"integer"},"on":{"type":"array","items":{"type":"string"}},"only":{"type":"string"}},"x-map":"BundleRetries"},"BundlePool":{"type":"object","additionalProperties":false,"x-feature":"upstreams.pool/1","required":["max_size","min_idle","idle_timeout_ms","acquire_timeout_ms"],"properties":{"max_size":{"type":"integer"},"min_idle":{"type":"integer"},"idle_timeout_ms":{"type":"integer"},"acquire_timeout_ms":{"type":"integer"}},"x-map":"BundlePool"},"BundleAuth":{"type":"object","additionalProperties":false,"x-feature":"upstreams.auth/1","required":["type"],"properties":{"type":{"enum":["bearer","api_key","basic","oauth_client_credentials","token_exchange","oauth_authorization_code","internal_jwt","identity_headers"]},"token":{"$ref":"#/definitions/Template"},"header":{"type":"string"},"value":{"$ref":"#/definitions/Template"},"username":{"$ref":"#/definitions/Template"},"password":{"$ref":"#/definitions/Template"},"token_url":{"$ref":"#/definitions/Template"},"client_id":{"$ref":"#/definitions/Template"},"client_secret":{"$ref":"#/definitions/Template"},"scopes":{"type":"array","items":{"type":"string"}},"audience":{"type":"string"},"issuer":{"type":"string"},"ttl_ms":{"type":"integer"},"signing_key":{"$ref":"#/definitions/Template"},"algorithm":{"type":"string"},"claims":{"type":"object","additionalProperties":{"type":"string"}},"authorization_url":{"$ref":"#/definitions/Template"},"resource":{"type":"string"},"headers":{"description":"Lower-case name -> `client`, `user`, `teams`, `scopes` or `claims.<path>`.","type":"object","additionalProperties":{"type":"string"}}},"x-map":"BundleAuth"},"BundleMirror":{"type":"object","additionalProperties":false,"x-feature":"routes.mirror/1","required":["upstream","share","only_read_only"],"properties":{"upstream":{"type":"integer"},"share":{"type":"number"},"only_read_only":{"type":"boolean"}},"x-map":"BundleMirror"},"BundleRewrite":{"type":"object","additionalProperties":false,"x-feature":"routes.rewrite/1","required":[],"properties":{"tool_name":{"type":"string"},"strip_prefix":{"type":"string"},"add_prefix":{"type":"string"},"set_arguments":{"type":"object","additionalProperties":true},"remove_arguments":{"type":"array","items":{"type":"string"}}},"x-map":"BundleRewrite"},"BundleRouteHeaders":{"type":"object","additionalProperties":false,"x-feature":"routes.headers/1","required":["set","remove"],"properties":{"set":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"remove":{"type":"array","items":{"type":"string"}}},"x-map":"BundleRouteHeaders"},"PinTable":{"type":"object","additionalProperties":false,"x-feature":"pins/1","required":["mode","on_change","on_new","upstreams"],"properties":{"mode":{"enum":["off","warn","enforce"]},"on_change":{"enum":["quarantine","warn"]},"on_new":{"enum":["quarantine","allow"]},"upstreams":{"description":"By name of the upstream; all tools of one that is not here are new.","type":"object","additionalProperties":{"description":"By the upstream's own name of the tool.","type":"object","additionalProperties":{"$ref":"#/definitions/PinnedTool"}}}},"x-map":"PinTable"},"PinnedTool":{"type":"object","additionalProperties":false,"x-feature":"pins/1","required":["hash","definition"],"properties":{"hash":{"description":"sha-256 over the canonical text of `definition`.","type":"string"},"definition":{"description":"The tool as the upstream described it: name, title, description, inputSchema, outputSchema, annotations.","type":"object","additionalProperties":true,"required":["name","inputSchema"],"properties":{"name":{"type":"string"},"title":{"type":"string"},"description":{"type":"string"},"inputSchema":{"type":"object","additionalProperties":true},"outputSchema":{"type":"object","additionalProperties":true},"annotations":{"type":"object","additionalProperties":true}},"x-map":"PinnedTool.definition"}},"x-map":"PinnedTool"},"RouteTable":{"description":"Routes and the index that finds the winner. An entry is one alternative of one route's `match` with one name condition; its number is its rank: of all entries that match, the lowest number wins.","type":"object","additionalProperties":false,"required":["table","entries","tool","prompt","resource","unnamed"],"properties":{"table":{"type":"array","items":{"$ref":"#/definitions/BundleRoute"}},"entries":{"type":"array","items":{"$ref":"#/definitions/RouteEntry"}},"tool":{"$ref":"#/definitions/NameIndex"},"prompt":{"$ref":"#/definitions/NameIndex"},"resource":{"$ref":"#/definitions/NameIndex"},"unnamed":{"description":"Entries without a name condition, best first.","type":"array","items":{"type":"integer"}}},"x-map":"RouteTable"},"BundleRoute":{"type":"object","additionalProperties":false,"required":["name","targets","deny","sticky_by","salt","timeout_ms"],"properties":{"name":{"type":"string"},"targets":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["upstream","weight"],"properties":{"upstream":{"type":"integer"},"weight":{"type":"integer"}},"x-map":"BundleRoute.targets[]"}},"deny":{"description":"Message of a deny route; null for a route with targets.","type":["string","null"]},"sticky_by":{"enum":["session","client","user","team","none"]},"salt":{"type":"string"},"timeout_ms":{"description":"Instead of the upstream's own; null for that.","type":["integer","null"]},"fallback":{"description":"Upstreams, in order; absent for none.","x-feature":"routes.fallback/1","type":"array","items":{"type":"integer"}},"fallback_on":{"description":"Sorted; there exactly when `fallback` is.","x-feature":"routes.fallback/1","type":"array","items":{"type":"string"}},"mirror":{"$ref":"#/definitions/BundleMirror"},"rewrite":{"$ref":"#/definitions/BundleRewrite"},"headers":{"$ref":"#/definitions/BundleRouteHeaders"},"retries":{"description":"Attempts after the first; absent for what the upstream says.","x-feature":"routes.retries/1","type":"integer"}},"x-map":"BundleRoute"},"RouteEntry":{"type":"object","additionalProperties":false,"required":["route"],"properties":{"route":{"type":"integer"},"pattern":{"description":"Anchored regular expression over the whole name, for globs and regexes; absent when exact, prefix or unnamed.","type":"string"},"priority":{"description":"Why it ranks where it does, for explanations; absent for 0.","type":"integer"},"default":{"description":"It is the route for what no other one takes, for explanations; absent for false.","type":"boolean"},"methods":{"type":"array","items":{"type":"string"}},"listeners":{"type":"array","items":{"type":"string"}},"headers":{"type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"teams":{"description":"Any of these.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"clients":{"description":"Globs.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"client_types":{"description":"Any of these.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"users":{"description":"Globs.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"scopes":{"description":"All of these.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"claims":{"description":"By dotted path, as it is written.","x-feature":"routes.identity/1","type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"when":{"description":"Number of an expression. One that fails takes no call, but on a deny route every one.","x-feature":"routes.identity/1","type":"integer"}},"x-map":"RouteEntry"},"HeaderCondition":{"description":"Holds when every member given holds; `not` turns the whole condition round.","type":"object","additionalProperties":false,"required":["name","not"],"properties":{"name":{"description":"Lower case.","type":"string"},"not":{"type":"boolean"},"exact":{"type":"string"},"prefix":{"type":"string"},"patterns":{"description":"Anchored regular expressions, for globs and regexes.","type":"array","items":{"type":"string"}},"present":{"type":"boolean"}},"x-map":"HeaderCondition"},"NameIndex":{"description":"Exact names, and a radix trie over literal prefixes as flat arrays. Node 0 is the root; node i has label `labels[i]`, its children are the `counts[i]` nodes starting at `first[i]` sorted by first code point, and its entries are `entries[i]`, best first.","type":"object","additionalProperties":false,"required":["exact","labels","first","counts","entries"],"properties":{"exact":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"labels":{"type":"array","items":{"type":"string"}},"first":{"type":"array","items":{"type":"integer"}},"counts":{"type":"array","items":{"type":"integer"}},"entries":{"type":"array","items":{"type":"array","items":{"type":"integer"}}}},"x-map":"NameIndex"},"BundleScope":{"description":"What a policy is attached to: every member given must fit, with one of its entries. Empty for everything.","type":"object","additionalProperties":false,"required":[],"properties":{"routes":{"type":"array","items":{"type":"integer"}},"upstreams":{"type":"array","items":{"type":"integer"}},"teams":{"description":"Names of teams.","type":"array","items":{"type":"string"}},"clients":{"description":"Ids of clients.","type":"array","items":{"type":"string"}}},"x-map":"BundleScope"},"Template":{"description":"A string with references the runtime resolves: literal text, `${env:NAME:-default}` and `${file:/path}` in order.","type":"array","items":{"$ref":"#/definitions/TemplatePart"}},"TemplatePart":{"type":"object","additionalProperties":false,"properties":{"text":{"type":"string"},"env":{"type":"string"},"default":{"type":"string"},"file":{"type":"string"}},"x-map":"TemplatePart"},"BundleUpstream":{"type":"object","additionalProperties":false,"required":["name","era","http","stdio","isolation","server_requests","prefix","on_name_conflict","tools","prompts","resources","timeouts","discovery"],"properties":{"name":{"type":"string"},"era":{"enum":["auto","legacy","modern"]},"http":{"description":"Exactly one of `http` and `stdio` is not null.","anyOf":[{"$ref":"#/definitions/BundleHttpUpstream"},{"type":"null"}]},"stdio":{"anyOf":[{"$ref":"#/definitions/BundleStdioUpstream"},{"type":"null"}]},"isolation":{"description":"Who may share a session, connection or process of a server that keeps state. `max`: how many there may be at once.","type":"object","additionalProperties":false,"required":["mode","max"],"properties":{"mode":{"enum":["shared","per_client","per_session"]},"max":{"type":"integer"}},"x-map":"BundleUpstream.isolation"},"server_requests":{"description":"What it may ask clients for.","type":"array","items":{"enum":["elicitation","roots","sampling"]}},"prefix":{"description":"Prepended to every tool and prompt name, separator included; empty for none.","type":"string"},"on_name_conflict":{"enum":["hide","prefix"]},"conflict_prefix":{"description":"The prefix `on_name_conflict: prefix` gives a newcomer.","type":"string"},"tools":{"type":"object","additionalProperties":false,"required":["include","exclude","rename"],"properties":{"include":{"description":"Globs over upstream-side names.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}},"rename":{"type":"object","additionalProperties":{"type":"string"}}},"x-map":"BundleUpstream.tools"},"prompts":{"type":"object","additionalProperties":false,"required":["include","exclude"],"properties":{"include":{"description":"Globs over upstream-side names.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"x-map":"BundleUpstream.prompts"},"resources":{"type":"object","additionalProperties":false,"required":["include","exclude"],"properties":{"include":{"description":"Globs over URIs.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"x-map":"BundleUpstream.resources"},"timeouts":{"type":"object","additionalProperties":false,"required":["connect_ms","call_ms","idle_ms"],"properties":{"connect_ms":{"type":"integer"},"call_ms":{"type":"integer"},"idle_ms":{"type":"integer"}},"x-map":"BundleUpstream.timeouts"},"discovery":{"type":"object","additionalProperties":false,"required":["interval_ms","on_failure","follow_list_changed"],"properties":{"interval_ms":{"type":"integer"},"on_failure":{"enum":["keep_last","drop"]},"follow_list_changed":{"type":"boolean"}},"x-map":"BundleUpstream.discovery"},"region":{"description":"Where it runs.","x-feature":"expressions.ir/1","type":"string"},"labels":{"description":"Absent for none.","x-feature":"expressions.ir/1","type":"object","additionalProperties":{"type":"string"}},"trust_annotations":{"description":"Whether rules may believe what it says of its tools; absent for false.","x-feature":"access.rules/1","const":true,"type":"boolean"},"failure_mode":{"description":"Absent for open.","x-feature":"upstreams.failure_mode/1","const":"closed","type":"string"},"forward_headers":{"description":"Lower-case names, sorted; absent for none.","x-feature":"upstreams.forward_headers/1","type":"array","items":{"type":"string"}},"versions":{"description":"Revisions to speak with it, sorted; absent for all.","x-feature":"upstreams.versions/1","type":"array","items":{"type":"string"}},"pool":{"$ref":"#/definitions/BundlePool"},"retries":{"$ref":"#/definitions/BundleRetries"},"health_check":{"$ref":"#/definitions/BundleHealthCheck"},"load_balancing":{"$ref":"#/definitions/BundleLoadBalancing"},"circuit_breaker":{"$ref":"#/definitions/BundleBreaker"},"auth":{"$ref":"#/definitions/BundleAuth"},"tls":{"$ref":"#/definitions/BundleClientTls"},"overrides":{"description":"What clients are told instead, by the upstream's own name of the tool; absent for none.","x-feature":"catalog.overrides/1","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":[],"properties":{"title":{"type":"string"},"description":{"type":"string"},"annotations":{"$ref":"#/definitions/BundleAnnotations"}}}}},"x-map":"BundleUpstream"},"BundleHttpUpstream":{"type":"object","additionalProperties":false,"required":["transport","instances","headers"],"properties":{"transport":{"description":"`auto`: by the URL; Streamable HTTP, and HTTP+SSE where that is refused.","enum":["auto","streamable_http","sse","websocket"]},"instances":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","url","weight"],"properties":{"name":{"type":"string"},"url":{"$ref":"#/definitions/Template"},"weight":{"type":"integer"},"zone":{"x-feature":"upstreams.instances/1","type":"string"},"region":{"x-feature":"upstreams.instances/1","type":"string"},"backup":{"description":"Absent for false.","x-feature":"upstreams.instances/1","const":true,"type":"boolean"},"drain":{"description":"Absent for false.","x-feature":"upstreams.instances/1","const":true,"type":"boolean"}},"x-map":"BundleHttpUpstream.instances[]"}},"headers":{"description":"Lower-case names.","type":"object","additionalProperties":{"$ref":"#/definitions/Template"}}},"x-map":"BundleHttpUpstream"},"BundleStdioUpstream":{"type":"object","additionalProperties":false,"required":["command","args","env","cwd","startup_timeout_ms","restart_backoff_ms","max_restarts","shutdown_grace_ms","stderr"],"properties":{"command":{"$ref":"#/definitions/Template"},"args":{"type":"array","items":{"$ref":"#/definitions/Template"}},"env":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"cwd":{"anyOf":[{"$ref":"#/definitions/Template"},{"type":"null"}]},"startup_timeout_ms":{"type":"integer"},"restart_backoff_ms":{"type":"integer"},"max_restarts":{"type":"integer"},"shutdown_grace_ms":{"type":"integer"},"stderr":{"enum":["log","discard","inherit"]}},"x-map":"BundleStdioUpstream"}},"x-map":"Bundle"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const schema7 = {"type":"object","additionalProperties":false,"required":["name","region","listeners","admin","limits","sessions","extensions","reload","shutdown_grace_ms"],"properties":{"name":{"type":"string"},"region":{"type":"string"},"listeners":{"type":"array","items":{"$ref":"#/definitions/BundleListener"}},"admin":{"type":"object","additionalProperties":false,"required":["enabled","address","port"],"properties":{"enabled":{"type":"boolean"},"address":{"type":"string"},"port":{"type":"integer"},"token":{"description":"What readers of anything but health must show.","x-feature":"admin.token/1","$ref":"#/definitions/Template"},"ui":{"description":"False when its web pages are not to be served; absent for true.","x-feature":"admin.ui/1","const":false,"type":"boolean"}},"x-map":"BundleGateway.admin"},"limits":{"type":"object","additionalProperties":false,"required":["max_request_bytes","max_response_bytes","max_sessions","max_connections"],"properties":{"max_request_bytes":{"type":"integer"},"max_response_bytes":{"type":"integer"},"max_sessions":{"type":"integer"},"max_connections":{"type":"integer"}},"x-map":"BundleGateway.limits"},"sessions":{"type":"object","additionalProperties":false,"required":["idle_ms","key"],"properties":{"idle_ms":{"type":"integer"},"key":{"description":"Seals what travels through clients; replicas share it. Null for a key of the process's own.","anyOf":[{"$ref":"#/definitions/Template"},{"type":"null"}]}},"x-map":"BundleGateway.sessions"},"extensions":{"description":"Ids of protocol extensions that are passed on, sorted.","type":"array","items":{"type":"string"}},"reload":{"type":"object","additionalProperties":false,"required":["watch","debounce_ms","drain_ms"],"properties":{"watch":{"type":"boolean"},"debounce_ms":{"type":"integer"},"drain_ms":{"type":"integer"},"signature":{"description":"Absent for off.","x-feature":"reload.signature/1","enum":["verify","require"]},"trusted_keys":{"description":"PEM texts of Ed25519 public keys, sorted; there exactly when `signature` is.","x-feature":"reload.signature/1","type":"array","items":{"type":"string"}}},"x-map":"BundleGateway.reload"},"shutdown_grace_ms":{"type":"integer"},"environment":{"description":"Where the gateway belongs; for records.","x-feature":"audit/1","type":"string"},"redis":{"$ref":"#/definitions/BundleRedis"},"errors":{"$ref":"#/definitions/BundleErrors"},"metrics":{"$ref":"#/definitions/BundleMetrics"},"tracing":{"$ref":"#/definitions/BundleTracing"},"logs":{"$ref":"#/definitions/BundleLogs"},"audit":{"$ref":"#/definitions/BundleAudit"},"versions":{"description":"Revisions clients may speak, sorted; absent for all.","x-feature":"protocol.versions/1","type":"array","items":{"type":"string"}},"session_store":{"description":"Absent for memory.","x-feature":"sessions.redis/1","const":"redis","type":"string"}},"x-map":"BundleGateway"};
const schema8 = {"type":"object","additionalProperties":false,"required":["name","address","port","path","sse_path","message_path","ws_path","allowed_origins","allowed_hosts"],"properties":{"name":{"type":"string"},"address":{"type":"string"},"port":{"type":"integer"},"path":{"description":"Streamable HTTP; null when the listener does not serve it. Likewise the paths below.","type":["string","null"]},"sse_path":{"description":"Event stream of HTTP+SSE (2024-11-05).","type":["string","null"]},"message_path":{"description":"Where clients of `sse_path` post their messages; null exactly when that is.","type":["string","null"]},"ws_path":{"description":"WebSocket.","type":["string","null"]},"allowed_origins":{"type":"array","items":{"type":"string"}},"allowed_hosts":{"description":"Lower-case host names accepted in Host, with or without a port; the compiler adds loopback names to loopback listeners.","type":"array","items":{"type":"string"}},"public_url":{"description":"Address clients know it by.","x-feature":"listeners.public_url/1","type":"string"},"tls":{"$ref":"#/definitions/BundleTls"},"trusted_proxies":{"description":"Blocks of addresses, sorted; absent for none.","x-feature":"listeners.proxies/1","type":"array","items":{"type":"string"}}},"x-map":"BundleListener"};
const schema9 = {"type":"object","additionalProperties":false,"x-feature":"listeners.tls/1","required":["cert","key","require_client_cert","min_version"],"properties":{"cert":{"$ref":"#/definitions/Template"},"key":{"$ref":"#/definitions/Template"},"require_client_cert":{"type":"boolean"},"min_version":{"type":"string"},"client_ca":{"type":"string"}},"x-map":"BundleTls"};
const schema10 = {"description":"A string with references the runtime resolves: literal text, `${env:NAME:-default}` and `${file:/path}` in order.","type":"array","items":{"$ref":"#/definitions/TemplatePart"}};
const schema11 = {"type":"object","additionalProperties":false,"properties":{"text":{"type":"string"},"env":{"type":"string"},"default":{"type":"string"},"file":{"type":"string"}},"x-map":"TemplatePart"};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "text") || (key0 === "env")) || (key0 === "default")) || (key0 === "file"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.text !== undefined){
let data0 = data.text;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.text.type,parentSchema:schema11.properties.text,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.env !== undefined){
let data1 = data.env;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.env.type,parentSchema:schema11.properties.env,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.default !== undefined){
let data2 = data.default;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.default.type,parentSchema:schema11.properties.default,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.file !== undefined){
let data3 = data.file;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.file.type,parentSchema:schema11.properties.file,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cert === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cert"},message:"must have required property '"+"cert"+"'",schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.require_client_cert === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "require_client_cert"},message:"must have required property '"+"require_client_cert"+"'",schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.min_version === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "min_version"},message:"must have required property '"+"min_version"+"'",schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "cert") || (key0 === "key")) || (key0 === "require_client_cert")) || (key0 === "min_version")) || (key0 === "client_ca"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.cert !== undefined){
if(!(validate25(data.cert, {instancePath:instancePath+"/cert",parentData:data,parentDataProperty:"cert",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.key !== undefined){
if(!(validate25(data.key, {instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.require_client_cert !== undefined){
let data2 = data.require_client_cert;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/require_client_cert",schemaPath:"#/properties/require_client_cert/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema9.properties.require_client_cert.type,parentSchema:schema9.properties.require_client_cert,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.min_version !== undefined){
let data3 = data.min_version;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/min_version",schemaPath:"#/properties/min_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.min_version.type,parentSchema:schema9.properties.min_version,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.client_ca !== undefined){
let data4 = data.client_ca;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/client_ca",schemaPath:"#/properties/client_ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.client_ca.type,parentSchema:schema9.properties.client_ca,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.address === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.port === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.path === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.sse_path === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sse_path"},message:"must have required property '"+"sse_path"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.message_path === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_path"},message:"must have required property '"+"message_path"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.ws_path === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ws_path"},message:"must have required property '"+"ws_path"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.allowed_origins === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "allowed_origins"},message:"must have required property '"+"allowed_origins"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.allowed_hosts === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "allowed_hosts"},message:"must have required property '"+"allowed_hosts"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema8.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err10 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.address !== undefined){
let data1 = data.address;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.address.type,parentSchema:schema8.properties.address,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.port !== undefined){
let data2 = data.port;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err12 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema8.properties.port.type,parentSchema:schema8.properties.port,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.path !== undefined){
let data3 = data.path;
if((typeof data3 !== "string") && (data3 !== null)){
const err13 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: schema8.properties.path.type},message:"must be string,null",schema:schema8.properties.path.type,parentSchema:schema8.properties.path,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.sse_path !== undefined){
let data4 = data.sse_path;
if((typeof data4 !== "string") && (data4 !== null)){
const err14 = {instancePath:instancePath+"/sse_path",schemaPath:"#/properties/sse_path/type",keyword:"type",params:{type: schema8.properties.sse_path.type},message:"must be string,null",schema:schema8.properties.sse_path.type,parentSchema:schema8.properties.sse_path,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.message_path !== undefined){
let data5 = data.message_path;
if((typeof data5 !== "string") && (data5 !== null)){
const err15 = {instancePath:instancePath+"/message_path",schemaPath:"#/properties/message_path/type",keyword:"type",params:{type: schema8.properties.message_path.type},message:"must be string,null",schema:schema8.properties.message_path.type,parentSchema:schema8.properties.message_path,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.ws_path !== undefined){
let data6 = data.ws_path;
if((typeof data6 !== "string") && (data6 !== null)){
const err16 = {instancePath:instancePath+"/ws_path",schemaPath:"#/properties/ws_path/type",keyword:"type",params:{type: schema8.properties.ws_path.type},message:"must be string,null",schema:schema8.properties.ws_path.type,parentSchema:schema8.properties.ws_path,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.allowed_origins !== undefined){
let data7 = data.allowed_origins;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/allowed_origins/" + i0,schemaPath:"#/properties/allowed_origins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.allowed_origins.items.type,parentSchema:schema8.properties.allowed_origins.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/allowed_origins",schemaPath:"#/properties/allowed_origins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.allowed_origins.type,parentSchema:schema8.properties.allowed_origins,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.allowed_hosts !== undefined){
let data9 = data.allowed_hosts;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 !== "string"){
const err19 = {instancePath:instancePath+"/allowed_hosts/" + i1,schemaPath:"#/properties/allowed_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.allowed_hosts.items.type,parentSchema:schema8.properties.allowed_hosts.items,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/allowed_hosts",schemaPath:"#/properties/allowed_hosts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.allowed_hosts.type,parentSchema:schema8.properties.allowed_hosts,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.public_url !== undefined){
let data11 = data.public_url;
if(typeof data11 !== "string"){
const err21 = {instancePath:instancePath+"/public_url",schemaPath:"#/properties/public_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.public_url.type,parentSchema:schema8.properties.public_url,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.tls !== undefined){
if(!(validate24(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.trusted_proxies !== undefined){
let data13 = data.trusted_proxies;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 !== "string"){
const err22 = {instancePath:instancePath+"/trusted_proxies/" + i2,schemaPath:"#/properties/trusted_proxies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.trusted_proxies.items.type,parentSchema:schema8.properties.trusted_proxies.items,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/trusted_proxies",schemaPath:"#/properties/trusted_proxies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.trusted_proxies.type,parentSchema:schema8.properties.trusted_proxies,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"object","additionalProperties":false,"x-feature":"gateway.redis/1","required":["url","key_prefix"],"properties":{"url":{"$ref":"#/definitions/Template"},"key_prefix":{"type":"string"},"tls":{"$ref":"#/definitions/BundleClientTls"}},"x-map":"BundleRedis"};
const schema13 = {"type":"object","additionalProperties":false,"x-feature":"upstreams.tls/1","required":["min_version","insecure_skip_verify"],"properties":{"min_version":{"type":"string"},"insecure_skip_verify":{"type":"boolean"},"ca":{"type":"string"},"cert":{"type":"string"},"key":{"$ref":"#/definitions/Template"},"server_name":{"type":"string"}},"x-map":"BundleClientTls"};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.min_version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "min_version"},message:"must have required property '"+"min_version"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.insecure_skip_verify === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "insecure_skip_verify"},message:"must have required property '"+"insecure_skip_verify"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "min_version") || (key0 === "insecure_skip_verify")) || (key0 === "ca")) || (key0 === "cert")) || (key0 === "key")) || (key0 === "server_name"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.min_version !== undefined){
let data0 = data.min_version;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/min_version",schemaPath:"#/properties/min_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.min_version.type,parentSchema:schema13.properties.min_version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.insecure_skip_verify !== undefined){
let data1 = data.insecure_skip_verify;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/insecure_skip_verify",schemaPath:"#/properties/insecure_skip_verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.properties.insecure_skip_verify.type,parentSchema:schema13.properties.insecure_skip_verify,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ca !== undefined){
let data2 = data.ca;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/ca",schemaPath:"#/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.ca.type,parentSchema:schema13.properties.ca,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cert !== undefined){
let data3 = data.cert;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/cert",schemaPath:"#/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.cert.type,parentSchema:schema13.properties.cert,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.key !== undefined){
if(!(validate25(data.key, {instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.server_name !== undefined){
let data5 = data.server_name;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/server_name",schemaPath:"#/properties/server_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.server_name.type,parentSchema:schema13.properties.server_name,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key_prefix === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key_prefix"},message:"must have required property '"+"key_prefix"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "url") || (key0 === "key_prefix")) || (key0 === "tls"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.url !== undefined){
if(!(validate25(data.url, {instancePath:instancePath+"/url",parentData:data,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.key_prefix !== undefined){
let data1 = data.key_prefix;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/key_prefix",schemaPath:"#/properties/key_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.key_prefix.type,parentSchema:schema12.properties.key_prefix,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tls !== undefined){
if(!(validate36(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"object","additionalProperties":false,"x-feature":"gateway.errors/1","required":["rate_limit_code","expose_upstream"],"properties":{"rate_limit_code":{"description":"Null for auto.","type":["integer","null"]},"expose_upstream":{"type":"boolean"}},"x-map":"BundleErrors"};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rate_limit_code === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rate_limit_code"},message:"must have required property '"+"rate_limit_code"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.expose_upstream === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expose_upstream"},message:"must have required property '"+"expose_upstream"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "rate_limit_code") || (key0 === "expose_upstream"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rate_limit_code !== undefined){
let data0 = data.rate_limit_code;
if((!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))) && (data0 !== null)){
const err3 = {instancePath:instancePath+"/rate_limit_code",schemaPath:"#/properties/rate_limit_code/type",keyword:"type",params:{type: schema14.properties.rate_limit_code.type},message:"must be integer,null",schema:schema14.properties.rate_limit_code.type,parentSchema:schema14.properties.rate_limit_code,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.expose_upstream !== undefined){
let data1 = data.expose_upstream;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/expose_upstream",schemaPath:"#/properties/expose_upstream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema14.properties.expose_upstream.type,parentSchema:schema14.properties.expose_upstream,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","additionalProperties":false,"x-feature":"telemetry/1","required":["path","client_ip_label","max_label_values","native_otel_names"],"properties":{"path":{"type":"string"},"client_ip_label":{"enum":["off","prefix","full"]},"max_label_values":{"type":"integer"},"native_otel_names":{"type":"boolean"}},"x-map":"BundleMetrics"};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.client_ip_label === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "client_ip_label"},message:"must have required property '"+"client_ip_label"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.max_label_values === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max_label_values"},message:"must have required property '"+"max_label_values"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.native_otel_names === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "native_otel_names"},message:"must have required property '"+"native_otel_names"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "path") || (key0 === "client_ip_label")) || (key0 === "max_label_values")) || (key0 === "native_otel_names"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.path.type,parentSchema:schema15.properties.path,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.client_ip_label !== undefined){
let data1 = data.client_ip_label;
if(!(((data1 === "off") || (data1 === "prefix")) || (data1 === "full"))){
const err6 = {instancePath:instancePath+"/client_ip_label",schemaPath:"#/properties/client_ip_label/enum",keyword:"enum",params:{allowedValues: schema15.properties.client_ip_label.enum},message:"must be equal to one of the allowed values",schema:schema15.properties.client_ip_label.enum,parentSchema:schema15.properties.client_ip_label,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.max_label_values !== undefined){
let data2 = data.max_label_values;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err7 = {instancePath:instancePath+"/max_label_values",schemaPath:"#/properties/max_label_values/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema15.properties.max_label_values.type,parentSchema:schema15.properties.max_label_values,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.native_otel_names !== undefined){
let data3 = data.native_otel_names;
if(typeof data3 !== "boolean"){
const err8 = {instancePath:instancePath+"/native_otel_names",schemaPath:"#/properties/native_otel_names/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema15.properties.native_otel_names.type,parentSchema:schema15.properties.native_otel_names,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","additionalProperties":false,"x-feature":"telemetry/1","required":["endpoint","headers","sample","capture_arguments"],"properties":{"endpoint":{"$ref":"#/definitions/Template"},"headers":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"sample":{"type":"number"},"capture_arguments":{"type":"boolean"}},"x-map":"BundleTracing"};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.endpoint === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.headers === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sample === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sample"},message:"must have required property '"+"sample"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.capture_arguments === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "capture_arguments"},message:"must have required property '"+"capture_arguments"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "endpoint") || (key0 === "headers")) || (key0 === "sample")) || (key0 === "capture_arguments"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.endpoint !== undefined){
if(!(validate25(data.endpoint, {instancePath:instancePath+"/endpoint",parentData:data,parentDataProperty:"endpoint",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.headers !== undefined){
let data1 = data.headers;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(validate25(data1[key1], {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.headers.type,parentSchema:schema16.properties.headers,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sample !== undefined){
let data3 = data.sample;
if(!(typeof data3 == "number")){
const err6 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema16.properties.sample.type,parentSchema:schema16.properties.sample,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.capture_arguments !== undefined){
let data4 = data.capture_arguments;
if(typeof data4 !== "boolean"){
const err7 = {instancePath:instancePath+"/capture_arguments",schemaPath:"#/properties/capture_arguments/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.capture_arguments.type,parentSchema:schema16.properties.capture_arguments,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","additionalProperties":false,"x-feature":"telemetry/1","required":["level","format"],"properties":{"level":{"type":"string"},"format":{"type":"string"}},"x-map":"BundleLogs"};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.level === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.format === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "level") || (key0 === "format"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.level !== undefined){
let data0 = data.level;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.level.type,parentSchema:schema17.properties.level,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.format !== undefined){
let data1 = data.format;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.format.type,parentSchema:schema17.properties.format,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","additionalProperties":false,"x-feature":"audit/1","required":["sinks","events","arguments","results","format","on_failure"],"properties":{"sinks":{"type":"array","items":{"$ref":"#/definitions/BundleSink"}},"events":{"description":"Empty for all.","type":"array","items":{"type":"string"}},"arguments":{"type":"string"},"results":{"type":"string"},"format":{"type":"string"},"on_failure":{"enum":["drop","block"]}},"x-map":"BundleAudit"};
const schema19 = {"type":"object","additionalProperties":false,"x-feature":"audit/1","required":["type"],"properties":{"type":{"enum":["stdout","file","http","syslog","otlp"]},"path":{"type":"string"},"rotate":{"type":"object","additionalProperties":false,"required":["max_size_bytes","keep"],"properties":{"max_size_bytes":{"type":"integer"},"keep":{"type":"integer"}},"x-map":"BundleSink.rotate"},"url":{"$ref":"#/definitions/Template"},"headers":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"batch":{"type":"integer"},"flush_ms":{"type":"integer"},"encoding":{"type":"string"},"address":{"type":"string"},"endpoint":{"$ref":"#/definitions/Template"}},"x-map":"BundleSink"};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema19.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!(((((data0 === "stdout") || (data0 === "file")) || (data0 === "http")) || (data0 === "syslog")) || (data0 === "otlp"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema19.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.type.enum,parentSchema:schema19.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.path.type,parentSchema:schema19.properties.path,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rotate !== undefined){
let data2 = data.rotate;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.max_size_bytes === undefined){
const err4 = {instancePath:instancePath+"/rotate",schemaPath:"#/properties/rotate/required",keyword:"required",params:{missingProperty: "max_size_bytes"},message:"must have required property '"+"max_size_bytes"+"'",schema:schema19.properties.rotate.required,parentSchema:schema19.properties.rotate,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.keep === undefined){
const err5 = {instancePath:instancePath+"/rotate",schemaPath:"#/properties/rotate/required",keyword:"required",params:{missingProperty: "keep"},message:"must have required property '"+"keep"+"'",schema:schema19.properties.rotate.required,parentSchema:schema19.properties.rotate,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "max_size_bytes") || (key1 === "keep"))){
const err6 = {instancePath:instancePath+"/rotate",schemaPath:"#/properties/rotate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.rotate,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.max_size_bytes !== undefined){
let data3 = data2.max_size_bytes;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err7 = {instancePath:instancePath+"/rotate/max_size_bytes",schemaPath:"#/properties/rotate/properties/max_size_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.rotate.properties.max_size_bytes.type,parentSchema:schema19.properties.rotate.properties.max_size_bytes,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.keep !== undefined){
let data4 = data2.keep;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err8 = {instancePath:instancePath+"/rotate/keep",schemaPath:"#/properties/rotate/properties/keep/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.rotate.properties.keep.type,parentSchema:schema19.properties.rotate.properties.keep,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/rotate",schemaPath:"#/properties/rotate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.rotate.type,parentSchema:schema19.properties.rotate,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.url !== undefined){
if(!(validate25(data.url, {instancePath:instancePath+"/url",parentData:data,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.headers !== undefined){
let data6 = data.headers;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(validate25(data6[key2], {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.headers.type,parentSchema:schema19.properties.headers,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.batch !== undefined){
let data8 = data.batch;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err11 = {instancePath:instancePath+"/batch",schemaPath:"#/properties/batch/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.batch.type,parentSchema:schema19.properties.batch,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.flush_ms !== undefined){
let data9 = data.flush_ms;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err12 = {instancePath:instancePath+"/flush_ms",schemaPath:"#/properties/flush_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.flush_ms.type,parentSchema:schema19.properties.flush_ms,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.encoding !== undefined){
let data10 = data.encoding;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.encoding.type,parentSchema:schema19.properties.encoding,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.address !== undefined){
let data11 = data.address;
if(typeof data11 !== "string"){
const err14 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.address.type,parentSchema:schema19.properties.address,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.endpoint !== undefined){
if(!(validate25(data.endpoint, {instancePath:instancePath+"/endpoint",parentData:data,parentDataProperty:"endpoint",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sinks === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sinks"},message:"must have required property '"+"sinks"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.events === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.arguments === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "arguments"},message:"must have required property '"+"arguments"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.results === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "results"},message:"must have required property '"+"results"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.format === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.on_failure === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on_failure"},message:"must have required property '"+"on_failure"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "sinks") || (key0 === "events")) || (key0 === "arguments")) || (key0 === "results")) || (key0 === "format")) || (key0 === "on_failure"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.sinks !== undefined){
let data0 = data.sinks;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate51(data0[i0], {instancePath:instancePath+"/sinks/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/sinks",schemaPath:"#/properties/sinks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.sinks.type,parentSchema:schema18.properties.sinks,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.events !== undefined){
let data2 = data.events;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.events.items.type,parentSchema:schema18.properties.events.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.events.type,parentSchema:schema18.properties.events,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.arguments !== undefined){
let data4 = data.arguments;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.arguments.type,parentSchema:schema18.properties.arguments,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.results !== undefined){
let data5 = data.results;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.results.type,parentSchema:schema18.properties.results,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.format !== undefined){
let data6 = data.format;
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.format.type,parentSchema:schema18.properties.format,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.on_failure !== undefined){
let data7 = data.on_failure;
if(!((data7 === "drop") || (data7 === "block"))){
const err13 = {instancePath:instancePath+"/on_failure",schemaPath:"#/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema18.properties.on_failure.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.on_failure.enum,parentSchema:schema18.properties.on_failure,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.region === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.listeners === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listeners"},message:"must have required property '"+"listeners"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.admin === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "admin"},message:"must have required property '"+"admin"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.limits === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limits"},message:"must have required property '"+"limits"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.sessions === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sessions"},message:"must have required property '"+"sessions"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.extensions === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "extensions"},message:"must have required property '"+"extensions"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.reload === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reload"},message:"must have required property '"+"reload"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.shutdown_grace_ms === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shutdown_grace_ms"},message:"must have required property '"+"shutdown_grace_ms"+"'",schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err10 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.name.type,parentSchema:schema7.properties.name,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.region !== undefined){
let data1 = data.region;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.region.type,parentSchema:schema7.properties.region,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.listeners !== undefined){
let data2 = data.listeners;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data2[i0], {instancePath:instancePath+"/listeners/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.listeners.type,parentSchema:schema7.properties.listeners,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.admin !== undefined){
let data4 = data.admin;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.enabled === undefined){
const err13 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/required",keyword:"required",params:{missingProperty: "enabled"},message:"must have required property '"+"enabled"+"'",schema:schema7.properties.admin.required,parentSchema:schema7.properties.admin,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.address === undefined){
const err14 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema7.properties.admin.required,parentSchema:schema7.properties.admin,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.port === undefined){
const err15 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema7.properties.admin.required,parentSchema:schema7.properties.admin,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data4){
if(!(((((key1 === "enabled") || (key1 === "address")) || (key1 === "port")) || (key1 === "token")) || (key1 === "ui"))){
const err16 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.admin,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.enabled !== undefined){
let data5 = data4.enabled;
if(typeof data5 !== "boolean"){
const err17 = {instancePath:instancePath+"/admin/enabled",schemaPath:"#/properties/admin/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.admin.properties.enabled.type,parentSchema:schema7.properties.admin.properties.enabled,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.address !== undefined){
let data6 = data4.address;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/admin/address",schemaPath:"#/properties/admin/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.admin.properties.address.type,parentSchema:schema7.properties.admin.properties.address,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.port !== undefined){
let data7 = data4.port;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err19 = {instancePath:instancePath+"/admin/port",schemaPath:"#/properties/admin/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.admin.properties.port.type,parentSchema:schema7.properties.admin.properties.port,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.token !== undefined){
if(!(validate25(data4.token, {instancePath:instancePath+"/admin/token",parentData:data4,parentDataProperty:"token",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data4.ui !== undefined){
let data9 = data4.ui;
if(typeof data9 !== "boolean"){
const err20 = {instancePath:instancePath+"/admin/ui",schemaPath:"#/properties/admin/properties/ui/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.admin.properties.ui.type,parentSchema:schema7.properties.admin.properties.ui,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(false !== data9){
const err21 = {instancePath:instancePath+"/admin/ui",schemaPath:"#/properties/admin/properties/ui/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant",schema:false,parentSchema:schema7.properties.admin.properties.ui,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.admin.type,parentSchema:schema7.properties.admin,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.limits !== undefined){
let data10 = data.limits;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.max_request_bytes === undefined){
const err23 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "max_request_bytes"},message:"must have required property '"+"max_request_bytes"+"'",schema:schema7.properties.limits.required,parentSchema:schema7.properties.limits,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.max_response_bytes === undefined){
const err24 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "max_response_bytes"},message:"must have required property '"+"max_response_bytes"+"'",schema:schema7.properties.limits.required,parentSchema:schema7.properties.limits,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.max_sessions === undefined){
const err25 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "max_sessions"},message:"must have required property '"+"max_sessions"+"'",schema:schema7.properties.limits.required,parentSchema:schema7.properties.limits,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.max_connections === undefined){
const err26 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "max_connections"},message:"must have required property '"+"max_connections"+"'",schema:schema7.properties.limits.required,parentSchema:schema7.properties.limits,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data10){
if(!((((key2 === "max_request_bytes") || (key2 === "max_response_bytes")) || (key2 === "max_sessions")) || (key2 === "max_connections"))){
const err27 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.limits,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data10.max_request_bytes !== undefined){
let data11 = data10.max_request_bytes;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err28 = {instancePath:instancePath+"/limits/max_request_bytes",schemaPath:"#/properties/limits/properties/max_request_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.limits.properties.max_request_bytes.type,parentSchema:schema7.properties.limits.properties.max_request_bytes,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.max_response_bytes !== undefined){
let data12 = data10.max_response_bytes;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err29 = {instancePath:instancePath+"/limits/max_response_bytes",schemaPath:"#/properties/limits/properties/max_response_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.limits.properties.max_response_bytes.type,parentSchema:schema7.properties.limits.properties.max_response_bytes,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.max_sessions !== undefined){
let data13 = data10.max_sessions;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err30 = {instancePath:instancePath+"/limits/max_sessions",schemaPath:"#/properties/limits/properties/max_sessions/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.limits.properties.max_sessions.type,parentSchema:schema7.properties.limits.properties.max_sessions,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.max_connections !== undefined){
let data14 = data10.max_connections;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err31 = {instancePath:instancePath+"/limits/max_connections",schemaPath:"#/properties/limits/properties/max_connections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.limits.properties.max_connections.type,parentSchema:schema7.properties.limits.properties.max_connections,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.limits.type,parentSchema:schema7.properties.limits,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.sessions !== undefined){
let data15 = data.sessions;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.idle_ms === undefined){
const err33 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/required",keyword:"required",params:{missingProperty: "idle_ms"},message:"must have required property '"+"idle_ms"+"'",schema:schema7.properties.sessions.required,parentSchema:schema7.properties.sessions,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15.key === undefined){
const err34 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema7.properties.sessions.required,parentSchema:schema7.properties.sessions,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data15){
if(!((key3 === "idle_ms") || (key3 === "key"))){
const err35 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.sessions,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.idle_ms !== undefined){
let data16 = data15.idle_ms;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err36 = {instancePath:instancePath+"/sessions/idle_ms",schemaPath:"#/properties/sessions/properties/idle_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.sessions.properties.idle_ms.type,parentSchema:schema7.properties.sessions.properties.idle_ms,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.key !== undefined){
let data17 = data15.key;
const _errs38 = errors;
let valid6 = false;
const _errs39 = errors;
if(!(validate25(data17, {instancePath:instancePath+"/sessions/key",parentData:data15,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid0 = _errs39 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const _errs40 = errors;
if(data17 !== null){
const err37 = {instancePath:instancePath+"/sessions/key",schemaPath:"#/properties/sessions/properties/key/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema7.properties.sessions.properties.key.anyOf[1].type,parentSchema:schema7.properties.sessions.properties.key.anyOf[1],data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid0 = _errs40 === errors;
valid6 = valid6 || _valid0;
}
if(!valid6){
const err38 = {instancePath:instancePath+"/sessions/key",schemaPath:"#/properties/sessions/properties/key/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema7.properties.sessions.properties.key.anyOf,parentSchema:schema7.properties.sessions.properties.key,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err39 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.sessions.type,parentSchema:schema7.properties.sessions,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.extensions !== undefined){
let data18 = data.extensions;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 !== "string"){
const err40 = {instancePath:instancePath+"/extensions/" + i1,schemaPath:"#/properties/extensions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.extensions.items.type,parentSchema:schema7.properties.extensions.items,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/extensions",schemaPath:"#/properties/extensions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.extensions.type,parentSchema:schema7.properties.extensions,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.reload !== undefined){
let data20 = data.reload;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.watch === undefined){
const err42 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/required",keyword:"required",params:{missingProperty: "watch"},message:"must have required property '"+"watch"+"'",schema:schema7.properties.reload.required,parentSchema:schema7.properties.reload,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data20.debounce_ms === undefined){
const err43 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/required",keyword:"required",params:{missingProperty: "debounce_ms"},message:"must have required property '"+"debounce_ms"+"'",schema:schema7.properties.reload.required,parentSchema:schema7.properties.reload,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data20.drain_ms === undefined){
const err44 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/required",keyword:"required",params:{missingProperty: "drain_ms"},message:"must have required property '"+"drain_ms"+"'",schema:schema7.properties.reload.required,parentSchema:schema7.properties.reload,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data20){
if(!(((((key4 === "watch") || (key4 === "debounce_ms")) || (key4 === "drain_ms")) || (key4 === "signature")) || (key4 === "trusted_keys"))){
const err45 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.reload,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.watch !== undefined){
let data21 = data20.watch;
if(typeof data21 !== "boolean"){
const err46 = {instancePath:instancePath+"/reload/watch",schemaPath:"#/properties/reload/properties/watch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.reload.properties.watch.type,parentSchema:schema7.properties.reload.properties.watch,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.debounce_ms !== undefined){
let data22 = data20.debounce_ms;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err47 = {instancePath:instancePath+"/reload/debounce_ms",schemaPath:"#/properties/reload/properties/debounce_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.reload.properties.debounce_ms.type,parentSchema:schema7.properties.reload.properties.debounce_ms,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data20.drain_ms !== undefined){
let data23 = data20.drain_ms;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err48 = {instancePath:instancePath+"/reload/drain_ms",schemaPath:"#/properties/reload/properties/drain_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.reload.properties.drain_ms.type,parentSchema:schema7.properties.reload.properties.drain_ms,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data20.signature !== undefined){
let data24 = data20.signature;
if(!((data24 === "verify") || (data24 === "require"))){
const err49 = {instancePath:instancePath+"/reload/signature",schemaPath:"#/properties/reload/properties/signature/enum",keyword:"enum",params:{allowedValues: schema7.properties.reload.properties.signature.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.reload.properties.signature.enum,parentSchema:schema7.properties.reload.properties.signature,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data20.trusted_keys !== undefined){
let data25 = data20.trusted_keys;
if(Array.isArray(data25)){
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(typeof data26 !== "string"){
const err50 = {instancePath:instancePath+"/reload/trusted_keys/" + i2,schemaPath:"#/properties/reload/properties/trusted_keys/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.reload.properties.trusted_keys.items.type,parentSchema:schema7.properties.reload.properties.trusted_keys.items,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/reload/trusted_keys",schemaPath:"#/properties/reload/properties/trusted_keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.reload.properties.trusted_keys.type,parentSchema:schema7.properties.reload.properties.trusted_keys,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.reload.type,parentSchema:schema7.properties.reload,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.shutdown_grace_ms !== undefined){
let data27 = data.shutdown_grace_ms;
if(!((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27)))){
const err53 = {instancePath:instancePath+"/shutdown_grace_ms",schemaPath:"#/properties/shutdown_grace_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.shutdown_grace_ms.type,parentSchema:schema7.properties.shutdown_grace_ms,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.environment !== undefined){
let data28 = data.environment;
if(typeof data28 !== "string"){
const err54 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.environment.type,parentSchema:schema7.properties.environment,data:data28};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.redis !== undefined){
if(!(validate34(data.redis, {instancePath:instancePath+"/redis",parentData:data,parentDataProperty:"redis",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.errors !== undefined){
if(!(validate40(data.errors, {instancePath:instancePath+"/errors",parentData:data,parentDataProperty:"errors",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.metrics !== undefined){
if(!(validate42(data.metrics, {instancePath:instancePath+"/metrics",parentData:data,parentDataProperty:"metrics",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.tracing !== undefined){
if(!(validate44(data.tracing, {instancePath:instancePath+"/tracing",parentData:data,parentDataProperty:"tracing",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.logs !== undefined){
if(!(validate48(data.logs, {instancePath:instancePath+"/logs",parentData:data,parentDataProperty:"logs",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.audit !== undefined){
if(!(validate50(data.audit, {instancePath:instancePath+"/audit",parentData:data,parentDataProperty:"audit",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.versions !== undefined){
let data35 = data.versions;
if(Array.isArray(data35)){
const len3 = data35.length;
for(let i3=0; i3<len3; i3++){
let data36 = data35[i3];
if(typeof data36 !== "string"){
const err55 = {instancePath:instancePath+"/versions/" + i3,schemaPath:"#/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.versions.items.type,parentSchema:schema7.properties.versions.items,data:data36};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.versions.type,parentSchema:schema7.properties.versions,data:data35};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.session_store !== undefined){
let data37 = data.session_store;
if(typeof data37 !== "string"){
const err57 = {instancePath:instancePath+"/session_store",schemaPath:"#/properties/session_store/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.session_store.type,parentSchema:schema7.properties.session_store,data:data37};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if("redis" !== data37){
const err58 = {instancePath:instancePath+"/session_store",schemaPath:"#/properties/session_store/const",keyword:"const",params:{allowedValue: "redis"},message:"must be equal to constant",schema:"redis",parentSchema:schema7.properties.session_store,data:data37};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","additionalProperties":false,"required":["name","era","http","stdio","isolation","server_requests","prefix","on_name_conflict","tools","prompts","resources","timeouts","discovery"],"properties":{"name":{"type":"string"},"era":{"enum":["auto","legacy","modern"]},"http":{"description":"Exactly one of `http` and `stdio` is not null.","anyOf":[{"$ref":"#/definitions/BundleHttpUpstream"},{"type":"null"}]},"stdio":{"anyOf":[{"$ref":"#/definitions/BundleStdioUpstream"},{"type":"null"}]},"isolation":{"description":"Who may share a session, connection or process of a server that keeps state. `max`: how many there may be at once.","type":"object","additionalProperties":false,"required":["mode","max"],"properties":{"mode":{"enum":["shared","per_client","per_session"]},"max":{"type":"integer"}},"x-map":"BundleUpstream.isolation"},"server_requests":{"description":"What it may ask clients for.","type":"array","items":{"enum":["elicitation","roots","sampling"]}},"prefix":{"description":"Prepended to every tool and prompt name, separator included; empty for none.","type":"string"},"on_name_conflict":{"enum":["hide","prefix"]},"conflict_prefix":{"description":"The prefix `on_name_conflict: prefix` gives a newcomer.","type":"string"},"tools":{"type":"object","additionalProperties":false,"required":["include","exclude","rename"],"properties":{"include":{"description":"Globs over upstream-side names.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}},"rename":{"type":"object","additionalProperties":{"type":"string"}}},"x-map":"BundleUpstream.tools"},"prompts":{"type":"object","additionalProperties":false,"required":["include","exclude"],"properties":{"include":{"description":"Globs over upstream-side names.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"x-map":"BundleUpstream.prompts"},"resources":{"type":"object","additionalProperties":false,"required":["include","exclude"],"properties":{"include":{"description":"Globs over URIs.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"x-map":"BundleUpstream.resources"},"timeouts":{"type":"object","additionalProperties":false,"required":["connect_ms","call_ms","idle_ms"],"properties":{"connect_ms":{"type":"integer"},"call_ms":{"type":"integer"},"idle_ms":{"type":"integer"}},"x-map":"BundleUpstream.timeouts"},"discovery":{"type":"object","additionalProperties":false,"required":["interval_ms","on_failure","follow_list_changed"],"properties":{"interval_ms":{"type":"integer"},"on_failure":{"enum":["keep_last","drop"]},"follow_list_changed":{"type":"boolean"}},"x-map":"BundleUpstream.discovery"},"region":{"description":"Where it runs.","x-feature":"expressions.ir/1","type":"string"},"labels":{"description":"Absent for none.","x-feature":"expressions.ir/1","type":"object","additionalProperties":{"type":"string"}},"trust_annotations":{"description":"Whether rules may believe what it says of its tools; absent for false.","x-feature":"access.rules/1","const":true,"type":"boolean"},"failure_mode":{"description":"Absent for open.","x-feature":"upstreams.failure_mode/1","const":"closed","type":"string"},"forward_headers":{"description":"Lower-case names, sorted; absent for none.","x-feature":"upstreams.forward_headers/1","type":"array","items":{"type":"string"}},"versions":{"description":"Revisions to speak with it, sorted; absent for all.","x-feature":"upstreams.versions/1","type":"array","items":{"type":"string"}},"pool":{"$ref":"#/definitions/BundlePool"},"retries":{"$ref":"#/definitions/BundleRetries"},"health_check":{"$ref":"#/definitions/BundleHealthCheck"},"load_balancing":{"$ref":"#/definitions/BundleLoadBalancing"},"circuit_breaker":{"$ref":"#/definitions/BundleBreaker"},"auth":{"$ref":"#/definitions/BundleAuth"},"tls":{"$ref":"#/definitions/BundleClientTls"},"overrides":{"description":"What clients are told instead, by the upstream's own name of the tool; absent for none.","x-feature":"catalog.overrides/1","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":[],"properties":{"title":{"type":"string"},"description":{"type":"string"},"annotations":{"$ref":"#/definitions/BundleAnnotations"}}}}},"x-map":"BundleUpstream"};
const schema21 = {"type":"object","additionalProperties":false,"required":["transport","instances","headers"],"properties":{"transport":{"description":"`auto`: by the URL; Streamable HTTP, and HTTP+SSE where that is refused.","enum":["auto","streamable_http","sse","websocket"]},"instances":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","url","weight"],"properties":{"name":{"type":"string"},"url":{"$ref":"#/definitions/Template"},"weight":{"type":"integer"},"zone":{"x-feature":"upstreams.instances/1","type":"string"},"region":{"x-feature":"upstreams.instances/1","type":"string"},"backup":{"description":"Absent for false.","x-feature":"upstreams.instances/1","const":true,"type":"boolean"},"drain":{"description":"Absent for false.","x-feature":"upstreams.instances/1","const":true,"type":"boolean"}},"x-map":"BundleHttpUpstream.instances[]"}},"headers":{"description":"Lower-case names.","type":"object","additionalProperties":{"$ref":"#/definitions/Template"}}},"x-map":"BundleHttpUpstream"};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transport === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transport"},message:"must have required property '"+"transport"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.instances === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instances"},message:"must have required property '"+"instances"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "transport") || (key0 === "instances")) || (key0 === "headers"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.transport !== undefined){
let data0 = data.transport;
if(!((((data0 === "auto") || (data0 === "streamable_http")) || (data0 === "sse")) || (data0 === "websocket"))){
const err4 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema21.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.transport.enum,parentSchema:schema21.properties.transport,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.instances !== undefined){
let data1 = data.instances;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err5 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema21.properties.instances.items.required,parentSchema:schema21.properties.instances.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.url === undefined){
const err6 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema21.properties.instances.items.required,parentSchema:schema21.properties.instances.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.weight === undefined){
const err7 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/required",keyword:"required",params:{missingProperty: "weight"},message:"must have required property '"+"weight"+"'",schema:schema21.properties.instances.items.required,parentSchema:schema21.properties.instances.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(((((((key1 === "name") || (key1 === "url")) || (key1 === "weight")) || (key1 === "zone")) || (key1 === "region")) || (key1 === "backup")) || (key1 === "drain"))){
const err8 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.instances.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/instances/" + i0+"/name",schemaPath:"#/properties/instances/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.instances.items.properties.name.type,parentSchema:schema21.properties.instances.items.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.url !== undefined){
if(!(validate25(data2.url, {instancePath:instancePath+"/instances/" + i0+"/url",parentData:data2,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data2.weight !== undefined){
let data5 = data2.weight;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err10 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/properties/instances/items/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.instances.items.properties.weight.type,parentSchema:schema21.properties.instances.items.properties.weight,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.zone !== undefined){
let data6 = data2.zone;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/instances/" + i0+"/zone",schemaPath:"#/properties/instances/items/properties/zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.instances.items.properties.zone.type,parentSchema:schema21.properties.instances.items.properties.zone,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.region !== undefined){
let data7 = data2.region;
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/instances/" + i0+"/region",schemaPath:"#/properties/instances/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.instances.items.properties.region.type,parentSchema:schema21.properties.instances.items.properties.region,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.backup !== undefined){
let data8 = data2.backup;
if(typeof data8 !== "boolean"){
const err13 = {instancePath:instancePath+"/instances/" + i0+"/backup",schemaPath:"#/properties/instances/items/properties/backup/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.instances.items.properties.backup.type,parentSchema:schema21.properties.instances.items.properties.backup,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(true !== data8){
const err14 = {instancePath:instancePath+"/instances/" + i0+"/backup",schemaPath:"#/properties/instances/items/properties/backup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema21.properties.instances.items.properties.backup,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.drain !== undefined){
let data9 = data2.drain;
if(typeof data9 !== "boolean"){
const err15 = {instancePath:instancePath+"/instances/" + i0+"/drain",schemaPath:"#/properties/instances/items/properties/drain/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.instances.items.properties.drain.type,parentSchema:schema21.properties.instances.items.properties.drain,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(true !== data9){
const err16 = {instancePath:instancePath+"/instances/" + i0+"/drain",schemaPath:"#/properties/instances/items/properties/drain/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema21.properties.instances.items.properties.drain,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.instances.items.type,parentSchema:schema21.properties.instances.items,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.instances.type,parentSchema:schema21.properties.instances,data:data1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.headers !== undefined){
let data10 = data.headers;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!(validate25(data10[key2], {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data10,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.headers.type,parentSchema:schema21.properties.headers,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","additionalProperties":false,"required":["command","args","env","cwd","startup_timeout_ms","restart_backoff_ms","max_restarts","shutdown_grace_ms","stderr"],"properties":{"command":{"$ref":"#/definitions/Template"},"args":{"type":"array","items":{"$ref":"#/definitions/Template"}},"env":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"cwd":{"anyOf":[{"$ref":"#/definitions/Template"},{"type":"null"}]},"startup_timeout_ms":{"type":"integer"},"restart_backoff_ms":{"type":"integer"},"max_restarts":{"type":"integer"},"shutdown_grace_ms":{"type":"integer"},"stderr":{"enum":["log","discard","inherit"]}},"x-map":"BundleStdioUpstream"};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.args === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "args"},message:"must have required property '"+"args"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.env === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.cwd === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cwd"},message:"must have required property '"+"cwd"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.startup_timeout_ms === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "startup_timeout_ms"},message:"must have required property '"+"startup_timeout_ms"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.restart_backoff_ms === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "restart_backoff_ms"},message:"must have required property '"+"restart_backoff_ms"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.max_restarts === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max_restarts"},message:"must have required property '"+"max_restarts"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.shutdown_grace_ms === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shutdown_grace_ms"},message:"must have required property '"+"shutdown_grace_ms"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.stderr === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stderr"},message:"must have required property '"+"stderr"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema22.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.command !== undefined){
if(!(validate25(data.command, {instancePath:instancePath+"/command",parentData:data,parentDataProperty:"command",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.args !== undefined){
let data1 = data.args;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate25(data1[i0], {instancePath:instancePath+"/args/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema22.properties.args.type,parentSchema:schema22.properties.args,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.env !== undefined){
let data3 = data.env;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(validate25(data3[key1], {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.properties.env.type,parentSchema:schema22.properties.env,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.cwd !== undefined){
let data5 = data.cwd;
const _errs11 = errors;
let valid4 = false;
const _errs12 = errors;
if(!(validate25(data5, {instancePath:instancePath+"/cwd",parentData:data,parentDataProperty:"cwd",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid0 = _errs12 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs13 = errors;
if(data5 !== null){
const err12 = {instancePath:instancePath+"/cwd",schemaPath:"#/properties/cwd/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema22.properties.cwd.anyOf[1].type,parentSchema:schema22.properties.cwd.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid4 = valid4 || _valid0;
}
if(!valid4){
const err13 = {instancePath:instancePath+"/cwd",schemaPath:"#/properties/cwd/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema22.properties.cwd.anyOf,parentSchema:schema22.properties.cwd,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data.startup_timeout_ms !== undefined){
let data6 = data.startup_timeout_ms;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err14 = {instancePath:instancePath+"/startup_timeout_ms",schemaPath:"#/properties/startup_timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.startup_timeout_ms.type,parentSchema:schema22.properties.startup_timeout_ms,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.restart_backoff_ms !== undefined){
let data7 = data.restart_backoff_ms;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err15 = {instancePath:instancePath+"/restart_backoff_ms",schemaPath:"#/properties/restart_backoff_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.restart_backoff_ms.type,parentSchema:schema22.properties.restart_backoff_ms,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.max_restarts !== undefined){
let data8 = data.max_restarts;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err16 = {instancePath:instancePath+"/max_restarts",schemaPath:"#/properties/max_restarts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.max_restarts.type,parentSchema:schema22.properties.max_restarts,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.shutdown_grace_ms !== undefined){
let data9 = data.shutdown_grace_ms;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err17 = {instancePath:instancePath+"/shutdown_grace_ms",schemaPath:"#/properties/shutdown_grace_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.shutdown_grace_ms.type,parentSchema:schema22.properties.shutdown_grace_ms,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.stderr !== undefined){
let data10 = data.stderr;
if(!(((data10 === "log") || (data10 === "discard")) || (data10 === "inherit"))){
const err18 = {instancePath:instancePath+"/stderr",schemaPath:"#/properties/stderr/enum",keyword:"enum",params:{allowedValues: schema22.properties.stderr.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.stderr.enum,parentSchema:schema22.properties.stderr,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","additionalProperties":false,"x-feature":"upstreams.pool/1","required":["max_size","min_idle","idle_timeout_ms","acquire_timeout_ms"],"properties":{"max_size":{"type":"integer"},"min_idle":{"type":"integer"},"idle_timeout_ms":{"type":"integer"},"acquire_timeout_ms":{"type":"integer"}},"x-map":"BundlePool"};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max_size === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max_size"},message:"must have required property '"+"max_size"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.min_idle === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "min_idle"},message:"must have required property '"+"min_idle"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.idle_timeout_ms === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idle_timeout_ms"},message:"must have required property '"+"idle_timeout_ms"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.acquire_timeout_ms === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "acquire_timeout_ms"},message:"must have required property '"+"acquire_timeout_ms"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "max_size") || (key0 === "min_idle")) || (key0 === "idle_timeout_ms")) || (key0 === "acquire_timeout_ms"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.max_size !== undefined){
let data0 = data.max_size;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err5 = {instancePath:instancePath+"/max_size",schemaPath:"#/properties/max_size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.max_size.type,parentSchema:schema23.properties.max_size,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.min_idle !== undefined){
let data1 = data.min_idle;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err6 = {instancePath:instancePath+"/min_idle",schemaPath:"#/properties/min_idle/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.min_idle.type,parentSchema:schema23.properties.min_idle,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.idle_timeout_ms !== undefined){
let data2 = data.idle_timeout_ms;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err7 = {instancePath:instancePath+"/idle_timeout_ms",schemaPath:"#/properties/idle_timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.idle_timeout_ms.type,parentSchema:schema23.properties.idle_timeout_ms,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.acquire_timeout_ms !== undefined){
let data3 = data.acquire_timeout_ms;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err8 = {instancePath:instancePath+"/acquire_timeout_ms",schemaPath:"#/properties/acquire_timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.acquire_timeout_ms.type,parentSchema:schema23.properties.acquire_timeout_ms,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}

const schema24 = {"type":"object","additionalProperties":false,"x-feature":"upstreams.retries/1","required":["attempts","backoff_ms","on","only"],"properties":{"attempts":{"type":"integer"},"backoff_ms":{"type":"integer"},"on":{"type":"array","items":{"type":"string"}},"only":{"type":"string"}},"x-map":"BundleRetries"};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.attempts === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attempts"},message:"must have required property '"+"attempts"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.backoff_ms === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "backoff_ms"},message:"must have required property '"+"backoff_ms"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.on === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"},message:"must have required property '"+"on"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.only === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "only"},message:"must have required property '"+"only"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "attempts") || (key0 === "backoff_ms")) || (key0 === "on")) || (key0 === "only"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.attempts !== undefined){
let data0 = data.attempts;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err5 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema24.properties.attempts.type,parentSchema:schema24.properties.attempts,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.backoff_ms !== undefined){
let data1 = data.backoff_ms;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err6 = {instancePath:instancePath+"/backoff_ms",schemaPath:"#/properties/backoff_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema24.properties.backoff_ms.type,parentSchema:schema24.properties.backoff_ms,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.on !== undefined){
let data2 = data.on;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.on.items.type,parentSchema:schema24.properties.on.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.properties.on.type,parentSchema:schema24.properties.on,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.only !== undefined){
let data4 = data.only;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/only",schemaPath:"#/properties/only/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.only.type,parentSchema:schema24.properties.only,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","additionalProperties":false,"x-feature":"upstreams.health/1","required":["type","path","interval_ms","timeout_ms","healthy_threshold","unhealthy_threshold","expected_status","jitter","passive"],"properties":{"type":{"enum":["http","mcp","tcp","process"]},"path":{"type":"string"},"interval_ms":{"type":"integer"},"timeout_ms":{"type":"integer"},"healthy_threshold":{"type":"integer"},"unhealthy_threshold":{"type":"integer"},"expected_status":{"description":"Empty for 200 to 299.","type":"array","items":{"type":"integer"}},"jitter":{"type":"number"},"passive":{"type":"object","additionalProperties":false,"required":["consecutive_errors","ejection_ms","max_ejected"],"properties":{"consecutive_errors":{"type":"integer"},"ejection_ms":{"type":"integer"},"max_ejected":{"type":"number"}},"x-map":"BundleHealthCheck.passive"}},"x-map":"BundleHealthCheck"};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.path === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.interval_ms === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interval_ms"},message:"must have required property '"+"interval_ms"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.timeout_ms === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timeout_ms"},message:"must have required property '"+"timeout_ms"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.healthy_threshold === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "healthy_threshold"},message:"must have required property '"+"healthy_threshold"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.unhealthy_threshold === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unhealthy_threshold"},message:"must have required property '"+"unhealthy_threshold"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.expected_status === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expected_status"},message:"must have required property '"+"expected_status"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.jitter === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "jitter"},message:"must have required property '"+"jitter"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.passive === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "passive"},message:"must have required property '"+"passive"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema25.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!((((data0 === "http") || (data0 === "mcp")) || (data0 === "tcp")) || (data0 === "process"))){
const err10 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema25.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.type.enum,parentSchema:schema25.properties.type,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.path.type,parentSchema:schema25.properties.path,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.interval_ms !== undefined){
let data2 = data.interval_ms;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err12 = {instancePath:instancePath+"/interval_ms",schemaPath:"#/properties/interval_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.properties.interval_ms.type,parentSchema:schema25.properties.interval_ms,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.timeout_ms !== undefined){
let data3 = data.timeout_ms;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err13 = {instancePath:instancePath+"/timeout_ms",schemaPath:"#/properties/timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.properties.timeout_ms.type,parentSchema:schema25.properties.timeout_ms,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.healthy_threshold !== undefined){
let data4 = data.healthy_threshold;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err14 = {instancePath:instancePath+"/healthy_threshold",schemaPath:"#/properties/healthy_threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.properties.healthy_threshold.type,parentSchema:schema25.properties.healthy_threshold,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.unhealthy_threshold !== undefined){
let data5 = data.unhealthy_threshold;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err15 = {instancePath:instancePath+"/unhealthy_threshold",schemaPath:"#/properties/unhealthy_threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.properties.unhealthy_threshold.type,parentSchema:schema25.properties.unhealthy_threshold,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.expected_status !== undefined){
let data6 = data.expected_status;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err16 = {instancePath:instancePath+"/expected_status/" + i0,schemaPath:"#/properties/expected_status/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.properties.expected_status.items.type,parentSchema:schema25.properties.expected_status.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/expected_status",schemaPath:"#/properties/expected_status/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema25.properties.expected_status.type,parentSchema:schema25.properties.expected_status,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.jitter !== undefined){
let data8 = data.jitter;
if(!(typeof data8 == "number")){
const err18 = {instancePath:instancePath+"/jitter",schemaPath:"#/properties/jitter/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema25.properties.jitter.type,parentSchema:schema25.properties.jitter,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.passive !== undefined){
let data9 = data.passive;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.consecutive_errors === undefined){
const err19 = {instancePath:instancePath+"/passive",schemaPath:"#/properties/passive/required",keyword:"required",params:{missingProperty: "consecutive_errors"},message:"must have required property '"+"consecutive_errors"+"'",schema:schema25.properties.passive.required,parentSchema:schema25.properties.passive,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data9.ejection_ms === undefined){
const err20 = {instancePath:instancePath+"/passive",schemaPath:"#/properties/passive/required",keyword:"required",params:{missingProperty: "ejection_ms"},message:"must have required property '"+"ejection_ms"+"'",schema:schema25.properties.passive.required,parentSchema:schema25.properties.passive,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data9.max_ejected === undefined){
const err21 = {instancePath:instancePath+"/passive",schemaPath:"#/properties/passive/required",keyword:"required",params:{missingProperty: "max_ejected"},message:"must have required property '"+"max_ejected"+"'",schema:schema25.properties.passive.required,parentSchema:schema25.properties.passive,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data9){
if(!(((key1 === "consecutive_errors") || (key1 === "ejection_ms")) || (key1 === "max_ejected"))){
const err22 = {instancePath:instancePath+"/passive",schemaPath:"#/properties/passive/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema25.properties.passive,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.consecutive_errors !== undefined){
let data10 = data9.consecutive_errors;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err23 = {instancePath:instancePath+"/passive/consecutive_errors",schemaPath:"#/properties/passive/properties/consecutive_errors/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.properties.passive.properties.consecutive_errors.type,parentSchema:schema25.properties.passive.properties.consecutive_errors,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.ejection_ms !== undefined){
let data11 = data9.ejection_ms;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err24 = {instancePath:instancePath+"/passive/ejection_ms",schemaPath:"#/properties/passive/properties/ejection_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.properties.passive.properties.ejection_ms.type,parentSchema:schema25.properties.passive.properties.ejection_ms,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.max_ejected !== undefined){
let data12 = data9.max_ejected;
if(!(typeof data12 == "number")){
const err25 = {instancePath:instancePath+"/passive/max_ejected",schemaPath:"#/properties/passive/properties/max_ejected/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema25.properties.passive.properties.max_ejected.type,parentSchema:schema25.properties.passive.properties.max_ejected,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/passive",schemaPath:"#/properties/passive/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.properties.passive.type,parentSchema:schema25.properties.passive,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","additionalProperties":false,"x-feature":"upstreams.balancing/1","required":["algorithm","session_affinity","zone_aware"],"properties":{"algorithm":{"type":"string"},"session_affinity":{"type":"string"},"zone_aware":{"type":"boolean"},"hash_on":{"type":"string"}},"x-map":"BundleLoadBalancing"};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.algorithm === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "algorithm"},message:"must have required property '"+"algorithm"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.session_affinity === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "session_affinity"},message:"must have required property '"+"session_affinity"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.zone_aware === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "zone_aware"},message:"must have required property '"+"zone_aware"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "algorithm") || (key0 === "session_affinity")) || (key0 === "zone_aware")) || (key0 === "hash_on"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.algorithm !== undefined){
let data0 = data.algorithm;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.algorithm.type,parentSchema:schema26.properties.algorithm,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.session_affinity !== undefined){
let data1 = data.session_affinity;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/session_affinity",schemaPath:"#/properties/session_affinity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.session_affinity.type,parentSchema:schema26.properties.session_affinity,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.zone_aware !== undefined){
let data2 = data.zone_aware;
if(typeof data2 !== "boolean"){
const err6 = {instancePath:instancePath+"/zone_aware",schemaPath:"#/properties/zone_aware/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.zone_aware.type,parentSchema:schema26.properties.zone_aware,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.hash_on !== undefined){
let data3 = data.hash_on;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/hash_on",schemaPath:"#/properties/hash_on/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.hash_on.type,parentSchema:schema26.properties.hash_on,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","additionalProperties":false,"x-feature":"upstreams.breaker/1","required":["failure_threshold","success_threshold","open_ms","window_ms","min_requests","half_open_max_calls","scope","count"],"properties":{"failure_threshold":{"type":"integer"},"success_threshold":{"type":"integer"},"open_ms":{"type":"integer"},"window_ms":{"type":"integer"},"min_requests":{"type":"integer"},"half_open_max_calls":{"type":"integer"},"scope":{"enum":["upstream","instance"]},"count":{"type":"array","items":{"type":"string"}},"failure_rate":{"type":"number"}},"x-map":"BundleBreaker"};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.failure_threshold === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "failure_threshold"},message:"must have required property '"+"failure_threshold"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.success_threshold === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "success_threshold"},message:"must have required property '"+"success_threshold"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.open_ms === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "open_ms"},message:"must have required property '"+"open_ms"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.window_ms === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "window_ms"},message:"must have required property '"+"window_ms"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.min_requests === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "min_requests"},message:"must have required property '"+"min_requests"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.half_open_max_calls === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "half_open_max_calls"},message:"must have required property '"+"half_open_max_calls"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.scope === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.count === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema27.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.failure_threshold !== undefined){
let data0 = data.failure_threshold;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err9 = {instancePath:instancePath+"/failure_threshold",schemaPath:"#/properties/failure_threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.failure_threshold.type,parentSchema:schema27.properties.failure_threshold,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.success_threshold !== undefined){
let data1 = data.success_threshold;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err10 = {instancePath:instancePath+"/success_threshold",schemaPath:"#/properties/success_threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.success_threshold.type,parentSchema:schema27.properties.success_threshold,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.open_ms !== undefined){
let data2 = data.open_ms;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err11 = {instancePath:instancePath+"/open_ms",schemaPath:"#/properties/open_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.open_ms.type,parentSchema:schema27.properties.open_ms,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.window_ms !== undefined){
let data3 = data.window_ms;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err12 = {instancePath:instancePath+"/window_ms",schemaPath:"#/properties/window_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.window_ms.type,parentSchema:schema27.properties.window_ms,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.min_requests !== undefined){
let data4 = data.min_requests;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err13 = {instancePath:instancePath+"/min_requests",schemaPath:"#/properties/min_requests/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.min_requests.type,parentSchema:schema27.properties.min_requests,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.half_open_max_calls !== undefined){
let data5 = data.half_open_max_calls;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err14 = {instancePath:instancePath+"/half_open_max_calls",schemaPath:"#/properties/half_open_max_calls/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.half_open_max_calls.type,parentSchema:schema27.properties.half_open_max_calls,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.scope !== undefined){
let data6 = data.scope;
if(!((data6 === "upstream") || (data6 === "instance"))){
const err15 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues: schema27.properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.scope.enum,parentSchema:schema27.properties.scope,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.count !== undefined){
let data7 = data.count;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/count/" + i0,schemaPath:"#/properties/count/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.count.items.type,parentSchema:schema27.properties.count.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.count.type,parentSchema:schema27.properties.count,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.failure_rate !== undefined){
let data9 = data.failure_rate;
if(!(typeof data9 == "number")){
const err18 = {instancePath:instancePath+"/failure_rate",schemaPath:"#/properties/failure_rate/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema27.properties.failure_rate.type,parentSchema:schema27.properties.failure_rate,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}

const schema28 = {"type":"object","additionalProperties":false,"x-feature":"upstreams.auth/1","required":["type"],"properties":{"type":{"enum":["bearer","api_key","basic","oauth_client_credentials","token_exchange","oauth_authorization_code","internal_jwt","identity_headers"]},"token":{"$ref":"#/definitions/Template"},"header":{"type":"string"},"value":{"$ref":"#/definitions/Template"},"username":{"$ref":"#/definitions/Template"},"password":{"$ref":"#/definitions/Template"},"token_url":{"$ref":"#/definitions/Template"},"client_id":{"$ref":"#/definitions/Template"},"client_secret":{"$ref":"#/definitions/Template"},"scopes":{"type":"array","items":{"type":"string"}},"audience":{"type":"string"},"issuer":{"type":"string"},"ttl_ms":{"type":"integer"},"signing_key":{"$ref":"#/definitions/Template"},"algorithm":{"type":"string"},"claims":{"type":"object","additionalProperties":{"type":"string"}},"authorization_url":{"$ref":"#/definitions/Template"},"resource":{"type":"string"},"headers":{"description":"Lower-case name -> `client`, `user`, `teams`, `scopes` or `claims.<path>`.","type":"object","additionalProperties":{"type":"string"}}},"x-map":"BundleAuth"};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema28.required,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema28.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!((((((((data0 === "bearer") || (data0 === "api_key")) || (data0 === "basic")) || (data0 === "oauth_client_credentials")) || (data0 === "token_exchange")) || (data0 === "oauth_authorization_code")) || (data0 === "internal_jwt")) || (data0 === "identity_headers"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema28.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema28.properties.type.enum,parentSchema:schema28.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.token !== undefined){
if(!(validate25(data.token, {instancePath:instancePath+"/token",parentData:data,parentDataProperty:"token",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.header !== undefined){
let data2 = data.header;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.header.type,parentSchema:schema28.properties.header,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.value !== undefined){
if(!(validate25(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.username !== undefined){
if(!(validate25(data.username, {instancePath:instancePath+"/username",parentData:data,parentDataProperty:"username",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.password !== undefined){
if(!(validate25(data.password, {instancePath:instancePath+"/password",parentData:data,parentDataProperty:"password",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.token_url !== undefined){
if(!(validate25(data.token_url, {instancePath:instancePath+"/token_url",parentData:data,parentDataProperty:"token_url",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.client_id !== undefined){
if(!(validate25(data.client_id, {instancePath:instancePath+"/client_id",parentData:data,parentDataProperty:"client_id",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.client_secret !== undefined){
if(!(validate25(data.client_secret, {instancePath:instancePath+"/client_secret",parentData:data,parentDataProperty:"client_secret",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.scopes !== undefined){
let data9 = data.scopes;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 !== "string"){
const err4 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.scopes.items.type,parentSchema:schema28.properties.scopes.items,data:data10};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.scopes.type,parentSchema:schema28.properties.scopes,data:data9};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.audience !== undefined){
let data11 = data.audience;
if(typeof data11 !== "string"){
const err6 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.audience.type,parentSchema:schema28.properties.audience,data:data11};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.issuer !== undefined){
let data12 = data.issuer;
if(typeof data12 !== "string"){
const err7 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.issuer.type,parentSchema:schema28.properties.issuer,data:data12};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ttl_ms !== undefined){
let data13 = data.ttl_ms;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err8 = {instancePath:instancePath+"/ttl_ms",schemaPath:"#/properties/ttl_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.ttl_ms.type,parentSchema:schema28.properties.ttl_ms,data:data13};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.signing_key !== undefined){
if(!(validate25(data.signing_key, {instancePath:instancePath+"/signing_key",parentData:data,parentDataProperty:"signing_key",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.algorithm !== undefined){
let data15 = data.algorithm;
if(typeof data15 !== "string"){
const err9 = {instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.algorithm.type,parentSchema:schema28.properties.algorithm,data:data15};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.claims !== undefined){
let data16 = data.claims;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key1 in data16){
let data17 = data16[key1];
if(typeof data17 !== "string"){
const err10 = {instancePath:instancePath+"/claims/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/claims/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.claims.additionalProperties.type,parentSchema:schema28.properties.claims.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.claims.type,parentSchema:schema28.properties.claims,data:data16};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.authorization_url !== undefined){
if(!(validate25(data.authorization_url, {instancePath:instancePath+"/authorization_url",parentData:data,parentDataProperty:"authorization_url",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.resource !== undefined){
let data19 = data.resource;
if(typeof data19 !== "string"){
const err12 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.resource.type,parentSchema:schema28.properties.resource,data:data19};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.headers !== undefined){
let data20 = data.headers;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key2 in data20){
let data21 = data20[key2];
if(typeof data21 !== "string"){
const err13 = {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.headers.additionalProperties.type,parentSchema:schema28.properties.headers.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.headers.type,parentSchema:schema28.properties.headers,data:data20};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}

const schema29 = {"description":"Each one given must be what the tool says; of a tool that says nothing none is.","type":"object","additionalProperties":false,"required":[],"properties":{"read_only":{"type":"boolean"},"destructive":{"type":"boolean"},"idempotent":{"type":"boolean"},"open_world":{"type":"boolean"}},"x-map":"BundleAnnotations"};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "read_only") || (key0 === "destructive")) || (key0 === "idempotent")) || (key0 === "open_world"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.read_only !== undefined){
let data0 = data.read_only;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/read_only",schemaPath:"#/properties/read_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.read_only.type,parentSchema:schema29.properties.read_only,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.destructive !== undefined){
let data1 = data.destructive;
if(typeof data1 !== "boolean"){
const err2 = {instancePath:instancePath+"/destructive",schemaPath:"#/properties/destructive/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.destructive.type,parentSchema:schema29.properties.destructive,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.idempotent !== undefined){
let data2 = data.idempotent;
if(typeof data2 !== "boolean"){
const err3 = {instancePath:instancePath+"/idempotent",schemaPath:"#/properties/idempotent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.idempotent.type,parentSchema:schema29.properties.idempotent,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.open_world !== undefined){
let data3 = data.open_world;
if(typeof data3 !== "boolean"){
const err4 = {instancePath:instancePath+"/open_world",schemaPath:"#/properties/open_world/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.open_world.type,parentSchema:schema29.properties.open_world,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.era === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "era"},message:"must have required property '"+"era"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.http === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "http"},message:"must have required property '"+"http"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.stdio === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stdio"},message:"must have required property '"+"stdio"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.isolation === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "isolation"},message:"must have required property '"+"isolation"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.server_requests === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "server_requests"},message:"must have required property '"+"server_requests"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.prefix === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prefix"},message:"must have required property '"+"prefix"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.on_name_conflict === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on_name_conflict"},message:"must have required property '"+"on_name_conflict"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.tools === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.prompts === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prompts"},message:"must have required property '"+"prompts"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.resources === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resources"},message:"must have required property '"+"resources"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.timeouts === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timeouts"},message:"must have required property '"+"timeouts"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.discovery === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "discovery"},message:"must have required property '"+"discovery"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema20.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err14 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.name.type,parentSchema:schema20.properties.name,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.era !== undefined){
let data1 = data.era;
if(!(((data1 === "auto") || (data1 === "legacy")) || (data1 === "modern"))){
const err15 = {instancePath:instancePath+"/era",schemaPath:"#/properties/era/enum",keyword:"enum",params:{allowedValues: schema20.properties.era.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.era.enum,parentSchema:schema20.properties.era,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.http !== undefined){
let data2 = data.http;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(!(validate59(data2, {instancePath:instancePath+"/http",parentData:data,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data2 !== null){
const err16 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema20.properties.http.anyOf[1].type,parentSchema:schema20.properties.http.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err17 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema20.properties.http.anyOf,parentSchema:schema20.properties.http,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.stdio !== undefined){
let data3 = data.stdio;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(!(validate63(data3, {instancePath:instancePath+"/stdio",parentData:data,parentDataProperty:"stdio",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs13 = errors;
if(data3 !== null){
const err18 = {instancePath:instancePath+"/stdio",schemaPath:"#/properties/stdio/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema20.properties.stdio.anyOf[1].type,parentSchema:schema20.properties.stdio.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err19 = {instancePath:instancePath+"/stdio",schemaPath:"#/properties/stdio/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema20.properties.stdio.anyOf,parentSchema:schema20.properties.stdio,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data.isolation !== undefined){
let data4 = data.isolation;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.mode === undefined){
const err20 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema20.properties.isolation.required,parentSchema:schema20.properties.isolation,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4.max === undefined){
const err21 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'",schema:schema20.properties.isolation.required,parentSchema:schema20.properties.isolation,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "mode") || (key1 === "max"))){
const err22 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.isolation,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.mode !== undefined){
let data5 = data4.mode;
if(!(((data5 === "shared") || (data5 === "per_client")) || (data5 === "per_session"))){
const err23 = {instancePath:instancePath+"/isolation/mode",schemaPath:"#/properties/isolation/properties/mode/enum",keyword:"enum",params:{allowedValues: schema20.properties.isolation.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.isolation.properties.mode.enum,parentSchema:schema20.properties.isolation.properties.mode,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.max !== undefined){
let data6 = data4.max;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err24 = {instancePath:instancePath+"/isolation/max",schemaPath:"#/properties/isolation/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.isolation.properties.max.type,parentSchema:schema20.properties.isolation.properties.max,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.isolation.type,parentSchema:schema20.properties.isolation,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.server_requests !== undefined){
let data7 = data.server_requests;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(!(((data8 === "elicitation") || (data8 === "roots")) || (data8 === "sampling"))){
const err26 = {instancePath:instancePath+"/server_requests/" + i0,schemaPath:"#/properties/server_requests/items/enum",keyword:"enum",params:{allowedValues: schema20.properties.server_requests.items.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.server_requests.items.enum,parentSchema:schema20.properties.server_requests.items,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/server_requests",schemaPath:"#/properties/server_requests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.server_requests.type,parentSchema:schema20.properties.server_requests,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.prefix !== undefined){
let data9 = data.prefix;
if(typeof data9 !== "string"){
const err28 = {instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.prefix.type,parentSchema:schema20.properties.prefix,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.on_name_conflict !== undefined){
let data10 = data.on_name_conflict;
if(!((data10 === "hide") || (data10 === "prefix"))){
const err29 = {instancePath:instancePath+"/on_name_conflict",schemaPath:"#/properties/on_name_conflict/enum",keyword:"enum",params:{allowedValues: schema20.properties.on_name_conflict.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.on_name_conflict.enum,parentSchema:schema20.properties.on_name_conflict,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.conflict_prefix !== undefined){
let data11 = data.conflict_prefix;
if(typeof data11 !== "string"){
const err30 = {instancePath:instancePath+"/conflict_prefix",schemaPath:"#/properties/conflict_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.conflict_prefix.type,parentSchema:schema20.properties.conflict_prefix,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.tools !== undefined){
let data12 = data.tools;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.include === undefined){
const err31 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "include"},message:"must have required property '"+"include"+"'",schema:schema20.properties.tools.required,parentSchema:schema20.properties.tools,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data12.exclude === undefined){
const err32 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "exclude"},message:"must have required property '"+"exclude"+"'",schema:schema20.properties.tools.required,parentSchema:schema20.properties.tools,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data12.rename === undefined){
const err33 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "rename"},message:"must have required property '"+"rename"+"'",schema:schema20.properties.tools.required,parentSchema:schema20.properties.tools,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data12){
if(!(((key2 === "include") || (key2 === "exclude")) || (key2 === "rename"))){
const err34 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.tools,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.include !== undefined){
let data13 = data12.include;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 !== "string"){
const err35 = {instancePath:instancePath+"/tools/include/" + i1,schemaPath:"#/properties/tools/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.tools.properties.include.items.type,parentSchema:schema20.properties.tools.properties.include.items,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/tools/include",schemaPath:"#/properties/tools/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.tools.properties.include.type,parentSchema:schema20.properties.tools.properties.include,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.exclude !== undefined){
let data15 = data12.exclude;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(typeof data16 !== "string"){
const err37 = {instancePath:instancePath+"/tools/exclude/" + i2,schemaPath:"#/properties/tools/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.tools.properties.exclude.items.type,parentSchema:schema20.properties.tools.properties.exclude.items,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/tools/exclude",schemaPath:"#/properties/tools/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.tools.properties.exclude.type,parentSchema:schema20.properties.tools.properties.exclude,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.rename !== undefined){
let data17 = data12.rename;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
let data18 = data17[key3];
if(typeof data18 !== "string"){
const err39 = {instancePath:instancePath+"/tools/rename/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tools/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.tools.properties.rename.additionalProperties.type,parentSchema:schema20.properties.tools.properties.rename.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/tools/rename",schemaPath:"#/properties/tools/properties/rename/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.tools.properties.rename.type,parentSchema:schema20.properties.tools.properties.rename,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.tools.type,parentSchema:schema20.properties.tools,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.prompts !== undefined){
let data19 = data.prompts;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.include === undefined){
const err42 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/required",keyword:"required",params:{missingProperty: "include"},message:"must have required property '"+"include"+"'",schema:schema20.properties.prompts.required,parentSchema:schema20.properties.prompts,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data19.exclude === undefined){
const err43 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/required",keyword:"required",params:{missingProperty: "exclude"},message:"must have required property '"+"exclude"+"'",schema:schema20.properties.prompts.required,parentSchema:schema20.properties.prompts,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key4 in data19){
if(!((key4 === "include") || (key4 === "exclude"))){
const err44 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.prompts,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.include !== undefined){
let data20 = data19.include;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(typeof data21 !== "string"){
const err45 = {instancePath:instancePath+"/prompts/include/" + i3,schemaPath:"#/properties/prompts/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.prompts.properties.include.items.type,parentSchema:schema20.properties.prompts.properties.include.items,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/prompts/include",schemaPath:"#/properties/prompts/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.prompts.properties.include.type,parentSchema:schema20.properties.prompts.properties.include,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.exclude !== undefined){
let data22 = data19.exclude;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(typeof data23 !== "string"){
const err47 = {instancePath:instancePath+"/prompts/exclude/" + i4,schemaPath:"#/properties/prompts/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.prompts.properties.exclude.items.type,parentSchema:schema20.properties.prompts.properties.exclude.items,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/prompts/exclude",schemaPath:"#/properties/prompts/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.prompts.properties.exclude.type,parentSchema:schema20.properties.prompts.properties.exclude,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.prompts.type,parentSchema:schema20.properties.prompts,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.resources !== undefined){
let data24 = data.resources;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.include === undefined){
const err50 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/required",keyword:"required",params:{missingProperty: "include"},message:"must have required property '"+"include"+"'",schema:schema20.properties.resources.required,parentSchema:schema20.properties.resources,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data24.exclude === undefined){
const err51 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/required",keyword:"required",params:{missingProperty: "exclude"},message:"must have required property '"+"exclude"+"'",schema:schema20.properties.resources.required,parentSchema:schema20.properties.resources,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key5 in data24){
if(!((key5 === "include") || (key5 === "exclude"))){
const err52 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.resources,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data24.include !== undefined){
let data25 = data24.include;
if(Array.isArray(data25)){
const len5 = data25.length;
for(let i5=0; i5<len5; i5++){
let data26 = data25[i5];
if(typeof data26 !== "string"){
const err53 = {instancePath:instancePath+"/resources/include/" + i5,schemaPath:"#/properties/resources/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.resources.properties.include.items.type,parentSchema:schema20.properties.resources.properties.include.items,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/resources/include",schemaPath:"#/properties/resources/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.resources.properties.include.type,parentSchema:schema20.properties.resources.properties.include,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data24.exclude !== undefined){
let data27 = data24.exclude;
if(Array.isArray(data27)){
const len6 = data27.length;
for(let i6=0; i6<len6; i6++){
let data28 = data27[i6];
if(typeof data28 !== "string"){
const err55 = {instancePath:instancePath+"/resources/exclude/" + i6,schemaPath:"#/properties/resources/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.resources.properties.exclude.items.type,parentSchema:schema20.properties.resources.properties.exclude.items,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/resources/exclude",schemaPath:"#/properties/resources/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.resources.properties.exclude.type,parentSchema:schema20.properties.resources.properties.exclude,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.resources.type,parentSchema:schema20.properties.resources,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.timeouts !== undefined){
let data29 = data.timeouts;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.connect_ms === undefined){
const err58 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty: "connect_ms"},message:"must have required property '"+"connect_ms"+"'",schema:schema20.properties.timeouts.required,parentSchema:schema20.properties.timeouts,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data29.call_ms === undefined){
const err59 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty: "call_ms"},message:"must have required property '"+"call_ms"+"'",schema:schema20.properties.timeouts.required,parentSchema:schema20.properties.timeouts,data:data29};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data29.idle_ms === undefined){
const err60 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty: "idle_ms"},message:"must have required property '"+"idle_ms"+"'",schema:schema20.properties.timeouts.required,parentSchema:schema20.properties.timeouts,data:data29};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key6 in data29){
if(!(((key6 === "connect_ms") || (key6 === "call_ms")) || (key6 === "idle_ms"))){
const err61 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.timeouts,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data29.connect_ms !== undefined){
let data30 = data29.connect_ms;
if(!((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30)))){
const err62 = {instancePath:instancePath+"/timeouts/connect_ms",schemaPath:"#/properties/timeouts/properties/connect_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.timeouts.properties.connect_ms.type,parentSchema:schema20.properties.timeouts.properties.connect_ms,data:data30};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data29.call_ms !== undefined){
let data31 = data29.call_ms;
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err63 = {instancePath:instancePath+"/timeouts/call_ms",schemaPath:"#/properties/timeouts/properties/call_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.timeouts.properties.call_ms.type,parentSchema:schema20.properties.timeouts.properties.call_ms,data:data31};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data29.idle_ms !== undefined){
let data32 = data29.idle_ms;
if(!((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32)))){
const err64 = {instancePath:instancePath+"/timeouts/idle_ms",schemaPath:"#/properties/timeouts/properties/idle_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.timeouts.properties.idle_ms.type,parentSchema:schema20.properties.timeouts.properties.idle_ms,data:data32};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.timeouts.type,parentSchema:schema20.properties.timeouts,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.discovery !== undefined){
let data33 = data.discovery;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.interval_ms === undefined){
const err66 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/required",keyword:"required",params:{missingProperty: "interval_ms"},message:"must have required property '"+"interval_ms"+"'",schema:schema20.properties.discovery.required,parentSchema:schema20.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data33.on_failure === undefined){
const err67 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/required",keyword:"required",params:{missingProperty: "on_failure"},message:"must have required property '"+"on_failure"+"'",schema:schema20.properties.discovery.required,parentSchema:schema20.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data33.follow_list_changed === undefined){
const err68 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/required",keyword:"required",params:{missingProperty: "follow_list_changed"},message:"must have required property '"+"follow_list_changed"+"'",schema:schema20.properties.discovery.required,parentSchema:schema20.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key7 in data33){
if(!(((key7 === "interval_ms") || (key7 === "on_failure")) || (key7 === "follow_list_changed"))){
const err69 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data33.interval_ms !== undefined){
let data34 = data33.interval_ms;
if(!((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34)))){
const err70 = {instancePath:instancePath+"/discovery/interval_ms",schemaPath:"#/properties/discovery/properties/interval_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.discovery.properties.interval_ms.type,parentSchema:schema20.properties.discovery.properties.interval_ms,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data33.on_failure !== undefined){
let data35 = data33.on_failure;
if(!((data35 === "keep_last") || (data35 === "drop"))){
const err71 = {instancePath:instancePath+"/discovery/on_failure",schemaPath:"#/properties/discovery/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema20.properties.discovery.properties.on_failure.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.discovery.properties.on_failure.enum,parentSchema:schema20.properties.discovery.properties.on_failure,data:data35};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data33.follow_list_changed !== undefined){
let data36 = data33.follow_list_changed;
if(typeof data36 !== "boolean"){
const err72 = {instancePath:instancePath+"/discovery/follow_list_changed",schemaPath:"#/properties/discovery/properties/follow_list_changed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema20.properties.discovery.properties.follow_list_changed.type,parentSchema:schema20.properties.discovery.properties.follow_list_changed,data:data36};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.discovery.type,parentSchema:schema20.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.region !== undefined){
let data37 = data.region;
if(typeof data37 !== "string"){
const err74 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.region.type,parentSchema:schema20.properties.region,data:data37};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.labels !== undefined){
let data38 = data.labels;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key8 in data38){
let data39 = data38[key8];
if(typeof data39 !== "string"){
const err75 = {instancePath:instancePath+"/labels/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.labels.additionalProperties.type,parentSchema:schema20.properties.labels.additionalProperties,data:data39};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.labels.type,parentSchema:schema20.properties.labels,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.trust_annotations !== undefined){
let data40 = data.trust_annotations;
if(typeof data40 !== "boolean"){
const err77 = {instancePath:instancePath+"/trust_annotations",schemaPath:"#/properties/trust_annotations/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema20.properties.trust_annotations.type,parentSchema:schema20.properties.trust_annotations,data:data40};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(true !== data40){
const err78 = {instancePath:instancePath+"/trust_annotations",schemaPath:"#/properties/trust_annotations/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema20.properties.trust_annotations,data:data40};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.failure_mode !== undefined){
let data41 = data.failure_mode;
if(typeof data41 !== "string"){
const err79 = {instancePath:instancePath+"/failure_mode",schemaPath:"#/properties/failure_mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.failure_mode.type,parentSchema:schema20.properties.failure_mode,data:data41};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if("closed" !== data41){
const err80 = {instancePath:instancePath+"/failure_mode",schemaPath:"#/properties/failure_mode/const",keyword:"const",params:{allowedValue: "closed"},message:"must be equal to constant",schema:"closed",parentSchema:schema20.properties.failure_mode,data:data41};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.forward_headers !== undefined){
let data42 = data.forward_headers;
if(Array.isArray(data42)){
const len7 = data42.length;
for(let i7=0; i7<len7; i7++){
let data43 = data42[i7];
if(typeof data43 !== "string"){
const err81 = {instancePath:instancePath+"/forward_headers/" + i7,schemaPath:"#/properties/forward_headers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.forward_headers.items.type,parentSchema:schema20.properties.forward_headers.items,data:data43};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/forward_headers",schemaPath:"#/properties/forward_headers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.forward_headers.type,parentSchema:schema20.properties.forward_headers,data:data42};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.versions !== undefined){
let data44 = data.versions;
if(Array.isArray(data44)){
const len8 = data44.length;
for(let i8=0; i8<len8; i8++){
let data45 = data44[i8];
if(typeof data45 !== "string"){
const err83 = {instancePath:instancePath+"/versions/" + i8,schemaPath:"#/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.versions.items.type,parentSchema:schema20.properties.versions.items,data:data45};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.versions.type,parentSchema:schema20.properties.versions,data:data44};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.pool !== undefined){
if(!(validate69(data.pool, {instancePath:instancePath+"/pool",parentData:data,parentDataProperty:"pool",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data.retries !== undefined){
if(!(validate71(data.retries, {instancePath:instancePath+"/retries",parentData:data,parentDataProperty:"retries",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.health_check !== undefined){
if(!(validate73(data.health_check, {instancePath:instancePath+"/health_check",parentData:data,parentDataProperty:"health_check",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data.load_balancing !== undefined){
if(!(validate75(data.load_balancing, {instancePath:instancePath+"/load_balancing",parentData:data,parentDataProperty:"load_balancing",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data.circuit_breaker !== undefined){
if(!(validate77(data.circuit_breaker, {instancePath:instancePath+"/circuit_breaker",parentData:data,parentDataProperty:"circuit_breaker",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.auth !== undefined){
if(!(validate79(data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.tls !== undefined){
if(!(validate36(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.overrides !== undefined){
let data53 = data.overrides;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key9 in data53){
let data54 = data53[key9];
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key10 in data54){
if(!(((key10 === "title") || (key10 === "description")) || (key10 === "annotations"))){
const err85 = {instancePath:instancePath+"/overrides/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/overrides/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.overrides.additionalProperties,data:data54};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data54.title !== undefined){
let data55 = data54.title;
if(typeof data55 !== "string"){
const err86 = {instancePath:instancePath+"/overrides/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/overrides/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.overrides.additionalProperties.properties.title.type,parentSchema:schema20.properties.overrides.additionalProperties.properties.title,data:data55};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data54.description !== undefined){
let data56 = data54.description;
if(typeof data56 !== "string"){
const err87 = {instancePath:instancePath+"/overrides/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/overrides/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.overrides.additionalProperties.properties.description.type,parentSchema:schema20.properties.overrides.additionalProperties.properties.description,data:data56};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data54.annotations !== undefined){
if(!(validate91(data54.annotations, {instancePath:instancePath+"/overrides/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/annotations",parentData:data54,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err88 = {instancePath:instancePath+"/overrides/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/overrides/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.overrides.additionalProperties.type,parentSchema:schema20.properties.overrides.additionalProperties,data:data54};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.overrides.type,parentSchema:schema20.properties.overrides,data:data53};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}

const schema30 = {"description":"Routes and the index that finds the winner. An entry is one alternative of one route's `match` with one name condition; its number is its rank: of all entries that match, the lowest number wins.","type":"object","additionalProperties":false,"required":["table","entries","tool","prompt","resource","unnamed"],"properties":{"table":{"type":"array","items":{"$ref":"#/definitions/BundleRoute"}},"entries":{"type":"array","items":{"$ref":"#/definitions/RouteEntry"}},"tool":{"$ref":"#/definitions/NameIndex"},"prompt":{"$ref":"#/definitions/NameIndex"},"resource":{"$ref":"#/definitions/NameIndex"},"unnamed":{"description":"Entries without a name condition, best first.","type":"array","items":{"type":"integer"}}},"x-map":"RouteTable"};
const schema31 = {"type":"object","additionalProperties":false,"required":["name","targets","deny","sticky_by","salt","timeout_ms"],"properties":{"name":{"type":"string"},"targets":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["upstream","weight"],"properties":{"upstream":{"type":"integer"},"weight":{"type":"integer"}},"x-map":"BundleRoute.targets[]"}},"deny":{"description":"Message of a deny route; null for a route with targets.","type":["string","null"]},"sticky_by":{"enum":["session","client","user","team","none"]},"salt":{"type":"string"},"timeout_ms":{"description":"Instead of the upstream's own; null for that.","type":["integer","null"]},"fallback":{"description":"Upstreams, in order; absent for none.","x-feature":"routes.fallback/1","type":"array","items":{"type":"integer"}},"fallback_on":{"description":"Sorted; there exactly when `fallback` is.","x-feature":"routes.fallback/1","type":"array","items":{"type":"string"}},"mirror":{"$ref":"#/definitions/BundleMirror"},"rewrite":{"$ref":"#/definitions/BundleRewrite"},"headers":{"$ref":"#/definitions/BundleRouteHeaders"},"retries":{"description":"Attempts after the first; absent for what the upstream says.","x-feature":"routes.retries/1","type":"integer"}},"x-map":"BundleRoute"};
const schema32 = {"type":"object","additionalProperties":false,"x-feature":"routes.mirror/1","required":["upstream","share","only_read_only"],"properties":{"upstream":{"type":"integer"},"share":{"type":"number"},"only_read_only":{"type":"boolean"}},"x-map":"BundleMirror"};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.upstream === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "upstream"},message:"must have required property '"+"upstream"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.share === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "share"},message:"must have required property '"+"share"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.only_read_only === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "only_read_only"},message:"must have required property '"+"only_read_only"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "upstream") || (key0 === "share")) || (key0 === "only_read_only"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.upstream !== undefined){
let data0 = data.upstream;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err4 = {instancePath:instancePath+"/upstream",schemaPath:"#/properties/upstream/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.upstream.type,parentSchema:schema32.properties.upstream,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.share !== undefined){
let data1 = data.share;
if(!(typeof data1 == "number")){
const err5 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.share.type,parentSchema:schema32.properties.share,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.only_read_only !== undefined){
let data2 = data.only_read_only;
if(typeof data2 !== "boolean"){
const err6 = {instancePath:instancePath+"/only_read_only",schemaPath:"#/properties/only_read_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.properties.only_read_only.type,parentSchema:schema32.properties.only_read_only,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"object","additionalProperties":false,"x-feature":"routes.rewrite/1","required":[],"properties":{"tool_name":{"type":"string"},"strip_prefix":{"type":"string"},"add_prefix":{"type":"string"},"set_arguments":{"type":"object","additionalProperties":true},"remove_arguments":{"type":"array","items":{"type":"string"}}},"x-map":"BundleRewrite"};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "tool_name") || (key0 === "strip_prefix")) || (key0 === "add_prefix")) || (key0 === "set_arguments")) || (key0 === "remove_arguments"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tool_name !== undefined){
let data0 = data.tool_name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/tool_name",schemaPath:"#/properties/tool_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.tool_name.type,parentSchema:schema33.properties.tool_name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.strip_prefix !== undefined){
let data1 = data.strip_prefix;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/strip_prefix",schemaPath:"#/properties/strip_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.strip_prefix.type,parentSchema:schema33.properties.strip_prefix,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.add_prefix !== undefined){
let data2 = data.add_prefix;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/add_prefix",schemaPath:"#/properties/add_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.add_prefix.type,parentSchema:schema33.properties.add_prefix,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.set_arguments !== undefined){
let data3 = data.set_arguments;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err4 = {instancePath:instancePath+"/set_arguments",schemaPath:"#/properties/set_arguments/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.set_arguments.type,parentSchema:schema33.properties.set_arguments,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.remove_arguments !== undefined){
let data4 = data.remove_arguments;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/remove_arguments/" + i0,schemaPath:"#/properties/remove_arguments/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.remove_arguments.items.type,parentSchema:schema33.properties.remove_arguments.items,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/remove_arguments",schemaPath:"#/properties/remove_arguments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.remove_arguments.type,parentSchema:schema33.properties.remove_arguments,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"object","additionalProperties":false,"x-feature":"routes.headers/1","required":["set","remove"],"properties":{"set":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"remove":{"type":"array","items":{"type":"string"}}},"x-map":"BundleRouteHeaders"};

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.set === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "set"},message:"must have required property '"+"set"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.remove === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "remove"},message:"must have required property '"+"remove"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "set") || (key0 === "remove"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.set !== undefined){
let data0 = data.set;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(validate25(data0[key1], {instancePath:instancePath+"/set/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/set",schemaPath:"#/properties/set/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.set.type,parentSchema:schema34.properties.set,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.remove !== undefined){
let data2 = data.remove;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/remove/" + i0,schemaPath:"#/properties/remove/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.remove.items.type,parentSchema:schema34.properties.remove.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/remove",schemaPath:"#/properties/remove/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.remove.type,parentSchema:schema34.properties.remove,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}


function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.targets === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targets"},message:"must have required property '"+"targets"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.deny === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deny"},message:"must have required property '"+"deny"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.sticky_by === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sticky_by"},message:"must have required property '"+"sticky_by"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.salt === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "salt"},message:"must have required property '"+"salt"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.timeout_ms === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timeout_ms"},message:"must have required property '"+"timeout_ms"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema31.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.targets !== undefined){
let data1 = data.targets;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.upstream === undefined){
const err8 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"#/properties/targets/items/required",keyword:"required",params:{missingProperty: "upstream"},message:"must have required property '"+"upstream"+"'",schema:schema31.properties.targets.items.required,parentSchema:schema31.properties.targets.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.weight === undefined){
const err9 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"#/properties/targets/items/required",keyword:"required",params:{missingProperty: "weight"},message:"must have required property '"+"weight"+"'",schema:schema31.properties.targets.items.required,parentSchema:schema31.properties.targets.items,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "upstream") || (key1 === "weight"))){
const err10 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"#/properties/targets/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.targets.items,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.upstream !== undefined){
let data3 = data2.upstream;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err11 = {instancePath:instancePath+"/targets/" + i0+"/upstream",schemaPath:"#/properties/targets/items/properties/upstream/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.targets.items.properties.upstream.type,parentSchema:schema31.properties.targets.items.properties.upstream,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.weight !== undefined){
let data4 = data2.weight;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err12 = {instancePath:instancePath+"/targets/" + i0+"/weight",schemaPath:"#/properties/targets/items/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.targets.items.properties.weight.type,parentSchema:schema31.properties.targets.items.properties.weight,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"#/properties/targets/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.targets.items.type,parentSchema:schema31.properties.targets.items,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.targets.type,parentSchema:schema31.properties.targets,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.deny !== undefined){
let data5 = data.deny;
if((typeof data5 !== "string") && (data5 !== null)){
const err15 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: schema31.properties.deny.type},message:"must be string,null",schema:schema31.properties.deny.type,parentSchema:schema31.properties.deny,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.sticky_by !== undefined){
let data6 = data.sticky_by;
if(!(((((data6 === "session") || (data6 === "client")) || (data6 === "user")) || (data6 === "team")) || (data6 === "none"))){
const err16 = {instancePath:instancePath+"/sticky_by",schemaPath:"#/properties/sticky_by/enum",keyword:"enum",params:{allowedValues: schema31.properties.sticky_by.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.sticky_by.enum,parentSchema:schema31.properties.sticky_by,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.salt !== undefined){
let data7 = data.salt;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/salt",schemaPath:"#/properties/salt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.salt.type,parentSchema:schema31.properties.salt,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.timeout_ms !== undefined){
let data8 = data.timeout_ms;
if((!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) && (data8 !== null)){
const err18 = {instancePath:instancePath+"/timeout_ms",schemaPath:"#/properties/timeout_ms/type",keyword:"type",params:{type: schema31.properties.timeout_ms.type},message:"must be integer,null",schema:schema31.properties.timeout_ms.type,parentSchema:schema31.properties.timeout_ms,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.fallback !== undefined){
let data9 = data.fallback;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err19 = {instancePath:instancePath+"/fallback/" + i1,schemaPath:"#/properties/fallback/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.fallback.items.type,parentSchema:schema31.properties.fallback.items,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.fallback.type,parentSchema:schema31.properties.fallback,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.fallback_on !== undefined){
let data11 = data.fallback_on;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err21 = {instancePath:instancePath+"/fallback_on/" + i2,schemaPath:"#/properties/fallback_on/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fallback_on.items.type,parentSchema:schema31.properties.fallback_on.items,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/fallback_on",schemaPath:"#/properties/fallback_on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.fallback_on.type,parentSchema:schema31.properties.fallback_on,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.mirror !== undefined){
if(!(validate96(data.mirror, {instancePath:instancePath+"/mirror",parentData:data,parentDataProperty:"mirror",rootData}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.rewrite !== undefined){
if(!(validate98(data.rewrite, {instancePath:instancePath+"/rewrite",parentData:data,parentDataProperty:"rewrite",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.headers !== undefined){
if(!(validate100(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.retries !== undefined){
let data16 = data.retries;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err23 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.retries.type,parentSchema:schema31.properties.retries,data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}

const schema35 = {"type":"object","additionalProperties":false,"required":["route"],"properties":{"route":{"type":"integer"},"pattern":{"description":"Anchored regular expression over the whole name, for globs and regexes; absent when exact, prefix or unnamed.","type":"string"},"priority":{"description":"Why it ranks where it does, for explanations; absent for 0.","type":"integer"},"default":{"description":"It is the route for what no other one takes, for explanations; absent for false.","type":"boolean"},"methods":{"type":"array","items":{"type":"string"}},"listeners":{"type":"array","items":{"type":"string"}},"headers":{"type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"teams":{"description":"Any of these.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"clients":{"description":"Globs.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"client_types":{"description":"Any of these.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"users":{"description":"Globs.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"scopes":{"description":"All of these.","x-feature":"routes.identity/1","type":"array","items":{"type":"string"}},"claims":{"description":"By dotted path, as it is written.","x-feature":"routes.identity/1","type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"when":{"description":"Number of an expression. One that fails takes no call, but on a deny route every one.","x-feature":"routes.identity/1","type":"integer"}},"x-map":"RouteEntry"};
const schema36 = {"description":"Holds when every member given holds; `not` turns the whole condition round.","type":"object","additionalProperties":false,"required":["name","not"],"properties":{"name":{"description":"Lower case.","type":"string"},"not":{"type":"boolean"},"exact":{"type":"string"},"prefix":{"type":"string"},"patterns":{"description":"Anchored regular expressions, for globs and regexes.","type":"array","items":{"type":"string"}},"present":{"type":"boolean"}},"x-map":"HeaderCondition"};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.not === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "not"},message:"must have required property '"+"not"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "not")) || (key0 === "exact")) || (key0 === "prefix")) || (key0 === "patterns")) || (key0 === "present"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.name.type,parentSchema:schema36.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.not !== undefined){
let data1 = data.not;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/not",schemaPath:"#/properties/not/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.not.type,parentSchema:schema36.properties.not,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.exact !== undefined){
let data2 = data.exact;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.exact.type,parentSchema:schema36.properties.exact,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.prefix !== undefined){
let data3 = data.prefix;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.prefix.type,parentSchema:schema36.properties.prefix,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.patterns !== undefined){
let data4 = data.patterns;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/properties/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.patterns.items.type,parentSchema:schema36.properties.patterns.items,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/patterns",schemaPath:"#/properties/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.patterns.type,parentSchema:schema36.properties.patterns,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.present !== undefined){
let data6 = data.present;
if(typeof data6 !== "boolean"){
const err9 = {instancePath:instancePath+"/present",schemaPath:"#/properties/present/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.present.type,parentSchema:schema36.properties.present,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}


function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.route === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "route"},message:"must have required property '"+"route"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema35.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.route !== undefined){
let data0 = data.route;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.route.type,parentSchema:schema35.properties.route,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pattern !== undefined){
let data1 = data.pattern;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.pattern.type,parentSchema:schema35.properties.pattern,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.priority !== undefined){
let data2 = data.priority;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err4 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.priority.type,parentSchema:schema35.properties.priority,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.default !== undefined){
let data3 = data.default;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema35.properties.default.type,parentSchema:schema35.properties.default,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.methods !== undefined){
let data4 = data.methods;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/methods/" + i0,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.methods.items.type,parentSchema:schema35.properties.methods.items,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.methods.type,parentSchema:schema35.properties.methods,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.listeners !== undefined){
let data6 = data.listeners;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/listeners/" + i1,schemaPath:"#/properties/listeners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.listeners.items.type,parentSchema:schema35.properties.listeners.items,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.listeners.type,parentSchema:schema35.properties.listeners,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.headers !== undefined){
let data8 = data.headers;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate105(data8[i2], {instancePath:instancePath+"/headers/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.headers.type,parentSchema:schema35.properties.headers,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.teams !== undefined){
let data10 = data.teams;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/teams/" + i3,schemaPath:"#/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.teams.items.type,parentSchema:schema35.properties.teams.items,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.teams.type,parentSchema:schema35.properties.teams,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.clients !== undefined){
let data12 = data.clients;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(typeof data13 !== "string"){
const err13 = {instancePath:instancePath+"/clients/" + i4,schemaPath:"#/properties/clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.clients.items.type,parentSchema:schema35.properties.clients.items,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.clients.type,parentSchema:schema35.properties.clients,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.client_types !== undefined){
let data14 = data.client_types;
if(Array.isArray(data14)){
const len5 = data14.length;
for(let i5=0; i5<len5; i5++){
let data15 = data14[i5];
if(typeof data15 !== "string"){
const err15 = {instancePath:instancePath+"/client_types/" + i5,schemaPath:"#/properties/client_types/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.client_types.items.type,parentSchema:schema35.properties.client_types.items,data:data15};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/client_types",schemaPath:"#/properties/client_types/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.client_types.type,parentSchema:schema35.properties.client_types,data:data14};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.users !== undefined){
let data16 = data.users;
if(Array.isArray(data16)){
const len6 = data16.length;
for(let i6=0; i6<len6; i6++){
let data17 = data16[i6];
if(typeof data17 !== "string"){
const err17 = {instancePath:instancePath+"/users/" + i6,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.users.items.type,parentSchema:schema35.properties.users.items,data:data17};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.users.type,parentSchema:schema35.properties.users,data:data16};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.scopes !== undefined){
let data18 = data.scopes;
if(Array.isArray(data18)){
const len7 = data18.length;
for(let i7=0; i7<len7; i7++){
let data19 = data18[i7];
if(typeof data19 !== "string"){
const err19 = {instancePath:instancePath+"/scopes/" + i7,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.scopes.items.type,parentSchema:schema35.properties.scopes.items,data:data19};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.scopes.type,parentSchema:schema35.properties.scopes,data:data18};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.claims !== undefined){
let data20 = data.claims;
if(Array.isArray(data20)){
const len8 = data20.length;
for(let i8=0; i8<len8; i8++){
if(!(validate105(data20[i8], {instancePath:instancePath+"/claims/" + i8,parentData:data20,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.claims.type,parentSchema:schema35.properties.claims,data:data20};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.when !== undefined){
let data22 = data.when;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err22 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.when.type,parentSchema:schema35.properties.when,data:data22};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}

const schema37 = {"description":"Exact names, and a radix trie over literal prefixes as flat arrays. Node 0 is the root; node i has label `labels[i]`, its children are the `counts[i]` nodes starting at `first[i]` sorted by first code point, and its entries are `entries[i]`, best first.","type":"object","additionalProperties":false,"required":["exact","labels","first","counts","entries"],"properties":{"exact":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"labels":{"type":"array","items":{"type":"string"}},"first":{"type":"array","items":{"type":"integer"}},"counts":{"type":"array","items":{"type":"integer"}},"entries":{"type":"array","items":{"type":"array","items":{"type":"integer"}}}},"x-map":"NameIndex"};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exact === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.labels === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.first === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "first"},message:"must have required property '"+"first"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.counts === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.entries === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "exact") || (key0 === "labels")) || (key0 === "first")) || (key0 === "counts")) || (key0 === "entries"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.exact !== undefined){
let data0 = data.exact;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err6 = {instancePath:instancePath+"/exact/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/exact/additionalProperties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.exact.additionalProperties.items.type,parentSchema:schema37.properties.exact.additionalProperties.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/exact/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/exact/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.exact.additionalProperties.type,parentSchema:schema37.properties.exact.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.exact.type,parentSchema:schema37.properties.exact,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.labels !== undefined){
let data3 = data.labels;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"#/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.labels.items.type,parentSchema:schema37.properties.labels.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.labels.type,parentSchema:schema37.properties.labels,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.first !== undefined){
let data5 = data.first;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err11 = {instancePath:instancePath+"/first/" + i2,schemaPath:"#/properties/first/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.first.items.type,parentSchema:schema37.properties.first.items,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/first",schemaPath:"#/properties/first/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.first.type,parentSchema:schema37.properties.first,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.counts !== undefined){
let data7 = data.counts;
if(Array.isArray(data7)){
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
let data8 = data7[i3];
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err13 = {instancePath:instancePath+"/counts/" + i3,schemaPath:"#/properties/counts/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.counts.items.type,parentSchema:schema37.properties.counts.items,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.counts.type,parentSchema:schema37.properties.counts,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.entries !== undefined){
let data9 = data.entries;
if(Array.isArray(data9)){
const len4 = data9.length;
for(let i4=0; i4<len4; i4++){
let data10 = data9[i4];
if(Array.isArray(data10)){
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
let data11 = data10[i5];
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err15 = {instancePath:instancePath+"/entries/" + i4+"/" + i5,schemaPath:"#/properties/entries/items/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.entries.items.items.type,parentSchema:schema37.properties.entries.items.items,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/entries/" + i4,schemaPath:"#/properties/entries/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.entries.items.type,parentSchema:schema37.properties.entries.items,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.entries.type,parentSchema:schema37.properties.entries,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.table === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "table"},message:"must have required property '"+"table"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.entries === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.tool === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.prompt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.resource === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resource"},message:"must have required property '"+"resource"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.unnamed === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unnamed"},message:"must have required property '"+"unnamed"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "table") || (key0 === "entries")) || (key0 === "tool")) || (key0 === "prompt")) || (key0 === "resource")) || (key0 === "unnamed"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.table !== undefined){
let data0 = data.table;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate95(data0[i0], {instancePath:instancePath+"/table/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.table.type,parentSchema:schema30.properties.table,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.entries !== undefined){
let data2 = data.entries;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate104(data2[i1], {instancePath:instancePath+"/entries/" + i1,parentData:data2,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.entries.type,parentSchema:schema30.properties.entries,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.tool !== undefined){
if(!(validate109(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.prompt !== undefined){
if(!(validate109(data.prompt, {instancePath:instancePath+"/prompt",parentData:data,parentDataProperty:"prompt",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.resource !== undefined){
if(!(validate109(data.resource, {instancePath:instancePath+"/resource",parentData:data,parentDataProperty:"resource",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.unnamed !== undefined){
let data7 = data.unnamed;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err9 = {instancePath:instancePath+"/unnamed/" + i2,schemaPath:"#/properties/unnamed/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.unnamed.items.type,parentSchema:schema30.properties.unnamed.items,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/unnamed",schemaPath:"#/properties/unnamed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.unnamed.type,parentSchema:schema30.properties.unnamed,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}

const schema38 = {"type":"object","additionalProperties":false,"x-feature":"authn/1","required":["mode","providers","attempts"],"properties":{"mode":{"enum":["required","optional"]},"providers":{"description":"Sorted by name.","type":"array","items":{"$ref":"#/definitions/BundleProvider"}},"protected_resource":{"type":"object","additionalProperties":false,"required":["resource","authorization_servers","scopes_supported"],"properties":{"resource":{"type":"string"},"authorization_servers":{"type":"array","items":{"type":"string"}},"scopes_supported":{"type":"array","items":{"type":"string"}},"documentation":{"type":"string"}},"x-map":"BundleAuthn.protected_resource"},"attempts":{"description":"Failed proofs of one address in any minute; 0 for no bound.","type":"integer"}},"x-map":"BundleAuthn"};
const schema39 = {"description":"Exactly one member beside name and type, the one the type names.","type":"object","additionalProperties":false,"x-feature":"authn/1","required":["name","type"],"properties":{"name":{"type":"string"},"type":{"enum":["jwt","api_key","introspection","mtls"]},"jwt":{"type":"object","additionalProperties":false,"required":["issuer","audience","jwks_cache_ms","algorithms","clock_skew_ms","require","identity"],"properties":{"issuer":{"$ref":"#/definitions/Template"},"audience":{"type":"array","items":{"type":"string"}},"jwks_cache_ms":{"type":"integer"},"algorithms":{"type":"array","items":{"type":"string"}},"clock_skew_ms":{"type":"integer"},"require":{"type":"array","items":{"type":"string"}},"identity":{"$ref":"#/definitions/BundleIdentity"},"jwks_uri":{"$ref":"#/definitions/Template"},"jwks_file":{"type":"string"}},"x-map":"BundleProvider.jwt"},"api_key":{"type":"object","additionalProperties":false,"required":["header","keys"],"properties":{"header":{"type":"string"},"keys":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["hash","scopes"],"properties":{"hash":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"}},"team":{"type":"string"},"user":{"type":"string"},"expires":{"type":"string"}}}},"keys_file":{"$ref":"#/definitions/Template"}},"x-map":"BundleProvider.api_key"},"introspection":{"type":"object","additionalProperties":false,"required":["endpoint","cache_ms","identity","audience"],"properties":{"endpoint":{"$ref":"#/definitions/Template"},"cache_ms":{"type":"integer"},"identity":{"$ref":"#/definitions/BundleIdentity"},"client_id":{"$ref":"#/definitions/Template"},"client_secret":{"$ref":"#/definitions/Template"},"audience":{"description":"Any of these must be among those of the token; empty for no bound.","type":"array","items":{"type":"string"}}},"x-map":"BundleProvider.introspection"},"mtls":{"type":"object","additionalProperties":false,"required":["ca","client_from","allowed"],"properties":{"ca":{"type":"string"},"client_from":{"enum":["san_uri","san_dns","subject_cn"]},"allowed":{"description":"Globs.","type":"array","items":{"type":"string"}},"proxy_header":{"description":"Lower case.","type":"string"}},"x-map":"BundleProvider.mtls"}},"x-map":"BundleProvider"};
const schema40 = {"type":"object","additionalProperties":false,"x-feature":"authn/1","required":["user","client","team","scopes"],"properties":{"user":{"type":"string"},"client":{"type":"string"},"team":{"type":"string"},"scopes":{"type":"string"}},"x-map":"BundleIdentity"};

function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.client === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "client"},message:"must have required property '"+"client"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.team === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "team"},message:"must have required property '"+"team"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.scopes === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scopes"},message:"must have required property '"+"scopes"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "user") || (key0 === "client")) || (key0 === "team")) || (key0 === "scopes"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.user !== undefined){
let data0 = data.user;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.user.type,parentSchema:schema40.properties.user,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.client !== undefined){
let data1 = data.client;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.client.type,parentSchema:schema40.properties.client,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.team !== undefined){
let data2 = data.team;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/team",schemaPath:"#/properties/team/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.team.type,parentSchema:schema40.properties.team,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.scopes !== undefined){
let data3 = data.scopes;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.scopes.type,parentSchema:schema40.properties.scopes,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate117.errors = vErrors;
return errors === 0;
}


function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "type")) || (key0 === "jwt")) || (key0 === "api_key")) || (key0 === "introspection")) || (key0 === "mtls"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.name.type,parentSchema:schema39.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!((((data1 === "jwt") || (data1 === "api_key")) || (data1 === "introspection")) || (data1 === "mtls"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema39.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.type.enum,parentSchema:schema39.properties.type,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.jwt !== undefined){
let data2 = data.jwt;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.issuer === undefined){
const err5 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'",schema:schema39.properties.jwt.required,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.audience === undefined){
const err6 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/required",keyword:"required",params:{missingProperty: "audience"},message:"must have required property '"+"audience"+"'",schema:schema39.properties.jwt.required,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.jwks_cache_ms === undefined){
const err7 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/required",keyword:"required",params:{missingProperty: "jwks_cache_ms"},message:"must have required property '"+"jwks_cache_ms"+"'",schema:schema39.properties.jwt.required,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.algorithms === undefined){
const err8 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/required",keyword:"required",params:{missingProperty: "algorithms"},message:"must have required property '"+"algorithms"+"'",schema:schema39.properties.jwt.required,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.clock_skew_ms === undefined){
const err9 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/required",keyword:"required",params:{missingProperty: "clock_skew_ms"},message:"must have required property '"+"clock_skew_ms"+"'",schema:schema39.properties.jwt.required,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.require === undefined){
const err10 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/required",keyword:"required",params:{missingProperty: "require"},message:"must have required property '"+"require"+"'",schema:schema39.properties.jwt.required,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2.identity === undefined){
const err11 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/required",keyword:"required",params:{missingProperty: "identity"},message:"must have required property '"+"identity"+"'",schema:schema39.properties.jwt.required,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data2){
if(!(func2.call(schema39.properties.jwt.properties, key1))){
const err12 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.issuer !== undefined){
if(!(validate25(data2.issuer, {instancePath:instancePath+"/jwt/issuer",parentData:data2,parentDataProperty:"issuer",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data2.audience !== undefined){
let data4 = data2.audience;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/jwt/audience/" + i0,schemaPath:"#/properties/jwt/properties/audience/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.jwt.properties.audience.items.type,parentSchema:schema39.properties.jwt.properties.audience.items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/jwt/audience",schemaPath:"#/properties/jwt/properties/audience/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.jwt.properties.audience.type,parentSchema:schema39.properties.jwt.properties.audience,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.jwks_cache_ms !== undefined){
let data6 = data2.jwks_cache_ms;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err15 = {instancePath:instancePath+"/jwt/jwks_cache_ms",schemaPath:"#/properties/jwt/properties/jwks_cache_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.jwt.properties.jwks_cache_ms.type,parentSchema:schema39.properties.jwt.properties.jwks_cache_ms,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.algorithms !== undefined){
let data7 = data2.algorithms;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/jwt/algorithms/" + i1,schemaPath:"#/properties/jwt/properties/algorithms/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.jwt.properties.algorithms.items.type,parentSchema:schema39.properties.jwt.properties.algorithms.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/jwt/algorithms",schemaPath:"#/properties/jwt/properties/algorithms/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.jwt.properties.algorithms.type,parentSchema:schema39.properties.jwt.properties.algorithms,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.clock_skew_ms !== undefined){
let data9 = data2.clock_skew_ms;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err18 = {instancePath:instancePath+"/jwt/clock_skew_ms",schemaPath:"#/properties/jwt/properties/clock_skew_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.jwt.properties.clock_skew_ms.type,parentSchema:schema39.properties.jwt.properties.clock_skew_ms,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.require !== undefined){
let data10 = data2.require;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 !== "string"){
const err19 = {instancePath:instancePath+"/jwt/require/" + i2,schemaPath:"#/properties/jwt/properties/require/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.jwt.properties.require.items.type,parentSchema:schema39.properties.jwt.properties.require.items,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/jwt/require",schemaPath:"#/properties/jwt/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.jwt.properties.require.type,parentSchema:schema39.properties.jwt.properties.require,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data2.identity !== undefined){
if(!(validate117(data2.identity, {instancePath:instancePath+"/jwt/identity",parentData:data2,parentDataProperty:"identity",rootData}))){
vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
errors = vErrors.length;
}
}
if(data2.jwks_uri !== undefined){
if(!(validate25(data2.jwks_uri, {instancePath:instancePath+"/jwt/jwks_uri",parentData:data2,parentDataProperty:"jwks_uri",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data2.jwks_file !== undefined){
let data14 = data2.jwks_file;
if(typeof data14 !== "string"){
const err21 = {instancePath:instancePath+"/jwt/jwks_file",schemaPath:"#/properties/jwt/properties/jwks_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.jwt.properties.jwks_file.type,parentSchema:schema39.properties.jwt.properties.jwks_file,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/jwt",schemaPath:"#/properties/jwt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.jwt.type,parentSchema:schema39.properties.jwt,data:data2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.api_key !== undefined){
let data15 = data.api_key;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.header === undefined){
const err23 = {instancePath:instancePath+"/api_key",schemaPath:"#/properties/api_key/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'",schema:schema39.properties.api_key.required,parentSchema:schema39.properties.api_key,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data15.keys === undefined){
const err24 = {instancePath:instancePath+"/api_key",schemaPath:"#/properties/api_key/required",keyword:"required",params:{missingProperty: "keys"},message:"must have required property '"+"keys"+"'",schema:schema39.properties.api_key.required,parentSchema:schema39.properties.api_key,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data15){
if(!(((key2 === "header") || (key2 === "keys")) || (key2 === "keys_file"))){
const err25 = {instancePath:instancePath+"/api_key",schemaPath:"#/properties/api_key/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.api_key,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data15.header !== undefined){
let data16 = data15.header;
if(typeof data16 !== "string"){
const err26 = {instancePath:instancePath+"/api_key/header",schemaPath:"#/properties/api_key/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.api_key.properties.header.type,parentSchema:schema39.properties.api_key.properties.header,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.keys !== undefined){
let data17 = data15.keys;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
let data18 = data17[key3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.hash === undefined){
const err27 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/api_key/properties/keys/additionalProperties/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.properties.api_key.properties.keys.additionalProperties.required,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data18.scopes === undefined){
const err28 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/api_key/properties/keys/additionalProperties/required",keyword:"required",params:{missingProperty: "scopes"},message:"must have required property '"+"scopes"+"'",schema:schema39.properties.api_key.properties.keys.additionalProperties.required,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key4 in data18){
if(!(((((key4 === "hash") || (key4 === "scopes")) || (key4 === "team")) || (key4 === "user")) || (key4 === "expires"))){
const err29 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/api_key/properties/keys/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data18.hash !== undefined){
let data19 = data18.hash;
if(typeof data19 !== "string"){
const err30 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/hash",schemaPath:"#/properties/api_key/properties/keys/additionalProperties/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.api_key.properties.keys.additionalProperties.properties.hash.type,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties.properties.hash,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data18.scopes !== undefined){
let data20 = data18.scopes;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(typeof data21 !== "string"){
const err31 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i3,schemaPath:"#/properties/api_key/properties/keys/additionalProperties/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.api_key.properties.keys.additionalProperties.properties.scopes.items.type,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties.properties.scopes.items,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/properties/api_key/properties/keys/additionalProperties/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.api_key.properties.keys.additionalProperties.properties.scopes.type,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties.properties.scopes,data:data20};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data18.team !== undefined){
let data22 = data18.team;
if(typeof data22 !== "string"){
const err33 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/team",schemaPath:"#/properties/api_key/properties/keys/additionalProperties/properties/team/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.api_key.properties.keys.additionalProperties.properties.team.type,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties.properties.team,data:data22};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data18.user !== undefined){
let data23 = data18.user;
if(typeof data23 !== "string"){
const err34 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",schemaPath:"#/properties/api_key/properties/keys/additionalProperties/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.api_key.properties.keys.additionalProperties.properties.user.type,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties.properties.user,data:data23};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data18.expires !== undefined){
let data24 = data18.expires;
if(typeof data24 !== "string"){
const err35 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/expires",schemaPath:"#/properties/api_key/properties/keys/additionalProperties/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.api_key.properties.keys.additionalProperties.properties.expires.type,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties.properties.expires,data:data24};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/api_key/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/api_key/properties/keys/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.api_key.properties.keys.additionalProperties.type,parentSchema:schema39.properties.api_key.properties.keys.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/api_key/keys",schemaPath:"#/properties/api_key/properties/keys/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.api_key.properties.keys.type,parentSchema:schema39.properties.api_key.properties.keys,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.keys_file !== undefined){
if(!(validate25(data15.keys_file, {instancePath:instancePath+"/api_key/keys_file",parentData:data15,parentDataProperty:"keys_file",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/api_key",schemaPath:"#/properties/api_key/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.api_key.type,parentSchema:schema39.properties.api_key,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.introspection !== undefined){
let data26 = data.introspection;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.endpoint === undefined){
const err39 = {instancePath:instancePath+"/introspection",schemaPath:"#/properties/introspection/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'",schema:schema39.properties.introspection.required,parentSchema:schema39.properties.introspection,data:data26};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data26.cache_ms === undefined){
const err40 = {instancePath:instancePath+"/introspection",schemaPath:"#/properties/introspection/required",keyword:"required",params:{missingProperty: "cache_ms"},message:"must have required property '"+"cache_ms"+"'",schema:schema39.properties.introspection.required,parentSchema:schema39.properties.introspection,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data26.identity === undefined){
const err41 = {instancePath:instancePath+"/introspection",schemaPath:"#/properties/introspection/required",keyword:"required",params:{missingProperty: "identity"},message:"must have required property '"+"identity"+"'",schema:schema39.properties.introspection.required,parentSchema:schema39.properties.introspection,data:data26};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data26.audience === undefined){
const err42 = {instancePath:instancePath+"/introspection",schemaPath:"#/properties/introspection/required",keyword:"required",params:{missingProperty: "audience"},message:"must have required property '"+"audience"+"'",schema:schema39.properties.introspection.required,parentSchema:schema39.properties.introspection,data:data26};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key5 in data26){
if(!((((((key5 === "endpoint") || (key5 === "cache_ms")) || (key5 === "identity")) || (key5 === "client_id")) || (key5 === "client_secret")) || (key5 === "audience"))){
const err43 = {instancePath:instancePath+"/introspection",schemaPath:"#/properties/introspection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.introspection,data:data26};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data26.endpoint !== undefined){
if(!(validate25(data26.endpoint, {instancePath:instancePath+"/introspection/endpoint",parentData:data26,parentDataProperty:"endpoint",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data26.cache_ms !== undefined){
let data28 = data26.cache_ms;
if(!((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28)))){
const err44 = {instancePath:instancePath+"/introspection/cache_ms",schemaPath:"#/properties/introspection/properties/cache_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.introspection.properties.cache_ms.type,parentSchema:schema39.properties.introspection.properties.cache_ms,data:data28};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data26.identity !== undefined){
if(!(validate117(data26.identity, {instancePath:instancePath+"/introspection/identity",parentData:data26,parentDataProperty:"identity",rootData}))){
vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
errors = vErrors.length;
}
}
if(data26.client_id !== undefined){
if(!(validate25(data26.client_id, {instancePath:instancePath+"/introspection/client_id",parentData:data26,parentDataProperty:"client_id",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data26.client_secret !== undefined){
if(!(validate25(data26.client_secret, {instancePath:instancePath+"/introspection/client_secret",parentData:data26,parentDataProperty:"client_secret",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data26.audience !== undefined){
let data32 = data26.audience;
if(Array.isArray(data32)){
const len4 = data32.length;
for(let i4=0; i4<len4; i4++){
let data33 = data32[i4];
if(typeof data33 !== "string"){
const err45 = {instancePath:instancePath+"/introspection/audience/" + i4,schemaPath:"#/properties/introspection/properties/audience/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.introspection.properties.audience.items.type,parentSchema:schema39.properties.introspection.properties.audience.items,data:data33};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/introspection/audience",schemaPath:"#/properties/introspection/properties/audience/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.introspection.properties.audience.type,parentSchema:schema39.properties.introspection.properties.audience,data:data32};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/introspection",schemaPath:"#/properties/introspection/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.introspection.type,parentSchema:schema39.properties.introspection,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.mtls !== undefined){
let data34 = data.mtls;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.ca === undefined){
const err48 = {instancePath:instancePath+"/mtls",schemaPath:"#/properties/mtls/required",keyword:"required",params:{missingProperty: "ca"},message:"must have required property '"+"ca"+"'",schema:schema39.properties.mtls.required,parentSchema:schema39.properties.mtls,data:data34};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data34.client_from === undefined){
const err49 = {instancePath:instancePath+"/mtls",schemaPath:"#/properties/mtls/required",keyword:"required",params:{missingProperty: "client_from"},message:"must have required property '"+"client_from"+"'",schema:schema39.properties.mtls.required,parentSchema:schema39.properties.mtls,data:data34};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data34.allowed === undefined){
const err50 = {instancePath:instancePath+"/mtls",schemaPath:"#/properties/mtls/required",keyword:"required",params:{missingProperty: "allowed"},message:"must have required property '"+"allowed"+"'",schema:schema39.properties.mtls.required,parentSchema:schema39.properties.mtls,data:data34};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key6 in data34){
if(!((((key6 === "ca") || (key6 === "client_from")) || (key6 === "allowed")) || (key6 === "proxy_header"))){
const err51 = {instancePath:instancePath+"/mtls",schemaPath:"#/properties/mtls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.mtls,data:data34};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data34.ca !== undefined){
let data35 = data34.ca;
if(typeof data35 !== "string"){
const err52 = {instancePath:instancePath+"/mtls/ca",schemaPath:"#/properties/mtls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.mtls.properties.ca.type,parentSchema:schema39.properties.mtls.properties.ca,data:data35};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data34.client_from !== undefined){
let data36 = data34.client_from;
if(!(((data36 === "san_uri") || (data36 === "san_dns")) || (data36 === "subject_cn"))){
const err53 = {instancePath:instancePath+"/mtls/client_from",schemaPath:"#/properties/mtls/properties/client_from/enum",keyword:"enum",params:{allowedValues: schema39.properties.mtls.properties.client_from.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.mtls.properties.client_from.enum,parentSchema:schema39.properties.mtls.properties.client_from,data:data36};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data34.allowed !== undefined){
let data37 = data34.allowed;
if(Array.isArray(data37)){
const len5 = data37.length;
for(let i5=0; i5<len5; i5++){
let data38 = data37[i5];
if(typeof data38 !== "string"){
const err54 = {instancePath:instancePath+"/mtls/allowed/" + i5,schemaPath:"#/properties/mtls/properties/allowed/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.mtls.properties.allowed.items.type,parentSchema:schema39.properties.mtls.properties.allowed.items,data:data38};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/mtls/allowed",schemaPath:"#/properties/mtls/properties/allowed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.mtls.properties.allowed.type,parentSchema:schema39.properties.mtls.properties.allowed,data:data37};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data34.proxy_header !== undefined){
let data39 = data34.proxy_header;
if(typeof data39 !== "string"){
const err56 = {instancePath:instancePath+"/mtls/proxy_header",schemaPath:"#/properties/mtls/properties/proxy_header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.mtls.properties.proxy_header.type,parentSchema:schema39.properties.mtls.properties.proxy_header,data:data39};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/mtls",schemaPath:"#/properties/mtls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.mtls.type,parentSchema:schema39.properties.mtls,data:data34};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}


function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.providers === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "providers"},message:"must have required property '"+"providers"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.attempts === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attempts"},message:"must have required property '"+"attempts"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "mode") || (key0 === "providers")) || (key0 === "protected_resource")) || (key0 === "attempts"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!((data0 === "required") || (data0 === "optional"))){
const err4 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema38.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.mode.enum,parentSchema:schema38.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.providers !== undefined){
let data1 = data.providers;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate115(data1[i0], {instancePath:instancePath+"/providers/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.providers.type,parentSchema:schema38.properties.providers,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.protected_resource !== undefined){
let data3 = data.protected_resource;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.resource === undefined){
const err6 = {instancePath:instancePath+"/protected_resource",schemaPath:"#/properties/protected_resource/required",keyword:"required",params:{missingProperty: "resource"},message:"must have required property '"+"resource"+"'",schema:schema38.properties.protected_resource.required,parentSchema:schema38.properties.protected_resource,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.authorization_servers === undefined){
const err7 = {instancePath:instancePath+"/protected_resource",schemaPath:"#/properties/protected_resource/required",keyword:"required",params:{missingProperty: "authorization_servers"},message:"must have required property '"+"authorization_servers"+"'",schema:schema38.properties.protected_resource.required,parentSchema:schema38.properties.protected_resource,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.scopes_supported === undefined){
const err8 = {instancePath:instancePath+"/protected_resource",schemaPath:"#/properties/protected_resource/required",keyword:"required",params:{missingProperty: "scopes_supported"},message:"must have required property '"+"scopes_supported"+"'",schema:schema38.properties.protected_resource.required,parentSchema:schema38.properties.protected_resource,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!((((key1 === "resource") || (key1 === "authorization_servers")) || (key1 === "scopes_supported")) || (key1 === "documentation"))){
const err9 = {instancePath:instancePath+"/protected_resource",schemaPath:"#/properties/protected_resource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.protected_resource,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.resource !== undefined){
let data4 = data3.resource;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/protected_resource/resource",schemaPath:"#/properties/protected_resource/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.protected_resource.properties.resource.type,parentSchema:schema38.properties.protected_resource.properties.resource,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.authorization_servers !== undefined){
let data5 = data3.authorization_servers;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/protected_resource/authorization_servers/" + i1,schemaPath:"#/properties/protected_resource/properties/authorization_servers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.protected_resource.properties.authorization_servers.items.type,parentSchema:schema38.properties.protected_resource.properties.authorization_servers.items,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/protected_resource/authorization_servers",schemaPath:"#/properties/protected_resource/properties/authorization_servers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.protected_resource.properties.authorization_servers.type,parentSchema:schema38.properties.protected_resource.properties.authorization_servers,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.scopes_supported !== undefined){
let data7 = data3.scopes_supported;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/protected_resource/scopes_supported/" + i2,schemaPath:"#/properties/protected_resource/properties/scopes_supported/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.protected_resource.properties.scopes_supported.items.type,parentSchema:schema38.properties.protected_resource.properties.scopes_supported.items,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/protected_resource/scopes_supported",schemaPath:"#/properties/protected_resource/properties/scopes_supported/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.protected_resource.properties.scopes_supported.type,parentSchema:schema38.properties.protected_resource.properties.scopes_supported,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.documentation !== undefined){
let data9 = data3.documentation;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/protected_resource/documentation",schemaPath:"#/properties/protected_resource/properties/documentation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.protected_resource.properties.documentation.type,parentSchema:schema38.properties.protected_resource.properties.documentation,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/protected_resource",schemaPath:"#/properties/protected_resource/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.protected_resource.type,parentSchema:schema38.properties.protected_resource,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.attempts !== undefined){
let data10 = data.attempts;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err17 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.attempts.type,parentSchema:schema38.properties.attempts,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate114.errors = vErrors;
return errors === 0;
}

const schema41 = {"description":"Who may use what. Deny beats allow; a rule, `who` or `what` is its number.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["default","list_filtering","on_missing_scope","teams","clients","scopes","permissions","rules","whos","who_index","whats","what_index"],"properties":{"default":{"enum":["allow","deny"]},"list_filtering":{"description":"Whether lists leave out what may not be used.","type":"boolean"},"teams":{"description":"Sorted by name.","type":"array","items":{"$ref":"#/definitions/BundleTeam"}},"clients":{"description":"By id.","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["type","team"],"properties":{"type":{"type":["string","null"]},"team":{"type":["string","null"]}}}},"scopes":{"description":"Every scope that `permissions` name, sorted; there a scope is its place in this list.","type":"array","items":{"type":"string"}},"permissions":{"description":"What each of them asks for is needed, wherever it applies.","type":"array","items":{"$ref":"#/definitions/PermissionTable"}},"rules":{"description":"In the order in which they decide: enforced before audited, deny before allow, without a condition before with one, then by name.","type":"array","items":{"$ref":"#/definitions/AccessRule"}},"whos":{"description":"Every different set of callers that rules name.","type":"array","items":{"$ref":"#/definitions/BundleWho"}},"who_index":{"$ref":"#/definitions/WhoIndex"},"whats":{"description":"Every different set of targets that rules name.","type":"array","items":{"$ref":"#/definitions/BundleWhat"}},"what_index":{"$ref":"#/definitions/WhatIndex"},"on_missing_scope":{"description":"challenge: listed all the same, and the client is told the scopes; deny: not listed and refused; hide: as if it did not exist.","enum":["challenge","deny","hide"]}},"x-map":"AccessTable"};
const schema42 = {"description":"Whoever fits any of its members is in it; `claims` is one member, all of which must hold.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["name","groups","users","clients","claims","region"],"properties":{"name":{"type":"string"},"groups":{"description":"Globs.","type":"array","items":{"type":"string"}},"users":{"description":"Globs.","type":"array","items":{"type":"string"}},"clients":{"description":"Globs.","type":"array","items":{"type":"string"}},"claims":{"description":"By dotted path, as written; empty for none.","type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"region":{"type":["string","null"]}},"x-map":"BundleTeam"};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.groups === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "groups"},message:"must have required property '"+"groups"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.users === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "users"},message:"must have required property '"+"users"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.clients === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clients"},message:"must have required property '"+"clients"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.claims === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "claims"},message:"must have required property '"+"claims"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.region === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "groups")) || (key0 === "users")) || (key0 === "clients")) || (key0 === "claims")) || (key0 === "region"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.name.type,parentSchema:schema42.properties.name,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.groups !== undefined){
let data1 = data.groups;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/groups/" + i0,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.groups.items.type,parentSchema:schema42.properties.groups.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.groups.type,parentSchema:schema42.properties.groups,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.users !== undefined){
let data3 = data.users;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/users/" + i1,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.users.items.type,parentSchema:schema42.properties.users.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.users.type,parentSchema:schema42.properties.users,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.clients !== undefined){
let data5 = data.clients;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/clients/" + i2,schemaPath:"#/properties/clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.clients.items.type,parentSchema:schema42.properties.clients.items,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.clients.type,parentSchema:schema42.properties.clients,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.claims !== undefined){
let data7 = data.claims;
if(Array.isArray(data7)){
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
if(!(validate105(data7[i3], {instancePath:instancePath+"/claims/" + i3,parentData:data7,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.claims.type,parentSchema:schema42.properties.claims,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.region !== undefined){
let data9 = data.region;
if((typeof data9 !== "string") && (data9 !== null)){
const err15 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: schema42.properties.region.type},message:"must be string,null",schema:schema42.properties.region.type,parentSchema:schema42.properties.region,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}

const schema43 = {"description":"Scopes that tools need: those of the first entry that fits, else the default ones.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["scope","default","entries","index"],"properties":{"scope":{"description":"Where it applies.","$ref":"#/definitions/BundleScope"},"default":{"description":"Scopes of tools that no entry fits; null when it says nothing about them.","type":["array","null"],"items":{"type":"integer"}},"entries":{"description":"The most specific one first.","type":"array","items":{"type":"object","additionalProperties":false,"required":["tool","scopes"],"properties":{"tool":{"description":"A name or glob.","type":"string"},"scopes":{"type":"array","items":{"type":"integer"}},"pattern":{"description":"Anchored regular expression where the index does not settle it.","type":"string"}},"x-map":"PermissionTable.entries[]"}},"index":{"description":"Entries are places in `entries`.","$ref":"#/definitions/NameIndex"}},"x-map":"PermissionTable"};
const schema44 = {"description":"What a policy is attached to: every member given must fit, with one of its entries. Empty for everything.","type":"object","additionalProperties":false,"required":[],"properties":{"routes":{"type":"array","items":{"type":"integer"}},"upstreams":{"type":"array","items":{"type":"integer"}},"teams":{"description":"Names of teams.","type":"array","items":{"type":"string"}},"clients":{"description":"Ids of clients.","type":"array","items":{"type":"string"}}},"x-map":"BundleScope"};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "routes") || (key0 === "upstreams")) || (key0 === "teams")) || (key0 === "clients"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.routes !== undefined){
let data0 = data.routes;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err1 = {instancePath:instancePath+"/routes/" + i0,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.routes.items.type,parentSchema:schema44.properties.routes.items,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.routes.type,parentSchema:schema44.properties.routes,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.upstreams !== undefined){
let data2 = data.upstreams;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err3 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/properties/upstreams/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.upstreams.items.type,parentSchema:schema44.properties.upstreams.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.upstreams.type,parentSchema:schema44.properties.upstreams,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.teams !== undefined){
let data4 = data.teams;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/teams/" + i2,schemaPath:"#/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.teams.items.type,parentSchema:schema44.properties.teams.items,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.teams.type,parentSchema:schema44.properties.teams,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.clients !== undefined){
let data6 = data.clients;
if(Array.isArray(data6)){
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(typeof data7 !== "string"){
const err7 = {instancePath:instancePath+"/clients/" + i3,schemaPath:"#/properties/clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.clients.items.type,parentSchema:schema44.properties.clients.items,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.clients.type,parentSchema:schema44.properties.clients,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}


function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scope === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.default === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "default"},message:"must have required property '"+"default"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.entries === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.index === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "index"},message:"must have required property '"+"index"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "scope") || (key0 === "default")) || (key0 === "entries")) || (key0 === "index"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.scope !== undefined){
if(!(validate132(data.scope, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.default !== undefined){
let data1 = data.default;
if((!(Array.isArray(data1))) && (data1 !== null)){
const err5 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: schema43.properties.default.type},message:"must be array,null",schema:schema43.properties.default.type,parentSchema:schema43.properties.default,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err6 = {instancePath:instancePath+"/default/" + i0,schemaPath:"#/properties/default/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema43.properties.default.items.type,parentSchema:schema43.properties.default.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data.entries !== undefined){
let data3 = data.entries;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.tool === undefined){
const err7 = {instancePath:instancePath+"/entries/" + i1,schemaPath:"#/properties/entries/items/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'",schema:schema43.properties.entries.items.required,parentSchema:schema43.properties.entries.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4.scopes === undefined){
const err8 = {instancePath:instancePath+"/entries/" + i1,schemaPath:"#/properties/entries/items/required",keyword:"required",params:{missingProperty: "scopes"},message:"must have required property '"+"scopes"+"'",schema:schema43.properties.entries.items.required,parentSchema:schema43.properties.entries.items,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "tool") || (key1 === "scopes")) || (key1 === "pattern"))){
const err9 = {instancePath:instancePath+"/entries/" + i1,schemaPath:"#/properties/entries/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.entries.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.tool !== undefined){
let data5 = data4.tool;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/entries/" + i1+"/tool",schemaPath:"#/properties/entries/items/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.entries.items.properties.tool.type,parentSchema:schema43.properties.entries.items.properties.tool,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.scopes !== undefined){
let data6 = data4.scopes;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err11 = {instancePath:instancePath+"/entries/" + i1+"/scopes/" + i2,schemaPath:"#/properties/entries/items/properties/scopes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema43.properties.entries.items.properties.scopes.items.type,parentSchema:schema43.properties.entries.items.properties.scopes.items,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/entries/" + i1+"/scopes",schemaPath:"#/properties/entries/items/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.entries.items.properties.scopes.type,parentSchema:schema43.properties.entries.items.properties.scopes,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.pattern !== undefined){
let data8 = data4.pattern;
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/entries/" + i1+"/pattern",schemaPath:"#/properties/entries/items/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.entries.items.properties.pattern.type,parentSchema:schema43.properties.entries.items.properties.pattern,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/entries/" + i1,schemaPath:"#/properties/entries/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.entries.items.type,parentSchema:schema43.properties.entries.items,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.entries.type,parentSchema:schema43.properties.entries,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.index !== undefined){
if(!(validate109(data.index, {instancePath:instancePath+"/index",parentData:data,parentDataProperty:"index",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate131.errors = vErrors;
return errors === 0;
}

const schema45 = {"type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["name","effect","mode","kind","message","who","what"],"properties":{"name":{"type":"string"},"effect":{"enum":["allow","deny"]},"mode":{"enum":["enforce","audit"]},"kind":{"description":"Where it was written: under `rules` (or `tool_permissions`), or as `allow` or `deny` of a team or client.","enum":["rule","team","client"]},"message":{"type":["string","null"]},"who":{"description":"Place in `whos`.","type":"integer"},"what":{"description":"Place in `whats`.","type":"integer"},"when":{"description":"Number of an expression.","type":"integer"}},"x-map":"AccessRule"};

function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.effect === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "effect"},message:"must have required property '"+"effect"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.mode === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.kind === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.message === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.who === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "who"},message:"must have required property '"+"who"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.what === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "effect")) || (key0 === "mode")) || (key0 === "kind")) || (key0 === "message")) || (key0 === "who")) || (key0 === "what")) || (key0 === "when"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.name.type,parentSchema:schema45.properties.name,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.effect !== undefined){
let data1 = data.effect;
if(!((data1 === "allow") || (data1 === "deny"))){
const err9 = {instancePath:instancePath+"/effect",schemaPath:"#/properties/effect/enum",keyword:"enum",params:{allowedValues: schema45.properties.effect.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.effect.enum,parentSchema:schema45.properties.effect,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.mode !== undefined){
let data2 = data.mode;
if(!((data2 === "enforce") || (data2 === "audit"))){
const err10 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema45.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.mode.enum,parentSchema:schema45.properties.mode,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data3 = data.kind;
if(!(((data3 === "rule") || (data3 === "team")) || (data3 === "client"))){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema45.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.kind.enum,parentSchema:schema45.properties.kind,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.message !== undefined){
let data4 = data.message;
if((typeof data4 !== "string") && (data4 !== null)){
const err12 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: schema45.properties.message.type},message:"must be string,null",schema:schema45.properties.message.type,parentSchema:schema45.properties.message,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.who !== undefined){
let data5 = data.who;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err13 = {instancePath:instancePath+"/who",schemaPath:"#/properties/who/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema45.properties.who.type,parentSchema:schema45.properties.who,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.what !== undefined){
let data6 = data.what;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err14 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema45.properties.what.type,parentSchema:schema45.properties.what,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.when !== undefined){
let data7 = data.when;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err15 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema45.properties.when.type,parentSchema:schema45.properties.when,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate136.errors = vErrors;
return errors === 0;
}

const schema46 = {"description":"Callers: every member given must fit; empty for everybody.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":[],"properties":{"for_teams":{"description":"Teams the rule's policy is attached to.","type":"array","items":{"type":"string"}},"for_clients":{"description":"Ids of clients the rule's policy is attached to.","type":"array","items":{"type":"string"}},"teams":{"type":"array","items":{"type":"string"}},"clients":{"description":"Globs.","type":"array","items":{"type":"string"}},"client_types":{"type":"array","items":{"type":"string"}},"users":{"description":"Globs.","type":"array","items":{"type":"string"}},"scopes":{"description":"All of them.","type":"array","items":{"type":"string"}},"any_scope":{"description":"At least one.","type":"array","items":{"type":"string"}},"claims":{"description":"By dotted path, as written.","type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"ips":{"description":"Blocks of addresses.","type":"array","items":{"type":"string"}},"authenticated":{"type":"boolean"}},"x-map":"BundleWho"};

function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema46.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.for_teams !== undefined){
let data0 = data.for_teams;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/for_teams/" + i0,schemaPath:"#/properties/for_teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.for_teams.items.type,parentSchema:schema46.properties.for_teams.items,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/for_teams",schemaPath:"#/properties/for_teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.for_teams.type,parentSchema:schema46.properties.for_teams,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.for_clients !== undefined){
let data2 = data.for_clients;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/for_clients/" + i1,schemaPath:"#/properties/for_clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.for_clients.items.type,parentSchema:schema46.properties.for_clients.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/for_clients",schemaPath:"#/properties/for_clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.for_clients.type,parentSchema:schema46.properties.for_clients,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.teams !== undefined){
let data4 = data.teams;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/teams/" + i2,schemaPath:"#/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.teams.items.type,parentSchema:schema46.properties.teams.items,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.teams.type,parentSchema:schema46.properties.teams,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.clients !== undefined){
let data6 = data.clients;
if(Array.isArray(data6)){
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(typeof data7 !== "string"){
const err7 = {instancePath:instancePath+"/clients/" + i3,schemaPath:"#/properties/clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.clients.items.type,parentSchema:schema46.properties.clients.items,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.clients.type,parentSchema:schema46.properties.clients,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.client_types !== undefined){
let data8 = data.client_types;
if(Array.isArray(data8)){
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/client_types/" + i4,schemaPath:"#/properties/client_types/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.client_types.items.type,parentSchema:schema46.properties.client_types.items,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/client_types",schemaPath:"#/properties/client_types/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.client_types.type,parentSchema:schema46.properties.client_types,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.users !== undefined){
let data10 = data.users;
if(Array.isArray(data10)){
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
let data11 = data10[i5];
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/users/" + i5,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.users.items.type,parentSchema:schema46.properties.users.items,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.users.type,parentSchema:schema46.properties.users,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.scopes !== undefined){
let data12 = data.scopes;
if(Array.isArray(data12)){
const len6 = data12.length;
for(let i6=0; i6<len6; i6++){
let data13 = data12[i6];
if(typeof data13 !== "string"){
const err13 = {instancePath:instancePath+"/scopes/" + i6,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.scopes.items.type,parentSchema:schema46.properties.scopes.items,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.scopes.type,parentSchema:schema46.properties.scopes,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.any_scope !== undefined){
let data14 = data.any_scope;
if(Array.isArray(data14)){
const len7 = data14.length;
for(let i7=0; i7<len7; i7++){
let data15 = data14[i7];
if(typeof data15 !== "string"){
const err15 = {instancePath:instancePath+"/any_scope/" + i7,schemaPath:"#/properties/any_scope/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.any_scope.items.type,parentSchema:schema46.properties.any_scope.items,data:data15};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/any_scope",schemaPath:"#/properties/any_scope/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.any_scope.type,parentSchema:schema46.properties.any_scope,data:data14};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.claims !== undefined){
let data16 = data.claims;
if(Array.isArray(data16)){
const len8 = data16.length;
for(let i8=0; i8<len8; i8++){
if(!(validate105(data16[i8], {instancePath:instancePath+"/claims/" + i8,parentData:data16,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.claims.type,parentSchema:schema46.properties.claims,data:data16};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.ips !== undefined){
let data18 = data.ips;
if(Array.isArray(data18)){
const len9 = data18.length;
for(let i9=0; i9<len9; i9++){
let data19 = data18[i9];
if(typeof data19 !== "string"){
const err18 = {instancePath:instancePath+"/ips/" + i9,schemaPath:"#/properties/ips/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.ips.items.type,parentSchema:schema46.properties.ips.items,data:data19};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/ips",schemaPath:"#/properties/ips/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.ips.type,parentSchema:schema46.properties.ips,data:data18};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.authenticated !== undefined){
let data20 = data.authenticated;
if(typeof data20 !== "boolean"){
const err20 = {instancePath:instancePath+"/authenticated",schemaPath:"#/properties/authenticated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema46.properties.authenticated.type,parentSchema:schema46.properties.authenticated,data:data20};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}

const schema47 = {"description":"Each `who` is filed once: under the teams, client ids or users of which it needs one, or under `rest`.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["teams","clients","users","rest"],"properties":{"teams":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"clients":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"users":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"rest":{"type":"array","items":{"type":"integer"}}},"x-map":"WhoIndex"};

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.teams === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "teams"},message:"must have required property '"+"teams"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.clients === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clients"},message:"must have required property '"+"clients"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.users === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "users"},message:"must have required property '"+"users"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.rest === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rest"},message:"must have required property '"+"rest"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "teams") || (key0 === "clients")) || (key0 === "users")) || (key0 === "rest"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.teams !== undefined){
let data0 = data.teams;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err5 = {instancePath:instancePath+"/teams/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/teams/additionalProperties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.teams.additionalProperties.items.type,parentSchema:schema47.properties.teams.additionalProperties.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/teams/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/teams/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.teams.additionalProperties.type,parentSchema:schema47.properties.teams.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.teams.type,parentSchema:schema47.properties.teams,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.clients !== undefined){
let data3 = data.clients;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
let data4 = data3[key2];
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err8 = {instancePath:instancePath+"/clients/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/properties/clients/additionalProperties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.clients.additionalProperties.items.type,parentSchema:schema47.properties.clients.additionalProperties.items,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/clients/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.clients.additionalProperties.type,parentSchema:schema47.properties.clients.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.clients.type,parentSchema:schema47.properties.clients,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.users !== undefined){
let data6 = data.users;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err11 = {instancePath:instancePath+"/users/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/users/additionalProperties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.users.additionalProperties.items.type,parentSchema:schema47.properties.users.additionalProperties.items,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/users/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/users/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.users.additionalProperties.type,parentSchema:schema47.properties.users.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.users.type,parentSchema:schema47.properties.users,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.rest !== undefined){
let data9 = data.rest;
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err14 = {instancePath:instancePath+"/rest/" + i3,schemaPath:"#/properties/rest/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.rest.items.type,parentSchema:schema47.properties.rest.items,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/rest",schemaPath:"#/properties/rest/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.rest.type,parentSchema:schema47.properties.rest,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}

const schema48 = {"description":"Targets: every member given must fit, but `tools`, `prompts` and `resources` are alternatives; empty for everything.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":[],"properties":{"for_routes":{"description":"Routes the rule's policy is attached to.","type":"array","items":{"type":"integer"}},"for_upstreams":{"description":"Upstreams the rule's policy is attached to.","type":"array","items":{"type":"integer"}},"tools":{"description":"Globs; all tools when only `exclude_tools` was given.","type":"array","items":{"type":"string"}},"exclude_tools":{"description":"Globs.","type":"array","items":{"type":"string"}},"prompts":{"description":"Globs.","type":"array","items":{"type":"string"}},"resources":{"description":"Globs.","type":"array","items":{"type":"string"}},"upstreams":{"type":"array","items":{"type":"integer"}},"methods":{"type":"array","items":{"type":"string"}},"annotations":{"$ref":"#/definitions/BundleAnnotations"}},"x-map":"BundleWhat"};

function validate143(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema48.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.for_routes !== undefined){
let data0 = data.for_routes;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err1 = {instancePath:instancePath+"/for_routes/" + i0,schemaPath:"#/properties/for_routes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.for_routes.items.type,parentSchema:schema48.properties.for_routes.items,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/for_routes",schemaPath:"#/properties/for_routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.for_routes.type,parentSchema:schema48.properties.for_routes,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.for_upstreams !== undefined){
let data2 = data.for_upstreams;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err3 = {instancePath:instancePath+"/for_upstreams/" + i1,schemaPath:"#/properties/for_upstreams/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.for_upstreams.items.type,parentSchema:schema48.properties.for_upstreams.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/for_upstreams",schemaPath:"#/properties/for_upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.for_upstreams.type,parentSchema:schema48.properties.for_upstreams,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tools !== undefined){
let data4 = data.tools;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/tools/" + i2,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.tools.items.type,parentSchema:schema48.properties.tools.items,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.tools.type,parentSchema:schema48.properties.tools,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.exclude_tools !== undefined){
let data6 = data.exclude_tools;
if(Array.isArray(data6)){
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(typeof data7 !== "string"){
const err7 = {instancePath:instancePath+"/exclude_tools/" + i3,schemaPath:"#/properties/exclude_tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.exclude_tools.items.type,parentSchema:schema48.properties.exclude_tools.items,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/exclude_tools",schemaPath:"#/properties/exclude_tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.exclude_tools.type,parentSchema:schema48.properties.exclude_tools,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.prompts !== undefined){
let data8 = data.prompts;
if(Array.isArray(data8)){
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/prompts/" + i4,schemaPath:"#/properties/prompts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.prompts.items.type,parentSchema:schema48.properties.prompts.items,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.prompts.type,parentSchema:schema48.properties.prompts,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.resources !== undefined){
let data10 = data.resources;
if(Array.isArray(data10)){
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
let data11 = data10[i5];
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/resources/" + i5,schemaPath:"#/properties/resources/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.resources.items.type,parentSchema:schema48.properties.resources.items,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.resources.type,parentSchema:schema48.properties.resources,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.upstreams !== undefined){
let data12 = data.upstreams;
if(Array.isArray(data12)){
const len6 = data12.length;
for(let i6=0; i6<len6; i6++){
let data13 = data12[i6];
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err13 = {instancePath:instancePath+"/upstreams/" + i6,schemaPath:"#/properties/upstreams/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.upstreams.items.type,parentSchema:schema48.properties.upstreams.items,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.upstreams.type,parentSchema:schema48.properties.upstreams,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.methods !== undefined){
let data14 = data.methods;
if(Array.isArray(data14)){
const len7 = data14.length;
for(let i7=0; i7<len7; i7++){
let data15 = data14[i7];
if(typeof data15 !== "string"){
const err15 = {instancePath:instancePath+"/methods/" + i7,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.methods.items.type,parentSchema:schema48.properties.methods.items,data:data15};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.methods.type,parentSchema:schema48.properties.methods,data:data14};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.annotations !== undefined){
if(!(validate91(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate143.errors = vErrors;
return errors === 0;
}

const schema49 = {"description":"Each `what` is filed under every glob of it, or under `rest` when it names nothing.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["tool","prompt","resource","rest"],"properties":{"tool":{"$ref":"#/definitions/GlobTable"},"prompt":{"$ref":"#/definitions/GlobTable"},"resource":{"$ref":"#/definitions/GlobTable"},"rest":{"type":"array","items":{"type":"integer"}}},"x-map":"WhatIndex"};
const schema50 = {"description":"Every different glob, and what it leads to.","type":"object","additionalProperties":false,"x-feature":"access.rules/1","required":["globs","index"],"properties":{"globs":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["whats"],"properties":{"whats":{"type":"array","items":{"type":"integer"}},"pattern":{"description":"Anchored regular expression where the index does not settle it.","type":"string"}},"x-map":"GlobTable.globs[]"}},"index":{"description":"Entries are places in `globs`.","$ref":"#/definitions/NameIndex"}},"x-map":"GlobTable"};

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.globs === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "globs"},message:"must have required property '"+"globs"+"'",schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.index === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "index"},message:"must have required property '"+"index"+"'",schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "globs") || (key0 === "index"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.globs !== undefined){
let data0 = data.globs;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.whats === undefined){
const err3 = {instancePath:instancePath+"/globs/" + i0,schemaPath:"#/properties/globs/items/required",keyword:"required",params:{missingProperty: "whats"},message:"must have required property '"+"whats"+"'",schema:schema50.properties.globs.items.required,parentSchema:schema50.properties.globs.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "whats") || (key1 === "pattern"))){
const err4 = {instancePath:instancePath+"/globs/" + i0,schemaPath:"#/properties/globs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema50.properties.globs.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.whats !== undefined){
let data2 = data1.whats;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err5 = {instancePath:instancePath+"/globs/" + i0+"/whats/" + i1,schemaPath:"#/properties/globs/items/properties/whats/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema50.properties.globs.items.properties.whats.items.type,parentSchema:schema50.properties.globs.items.properties.whats.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/globs/" + i0+"/whats",schemaPath:"#/properties/globs/items/properties/whats/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema50.properties.globs.items.properties.whats.type,parentSchema:schema50.properties.globs.items.properties.whats,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.pattern !== undefined){
let data4 = data1.pattern;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/globs/" + i0+"/pattern",schemaPath:"#/properties/globs/items/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.globs.items.properties.pattern.type,parentSchema:schema50.properties.globs.items.properties.pattern,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/globs/" + i0,schemaPath:"#/properties/globs/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.globs.items.type,parentSchema:schema50.properties.globs.items,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/globs",schemaPath:"#/properties/globs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema50.properties.globs.type,parentSchema:schema50.properties.globs,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.index !== undefined){
if(!(validate109(data.index, {instancePath:instancePath+"/index",parentData:data,parentDataProperty:"index",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}


function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tool === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.prompt === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.resource === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resource"},message:"must have required property '"+"resource"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.rest === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rest"},message:"must have required property '"+"rest"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "tool") || (key0 === "prompt")) || (key0 === "resource")) || (key0 === "rest"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tool !== undefined){
if(!(validate147(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
if(data.prompt !== undefined){
if(!(validate147(data.prompt, {instancePath:instancePath+"/prompt",parentData:data,parentDataProperty:"prompt",rootData}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
if(data.resource !== undefined){
if(!(validate147(data.resource, {instancePath:instancePath+"/resource",parentData:data,parentDataProperty:"resource",rootData}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
if(data.rest !== undefined){
let data3 = data.rest;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err5 = {instancePath:instancePath+"/rest/" + i0,schemaPath:"#/properties/rest/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.rest.items.type,parentSchema:schema49.properties.rest.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/rest",schemaPath:"#/properties/rest/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.rest.type,parentSchema:schema49.properties.rest,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate146.errors = vErrors;
return errors === 0;
}


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.default === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "default"},message:"must have required property '"+"default"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.list_filtering === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "list_filtering"},message:"must have required property '"+"list_filtering"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.on_missing_scope === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on_missing_scope"},message:"must have required property '"+"on_missing_scope"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.teams === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "teams"},message:"must have required property '"+"teams"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.clients === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clients"},message:"must have required property '"+"clients"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.scopes === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scopes"},message:"must have required property '"+"scopes"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.permissions === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "permissions"},message:"must have required property '"+"permissions"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.rules === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.whos === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "whos"},message:"must have required property '"+"whos"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.who_index === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "who_index"},message:"must have required property '"+"who_index"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.whats === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "whats"},message:"must have required property '"+"whats"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.what_index === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "what_index"},message:"must have required property '"+"what_index"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema41.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.default !== undefined){
let data0 = data.default;
if(!((data0 === "allow") || (data0 === "deny"))){
const err13 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/enum",keyword:"enum",params:{allowedValues: schema41.properties.default.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.default.enum,parentSchema:schema41.properties.default,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.list_filtering !== undefined){
let data1 = data.list_filtering;
if(typeof data1 !== "boolean"){
const err14 = {instancePath:instancePath+"/list_filtering",schemaPath:"#/properties/list_filtering/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema41.properties.list_filtering.type,parentSchema:schema41.properties.list_filtering,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.teams !== undefined){
let data2 = data.teams;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate128(data2[i0], {instancePath:instancePath+"/teams/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.teams.type,parentSchema:schema41.properties.teams,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.clients !== undefined){
let data4 = data.clients;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
let data5 = data4[key1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type === undefined){
const err16 = {instancePath:instancePath+"/clients/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema41.properties.clients.additionalProperties.required,parentSchema:schema41.properties.clients.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.team === undefined){
const err17 = {instancePath:instancePath+"/clients/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/required",keyword:"required",params:{missingProperty: "team"},message:"must have required property '"+"team"+"'",schema:schema41.properties.clients.additionalProperties.required,parentSchema:schema41.properties.clients.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "type") || (key2 === "team"))){
const err18 = {instancePath:instancePath+"/clients/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.clients.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.type !== undefined){
let data6 = data5.type;
if((typeof data6 !== "string") && (data6 !== null)){
const err19 = {instancePath:instancePath+"/clients/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/clients/additionalProperties/properties/type/type",keyword:"type",params:{type: schema41.properties.clients.additionalProperties.properties.type.type},message:"must be string,null",schema:schema41.properties.clients.additionalProperties.properties.type.type,parentSchema:schema41.properties.clients.additionalProperties.properties.type,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.team !== undefined){
let data7 = data5.team;
if((typeof data7 !== "string") && (data7 !== null)){
const err20 = {instancePath:instancePath+"/clients/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/team",schemaPath:"#/properties/clients/additionalProperties/properties/team/type",keyword:"type",params:{type: schema41.properties.clients.additionalProperties.properties.team.type},message:"must be string,null",schema:schema41.properties.clients.additionalProperties.properties.team.type,parentSchema:schema41.properties.clients.additionalProperties.properties.team,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/clients/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.clients.additionalProperties.type,parentSchema:schema41.properties.clients.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.clients.type,parentSchema:schema41.properties.clients,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.scopes !== undefined){
let data8 = data.scopes;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err23 = {instancePath:instancePath+"/scopes/" + i1,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.scopes.items.type,parentSchema:schema41.properties.scopes.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.scopes.type,parentSchema:schema41.properties.scopes,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.permissions !== undefined){
let data10 = data.permissions;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(!(validate131(data10[i2], {instancePath:instancePath+"/permissions/" + i2,parentData:data10,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/permissions",schemaPath:"#/properties/permissions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.permissions.type,parentSchema:schema41.properties.permissions,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.rules !== undefined){
let data12 = data.rules;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
if(!(validate136(data12[i3], {instancePath:instancePath+"/rules/" + i3,parentData:data12,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.rules.type,parentSchema:schema41.properties.rules,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.whos !== undefined){
let data14 = data.whos;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
if(!(validate138(data14[i4], {instancePath:instancePath+"/whos/" + i4,parentData:data14,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/whos",schemaPath:"#/properties/whos/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.whos.type,parentSchema:schema41.properties.whos,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.who_index !== undefined){
if(!(validate141(data.who_index, {instancePath:instancePath+"/who_index",parentData:data,parentDataProperty:"who_index",rootData}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.whats !== undefined){
let data17 = data.whats;
if(Array.isArray(data17)){
const len5 = data17.length;
for(let i5=0; i5<len5; i5++){
if(!(validate143(data17[i5], {instancePath:instancePath+"/whats/" + i5,parentData:data17,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/whats",schemaPath:"#/properties/whats/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.whats.type,parentSchema:schema41.properties.whats,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.what_index !== undefined){
if(!(validate146(data.what_index, {instancePath:instancePath+"/what_index",parentData:data,parentDataProperty:"what_index",rootData}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
if(data.on_missing_scope !== undefined){
let data20 = data.on_missing_scope;
if(!(((data20 === "challenge") || (data20 === "deny")) || (data20 === "hide"))){
const err29 = {instancePath:instancePath+"/on_missing_scope",schemaPath:"#/properties/on_missing_scope/enum",keyword:"enum",params:{allowedValues: schema41.properties.on_missing_scope.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.on_missing_scope.enum,parentSchema:schema41.properties.on_missing_scope,data:data20};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate127.errors = vErrors;
return errors === 0;
}

const schema51 = {"description":"A condition in the form the runtime evaluates.","type":"object","additionalProperties":false,"x-feature":"expressions.ir/1","required":["ir","source","origin","cost"],"properties":{"ir":{"description":"The condition as operators and operands (policies/expressions).","type":"array","tsType":"unknown[]"},"source":{"description":"As it was written.","type":"string"},"origin":{"description":"file:line:column.","type":"string"},"cost":{"description":"The most steps an evaluation can take.","type":"integer"}},"x-map":"BundleExpression"};

function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ir === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ir"},message:"must have required property '"+"ir"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.source === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.origin === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.cost === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cost"},message:"must have required property '"+"cost"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "ir") || (key0 === "source")) || (key0 === "origin")) || (key0 === "cost"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ir !== undefined){
let data0 = data.ir;
if(!(Array.isArray(data0))){
const err5 = {instancePath:instancePath+"/ir",schemaPath:"#/properties/ir/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.ir.type,parentSchema:schema51.properties.ir,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.source !== undefined){
let data1 = data.source;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.source.type,parentSchema:schema51.properties.source,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.origin !== undefined){
let data2 = data.origin;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.origin.type,parentSchema:schema51.properties.origin,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cost !== undefined){
let data3 = data.cost;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err8 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema51.properties.cost.type,parentSchema:schema51.properties.cost,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate154.errors = vErrors;
return errors === 0;
}

const schema52 = {"type":"object","additionalProperties":false,"x-feature":"limits/1","required":["store","on_store_failure","quota_reset","table","matches"],"properties":{"store":{"enum":["memory","redis"]},"on_store_failure":{"enum":["local","deny","allow"]},"quota_reset":{"enum":["utc_midnight","rolling_24h"]},"table":{"description":"By number.","type":"array","items":{"$ref":"#/definitions/BundleLimit"}},"matches":{"description":"What limits look at before they apply, by number.","type":"array","items":{"$ref":"#/definitions/LimitMatch"}}},"description":"Budgets. All that apply to a call must have room before any is charged.","x-map":"LimitTable"};
const schema53 = {"description":"One number of one limit of the configuration.","type":"object","additionalProperties":false,"x-feature":"limits/1","required":["name","limit_type","mode","key","scope","kind","limit","window_ms","burst","cost"],"properties":{"name":{"description":"Unique, and the same as long as the configuration calls it the same: counters are kept under it.","type":"string"},"limit_type":{"description":"Told to clients: per_client, per_tool, ... or the name of the rule.","type":"string"},"mode":{"enum":["enforce","audit"]},"key":{"description":"Each combination has a budget of its own; empty for one for all. A caller in several teams uses a budget of each; one without a user, team or session is told apart by client, one without a client by address.","type":"array","items":{"enum":["client","user","team","tool","upstream","ip","session"]}},"scope":{"$ref":"#/definitions/BundleScope"},"kind":{"description":"window: exact sliding window; bucket: GCRA; quota: per day; concurrent: calls at once.","enum":["window","bucket","quota","concurrent"]},"limit":{"description":"Cost of all calls in a window or day, or calls at once.","type":"integer"},"window_ms":{"description":"The time `limit` is for; a day for a quota, 0 for concurrent.","type":"integer"},"burst":{"description":"Size of a bucket, which refills at `limit` per `window_ms`; else 0.","type":"integer"},"cost":{"description":"Of one call, unless `cost_expression` says.","type":"integer"},"tools":{"description":"Globs over names clients see; absent for calls of any kind.","type":"array","items":{"type":"string"}},"matches":{"description":"Numbers in `LimitTable.matches`, any of which must fit; absent for every call.","type":"array","items":{"type":"integer"}},"cost_expression":{"description":"Number of an expression that gives the cost.","type":"integer"},"except":{"description":"Clients or teams, whichever `key` names, that have a budget of their own instead.","type":"array","items":{"type":"string"}},"on_store_failure":{"description":"Absent for that of the table.","enum":["local","deny","allow"]}},"x-map":"BundleLimit"};

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.limit_type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limit_type"},message:"must have required property '"+"limit_type"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.mode === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.key === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.scope === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.kind === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.limit === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.window_ms === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "window_ms"},message:"must have required property '"+"window_ms"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.burst === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "burst"},message:"must have required property '"+"burst"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.cost === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cost"},message:"must have required property '"+"cost"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema53.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err11 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.name.type,parentSchema:schema53.properties.name,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.limit_type !== undefined){
let data1 = data.limit_type;
if(typeof data1 !== "string"){
const err12 = {instancePath:instancePath+"/limit_type",schemaPath:"#/properties/limit_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.limit_type.type,parentSchema:schema53.properties.limit_type,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.mode !== undefined){
let data2 = data.mode;
if(!((data2 === "enforce") || (data2 === "audit"))){
const err13 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema53.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.mode.enum,parentSchema:schema53.properties.mode,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.key !== undefined){
let data3 = data.key;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!(((((((data4 === "client") || (data4 === "user")) || (data4 === "team")) || (data4 === "tool")) || (data4 === "upstream")) || (data4 === "ip")) || (data4 === "session"))){
const err14 = {instancePath:instancePath+"/key/" + i0,schemaPath:"#/properties/key/items/enum",keyword:"enum",params:{allowedValues: schema53.properties.key.items.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.key.items.enum,parentSchema:schema53.properties.key.items,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.key.type,parentSchema:schema53.properties.key,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.scope !== undefined){
if(!(validate132(data.scope, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.kind !== undefined){
let data6 = data.kind;
if(!((((data6 === "window") || (data6 === "bucket")) || (data6 === "quota")) || (data6 === "concurrent"))){
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema53.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.kind.enum,parentSchema:schema53.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.limit !== undefined){
let data7 = data.limit;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err17 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.properties.limit.type,parentSchema:schema53.properties.limit,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.window_ms !== undefined){
let data8 = data.window_ms;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err18 = {instancePath:instancePath+"/window_ms",schemaPath:"#/properties/window_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.properties.window_ms.type,parentSchema:schema53.properties.window_ms,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.burst !== undefined){
let data9 = data.burst;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err19 = {instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.properties.burst.type,parentSchema:schema53.properties.burst,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.cost !== undefined){
let data10 = data.cost;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err20 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.properties.cost.type,parentSchema:schema53.properties.cost,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.tools !== undefined){
let data11 = data.tools;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 !== "string"){
const err21 = {instancePath:instancePath+"/tools/" + i1,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.tools.items.type,parentSchema:schema53.properties.tools.items,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.tools.type,parentSchema:schema53.properties.tools,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.matches !== undefined){
let data13 = data.matches;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err23 = {instancePath:instancePath+"/matches/" + i2,schemaPath:"#/properties/matches/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.properties.matches.items.type,parentSchema:schema53.properties.matches.items,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.matches.type,parentSchema:schema53.properties.matches,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.cost_expression !== undefined){
let data15 = data.cost_expression;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err25 = {instancePath:instancePath+"/cost_expression",schemaPath:"#/properties/cost_expression/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.properties.cost_expression.type,parentSchema:schema53.properties.cost_expression,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.except !== undefined){
let data16 = data.except;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 !== "string"){
const err26 = {instancePath:instancePath+"/except/" + i3,schemaPath:"#/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.except.items.type,parentSchema:schema53.properties.except.items,data:data17};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/except",schemaPath:"#/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.except.type,parentSchema:schema53.properties.except,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.on_store_failure !== undefined){
let data18 = data.on_store_failure;
if(!(((data18 === "local") || (data18 === "deny")) || (data18 === "allow"))){
const err28 = {instancePath:instancePath+"/on_store_failure",schemaPath:"#/properties/on_store_failure/enum",keyword:"enum",params:{allowedValues: schema53.properties.on_store_failure.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.on_store_failure.enum,parentSchema:schema53.properties.on_store_failure,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate157.errors = vErrors;
return errors === 0;
}

const schema54 = {"description":"Every member given must fit.","type":"object","additionalProperties":false,"x-feature":"limits/1","required":[],"properties":{"name":{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["tool","prompt","resource"]},"exact":{"type":"string"},"prefix":{"type":"string"},"pattern":{"description":"Anchored regular expression over the whole name.","type":"string"}},"x-map":"LimitMatch.name"},"methods":{"type":"array","items":{"type":"string"}},"listeners":{"type":"array","items":{"type":"string"}},"headers":{"type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"teams":{"description":"Any of these.","type":"array","items":{"type":"string"}},"clients":{"description":"Globs.","type":"array","items":{"type":"string"}},"client_types":{"description":"Any of these.","type":"array","items":{"type":"string"}},"users":{"description":"Globs.","type":"array","items":{"type":"string"}},"scopes":{"description":"All of these.","type":"array","items":{"type":"string"}},"claims":{"description":"By dotted path, as it is written.","type":"array","items":{"$ref":"#/definitions/HeaderCondition"}},"when":{"description":"Number of an expression; one that fails fits.","type":"integer"}},"x-map":"LimitMatch"};

function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema54.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.kind === undefined){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema54.properties.name.required,parentSchema:schema54.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key1 in data0){
if(!((((key1 === "kind") || (key1 === "exact")) || (key1 === "prefix")) || (key1 === "pattern"))){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.kind !== undefined){
let data1 = data0.kind;
if(!(((data1 === "tool") || (data1 === "prompt")) || (data1 === "resource"))){
const err3 = {instancePath:instancePath+"/name/kind",schemaPath:"#/properties/name/properties/kind/enum",keyword:"enum",params:{allowedValues: schema54.properties.name.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.name.properties.kind.enum,parentSchema:schema54.properties.name.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.exact !== undefined){
let data2 = data0.exact;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/name/exact",schemaPath:"#/properties/name/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.name.properties.exact.type,parentSchema:schema54.properties.name.properties.exact,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prefix !== undefined){
let data3 = data0.prefix;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/name/prefix",schemaPath:"#/properties/name/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.name.properties.prefix.type,parentSchema:schema54.properties.name.properties.prefix,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.pattern !== undefined){
let data4 = data0.pattern;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/name/pattern",schemaPath:"#/properties/name/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.name.properties.pattern.type,parentSchema:schema54.properties.name.properties.pattern,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.name.type,parentSchema:schema54.properties.name,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.methods !== undefined){
let data5 = data.methods;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/methods/" + i0,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.methods.items.type,parentSchema:schema54.properties.methods.items,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.methods.type,parentSchema:schema54.properties.methods,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.listeners !== undefined){
let data7 = data.listeners;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/listeners/" + i1,schemaPath:"#/properties/listeners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.listeners.items.type,parentSchema:schema54.properties.listeners.items,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.listeners.type,parentSchema:schema54.properties.listeners,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.headers !== undefined){
let data9 = data.headers;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(!(validate105(data9[i2], {instancePath:instancePath+"/headers/" + i2,parentData:data9,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.headers.type,parentSchema:schema54.properties.headers,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.teams !== undefined){
let data11 = data.teams;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(typeof data12 !== "string"){
const err13 = {instancePath:instancePath+"/teams/" + i3,schemaPath:"#/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.teams.items.type,parentSchema:schema54.properties.teams.items,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.teams.type,parentSchema:schema54.properties.teams,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.clients !== undefined){
let data13 = data.clients;
if(Array.isArray(data13)){
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
let data14 = data13[i4];
if(typeof data14 !== "string"){
const err15 = {instancePath:instancePath+"/clients/" + i4,schemaPath:"#/properties/clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.clients.items.type,parentSchema:schema54.properties.clients.items,data:data14};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.clients.type,parentSchema:schema54.properties.clients,data:data13};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.client_types !== undefined){
let data15 = data.client_types;
if(Array.isArray(data15)){
const len5 = data15.length;
for(let i5=0; i5<len5; i5++){
let data16 = data15[i5];
if(typeof data16 !== "string"){
const err17 = {instancePath:instancePath+"/client_types/" + i5,schemaPath:"#/properties/client_types/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.client_types.items.type,parentSchema:schema54.properties.client_types.items,data:data16};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/client_types",schemaPath:"#/properties/client_types/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.client_types.type,parentSchema:schema54.properties.client_types,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.users !== undefined){
let data17 = data.users;
if(Array.isArray(data17)){
const len6 = data17.length;
for(let i6=0; i6<len6; i6++){
let data18 = data17[i6];
if(typeof data18 !== "string"){
const err19 = {instancePath:instancePath+"/users/" + i6,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.users.items.type,parentSchema:schema54.properties.users.items,data:data18};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.users.type,parentSchema:schema54.properties.users,data:data17};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.scopes !== undefined){
let data19 = data.scopes;
if(Array.isArray(data19)){
const len7 = data19.length;
for(let i7=0; i7<len7; i7++){
let data20 = data19[i7];
if(typeof data20 !== "string"){
const err21 = {instancePath:instancePath+"/scopes/" + i7,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.scopes.items.type,parentSchema:schema54.properties.scopes.items,data:data20};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.scopes.type,parentSchema:schema54.properties.scopes,data:data19};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.claims !== undefined){
let data21 = data.claims;
if(Array.isArray(data21)){
const len8 = data21.length;
for(let i8=0; i8<len8; i8++){
if(!(validate105(data21[i8], {instancePath:instancePath+"/claims/" + i8,parentData:data21,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.claims.type,parentSchema:schema54.properties.claims,data:data21};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.when !== undefined){
let data23 = data.when;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err24 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema54.properties.when.type,parentSchema:schema54.properties.when,data:data23};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate160.errors = vErrors;
return errors === 0;
}


function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.store === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "store"},message:"must have required property '"+"store"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.on_store_failure === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on_store_failure"},message:"must have required property '"+"on_store_failure"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.quota_reset === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "quota_reset"},message:"must have required property '"+"quota_reset"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.table === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "table"},message:"must have required property '"+"table"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.matches === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "matches"},message:"must have required property '"+"matches"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "store") || (key0 === "on_store_failure")) || (key0 === "quota_reset")) || (key0 === "table")) || (key0 === "matches"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.store !== undefined){
let data0 = data.store;
if(!((data0 === "memory") || (data0 === "redis"))){
const err6 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/enum",keyword:"enum",params:{allowedValues: schema52.properties.store.enum},message:"must be equal to one of the allowed values",schema:schema52.properties.store.enum,parentSchema:schema52.properties.store,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.on_store_failure !== undefined){
let data1 = data.on_store_failure;
if(!(((data1 === "local") || (data1 === "deny")) || (data1 === "allow"))){
const err7 = {instancePath:instancePath+"/on_store_failure",schemaPath:"#/properties/on_store_failure/enum",keyword:"enum",params:{allowedValues: schema52.properties.on_store_failure.enum},message:"must be equal to one of the allowed values",schema:schema52.properties.on_store_failure.enum,parentSchema:schema52.properties.on_store_failure,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.quota_reset !== undefined){
let data2 = data.quota_reset;
if(!((data2 === "utc_midnight") || (data2 === "rolling_24h"))){
const err8 = {instancePath:instancePath+"/quota_reset",schemaPath:"#/properties/quota_reset/enum",keyword:"enum",params:{allowedValues: schema52.properties.quota_reset.enum},message:"must be equal to one of the allowed values",schema:schema52.properties.quota_reset.enum,parentSchema:schema52.properties.quota_reset,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.table !== undefined){
let data3 = data.table;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate157(data3[i0], {instancePath:instancePath+"/table/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema52.properties.table.type,parentSchema:schema52.properties.table,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.matches !== undefined){
let data5 = data.matches;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate160(data5[i1], {instancePath:instancePath+"/matches/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema52.properties.matches.type,parentSchema:schema52.properties.matches,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}

const schema55 = {"type":"object","additionalProperties":false,"x-feature":"redaction/1","required":["scope","fields","detectors","patterns","replacement","apply_to"],"properties":{"scope":{"$ref":"#/definitions/BundleScope"},"fields":{"type":"array","items":{"type":"string"},"description":"Globs over keys, lower case, sorted."},"detectors":{"type":"array","items":{"type":"string"}},"patterns":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","regex"],"properties":{"name":{"type":"string"},"regex":{"type":"string"}},"x-map":"BundleRedaction.patterns[]"},"description":"By name."},"replacement":{"type":"string"},"apply_to":{"type":"array","items":{"type":"string"}}},"description":"All that apply are done, one after the other.","x-map":"BundleRedaction"};

function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scope === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.fields === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.detectors === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "detectors"},message:"must have required property '"+"detectors"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.patterns === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "patterns"},message:"must have required property '"+"patterns"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.replacement === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "replacement"},message:"must have required property '"+"replacement"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.apply_to === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apply_to"},message:"must have required property '"+"apply_to"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "scope") || (key0 === "fields")) || (key0 === "detectors")) || (key0 === "patterns")) || (key0 === "replacement")) || (key0 === "apply_to"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.scope !== undefined){
if(!(validate132(data.scope, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.fields !== undefined){
let data1 = data.fields;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.fields.items.type,parentSchema:schema55.properties.fields.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.fields.type,parentSchema:schema55.properties.fields,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.detectors !== undefined){
let data3 = data.detectors;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/detectors/" + i1,schemaPath:"#/properties/detectors/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.detectors.items.type,parentSchema:schema55.properties.detectors.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/detectors",schemaPath:"#/properties/detectors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.detectors.type,parentSchema:schema55.properties.detectors,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.patterns !== undefined){
let data5 = data.patterns;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err11 = {instancePath:instancePath+"/patterns/" + i2,schemaPath:"#/properties/patterns/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema55.properties.patterns.items.required,parentSchema:schema55.properties.patterns.items,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6.regex === undefined){
const err12 = {instancePath:instancePath+"/patterns/" + i2,schemaPath:"#/properties/patterns/items/required",keyword:"required",params:{missingProperty: "regex"},message:"must have required property '"+"regex"+"'",schema:schema55.properties.patterns.items.required,parentSchema:schema55.properties.patterns.items,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "name") || (key1 === "regex"))){
const err13 = {instancePath:instancePath+"/patterns/" + i2,schemaPath:"#/properties/patterns/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema55.properties.patterns.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/patterns/" + i2+"/name",schemaPath:"#/properties/patterns/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.patterns.items.properties.name.type,parentSchema:schema55.properties.patterns.items.properties.name,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.regex !== undefined){
let data8 = data6.regex;
if(typeof data8 !== "string"){
const err15 = {instancePath:instancePath+"/patterns/" + i2+"/regex",schemaPath:"#/properties/patterns/items/properties/regex/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.patterns.items.properties.regex.type,parentSchema:schema55.properties.patterns.items.properties.regex,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/patterns/" + i2,schemaPath:"#/properties/patterns/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.properties.patterns.items.type,parentSchema:schema55.properties.patterns.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/patterns",schemaPath:"#/properties/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.patterns.type,parentSchema:schema55.properties.patterns,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.replacement !== undefined){
let data9 = data.replacement;
if(typeof data9 !== "string"){
const err18 = {instancePath:instancePath+"/replacement",schemaPath:"#/properties/replacement/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.replacement.type,parentSchema:schema55.properties.replacement,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.apply_to !== undefined){
let data10 = data.apply_to;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 !== "string"){
const err19 = {instancePath:instancePath+"/apply_to/" + i3,schemaPath:"#/properties/apply_to/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.apply_to.items.type,parentSchema:schema55.properties.apply_to.items,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/apply_to",schemaPath:"#/properties/apply_to/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.apply_to.type,parentSchema:schema55.properties.apply_to,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate165.errors = vErrors;
return errors === 0;
}

const schema56 = {"type":"object","additionalProperties":false,"x-feature":"validation/1","required":["scope","arguments","results","max_argument_bytes","max_depth"],"properties":{"scope":{"$ref":"#/definitions/BundleScope"},"arguments":{"enum":["off","warn","enforce"]},"results":{"enum":["off","warn","enforce"]},"max_argument_bytes":{"type":"integer"},"max_depth":{"type":"integer"}},"description":"Of several that apply, the strictest word and the smallest number.","x-map":"BundleValidation"};

function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scope === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.arguments === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "arguments"},message:"must have required property '"+"arguments"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.results === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "results"},message:"must have required property '"+"results"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.max_argument_bytes === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max_argument_bytes"},message:"must have required property '"+"max_argument_bytes"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.max_depth === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max_depth"},message:"must have required property '"+"max_depth"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "scope") || (key0 === "arguments")) || (key0 === "results")) || (key0 === "max_argument_bytes")) || (key0 === "max_depth"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.scope !== undefined){
if(!(validate132(data.scope, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.arguments !== undefined){
let data1 = data.arguments;
if(!(((data1 === "off") || (data1 === "warn")) || (data1 === "enforce"))){
const err6 = {instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/enum",keyword:"enum",params:{allowedValues: schema56.properties.arguments.enum},message:"must be equal to one of the allowed values",schema:schema56.properties.arguments.enum,parentSchema:schema56.properties.arguments,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.results !== undefined){
let data2 = data.results;
if(!(((data2 === "off") || (data2 === "warn")) || (data2 === "enforce"))){
const err7 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/enum",keyword:"enum",params:{allowedValues: schema56.properties.results.enum},message:"must be equal to one of the allowed values",schema:schema56.properties.results.enum,parentSchema:schema56.properties.results,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.max_argument_bytes !== undefined){
let data3 = data.max_argument_bytes;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err8 = {instancePath:instancePath+"/max_argument_bytes",schemaPath:"#/properties/max_argument_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema56.properties.max_argument_bytes.type,parentSchema:schema56.properties.max_argument_bytes,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.max_depth !== undefined){
let data4 = data.max_depth;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err9 = {instancePath:instancePath+"/max_depth",schemaPath:"#/properties/max_depth/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema56.properties.max_depth.type,parentSchema:schema56.properties.max_depth,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate168.errors = vErrors;
return errors === 0;
}

const schema57 = {"description":"Regions that calls may go to. Proven by the compiler for every target; kept so that two bundles can be compared.","type":"object","additionalProperties":false,"required":["scope","allowed_regions"],"properties":{"scope":{"$ref":"#/definitions/BundleScope"},"allowed_regions":{"description":"Sorted.","type":"array","items":{"type":"string"}}},"x-map":"BundleResidency"};

function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scope === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.allowed_regions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "allowed_regions"},message:"must have required property '"+"allowed_regions"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "scope") || (key0 === "allowed_regions"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.scope !== undefined){
if(!(validate132(data.scope, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.allowed_regions !== undefined){
let data1 = data.allowed_regions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/allowed_regions/" + i0,schemaPath:"#/properties/allowed_regions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.allowed_regions.items.type,parentSchema:schema57.properties.allowed_regions.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/allowed_regions",schemaPath:"#/properties/allowed_regions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema57.properties.allowed_regions.type,parentSchema:schema57.properties.allowed_regions,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate171.errors = vErrors;
return errors === 0;
}

const schema58 = {"type":"object","additionalProperties":false,"x-feature":"pins/1","required":["mode","on_change","on_new","upstreams"],"properties":{"mode":{"enum":["off","warn","enforce"]},"on_change":{"enum":["quarantine","warn"]},"on_new":{"enum":["quarantine","allow"]},"upstreams":{"description":"By name of the upstream; all tools of one that is not here are new.","type":"object","additionalProperties":{"description":"By the upstream's own name of the tool.","type":"object","additionalProperties":{"$ref":"#/definitions/PinnedTool"}}}},"x-map":"PinTable"};
const schema59 = {"type":"object","additionalProperties":false,"x-feature":"pins/1","required":["hash","definition"],"properties":{"hash":{"description":"sha-256 over the canonical text of `definition`.","type":"string"},"definition":{"description":"The tool as the upstream described it: name, title, description, inputSchema, outputSchema, annotations.","type":"object","additionalProperties":true,"required":["name","inputSchema"],"properties":{"name":{"type":"string"},"title":{"type":"string"},"description":{"type":"string"},"inputSchema":{"type":"object","additionalProperties":true},"outputSchema":{"type":"object","additionalProperties":true},"annotations":{"type":"object","additionalProperties":true}},"x-map":"PinnedTool.definition"}},"x-map":"PinnedTool"};

function validate175(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hash === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.definition === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "hash") || (key0 === "definition"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.hash !== undefined){
let data0 = data.hash;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.hash.type,parentSchema:schema59.properties.hash,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.definition !== undefined){
let data1 = data.definition;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err4 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema59.properties.definition.required,parentSchema:schema59.properties.definition,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.inputSchema === undefined){
const err5 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/required",keyword:"required",params:{missingProperty: "inputSchema"},message:"must have required property '"+"inputSchema"+"'",schema:schema59.properties.definition.required,parentSchema:schema59.properties.definition,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/definition/name",schemaPath:"#/properties/definition/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.definition.properties.name.type,parentSchema:schema59.properties.definition.properties.name,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.title !== undefined){
let data3 = data1.title;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/definition/title",schemaPath:"#/properties/definition/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.definition.properties.title.type,parentSchema:schema59.properties.definition.properties.title,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.description !== undefined){
let data4 = data1.description;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/definition/description",schemaPath:"#/properties/definition/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.definition.properties.description.type,parentSchema:schema59.properties.definition.properties.description,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.inputSchema !== undefined){
let data5 = data1.inputSchema;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err9 = {instancePath:instancePath+"/definition/inputSchema",schemaPath:"#/properties/definition/properties/inputSchema/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.definition.properties.inputSchema.type,parentSchema:schema59.properties.definition.properties.inputSchema,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.outputSchema !== undefined){
let data6 = data1.outputSchema;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err10 = {instancePath:instancePath+"/definition/outputSchema",schemaPath:"#/properties/definition/properties/outputSchema/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.definition.properties.outputSchema.type,parentSchema:schema59.properties.definition.properties.outputSchema,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.annotations !== undefined){
let data7 = data1.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
const err11 = {instancePath:instancePath+"/definition/annotations",schemaPath:"#/properties/definition/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.definition.properties.annotations.type,parentSchema:schema59.properties.definition.properties.annotations,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.definition.type,parentSchema:schema59.properties.definition,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate175.errors = vErrors;
return errors === 0;
}


function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.on_change === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on_change"},message:"must have required property '"+"on_change"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.on_new === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on_new"},message:"must have required property '"+"on_new"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.upstreams === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "upstreams"},message:"must have required property '"+"upstreams"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "mode") || (key0 === "on_change")) || (key0 === "on_new")) || (key0 === "upstreams"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!(((data0 === "off") || (data0 === "warn")) || (data0 === "enforce"))){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema58.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.mode.enum,parentSchema:schema58.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.on_change !== undefined){
let data1 = data.on_change;
if(!((data1 === "quarantine") || (data1 === "warn"))){
const err6 = {instancePath:instancePath+"/on_change",schemaPath:"#/properties/on_change/enum",keyword:"enum",params:{allowedValues: schema58.properties.on_change.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.on_change.enum,parentSchema:schema58.properties.on_change,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.on_new !== undefined){
let data2 = data.on_new;
if(!((data2 === "quarantine") || (data2 === "allow"))){
const err7 = {instancePath:instancePath+"/on_new",schemaPath:"#/properties/on_new/enum",keyword:"enum",params:{allowedValues: schema58.properties.on_new.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.on_new.enum,parentSchema:schema58.properties.on_new,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.upstreams !== undefined){
let data3 = data.upstreams;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
let data4 = data3[key1];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!(validate175(data4[key2], {instancePath:instancePath+"/upstreams/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/upstreams/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/upstreams/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.properties.upstreams.additionalProperties.type,parentSchema:schema58.properties.upstreams.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.properties.upstreams.type,parentSchema:schema58.properties.upstreams,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate174.errors = vErrors;
return errors === 0;
}

const schema60 = {"description":"Longest time for calls of some callers; routes and upstreams have theirs folded in.","type":"object","additionalProperties":false,"x-feature":"timeouts.callers/1","required":["scope","timeout_ms"],"properties":{"scope":{"$ref":"#/definitions/BundleScope"},"timeout_ms":{"type":"integer"}},"x-map":"BundleTimeout"};

function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scope === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.timeout_ms === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timeout_ms"},message:"must have required property '"+"timeout_ms"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "scope") || (key0 === "timeout_ms"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.scope !== undefined){
if(!(validate132(data.scope, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.timeout_ms !== undefined){
let data1 = data.timeout_ms;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/timeout_ms",schemaPath:"#/properties/timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema60.properties.timeout_ms.type,parentSchema:schema60.properties.timeout_ms,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate178.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://mcpgw.dev/schema/v1/bundle.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.features === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "features"},message:"must have required property '"+"features"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.digest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.compiler === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "compiler"},message:"must have required property '"+"compiler"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.source === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.gateway === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gateway"},message:"must have required property '"+"gateway"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.upstreams === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "upstreams"},message:"must have required property '"+"upstreams"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.routes === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routes"},message:"must have required property '"+"routes"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.origins === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "origins"},message:"must have required property '"+"origins"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.format !== undefined){
let data0 = data.format;
if("mcpgw.bundle/1" !== data0){
const err10 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "mcpgw.bundle/1"},message:"must be equal to constant",schema:"mcpgw.bundle/1",parentSchema:schema6.properties.format,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.features !== undefined){
let data1 = data.features;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/features/" + i0,schemaPath:"#/properties/features/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.features.items.type,parentSchema:schema6.properties.features.items,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.features.type,parentSchema:schema6.properties.features,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.digest !== undefined){
let data3 = data.digest;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err13 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema6.properties.digest,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.digest.type,parentSchema:schema6.properties.digest,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.compiler !== undefined){
let data4 = data.compiler;
if(typeof data4 !== "string"){
const err15 = {instancePath:instancePath+"/compiler",schemaPath:"#/properties/compiler/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.compiler.type,parentSchema:schema6.properties.compiler,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.source !== undefined){
let data5 = data.source;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.commit === undefined){
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "commit"},message:"must have required property '"+"commit"+"'",schema:schema6.properties.source.required,parentSchema:schema6.properties.source,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.dirty === undefined){
const err17 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "dirty"},message:"must have required property '"+"dirty"+"'",schema:schema6.properties.source.required,parentSchema:schema6.properties.source,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.files === undefined){
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'",schema:schema6.properties.source.required,parentSchema:schema6.properties.source,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data5){
if(!(((((key1 === "commit") || (key1 === "dirty")) || (key1 === "committed")) || (key1 === "files")) || (key1 === "environment"))){
const err19 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.source,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.commit !== undefined){
let data6 = data5.commit;
if((typeof data6 !== "string") && (data6 !== null)){
const err20 = {instancePath:instancePath+"/source/commit",schemaPath:"#/properties/source/properties/commit/type",keyword:"type",params:{type: schema6.properties.source.properties.commit.type},message:"must be string,null",schema:schema6.properties.source.properties.commit.type,parentSchema:schema6.properties.source.properties.commit,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.dirty !== undefined){
let data7 = data5.dirty;
if(typeof data7 !== "boolean"){
const err21 = {instancePath:instancePath+"/source/dirty",schemaPath:"#/properties/source/properties/dirty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema6.properties.source.properties.dirty.type,parentSchema:schema6.properties.source.properties.dirty,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.committed !== undefined){
let data8 = data5.committed;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err22 = {instancePath:instancePath+"/source/committed",schemaPath:"#/properties/source/properties/committed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.source.properties.committed.type,parentSchema:schema6.properties.source.properties.committed,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 < 0 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/source/committed",schemaPath:"#/properties/source/properties/committed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.source.properties.committed,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data5.files !== undefined){
let data9 = data5.files;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
let data10 = data9[key2];
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err24 = {instancePath:instancePath+"/source/files/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/source/properties/files/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema6.properties.source.properties.files.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/source/files/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/source/properties/files/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.source.properties.files.additionalProperties.type,parentSchema:schema6.properties.source.properties.files.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/source/files",schemaPath:"#/properties/source/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.source.properties.files.type,parentSchema:schema6.properties.source.properties.files,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.environment !== undefined){
let data11 = data5.environment;
if(typeof data11 !== "string"){
const err27 = {instancePath:instancePath+"/source/environment",schemaPath:"#/properties/source/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.source.properties.environment.type,parentSchema:schema6.properties.source.properties.environment,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.source.type,parentSchema:schema6.properties.source,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.gateway !== undefined){
if(!(validate22(data.gateway, {instancePath:instancePath+"/gateway",parentData:data,parentDataProperty:"gateway",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.upstreams !== undefined){
let data13 = data.upstreams;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(!(validate58(data13[i1], {instancePath:instancePath+"/upstreams/" + i1,parentData:data13,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.upstreams.type,parentSchema:schema6.properties.upstreams,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.routes !== undefined){
if(!(validate94(data.routes, {instancePath:instancePath+"/routes",parentData:data,parentDataProperty:"routes",rootData}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
if(data.origins !== undefined){
let data16 = data.origins;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.listeners === undefined){
const err30 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "listeners"},message:"must have required property '"+"listeners"+"'",schema:schema6.properties.origins.required,parentSchema:schema6.properties.origins,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data16.upstreams === undefined){
const err31 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "upstreams"},message:"must have required property '"+"upstreams"+"'",schema:schema6.properties.origins.required,parentSchema:schema6.properties.origins,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data16.routes === undefined){
const err32 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "routes"},message:"must have required property '"+"routes"+"'",schema:schema6.properties.origins.required,parentSchema:schema6.properties.origins,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data16){
if(!(((((key3 === "listeners") || (key3 === "upstreams")) || (key3 === "routes")) || (key3 === "rules")) || (key3 === "limits"))){
const err33 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.origins,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.listeners !== undefined){
let data17 = data16.listeners;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
if(typeof data18 !== "string"){
const err34 = {instancePath:instancePath+"/origins/listeners/" + i2,schemaPath:"#/properties/origins/properties/listeners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.origins.properties.listeners.items.type,parentSchema:schema6.properties.origins.properties.listeners.items,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/origins/listeners",schemaPath:"#/properties/origins/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.origins.properties.listeners.type,parentSchema:schema6.properties.origins.properties.listeners,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.upstreams !== undefined){
let data19 = data16.upstreams;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(typeof data20 !== "string"){
const err36 = {instancePath:instancePath+"/origins/upstreams/" + i3,schemaPath:"#/properties/origins/properties/upstreams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.origins.properties.upstreams.items.type,parentSchema:schema6.properties.origins.properties.upstreams.items,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/origins/upstreams",schemaPath:"#/properties/origins/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.origins.properties.upstreams.type,parentSchema:schema6.properties.origins.properties.upstreams,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.routes !== undefined){
let data21 = data16.routes;
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
if(typeof data22 !== "string"){
const err38 = {instancePath:instancePath+"/origins/routes/" + i4,schemaPath:"#/properties/origins/properties/routes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.origins.properties.routes.items.type,parentSchema:schema6.properties.origins.properties.routes.items,data:data22};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/origins/routes",schemaPath:"#/properties/origins/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.origins.properties.routes.type,parentSchema:schema6.properties.origins.properties.routes,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data16.rules !== undefined){
let data23 = data16.rules;
if(Array.isArray(data23)){
const len5 = data23.length;
for(let i5=0; i5<len5; i5++){
let data24 = data23[i5];
if(typeof data24 !== "string"){
const err40 = {instancePath:instancePath+"/origins/rules/" + i5,schemaPath:"#/properties/origins/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.origins.properties.rules.items.type,parentSchema:schema6.properties.origins.properties.rules.items,data:data24};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/origins/rules",schemaPath:"#/properties/origins/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.origins.properties.rules.type,parentSchema:schema6.properties.origins.properties.rules,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data16.limits !== undefined){
let data25 = data16.limits;
if(Array.isArray(data25)){
const len6 = data25.length;
for(let i6=0; i6<len6; i6++){
let data26 = data25[i6];
if(typeof data26 !== "string"){
const err42 = {instancePath:instancePath+"/origins/limits/" + i6,schemaPath:"#/properties/origins/properties/limits/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.origins.properties.limits.items.type,parentSchema:schema6.properties.origins.properties.limits.items,data:data26};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/origins/limits",schemaPath:"#/properties/origins/properties/limits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.origins.properties.limits.type,parentSchema:schema6.properties.origins.properties.limits,data:data25};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.origins.type,parentSchema:schema6.properties.origins,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.authn !== undefined){
if(!(validate114(data.authn, {instancePath:instancePath+"/authn",parentData:data,parentDataProperty:"authn",rootData}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
if(data.access !== undefined){
if(!(validate127(data.access, {instancePath:instancePath+"/access",parentData:data,parentDataProperty:"access",rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
if(data.expressions !== undefined){
let data29 = data.expressions;
if(Array.isArray(data29)){
const len7 = data29.length;
for(let i7=0; i7<len7; i7++){
if(!(validate154(data29[i7], {instancePath:instancePath+"/expressions/" + i7,parentData:data29,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
}
else {
const err45 = {instancePath:instancePath+"/expressions",schemaPath:"#/properties/expressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.expressions.type,parentSchema:schema6.properties.expressions,data:data29};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.limits !== undefined){
if(!(validate156(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
if(data.redactions !== undefined){
let data32 = data.redactions;
if(Array.isArray(data32)){
const len8 = data32.length;
for(let i8=0; i8<len8; i8++){
if(!(validate165(data32[i8], {instancePath:instancePath+"/redactions/" + i8,parentData:data32,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/redactions",schemaPath:"#/properties/redactions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.redactions.type,parentSchema:schema6.properties.redactions,data:data32};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.validations !== undefined){
let data34 = data.validations;
if(Array.isArray(data34)){
const len9 = data34.length;
for(let i9=0; i9<len9; i9++){
if(!(validate168(data34[i9], {instancePath:instancePath+"/validations/" + i9,parentData:data34,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
errors = vErrors.length;
}
}
}
else {
const err47 = {instancePath:instancePath+"/validations",schemaPath:"#/properties/validations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.validations.type,parentSchema:schema6.properties.validations,data:data34};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.residency !== undefined){
let data36 = data.residency;
if(Array.isArray(data36)){
const len10 = data36.length;
for(let i10=0; i10<len10; i10++){
if(!(validate171(data36[i10], {instancePath:instancePath+"/residency/" + i10,parentData:data36,parentDataProperty:i10,rootData}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
}
}
else {
const err48 = {instancePath:instancePath+"/residency",schemaPath:"#/properties/residency/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.residency.type,parentSchema:schema6.properties.residency,data:data36};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.pins !== undefined){
if(!(validate174(data.pins, {instancePath:instancePath+"/pins",parentData:data,parentDataProperty:"pins",rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
if(data.timeouts !== undefined){
let data39 = data.timeouts;
if(Array.isArray(data39)){
const len11 = data39.length;
for(let i11=0; i11<len11; i11++){
if(!(validate178(data39[i11], {instancePath:instancePath+"/timeouts/" + i11,parentData:data39,parentDataProperty:i11,rootData}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.timeouts.type,parentSchema:schema6.properties.timeouts,data:data39};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

