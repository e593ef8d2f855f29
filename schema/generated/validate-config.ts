// DO NOT EDIT. Generated from schema/source by `npm run generate`.
// @ts-nocheck
"use strict";
export const validate = validate21;
const ajvDefault = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://mcpgw.dev/schema/v1/mcpgw.schema.json","title":"Config","description":"mcpgw configuration, format 1. Every YAML file is a fragment of this one document; fragments merge by top-level key.","type":"object","additionalProperties":false,"properties":{"version":{"description":"Format of the configuration; in the root file (mcpgw.yaml) only.","type":"integer","const":1,"default":1,"x-root":true},"include":{"description":"Globs of further files of the configuration, relative to the root file. In the root file only.","type":"array","items":{"type":"string"},"default":[],"x-root":true},"vars":{"description":"Values for ${var:NAME}, replaced by the compiler.","type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","x-expected":"letters, digits and `_`, not starting with a digit"},"additionalProperties":{"type":["string","number","boolean"]},"default":{}},"gateway":{"$ref":"#/definitions/Gateway"},"upstreams":{"description":"MCP servers by name.","type":"object","propertyNames":{"$ref":"#/definitions/Name"},"additionalProperties":{"$ref":"#/definitions/Upstream"},"default":{}},"routes":{"description":"Which calls go where. Order has no meaning: the most specific match wins.","type":"array","items":{"$ref":"#/definitions/Route"},"default":[],"x-concat":true},"authn":{"description":"Who callers are. Once there is a provider, every call needs a proof.","$ref":"#/definitions/Authn"},"authz":{"description":"Who may use what. Deny beats allow; once there is any `authn` or `authz`, what nothing allows is denied.","$ref":"#/definitions/Authz"},"teams":{"description":"Groups of callers by name.","type":"object","additionalProperties":{"$ref":"#/definitions/Team"},"propertyNames":{"$ref":"#/definitions/Name"},"default":{}},"clients":{"description":"What is known of single clients, by the id their tokens or keys carry.","type":"object","additionalProperties":{"$ref":"#/definitions/Client"},"default":{}},"rate_limits":{"description":"How much callers may use. All limits that apply must have room before any is charged.","$ref":"#/definitions/RateLimits"},"redaction":{"description":"What is masked before it leaves the gateway in audit records, logs and traces.","$ref":"#/definitions/Redaction","x-optional":true},"validation":{"description":"Arguments and results against the schemas of the tools.","$ref":"#/definitions/Validation"},"pinning":{"description":"Whether tools must be what the lockfile says they are.","$ref":"#/definitions/Pinning"},"residency":{"description":"Regions every call must stay in.","$ref":"#/definitions/Residency","x-optional":true},"policies":{"description":"Policies by name, for routes, upstreams, teams and clients to refer to.","type":"object","additionalProperties":{"$ref":"#/definitions/Policy"},"propertyNames":{"$ref":"#/definitions/Name"},"default":{}},"lint":{"description":"How findings are treated. In the root file only.","type":"object","additionalProperties":false,"properties":{"rules":{"description":"Severity by the slug of a finding, such as `unpinned-upstream`. An error of the compiler can not be lowered.","type":"object","additionalProperties":{"enum":["off","info","warn","error"]},"default":{}},"fail_on":{"description":"The least severity that fails.","enum":["error","warn","info"],"default":"error"}},"x-root":true,"x-map":"Config.lint"}},"definitions":{"Authn":{"type":"object","additionalProperties":false,"properties":{"mode":{"description":"optional: a call without proof is anonymous; off: nobody is asked.","enum":["required","optional","off"],"default":"required"},"providers":{"description":"Ways to prove who one is, by name.","type":"object","additionalProperties":{"$ref":"#/definitions/Provider"},"propertyNames":{"$ref":"#/definitions/Name"},"default":{}},"protected_resource":{"description":"What clients are told about getting a token (RFC 9728).","type":"object","additionalProperties":false,"required":["resource"],"x-optional":true,"properties":{"resource":{"description":"The address clients ask tokens for.","type":"string"},"authorization_servers":{"type":"array","items":{"type":"string"},"default":[]},"scopes_supported":{"type":"array","items":{"type":"string"},"default":[]},"documentation":{"type":"string"}},"x-map":"Authn.protected_resource"},"attempts":{"description":"Of one address (/64 for IPv6): failed proofs in any minute, after which proofs that were not verified before are refused unread. Whoever was verified goes on. 0 for no bound.","type":"integer","minimum":0,"maximum":1000000,"default":60}},"x-map":"Authn"},"Provider":{"type":"object","additionalProperties":false,"required":["type"],"x-types":{"jwt":{"required":["issuer","audience"],"optional":["jwks_uri","jwks_file","jwks_cache","algorithms","clock_skew","require","identity"]},"api_key":{"optional":["header","keys","keys_file"],"some":["keys","keys_file"]},"introspection":{"required":["endpoint"],"optional":["client_id","client_secret","audience","cache","identity"]},"mtls":{"required":["ca"],"optional":["client_from","allowed","proxy_header"]}},"properties":{"type":{"enum":["jwt","api_key","introspection","mtls"]},"issuer":{"type":"string","x-runtime":true},"audience":{"description":"Who tokens must be for; of introspection the protected resource by default.","$ref":"#/definitions/Texts"},"jwks_uri":{"description":"Found by the issuer when not given.","type":"string","x-runtime":true},"jwks_file":{"type":"string"},"jwks_cache":{"$ref":"#/definitions/Duration","default":"10m"},"algorithms":{"type":"array","items":{"enum":["RS256","RS384","RS512","PS256","PS384","PS512","ES256","ES384","ES512","EdDSA"]},"minItems":1,"default":["RS256","ES256","EdDSA"]},"clock_skew":{"$ref":"#/definitions/Duration","default":"30s"},"require":{"description":"Claims that must be there.","type":"array","items":{"type":"string"},"default":[]},"header":{"description":"Of api_key; authorization by default.","$ref":"#/definitions/HeaderName"},"keys":{"description":"Of api_key: keys by the id of the client that holds each.","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["hash"],"properties":{"hash":{"description":"sha256:<hex> of the key, as `mcpgw keygen` prints it.","type":"string","pattern":"^sha256:[0-9a-f]{64}$","x-expected":"`sha256:` and 64 hexadecimal digits, as `mcpgw keygen` prints them","x-hidden":true},"team":{"$ref":"#/definitions/Name"},"user":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"},"default":[]},"expires":{"description":"A day or a moment: 2027-03-31, 2027-03-31T12:00:00Z.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$","x-expected":"a date such as `2027-03-31`"}}},"propertyNames":{"$ref":"#/definitions/Name"}},"keys_file":{"description":"Of api_key: a file with such keys.","type":"string","x-runtime":true},"endpoint":{"description":"Of introspection.","type":"string","x-runtime":true},"client_id":{"type":"string","x-runtime":true},"client_secret":{"$ref":"#/definitions/Secret"},"cache":{"$ref":"#/definitions/Duration","default":"60s"},"ca":{"description":"Of mtls: PEM file.","type":"string"},"client_from":{"enum":["san_uri","san_dns","subject_cn"],"default":"san_uri"},"allowed":{"description":"Of mtls: globs over what `client_from` gives.","type":"array","items":{"type":"string"},"default":["*"]},"identity":{"description":"Which claim says what; dotted paths.","type":"object","additionalProperties":false,"properties":{"user":{"type":"string","default":"sub"},"client":{"type":"string","default":"azp"},"team":{"description":"Holds a group or a list of groups.","type":"string","default":"groups"},"scopes":{"type":"string","default":"scope"}},"x-map":"Provider.identity"},"proxy_header":{"description":"Of mtls: header in which a proxy of `trusted_proxies` hands on the certificate it has seen (RFC 9440, or PEM in URL encoding). From anybody else it means nothing.","$ref":"#/definitions/HeaderName"}},"x-map":"Provider"},"Authz":{"type":"object","additionalProperties":false,"properties":{"default":{"description":"What becomes of calls that no rule decides. deny once there is any authn or authz.","enum":["deny","allow"]},"tool_permissions":{"description":"Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.","type":"object","additionalProperties":{"type":"array","items":{"type":"string"}},"default":{}},"default_scopes":{"description":"Scopes of tools that `tool_permissions` does not name.","type":"array","items":{"type":"string"}},"rules":{"type":"array","items":{"$ref":"#/definitions/Rule"},"default":[],"x-concat":true},"list_filtering":{"description":"on: lists show what may be used.","enum":["on","off"],"default":"on"},"on_missing_scope":{"description":"What becomes of a call that rules allow and whose scopes are not all held. challenge: the tool is listed, and the client is told which scopes to ask for; deny: it is not listed, and refused; hide: it does not exist.","enum":["challenge","deny","hide"],"default":"challenge"}},"x-map":"Authz"},"PolicyAuthz":{"description":"Access to what the policy is attached to, beside everything else.","type":"object","additionalProperties":false,"properties":{"tool_permissions":{"description":"Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.","type":"object","additionalProperties":{"type":"array","items":{"type":"string"}},"default":{}},"default_scopes":{"description":"Scopes of tools that `tool_permissions` does not name.","type":"array","items":{"type":"string"}},"rules":{"type":"array","items":{"$ref":"#/definitions/Rule"},"default":[],"x-concat":true}},"x-map":"PolicyAuthz"},"Rule":{"description":"One rule of access.","type":"object","additionalProperties":false,"required":["name","effect"],"properties":{"name":{"$ref":"#/definitions/Name"},"description":{"type":"string"},"effect":{"enum":["allow","deny"]},"who":{"$ref":"#/definitions/Who","x-optional":true},"what":{"$ref":"#/definitions/What","x-optional":true},"when":{"$ref":"#/definitions/Cel"},"message":{"description":"Told to who is denied.","type":"string"},"mode":{"description":"audit: only recorded.","enum":["enforce","audit"],"default":"enforce"}},"x-map":"Rule"},"Who":{"description":"Callers: every field given must fit; of a list, any one.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"teams":{"type":"array","items":{"type":"string"},"minItems":1},"clients":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"client_types":{"type":"array","items":{"type":"string"},"minItems":1},"users":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"scopes":{"description":"All of them.","type":"array","items":{"type":"string"},"minItems":1},"any_scope":{"description":"At least one.","type":"array","items":{"type":"string"},"minItems":1},"claims":{"$ref":"#/definitions/Values"},"ips":{"type":"array","items":{"$ref":"#/definitions/Cidr"},"minItems":1},"authenticated":{"type":"boolean"}},"x-map":"Who"},"What":{"description":"What is used: every field given must fit, except that `tools`, `prompts` and `resources` are alternatives.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tools":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"exclude_tools":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"prompts":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"resources":{"description":"Globs over URIs.","type":"array","items":{"type":"string"},"minItems":1},"upstreams":{"type":"array","items":{"$ref":"#/definitions/Name"},"minItems":1},"methods":{"description":"The methods that are about one tool, prompt or resource; a list shows what they may be used on.","type":"array","items":{"type":"string","pattern":"(?:^(tools/call|prompts/get|resources/(read|subscribe)|subscriptions/listen|completion/complete)$)|\\$\\{var:","x-expected":"`tools/call`, `prompts/get`, `resources/read`, `resources/subscribe`, `subscriptions/listen` or `completion/complete`"},"minItems":1},"annotations":{"description":"Of pinned tools, or of upstreams with `trust_annotations`.","$ref":"#/definitions/Annotations"}},"x-map":"What"},"Team":{"type":"object","additionalProperties":false,"properties":{"description":{"type":"string"},"match":{"description":"Who is in it: whoever fits any of these.","type":"object","additionalProperties":false,"properties":{"groups":{"description":"Globs over the groups of the token.","type":"array","items":{"type":"string"},"default":[]},"users":{"description":"Globs.","type":"array","items":{"type":"string"},"default":[]},"clients":{"description":"Globs.","type":"array","items":{"type":"string"},"default":[]},"claims":{"$ref":"#/definitions/Values"}},"x-map":"Team.match"},"allow":{"description":"Globs over tools.","type":"array","items":{"type":"string"},"default":[]},"deny":{"description":"Globs over tools.","type":"array","items":{"type":"string"},"default":[]},"allow_prompts":{"description":"Globs.","type":"array","items":{"type":"string"},"default":[]},"allow_resources":{"description":"Globs over URIs.","type":"array","items":{"type":"string"},"default":[]},"rate_limits":{"$ref":"#/definitions/Limit","x-optional":true},"region":{"type":"string"},"contact":{"type":"string"},"policies":{"type":"array","items":{"$ref":"#/definitions/Name"},"default":[]}},"x-map":"Team"},"Client":{"type":"object","additionalProperties":false,"properties":{"description":{"type":"string"},"type":{"description":"What kind of client it is, such as `ci`; instead of what it says itself.","type":"string"},"team":{"$ref":"#/definitions/Name"},"allow":{"description":"Globs over tools.","type":"array","items":{"type":"string"},"default":[]},"deny":{"description":"Globs over tools.","type":"array","items":{"type":"string"},"default":[]},"rate_limits":{"$ref":"#/definitions/Limit","x-optional":true},"policies":{"type":"array","items":{"$ref":"#/definitions/Name"},"default":[]}},"x-map":"Client"},"Redaction":{"type":"object","additionalProperties":false,"properties":{"fields":{"description":"Globs over the keys of arguments and results; case has no meaning.","type":"array","items":{"type":"string"},"default":[]},"detectors":{"type":"array","items":{"enum":["api_key","aws_key","bearer_token","jwt","private_key","credit_card","iban","email","phone","ipv4","us_ssn","password_assignment"]},"default":[]},"patterns":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","regex"],"properties":{"name":{"$ref":"#/definitions/Name"},"regex":{"type":"string"}},"x-map":"Redaction.patterns[]"},"default":[]},"replacement":{"type":"string","default":"[REDACTED]"},"apply_to":{"type":"array","items":{"enum":["audit","logs","traces","results","arguments"]},"minItems":1,"default":["audit","logs","traces"]}},"x-map":"Redaction"},"Validation":{"type":"object","additionalProperties":false,"properties":{"arguments":{"description":"Of tools/call, against the inputSchema.","enum":["off","warn","enforce"],"default":"off"},"results":{"description":"structuredContent, against the outputSchema.","enum":["off","warn","enforce"],"default":"off"},"max_argument_bytes":{"$ref":"#/definitions/Size","default":"1MiB"},"max_depth":{"type":"integer","minimum":1,"maximum":256,"default":64}},"x-map":"Validation"},"Pinning":{"type":"object","additionalProperties":false,"properties":{"mode":{"description":"warn: clients get what was pinned, and drift is told; enforce: what drifted is withheld.","enum":["off","warn","enforce"],"default":"off"},"on_change":{"description":"What becomes of a tool that differs from the lockfile.","enum":["quarantine","warn"],"default":"quarantine"},"on_new":{"description":"What becomes of a tool the lockfile does not have.","enum":["quarantine","allow"],"default":"allow"},"lockfile":{"description":"Relative to the root file.","type":"string","default":"mcpgw.lock.json","pattern":"^[^/\\\\].*\\.json$","x-expected":"the path of a `.json` file inside the repository"}},"x-map":"Pinning"},"Residency":{"type":"object","additionalProperties":false,"required":["allowed_regions"],"properties":{"allowed_regions":{"type":"array","items":{"type":"string"},"minItems":1}},"x-map":"Residency"},"Policy":{"description":"Several settings under one name.","type":"object","additionalProperties":false,"properties":{"description":{"type":"string"},"authz":{"$ref":"#/definitions/PolicyAuthz","x-optional":true},"rate_limits":{"$ref":"#/definitions/RouteLimits","x-optional":true},"redaction":{"$ref":"#/definitions/Redaction","x-optional":true},"validation":{"$ref":"#/definitions/Validation","x-optional":true},"residency":{"$ref":"#/definitions/Residency","x-optional":true},"timeout":{"$ref":"#/definitions/Duration","x-minimum":"1ms"}},"x-map":"Policy"},"Gateway":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","default":"mcpgw"},"region":{"description":"Where this gateway runs; `match.region` compares with it.","type":"string","default":""},"listeners":{"description":"Where clients connect.","type":"array","items":{"$ref":"#/definitions/Listener"},"minItems":1,"default":[{}]},"admin":{"description":"Health, status and metrics, on a port of its own.","type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean","default":true},"address":{"type":"string","default":"127.0.0.1"},"port":{"$ref":"#/definitions/Port","default":9901},"token":{"description":"Needed to read anything but health, and on every address but loopback.","$ref":"#/definitions/Secret"},"ui":{"description":"Serve the web pages.","type":"boolean","default":true}},"x-map":"Gateway.admin"},"limits":{"type":"object","additionalProperties":false,"properties":{"max_request_bytes":{"$ref":"#/definitions/Size","default":"4MiB"},"max_response_bytes":{"$ref":"#/definitions/Size","default":"16MiB"},"max_sessions":{"type":"integer","minimum":1,"default":10000},"max_connections":{"type":"integer","minimum":1,"default":10000}},"x-map":"Gateway.limits"},"protocol":{"type":"object","additionalProperties":false,"properties":{"extensions":{"description":"Protocol extensions whose capabilities are passed on between clients and upstreams; of every other one, nothing is.","type":"array","items":{"$ref":"#/definitions/ExtensionId"},"default":["io.modelcontextprotocol/ui","io.modelcontextprotocol/tasks"]},"versions":{"description":"Revisions clients may speak; all by default.","type":"array","items":{"enum":["2024-11-05","2025-03-26","2025-06-18","2025-11-25","2026-07-28"]},"minItems":1}},"x-map":"Gateway.protocol"},"sessions":{"description":"Sessions of clients up to revision 2025-11-25.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long a session without requests and without an open stream stays.","$ref":"#/definitions/Duration","default":"30m","x-minimum":"1s"},"key":{"description":"Seals what the gateway hands to clients to bring back (request states, task ids, cursors): at least 32 characters, the same for gateways that share their clients. By default a new one at every start.","$ref":"#/definitions/Secret"},"store":{"description":"Where sessions are kept.","enum":["memory","redis"],"default":"memory"}},"x-map":"Gateway.sessions"},"reload":{"type":"object","additionalProperties":false,"properties":{"watch":{"type":"boolean","default":true},"debounce":{"$ref":"#/definitions/Duration","default":"200ms"},"drain":{"description":"How long calls of a replaced bundle may take to finish.","$ref":"#/definitions/Duration","default":"30s"},"signature":{"description":"off: signatures are not looked at; verify: a signature that is there must be good; require: there must be one.","enum":["off","verify","require"],"default":"off"},"trusted_keys":{"description":"Public keys (PEM files, relative to the configuration) that may sign bundles.","type":"array","items":{"type":"string"},"default":[]}},"x-map":"Gateway.reload"},"shutdown_grace":{"$ref":"#/definitions/Duration","default":"30s"},"environment":{"description":"Where this gateway belongs, such as `production`; for records.","type":"string"},"redis":{"description":"Redis or Valkey, for state that several gateways share.","type":"object","additionalProperties":false,"required":["url"],"x-optional":true,"properties":{"url":{"description":"redis:// or rediss://, may hold ${env:} and ${file:}.","type":"string","x-runtime":true},"key_prefix":{"type":"string","default":"mcpgw:"},"tls":{"$ref":"#/definitions/ClientTls","x-optional":true}},"x-map":"Gateway.redis"},"errors":{"description":"What errors tell clients.","type":"object","additionalProperties":false,"properties":{"rate_limit_code":{"description":"JSON-RPC code of a refusal by a rate limit. auto: -32029 up to revision 2025-11-25, 429 from 2026-07-28 on.","type":["string","integer"],"pattern":"^auto$","x-expected":"`auto` or a number","default":"auto"},"expose_upstream":{"description":"Name the upstream in errors.","type":"boolean","default":false}},"x-map":"Gateway.errors"},"telemetry":{"description":"Metrics, traces and logs.","type":"object","additionalProperties":false,"properties":{"metrics":{"type":"object","additionalProperties":false,"x-optional":true,"properties":{"path":{"$ref":"#/definitions/HttpPath","default":"/metrics"},"client_ip_label":{"description":"How much of an address metrics carry: none, its /24 or /48, or all.","enum":["off","prefix","full"],"default":"prefix"},"max_label_values":{"description":"Values of one label before the rest is counted as `_other`.","type":"integer","minimum":1,"default":500},"native_otel_names":{"description":"Histograms under the names of OpenTelemetry, too.","type":"boolean","default":true}},"x-map":"Gateway.telemetry.metrics"},"tracing":{"type":"object","additionalProperties":false,"required":["endpoint"],"x-optional":true,"properties":{"endpoint":{"description":"OTLP over HTTP; may hold ${env:} and ${file:}.","type":"string","x-runtime":true},"headers":{"type":"object","additionalProperties":{"type":"string"},"propertyNames":{"$ref":"#/definitions/HeaderName"},"default":{},"x-runtime":true},"sample":{"$ref":"#/definitions/Percent","default":"10%"},"capture_arguments":{"type":"boolean","default":false}},"x-map":"Gateway.telemetry.tracing"},"logs":{"type":"object","additionalProperties":false,"x-optional":true,"properties":{"level":{"enum":["trace","debug","info","warn","error"],"default":"info"},"format":{"enum":["json","pretty"],"default":"json"}},"x-map":"Gateway.telemetry.logs"}},"x-map":"Gateway.telemetry"},"audit":{"description":"A record of every call.","type":"object","additionalProperties":false,"required":["sinks"],"x-optional":true,"properties":{"sinks":{"type":"array","items":{"$ref":"#/definitions/Sink"},"minItems":1},"events":{"description":"Which events are recorded; all by default.","type":"array","items":{"enum":["tool_call","prompt_get","resource_read","list","auth_failure","session","config_reload","upstream_state","pin_violation"]},"minItems":1},"arguments":{"enum":["none","redacted","full"],"default":"redacted"},"results":{"enum":["none","size","redacted","full"],"default":"size"},"format":{"enum":["native","ocsf","ecs"],"default":"native"},"on_failure":{"description":"block: a call that cannot be recorded is refused.","enum":["drop","block"],"default":"drop"}},"x-map":"Gateway.audit"}},"x-map":"Gateway"},"Listener":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/definitions/Name","default":"default"},"address":{"type":"string","default":"127.0.0.1"},"port":{"$ref":"#/definitions/Port","default":8080},"transports":{"description":"What is served, each on a path of its own: Streamable HTTP, HTTP+SSE (2024-11-05) and WebSocket.","type":"array","items":{"enum":["streamable_http","sse","websocket"]},"minItems":1,"default":["streamable_http","sse","websocket"]},"path":{"description":"Where Streamable HTTP is served.","$ref":"#/definitions/HttpPath","default":"/mcp"},"sse_path":{"description":"Where clients of HTTP+SSE open their stream.","$ref":"#/definitions/HttpPath","default":"/sse"},"message_path":{"description":"Where clients of HTTP+SSE send their messages; the stream tells them.","$ref":"#/definitions/HttpPath","default":"/message"},"ws_path":{"description":"Where WebSocket is served.","$ref":"#/definitions/HttpPath","default":"/ws"},"allowed_origins":{"description":"Browser origins that may call, such as https://app.example.com. None by default.","type":"array","items":{"type":"string","pattern":"^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$","x-expected":"an origin such as `https://app.example.com`"},"default":[]},"allowed_hosts":{"description":"Values accepted in the Host header. Loopback names are accepted on a loopback listener.","type":"array","items":{"type":"string","pattern":"^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$","x-expected":"a host such as `mcp.example.com`"},"default":[]},"public_url":{"description":"Address clients know this listener by, when it is not its own; names the resource tokens are for.","type":"string","pattern":"^https?://","x-expected":"an address such as `https://mcp.example.com/mcp`"},"tls":{"description":"Serve TLS.","type":"object","additionalProperties":false,"required":["cert","key"],"x-optional":true,"properties":{"cert":{"description":"PEM file; may be ${file:}.","type":"string","x-runtime":true},"key":{"description":"PEM of the private key.","$ref":"#/definitions/Secret"},"client_ca":{"description":"PEM file of who may sign client certificates.","type":"string"},"require_client_cert":{"type":"boolean","default":false},"min_version":{"enum":["1.2","1.3"],"default":"1.2"}},"x-map":"Listener.tls"},"trusted_proxies":{"description":"Who may tell the address and certificate of a client in headers.","type":"array","items":{"$ref":"#/definitions/Cidr"},"default":[]}},"x-map":"Listener"},"Sink":{"description":"Where audit records go.","type":"object","additionalProperties":false,"required":["type"],"x-types":{"stdout":{},"file":{"required":["path"],"optional":["rotate"]},"http":{"required":["url"],"optional":["headers","batch","flush","encoding"]},"syslog":{"required":["address"]},"otlp":{"required":["endpoint"]}},"properties":{"type":{"enum":["stdout","file","http","syslog","otlp"]},"path":{"description":"Of a file.","type":"string"},"rotate":{"type":"object","additionalProperties":false,"x-optional":true,"properties":{"max_size":{"$ref":"#/definitions/Size","default":"256MiB"},"keep":{"type":"integer","minimum":1,"default":7}},"x-map":"Sink.rotate"},"url":{"description":"Of http; may hold ${env:} and ${file:}.","type":"string","x-runtime":true},"headers":{"description":"Of http.","type":"object","additionalProperties":{"type":"string"},"propertyNames":{"$ref":"#/definitions/HeaderName"},"x-runtime":true},"batch":{"description":"Of http: records at once.","type":"integer","minimum":1},"flush":{"description":"Of http: longest wait before records are sent.","$ref":"#/definitions/Duration"},"encoding":{"description":"Of http.","enum":["ndjson","json_array"]},"address":{"description":"Of syslog: host:port.","type":"string"},"endpoint":{"description":"Of otlp.","type":"string","x-runtime":true}},"x-map":"Sink"},"RateLimits":{"type":"object","additionalProperties":false,"properties":{"per_client":{"description":"Of every client; one with `clients.<id>.rate_limits` has those instead.","$ref":"#/definitions/Limit","x-optional":true},"per_user":{"$ref":"#/definitions/Limit","x-optional":true},"per_team":{"description":"Of every team; one with `teams.<name>.rate_limits` has those instead.","$ref":"#/definitions/Limit","x-optional":true},"per_tool":{"description":"By name or glob of the tool; for each client alone unless `scope` says otherwise.","type":"object","additionalProperties":{"$ref":"#/definitions/ToolLimit"},"default":{}},"per_upstream":{"description":"By upstream; everybody together.","type":"object","additionalProperties":{"$ref":"#/definitions/Limit"},"default":{}},"global":{"$ref":"#/definitions/Limit","x-optional":true},"rules":{"type":"array","items":{"$ref":"#/definitions/LimitRule"},"default":[],"x-concat":true},"store":{"enum":["memory","redis"],"default":"memory"},"on_store_failure":{"description":"When the store cannot be reached. local: this gateway's share of the limit, by the number of replicas it last knew; deny; allow.","enum":["local","deny","allow"],"default":"local"},"quota_reset":{"enum":["utc_midnight","rolling_24h"],"default":"utc_midnight"}},"x-map":"RateLimits"},"RouteLimits":{"description":"Budgets for the calls of what this is attached to, alone.","type":"object","additionalProperties":false,"properties":{"per_client":{"$ref":"#/definitions/Limit","x-optional":true},"per_user":{"$ref":"#/definitions/Limit","x-optional":true},"per_team":{"description":"Of every team, beside all other budgets.","$ref":"#/definitions/Limit","x-optional":true},"global":{"$ref":"#/definitions/Limit","x-optional":true},"rules":{"type":"array","items":{"$ref":"#/definitions/LimitRule"},"default":[],"x-concat":true}},"x-map":"RouteLimits"},"LimitRule":{"type":"object","additionalProperties":false,"required":["name","key","limit"],"properties":{"name":{"$ref":"#/definitions/Name"},"key":{"description":"Each combination of these has a budget of its own.","type":"array","items":{"enum":["client","user","team","tool","upstream","ip","session","global"]},"minItems":1},"match":{"description":"Which calls; all by default.","$ref":"#/definitions/Match","x-optional":true},"limit":{"$ref":"#/definitions/Limit"},"cost":{"description":"What one call costs: a number, or a CEL expression that gives one.","type":["integer","string"],"minimum":1,"default":1},"mode":{"enum":["enforce","audit"],"default":"enforce"},"on_store_failure":{"description":"Instead of that of all limits.","enum":["local","deny","allow"]}},"x-map":"LimitRule"},"Limit":{"description":"At least one number.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"requests_per_second":{"description":"Requests in any second.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_minute":{"description":"Requests in any minute.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_hour":{"description":"Requests in any hour.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_day":{"description":"A quota; see `quota_reset`.","type":"integer","minimum":1,"maximum":1000000000},"burst_size":{"description":"Makes the rate a token bucket of this size; without it, it is an exact sliding window.","type":"integer","minimum":1,"maximum":1000000000},"max_concurrent":{"description":"Calls at once.","type":"integer","minimum":1,"maximum":1000000000}},"x-map":"Limit"},"ToolLimit":{"description":"At least one number.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"requests_per_second":{"description":"Requests in any second.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_minute":{"description":"Requests in any minute.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_hour":{"description":"Requests in any hour.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_day":{"description":"A quota; see `quota_reset`.","type":"integer","minimum":1,"maximum":1000000000},"burst_size":{"description":"Makes the rate a token bucket of this size; without it, it is an exact sliding window.","type":"integer","minimum":1,"maximum":1000000000},"max_concurrent":{"description":"Calls at once.","type":"integer","minimum":1,"maximum":1000000000},"scope":{"description":"Who shares it.","enum":["client","team","global"],"default":"client"}},"x-map":"ToolLimit"},"Route":{"type":"object","additionalProperties":false,"required":["match"],"properties":{"name":{"$ref":"#/definitions/Name"},"description":{"type":"string"},"enabled":{"type":"boolean","default":true},"priority":{"description":"Higher wins before specificity is looked at.","type":"integer","default":0},"match":{"description":"Conditions that must all hold, or a list of such alternatives.","tsType":"Match | Match[]","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/Match"},"else":{"type":"array","items":{"$ref":"#/definitions/Match"},"minItems":1}},"upstream":{"$ref":"#/definitions/Name"},"upstreams":{"description":"A weighted split.","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"$ref":"#/definitions/Name"},"weight":{"type":"integer","minimum":0,"maximum":1000000,"default":1}},"x-map":"Route.upstreams[]"}},"deny":{"description":"Refuse with this message.","type":"string"},"split":{"type":"object","additionalProperties":false,"properties":{"sticky_by":{"description":"What keeps a caller on its side of a split.","enum":["session","client","user","team","none"],"default":"session"},"salt":{"description":"Changes who falls on which side. Defaults to the route's name.","type":"string"}},"x-map":"Route.split"},"timeout":{"description":"Instead of the upstream's timeouts.call.","$ref":"#/definitions/Duration","x-minimum":"1ms"},"fallback":{"description":"Upstreams to go to instead, in this order.","type":"array","items":{"$ref":"#/definitions/Name"},"default":[]},"fallback_on":{"description":"When.","type":"array","items":{"enum":["unhealthy","circuit_open","connect_error","timeout"]},"minItems":1,"default":["unhealthy","circuit_open"]},"mirror":{"description":"Send a copy of calls, and ignore the answers.","type":"object","additionalProperties":false,"required":["upstream"],"x-optional":true,"properties":{"upstream":{"$ref":"#/definitions/Name"},"percent":{"$ref":"#/definitions/Percent","default":"100%"},"only_read_only":{"description":"Only tools that are annotated as read only.","type":"boolean","default":true}},"x-map":"Route.mirror"},"rewrite":{"description":"Change the call on its way to the upstream.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"tool_name":{"type":"string"},"strip_prefix":{"type":"string"},"add_prefix":{"type":"string"},"set_arguments":{"description":"Arguments that are set, whatever the client gave.","type":"object","additionalProperties":true,"default":{}},"remove_arguments":{"type":"array","items":{"type":"string"},"default":[]}},"x-map":"Route.rewrite"},"headers":{"description":"Headers of the request to the upstream.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"set":{"description":"May hold ${env:} and ${file:}.","type":"object","additionalProperties":{"type":"string"},"propertyNames":{"$ref":"#/definitions/HeaderName"},"default":{},"x-runtime":true},"remove":{"type":"array","items":{"$ref":"#/definitions/HeaderName"},"default":[]}},"x-map":"Route.headers"},"retries":{"description":"Further attempts; the rest as the upstream's `retries` says.","type":"integer","minimum":0,"maximum":5},"residency":{"$ref":"#/definitions/Residency","x-optional":true},"policies":{"type":"array","items":{"$ref":"#/definitions/Name"},"default":[]},"authz":{"$ref":"#/definitions/PolicyAuthz","x-optional":true},"rate_limits":{"$ref":"#/definitions/RouteLimits","x-optional":true},"validation":{"$ref":"#/definitions/Validation","x-optional":true},"redaction":{"$ref":"#/definitions/Redaction","x-optional":true}},"x-map":"Route"},"Match":{"description":"Conditions, all of which must hold; at most one of them about a name.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tool_name":{"$ref":"#/definitions/Texts"},"tool_prefix":{"$ref":"#/definitions/Texts"},"tool_glob":{"$ref":"#/definitions/Texts"},"tool_regex":{"$ref":"#/definitions/Texts"},"prompt_name":{"$ref":"#/definitions/Texts"},"prompt_prefix":{"$ref":"#/definitions/Texts"},"prompt_glob":{"$ref":"#/definitions/Texts"},"resource_uri":{"$ref":"#/definitions/Texts"},"resource_prefix":{"$ref":"#/definitions/Texts"},"resource_glob":{"$ref":"#/definitions/Texts"},"method":{"$ref":"#/definitions/Texts"},"header":{"description":"HTTP headers by name: a text (exact) or a condition.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"minProperties":1,"additionalProperties":{"$ref":"#/definitions/ValueMatch"}},"listener":{"$ref":"#/definitions/Texts"},"region":{"$ref":"#/definitions/Texts"},"team":{"description":"Any of these teams.","$ref":"#/definitions/Texts"},"client":{"description":"Globs over client ids.","$ref":"#/definitions/Texts"},"client_type":{"description":"What the client says it is, such as `cursor`; a hint, not a proof.","$ref":"#/definitions/Texts"},"user":{"description":"Globs over user ids.","$ref":"#/definitions/Texts"},"scope":{"description":"Scopes the caller holds, all of them.","$ref":"#/definitions/Texts"},"claim":{"description":"Claims of the token, by dotted path.","$ref":"#/definitions/Values"},"when":{"$ref":"#/definitions/Cel"},"default":{"description":"Everything no other route takes.","const":true}},"x-map":"Match"},"Upstream":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean","default":true},"description":{"type":"string"},"transport":{"description":"auto: stdio for a `command`, WebSocket for ws:// and wss://, HTTP+SSE for a path that ends in /sse, else Streamable HTTP, and HTTP+SSE where the server refuses that.","enum":["auto","streamable_http","sse","websocket","stdio"],"default":"auto"},"url":{"description":"Address of one server: http://, https://, ws:// or wss://. May hold ${env:} and ${file:}.","type":"string","x-runtime":true},"path":{"description":"Appended to URLs that have no path.","type":"string","pattern":"^/","x-expected":"a path that starts with `/`","default":"/mcp"},"instances":{"description":"Several servers that offer the same tools.","type":"array","items":{"$ref":"#/definitions/Instance"},"minItems":1},"headers":{"description":"Sent with every request to the upstream.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"additionalProperties":{"type":"string"},"default":{},"x-runtime":true},"command":{"description":"Executable of a stdio server, started without a shell.","type":"string","x-runtime":true},"args":{"type":"array","items":{"type":"string"},"default":[],"x-runtime":true},"env":{"description":"The whole environment of the process beside PATH, HOME and a few like them.","type":"object","propertyNames":{"pattern":"^[^=\\u0000]+$","x-expected":"the name of a variable, without `=`"},"additionalProperties":{"type":"string"},"default":{},"x-runtime":true},"cwd":{"type":"string","x-runtime":true},"stdio":{"type":"object","additionalProperties":false,"properties":{"isolation":{"description":"shared: one process for everybody, which can ask no client for anything; per_client, per_session: a process for each, which can.","$ref":"#/definitions/Isolation","default":"shared"},"max_processes":{"description":"Processes there may be at once with per_client and per_session.","type":"integer","minimum":1,"maximum":10000,"default":16},"startup_timeout":{"$ref":"#/definitions/Duration","default":"30s","x-minimum":"1ms"},"restart_backoff":{"description":"Pause before the second restart in a row; doubles up to 60s.","$ref":"#/definitions/Duration","default":"1s","x-minimum":"1ms"},"max_restarts":{"description":"Restarts in a row before the pause stays at its longest and the log says so.","type":"integer","minimum":0,"default":10},"shutdown_grace":{"$ref":"#/definitions/Duration","default":"5s"},"stderr":{"enum":["log","discard","inherit"],"default":"log"}},"x-map":"Upstream.stdio"},"sessions":{"description":"Of an upstream with a `url` or `instances` that keeps sessions (up to revision 2025-11-25) or connections (HTTP+SSE, WebSocket).","type":"object","additionalProperties":false,"properties":{"isolation":{"$ref":"#/definitions/Isolation","default":"shared"},"max":{"description":"Sessions or connections there may be at once with per_client and per_session.","type":"integer","minimum":1,"maximum":10000,"default":256}},"x-map":"Upstream.sessions"},"protocol":{"type":"object","additionalProperties":false,"properties":{"server_requests":{"description":"What the upstream may ask clients for while it works on a call of theirs; `[]` for nothing.","type":"array","items":{"enum":["elicitation","sampling","roots"]},"default":["elicitation","sampling","roots"]},"era":{"description":"legacy: initialize and sessions (up to 2025-11-25); modern: stateless (2026-07-28); auto: probe.","enum":["auto","legacy","modern"],"default":"auto"},"versions":{"description":"Revisions to speak with it; all by default.","type":"array","items":{"enum":["2024-11-05","2025-03-26","2025-06-18","2025-11-25","2026-07-28"]},"minItems":1}},"x-map":"Upstream.protocol"},"discovery":{"type":"object","additionalProperties":false,"properties":{"interval":{"description":"Pause between two readings of what the upstream offers.","$ref":"#/definitions/Duration","default":"60s","x-minimum":"1s"},"on_failure":{"description":"What happens to the tools, prompts and resources of an upstream that cannot be reached: leave lists (drop) or stay (keep_last).","enum":["keep_last","drop"],"default":"drop"},"follow_list_changed":{"type":"boolean","default":true}},"x-map":"Upstream.discovery"},"timeouts":{"type":"object","additionalProperties":false,"properties":{"connect":{"$ref":"#/definitions/Duration","default":"3s","x-minimum":"1ms"},"call":{"description":"Longest a call may take, progress or not.","$ref":"#/definitions/Duration","default":"120s","x-minimum":"1ms"},"idle":{"description":"Longest silence on a stream.","$ref":"#/definitions/Duration","default":"60s","x-minimum":"1ms"}},"x-map":"Upstream.timeouts"},"namespace":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["never","always"],"default":"never"},"prefix":{"description":"Defaults to the upstream's name.","$ref":"#/definitions/Name"},"separator":{"type":"string","pattern":"^[._-]{1,4}$","x-expected":"one to four of `.`, `_` and `-`","default":"__"}},"x-map":"Upstream.namespace"},"on_name_conflict":{"description":"When another upstream already owns the name of a tool or prompt: hide the newcomer, or prefix it.","enum":["hide","prefix"],"default":"hide"},"tools":{"type":"object","additionalProperties":false,"properties":{"include":{"description":"Globs over the upstream's own names; all by default.","type":"array","items":{"type":"string"},"default":["*"]},"exclude":{"description":"Globs; exclude beats include.","type":"array","items":{"type":"string"},"default":[]},"rename":{"description":"Upstream's name -> name shown to clients.","type":"object","additionalProperties":{"type":"string"},"default":{}},"overrides":{"description":"By the upstream's own name: what clients are told instead.","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"title":{"type":"string"},"description":{"type":"string"},"annotations":{"$ref":"#/definitions/Annotations"}}},"default":{}}},"x-map":"Upstream.tools"},"prompts":{"description":"Which prompts are shown, by globs over the upstream's own names.","$ref":"#/definitions/Selection"},"resources":{"description":"Which resources are shown, by globs over their URIs; templates, over their text.","$ref":"#/definitions/Selection"},"labels":{"description":"For conditions and records.","type":"object","additionalProperties":{"type":"string"},"default":{}},"region":{"description":"Where it runs.","type":"string"},"policies":{"description":"Policies of calls that reach it.","type":"array","items":{"$ref":"#/definitions/Name"},"default":[]},"forward_headers":{"description":"Headers of the client's request that are passed on. None by default, and never credentials.","type":"array","items":{"$ref":"#/definitions/HeaderName"},"default":[]},"trust_annotations":{"description":"Believe what it says of its tools (read only, destructive) where nothing is pinned.","type":"boolean","default":false},"failure_mode":{"description":"closed: while it is down, lists fail; open: they leave it out.","enum":["open","closed"],"default":"open"},"pool":{"type":"object","additionalProperties":false,"x-optional":true,"properties":{"max_size":{"description":"Connections to one instance.","type":"integer","minimum":1,"default":10},"min_idle":{"type":"integer","minimum":0,"default":0},"idle_timeout":{"$ref":"#/definitions/Duration","default":"60s"},"acquire_timeout":{"description":"Longest wait for a connection.","$ref":"#/definitions/Duration","default":"5s"}},"x-map":"Upstream.pool"},"retries":{"$ref":"#/definitions/Retries","x-optional":true},"health_check":{"description":"Whether instances can take calls.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"type":{"description":"http: GET `path`; mcp: server/discover or ping; tcp: connect; process: it runs. By default http with a `path`, process with a `command`, else mcp.","enum":["http","mcp","tcp","process"]},"path":{"description":"Of http.","$ref":"#/definitions/HttpPath"},"interval":{"$ref":"#/definitions/Duration","default":"10s","x-minimum":"100ms"},"timeout":{"$ref":"#/definitions/Duration","default":"3s","x-minimum":"1ms"},"healthy_threshold":{"type":"integer","minimum":1,"default":2},"unhealthy_threshold":{"type":"integer","minimum":1,"default":3},"expected_status":{"description":"Of http; 200 to 299 by default.","type":"array","items":{"type":"integer","minimum":100,"maximum":599},"minItems":1},"jitter":{"$ref":"#/definitions/Percent","default":"10%"},"passive":{"description":"Take an instance out after errors of real calls.","type":"object","additionalProperties":false,"properties":{"consecutive_errors":{"type":"integer","minimum":1,"default":5},"ejection_time":{"$ref":"#/definitions/Duration","default":"30s"},"max_ejected":{"$ref":"#/definitions/Percent","default":"50%"}},"x-map":"Upstream.health_check.passive"}},"x-map":"Upstream.health_check"},"load_balancing":{"description":"Which instance gets a call.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"algorithm":{"enum":["round_robin","least_connections","weighted_round_robin","random","power_of_two","consistent_hash"],"default":"round_robin"},"hash_on":{"description":"Of consistent_hash.","enum":["session","client","user","team","tool"]},"session_affinity":{"description":"auto: what keeps state on an instance returns to it.","enum":["auto","session","client","none"],"default":"auto"},"zone_aware":{"description":"Prefer instances of the own region.","type":"boolean","default":false}},"x-map":"Upstream.load_balancing"},"circuit_breaker":{"description":"Stop calling what fails.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"enabled":{"type":"boolean","default":true},"failure_threshold":{"description":"Failures in a row that open it.","type":"integer","minimum":1,"default":5},"success_threshold":{"description":"Successes while half open that close it.","type":"integer","minimum":1,"default":2},"timeout":{"description":"How long it stays open.","$ref":"#/definitions/Duration","default":"30s"},"failure_rate":{"description":"Share of failures in the window that opens it, too.","$ref":"#/definitions/Percent"},"window":{"$ref":"#/definitions/Duration","default":"30s"},"min_requests":{"type":"integer","minimum":1,"default":20},"half_open_max_calls":{"type":"integer","minimum":1,"default":1},"scope":{"enum":["upstream","instance"],"default":"upstream"},"count":{"description":"What is a failure.","type":"array","items":{"enum":["connect_error","timeout","http_5xx","protocol_error","tool_error"]},"minItems":1,"default":["connect_error","timeout","http_5xx","protocol_error"]}},"x-map":"Upstream.circuit_breaker"},"auth":{"description":"How the gateway proves itself to the upstream. The token of a client never goes there.","type":"object","additionalProperties":false,"required":["type"],"x-types":{"none":{},"bearer":{"required":["token"]},"api_key":{"required":["value"],"optional":["header"]},"basic":{"required":["username","password"]},"oauth_client_credentials":{"required":["token_url","client_id","client_secret"],"optional":["scopes","audience","resource"]},"token_exchange":{"required":["token_url"],"optional":["client_id","client_secret","audience","resource","scopes"]},"internal_jwt":{"optional":["signing_key","issuer","audience","ttl","algorithm","claims","header"]},"oauth_authorization_code":{"required":["client_id"],"optional":["client_secret","authorization_url","token_url","issuer","scopes","audience","resource"]},"identity_headers":{"required":["headers"]}},"x-optional":true,"properties":{"type":{"enum":["none","bearer","api_key","basic","oauth_client_credentials","token_exchange","oauth_authorization_code","internal_jwt","identity_headers"]},"token":{"$ref":"#/definitions/Secret"},"header":{"description":"Of api_key, x-api-key by default; of internal_jwt, authorization by default.","$ref":"#/definitions/HeaderName"},"value":{"$ref":"#/definitions/Secret"},"username":{"type":"string","x-runtime":true},"password":{"$ref":"#/definitions/Secret"},"token_url":{"type":"string","x-runtime":true},"client_id":{"type":"string","x-runtime":true},"client_secret":{"$ref":"#/definitions/Secret"},"scopes":{"type":"array","items":{"type":"string"}},"audience":{"type":"string"},"issuer":{"type":"string"},"ttl":{"description":"Of internal_jwt, at most 60s.","$ref":"#/definitions/Duration"},"signing_key":{"description":"Private key in PEM or JWK; without one, each process makes its own, and tells it at /.well-known/jwks.json.","$ref":"#/definitions/Secret"},"algorithm":{"enum":["EdDSA","ES256","RS256"]},"claims":{"description":"Of internal_jwt: further claims, `client`, `user`, `teams`, `scopes` or `claims.<path>` of the caller.","type":"object","additionalProperties":{"type":"string"}},"authorization_url":{"description":"Where people give their consent; found by the issuer, else by the upstream itself, when not given.","type":"string","x-runtime":true},"resource":{"description":"What tokens are asked for (RFC 8707); the url of the upstream by default.","type":"string"},"headers":{"description":"Of identity_headers: what of the caller each header holds, `client`, `user`, `teams`, `scopes` or `claims.<path>`.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"additionalProperties":{"type":"string","pattern":"^(client|user|teams|scopes|claims\\.[^\\s]+)$","x-expected":"`client`, `user`, `teams`, `scopes` or `claims.` and a path"},"minProperties":1}},"x-map":"Upstream.auth"},"tls":{"description":"TLS towards the upstream.","$ref":"#/definitions/ClientTls","x-optional":true}},"x-map":"Upstream"},"Instance":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","x-runtime":true},"name":{"description":"Defaults to host:port.","type":"string"},"weight":{"type":"integer","minimum":0,"maximum":1000000,"default":1},"zone":{"type":"string"},"region":{"description":"Where it runs, when not where the upstream does.","type":"string"},"backup":{"description":"Gets calls only when no other instance can take them.","type":"boolean","default":false},"drain":{"description":"Gets no new calls.","type":"boolean","default":false}},"x-map":"Instance"},"Retries":{"type":"object","additionalProperties":false,"properties":{"attempts":{"description":"Further attempts after the first.","type":"integer","minimum":0,"maximum":5,"default":0},"backoff":{"description":"Before the second attempt; doubles.","$ref":"#/definitions/Duration","default":"100ms"},"on":{"type":"array","items":{"enum":["connect_error","unavailable","timeout"]},"default":["connect_error"]},"only":{"description":"Which tools, by their annotations.","enum":["read_only","idempotent","all"],"default":"idempotent"}},"x-map":"Retries"},"ClientTls":{"type":"object","additionalProperties":false,"properties":{"ca":{"description":"PEM file of who signs the server.","type":"string"},"cert":{"type":"string"},"key":{"$ref":"#/definitions/Secret"},"server_name":{"type":"string"},"min_version":{"enum":["1.2","1.3"],"default":"1.2"},"insecure_skip_verify":{"description":"Believe any server. For tests.","type":"boolean","default":false}},"x-map":"ClientTls"},"Annotations":{"description":"What a tool does, in the words of the protocol.","type":"object","additionalProperties":false,"minProperties":1,"x-optional":true,"properties":{"read_only":{"type":"boolean"},"destructive":{"type":"boolean"},"idempotent":{"type":"boolean"},"open_world":{"type":"boolean"}},"x-map":"Annotations"},"Name":{"description":"A name: letters, digits, `.`, `_`, `-`; starts with a letter or digit; at most 64 characters.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","x-expected":"at most 64 letters, digits, `.`, `_` and `-`, starting with a letter or digit"},"Duration":{"description":"A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.","type":"string","pattern":"^([0-9]+(ms|s|m|h|d))+$","x-unit":"duration"},"Size":{"description":"A size with a unit: 512B, 64KiB, 4MiB, 1GiB.","type":"string","pattern":"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$","x-unit":"size"},"Percent":{"description":"A share: 10%, 0.5%.","type":"string","pattern":"^(100|[0-9]{1,2}([.][0-9]+)?)%$","x-expected":"a share from 0% to 100% such as `10%`"},"Port":{"description":"A port; 0 takes a free one.","type":"integer","minimum":0,"maximum":65535},"HeaderName":{"type":"string","pattern":"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$","x-expected":"the name of an HTTP header"},"HttpPath":{"description":"A path of a listener: letters, digits, `.`, `_`, `~`, `-` and `/`. Clients would resolve `.`, `..` and `//`.","type":"string","pattern":"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$","x-expected":"a path that starts with `/` and holds letters, digits, `.`, `_`, `~`, `-` and `/`, but no `//`, `/./` or `/../`"},"ExtensionId":{"description":"An extension as it names itself: a domain reversed, `/` and a name.","type":"string","pattern":"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$","x-expected":"the id of an extension such as `io.modelcontextprotocol/ui`"},"Secret":{"description":"A reference to a secret, resolved at run time: ${env:NAME} or ${file:/path}. Never the secret itself.","type":"string","pattern":"^\\$\\{(env:[A-Za-z_][A-Za-z0-9_]*|file:/[^}]*)\\}$","x-expected":"a reference such as `${env:TOKEN}` or `${file:/run/secrets/token}`","x-secret":true},"Cel":{"description":"A condition in CEL that is true or false, checked by the compiler.","type":"string","pattern":"\\S","x-expected":"a condition such as `tool.arguments.limit <= 100`"},"Cidr":{"description":"A block of addresses: 10.0.0.0/8, 2001:db8::/32, or one address.","type":"string","pattern":"^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$","x-expected":"a block of addresses such as `10.0.0.0/8`"},"Texts":{"description":"One text or a list of texts.","type":["string","array"],"items":{"type":"string"},"minItems":1},"Isolation":{"description":"Who may share one session, connection or process of an upstream that keeps state: everybody, only requests of one client, or only those of one session of it.","enum":["shared","per_client","per_session"]},"Selection":{"description":"Globs: all by default, and exclude beats include.","type":"object","additionalProperties":false,"properties":{"include":{"type":"array","items":{"type":"string"},"default":["*"]},"exclude":{"type":"array","items":{"type":"string"},"default":[]}},"x-map":"Selection"},"ValueMatch":{"description":"A text to equal, or one or more conditions that must all hold; `not` turns the whole round.","type":["string","object"],"additionalProperties":false,"minProperties":1,"properties":{"exact":{"type":"string"},"prefix":{"type":"string"},"glob":{"type":"string"},"regex":{"type":"string"},"present":{"type":"boolean"},"not":{"description":"Turns the whole condition round.","type":"boolean"}},"x-map":"ValueMatch"},"Values":{"description":"Conditions on values by name.","type":"object","minProperties":1,"additionalProperties":{"$ref":"#/definitions/ValueMatch"}}},"x-map":"Config"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const schema7 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","default":"mcpgw"},"region":{"description":"Where this gateway runs; `match.region` compares with it.","type":"string","default":""},"listeners":{"description":"Where clients connect.","type":"array","items":{"$ref":"#/definitions/Listener"},"minItems":1,"default":[{}]},"admin":{"description":"Health, status and metrics, on a port of its own.","type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean","default":true},"address":{"type":"string","default":"127.0.0.1"},"port":{"$ref":"#/definitions/Port","default":9901},"token":{"description":"Needed to read anything but health, and on every address but loopback.","$ref":"#/definitions/Secret"},"ui":{"description":"Serve the web pages.","type":"boolean","default":true}},"x-map":"Gateway.admin"},"limits":{"type":"object","additionalProperties":false,"properties":{"max_request_bytes":{"$ref":"#/definitions/Size","default":"4MiB"},"max_response_bytes":{"$ref":"#/definitions/Size","default":"16MiB"},"max_sessions":{"type":"integer","minimum":1,"default":10000},"max_connections":{"type":"integer","minimum":1,"default":10000}},"x-map":"Gateway.limits"},"protocol":{"type":"object","additionalProperties":false,"properties":{"extensions":{"description":"Protocol extensions whose capabilities are passed on between clients and upstreams; of every other one, nothing is.","type":"array","items":{"$ref":"#/definitions/ExtensionId"},"default":["io.modelcontextprotocol/ui","io.modelcontextprotocol/tasks"]},"versions":{"description":"Revisions clients may speak; all by default.","type":"array","items":{"enum":["2024-11-05","2025-03-26","2025-06-18","2025-11-25","2026-07-28"]},"minItems":1}},"x-map":"Gateway.protocol"},"sessions":{"description":"Sessions of clients up to revision 2025-11-25.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long a session without requests and without an open stream stays.","$ref":"#/definitions/Duration","default":"30m","x-minimum":"1s"},"key":{"description":"Seals what the gateway hands to clients to bring back (request states, task ids, cursors): at least 32 characters, the same for gateways that share their clients. By default a new one at every start.","$ref":"#/definitions/Secret"},"store":{"description":"Where sessions are kept.","enum":["memory","redis"],"default":"memory"}},"x-map":"Gateway.sessions"},"reload":{"type":"object","additionalProperties":false,"properties":{"watch":{"type":"boolean","default":true},"debounce":{"$ref":"#/definitions/Duration","default":"200ms"},"drain":{"description":"How long calls of a replaced bundle may take to finish.","$ref":"#/definitions/Duration","default":"30s"},"signature":{"description":"off: signatures are not looked at; verify: a signature that is there must be good; require: there must be one.","enum":["off","verify","require"],"default":"off"},"trusted_keys":{"description":"Public keys (PEM files, relative to the configuration) that may sign bundles.","type":"array","items":{"type":"string"},"default":[]}},"x-map":"Gateway.reload"},"shutdown_grace":{"$ref":"#/definitions/Duration","default":"30s"},"environment":{"description":"Where this gateway belongs, such as `production`; for records.","type":"string"},"redis":{"description":"Redis or Valkey, for state that several gateways share.","type":"object","additionalProperties":false,"required":["url"],"x-optional":true,"properties":{"url":{"description":"redis:// or rediss://, may hold ${env:} and ${file:}.","type":"string","x-runtime":true},"key_prefix":{"type":"string","default":"mcpgw:"},"tls":{"$ref":"#/definitions/ClientTls","x-optional":true}},"x-map":"Gateway.redis"},"errors":{"description":"What errors tell clients.","type":"object","additionalProperties":false,"properties":{"rate_limit_code":{"description":"JSON-RPC code of a refusal by a rate limit. auto: -32029 up to revision 2025-11-25, 429 from 2026-07-28 on.","type":["string","integer"],"pattern":"^auto$","x-expected":"`auto` or a number","default":"auto"},"expose_upstream":{"description":"Name the upstream in errors.","type":"boolean","default":false}},"x-map":"Gateway.errors"},"telemetry":{"description":"Metrics, traces and logs.","type":"object","additionalProperties":false,"properties":{"metrics":{"type":"object","additionalProperties":false,"x-optional":true,"properties":{"path":{"$ref":"#/definitions/HttpPath","default":"/metrics"},"client_ip_label":{"description":"How much of an address metrics carry: none, its /24 or /48, or all.","enum":["off","prefix","full"],"default":"prefix"},"max_label_values":{"description":"Values of one label before the rest is counted as `_other`.","type":"integer","minimum":1,"default":500},"native_otel_names":{"description":"Histograms under the names of OpenTelemetry, too.","type":"boolean","default":true}},"x-map":"Gateway.telemetry.metrics"},"tracing":{"type":"object","additionalProperties":false,"required":["endpoint"],"x-optional":true,"properties":{"endpoint":{"description":"OTLP over HTTP; may hold ${env:} and ${file:}.","type":"string","x-runtime":true},"headers":{"type":"object","additionalProperties":{"type":"string"},"propertyNames":{"$ref":"#/definitions/HeaderName"},"default":{},"x-runtime":true},"sample":{"$ref":"#/definitions/Percent","default":"10%"},"capture_arguments":{"type":"boolean","default":false}},"x-map":"Gateway.telemetry.tracing"},"logs":{"type":"object","additionalProperties":false,"x-optional":true,"properties":{"level":{"enum":["trace","debug","info","warn","error"],"default":"info"},"format":{"enum":["json","pretty"],"default":"json"}},"x-map":"Gateway.telemetry.logs"}},"x-map":"Gateway.telemetry"},"audit":{"description":"A record of every call.","type":"object","additionalProperties":false,"required":["sinks"],"x-optional":true,"properties":{"sinks":{"type":"array","items":{"$ref":"#/definitions/Sink"},"minItems":1},"events":{"description":"Which events are recorded; all by default.","type":"array","items":{"enum":["tool_call","prompt_get","resource_read","list","auth_failure","session","config_reload","upstream_state","pin_violation"]},"minItems":1},"arguments":{"enum":["none","redacted","full"],"default":"redacted"},"results":{"enum":["none","size","redacted","full"],"default":"size"},"format":{"enum":["native","ocsf","ecs"],"default":"native"},"on_failure":{"description":"block: a call that cannot be recorded is refused.","enum":["drop","block"],"default":"drop"}},"x-map":"Gateway.audit"}},"x-map":"Gateway"};
const schema8 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/definitions/Name","default":"default"},"address":{"type":"string","default":"127.0.0.1"},"port":{"$ref":"#/definitions/Port","default":8080},"transports":{"description":"What is served, each on a path of its own: Streamable HTTP, HTTP+SSE (2024-11-05) and WebSocket.","type":"array","items":{"enum":["streamable_http","sse","websocket"]},"minItems":1,"default":["streamable_http","sse","websocket"]},"path":{"description":"Where Streamable HTTP is served.","$ref":"#/definitions/HttpPath","default":"/mcp"},"sse_path":{"description":"Where clients of HTTP+SSE open their stream.","$ref":"#/definitions/HttpPath","default":"/sse"},"message_path":{"description":"Where clients of HTTP+SSE send their messages; the stream tells them.","$ref":"#/definitions/HttpPath","default":"/message"},"ws_path":{"description":"Where WebSocket is served.","$ref":"#/definitions/HttpPath","default":"/ws"},"allowed_origins":{"description":"Browser origins that may call, such as https://app.example.com. None by default.","type":"array","items":{"type":"string","pattern":"^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$","x-expected":"an origin such as `https://app.example.com`"},"default":[]},"allowed_hosts":{"description":"Values accepted in the Host header. Loopback names are accepted on a loopback listener.","type":"array","items":{"type":"string","pattern":"^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$","x-expected":"a host such as `mcp.example.com`"},"default":[]},"public_url":{"description":"Address clients know this listener by, when it is not its own; names the resource tokens are for.","type":"string","pattern":"^https?://","x-expected":"an address such as `https://mcp.example.com/mcp`"},"tls":{"description":"Serve TLS.","type":"object","additionalProperties":false,"required":["cert","key"],"x-optional":true,"properties":{"cert":{"description":"PEM file; may be ${file:}.","type":"string","x-runtime":true},"key":{"description":"PEM of the private key.","$ref":"#/definitions/Secret"},"client_ca":{"description":"PEM file of who may sign client certificates.","type":"string"},"require_client_cert":{"type":"boolean","default":false},"min_version":{"enum":["1.2","1.3"],"default":"1.2"}},"x-map":"Listener.tls"},"trusted_proxies":{"description":"Who may tell the address and certificate of a client in headers.","type":"array","items":{"$ref":"#/definitions/Cidr"},"default":[]}},"x-map":"Listener"};
const schema9 = {"description":"A name: letters, digits, `.`, `_`, `-`; starts with a letter or digit; at most 64 characters.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","x-expected":"at most 64 letters, digits, `.`, `_` and `-`, starting with a letter or digit"};
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern1.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema10 = {"description":"A port; 0 takes a free one.","type":"integer","minimum":0,"maximum":65535};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data == "number"){
if(data > 65535 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate26.errors = vErrors;
return errors === 0;
}

const schema11 = {"description":"A path of a listener: letters, digits, `.`, `_`, `~`, `-` and `/`. Clients would resolve `.`, `..` and `//`.","type":"string","pattern":"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$","x-expected":"a path that starts with `/` and holds letters, digits, `.`, `_`, `~`, `-` and `/`, but no `//`, `/./` or `/../`"};
const pattern2 = new RegExp("^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern2.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"},message:"must match pattern \""+"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"+"\"",schema:"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$",parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema12 = {"description":"A reference to a secret, resolved at run time: ${env:NAME} or ${file:/path}. Never the secret itself.","type":"string","pattern":"^\\$\\{(env:[A-Za-z_][A-Za-z0-9_]*|file:/[^}]*)\\}$","x-expected":"a reference such as `${env:TOKEN}` or `${file:/run/secrets/token}`","x-secret":true};
const pattern6 = new RegExp("^\\$\\{(env:[A-Za-z_][A-Za-z0-9_]*|file:/[^}]*)\\}$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern6.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\$\\{(env:[A-Za-z_][A-Za-z0-9_]*|file:/[^}]*)\\}$"},message:"must match pattern \""+"^\\$\\{(env:[A-Za-z_][A-Za-z0-9_]*|file:/[^}]*)\\}$"+"\"",schema:"^\\$\\{(env:[A-Za-z_][A-Za-z0-9_]*|file:/[^}]*)\\}$",parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

const schema13 = {"description":"A block of addresses: 10.0.0.0/8, 2001:db8::/32, or one address.","type":"string","pattern":"^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$","x-expected":"a block of addresses such as `10.0.0.0/8`"};
const pattern7 = new RegExp("^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$"},message:"must match pattern \""+"^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$"+"\"",schema:"^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$",parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const pattern3 = new RegExp("^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$", "u");
const pattern4 = new RegExp("^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$", "u");
const pattern5 = new RegExp("^https?://", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema8.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema8,data};
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
if(!(validate24(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.address !== undefined){
let data1 = data.address;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.address.type,parentSchema:schema8.properties.address,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.port !== undefined){
if(!(validate26(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.transports !== undefined){
let data3 = data.transports;
if(Array.isArray(data3)){
if(data3.length < 1){
const err2 = {instancePath:instancePath+"/transports",schemaPath:"#/properties/transports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema8.properties.transports,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!(((data4 === "streamable_http") || (data4 === "sse")) || (data4 === "websocket"))){
const err3 = {instancePath:instancePath+"/transports/" + i0,schemaPath:"#/properties/transports/items/enum",keyword:"enum",params:{allowedValues: schema8.properties.transports.items.enum},message:"must be equal to one of the allowed values",schema:schema8.properties.transports.items.enum,parentSchema:schema8.properties.transports.items,data:data4};
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
const err4 = {instancePath:instancePath+"/transports",schemaPath:"#/properties/transports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.transports.type,parentSchema:schema8.properties.transports,data:data3};
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
if(!(validate28(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.sse_path !== undefined){
if(!(validate28(data.sse_path, {instancePath:instancePath+"/sse_path",parentData:data,parentDataProperty:"sse_path",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.message_path !== undefined){
if(!(validate28(data.message_path, {instancePath:instancePath+"/message_path",parentData:data,parentDataProperty:"message_path",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.ws_path !== undefined){
if(!(validate28(data.ws_path, {instancePath:instancePath+"/ws_path",parentData:data,parentDataProperty:"ws_path",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.allowed_origins !== undefined){
let data9 = data.allowed_origins;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!pattern3.test(data10)){
const err5 = {instancePath:instancePath+"/allowed_origins/" + i1,schemaPath:"#/properties/allowed_origins/items/pattern",keyword:"pattern",params:{pattern: "^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$"},message:"must match pattern \""+"^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$"+"\"",schema:"^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$",parentSchema:schema8.properties.allowed_origins.items,data:data10};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/allowed_origins/" + i1,schemaPath:"#/properties/allowed_origins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.allowed_origins.items.type,parentSchema:schema8.properties.allowed_origins.items,data:data10};
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
const err7 = {instancePath:instancePath+"/allowed_origins",schemaPath:"#/properties/allowed_origins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.allowed_origins.type,parentSchema:schema8.properties.allowed_origins,data:data9};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.allowed_hosts !== undefined){
let data11 = data.allowed_hosts;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err8 = {instancePath:instancePath+"/allowed_hosts/" + i2,schemaPath:"#/properties/allowed_hosts/items/pattern",keyword:"pattern",params:{pattern: "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$"},message:"must match pattern \""+"^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$"+"\"",schema:"^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$",parentSchema:schema8.properties.allowed_hosts.items,data:data12};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/allowed_hosts/" + i2,schemaPath:"#/properties/allowed_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.allowed_hosts.items.type,parentSchema:schema8.properties.allowed_hosts.items,data:data12};
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
const err10 = {instancePath:instancePath+"/allowed_hosts",schemaPath:"#/properties/allowed_hosts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.allowed_hosts.type,parentSchema:schema8.properties.allowed_hosts,data:data11};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.public_url !== undefined){
let data13 = data.public_url;
if(typeof data13 === "string"){
if(!pattern5.test(data13)){
const err11 = {instancePath:instancePath+"/public_url",schemaPath:"#/properties/public_url/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema8.properties.public_url,data:data13};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/public_url",schemaPath:"#/properties/public_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.public_url.type,parentSchema:schema8.properties.public_url,data:data13};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.tls !== undefined){
let data14 = data.tls;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.cert === undefined){
const err13 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: "cert"},message:"must have required property '"+"cert"+"'",schema:schema8.properties.tls.required,parentSchema:schema8.properties.tls,data:data14};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data14.key === undefined){
const err14 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema8.properties.tls.required,parentSchema:schema8.properties.tls,data:data14};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data14){
if(!(((((key1 === "cert") || (key1 === "key")) || (key1 === "client_ca")) || (key1 === "require_client_cert")) || (key1 === "min_version"))){
const err15 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema8.properties.tls,data:data14};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data14.cert !== undefined){
let data15 = data14.cert;
if(typeof data15 !== "string"){
const err16 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.tls.properties.cert.type,parentSchema:schema8.properties.tls.properties.cert,data:data15};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data14.key !== undefined){
if(!(validate33(data14.key, {instancePath:instancePath+"/tls/key",parentData:data14,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data14.client_ca !== undefined){
let data17 = data14.client_ca;
if(typeof data17 !== "string"){
const err17 = {instancePath:instancePath+"/tls/client_ca",schemaPath:"#/properties/tls/properties/client_ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.tls.properties.client_ca.type,parentSchema:schema8.properties.tls.properties.client_ca,data:data17};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data14.require_client_cert !== undefined){
let data18 = data14.require_client_cert;
if(typeof data18 !== "boolean"){
const err18 = {instancePath:instancePath+"/tls/require_client_cert",schemaPath:"#/properties/tls/properties/require_client_cert/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema8.properties.tls.properties.require_client_cert.type,parentSchema:schema8.properties.tls.properties.require_client_cert,data:data18};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data14.min_version !== undefined){
let data19 = data14.min_version;
if(!((data19 === "1.2") || (data19 === "1.3"))){
const err19 = {instancePath:instancePath+"/tls/min_version",schemaPath:"#/properties/tls/properties/min_version/enum",keyword:"enum",params:{allowedValues: schema8.properties.tls.properties.min_version.enum},message:"must be equal to one of the allowed values",schema:schema8.properties.tls.properties.min_version.enum,parentSchema:schema8.properties.tls.properties.min_version,data:data19};
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
const err20 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.properties.tls.type,parentSchema:schema8.properties.tls,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.trusted_proxies !== undefined){
let data20 = data.trusted_proxies;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
if(!(validate35(data20[i3], {instancePath:instancePath+"/trusted_proxies/" + i3,parentData:data20,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/trusted_proxies",schemaPath:"#/properties/trusted_proxies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.trusted_proxies.type,parentSchema:schema8.properties.trusted_proxies,data:data20};
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
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema14 = {"description":"A size with a unit: 512B, 64KiB, 4MiB, 1GiB.","type":"string","pattern":"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$","x-unit":"size"};
const pattern8 = new RegExp("^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$", "u");

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern8.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$"},message:"must match pattern \""+"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$"+"\"",schema:"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$",parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema15 = {"description":"An extension as it names itself: a domain reversed, `/` and a name.","type":"string","pattern":"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$","x-expected":"the id of an extension such as `io.modelcontextprotocol/ui`"};
const pattern9 = new RegExp("^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern9.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$",parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema16 = {"description":"A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.","type":"string","pattern":"^([0-9]+(ms|s|m|h|d))+$","x-unit":"duration"};
const pattern10 = new RegExp("^([0-9]+(ms|s|m|h|d))+$", "u");

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern10.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","additionalProperties":false,"properties":{"ca":{"description":"PEM file of who signs the server.","type":"string"},"cert":{"type":"string"},"key":{"$ref":"#/definitions/Secret"},"server_name":{"type":"string"},"min_version":{"enum":["1.2","1.3"],"default":"1.2"},"insecure_skip_verify":{"description":"Believe any server. For tests.","type":"boolean","default":false}},"x-map":"ClientTls"};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "ca") || (key0 === "cert")) || (key0 === "key")) || (key0 === "server_name")) || (key0 === "min_version")) || (key0 === "insecure_skip_verify"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ca !== undefined){
let data0 = data.ca;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/ca",schemaPath:"#/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.ca.type,parentSchema:schema17.properties.ca,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cert !== undefined){
let data1 = data.cert;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/cert",schemaPath:"#/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.cert.type,parentSchema:schema17.properties.cert,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
if(!(validate33(data.key, {instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.server_name !== undefined){
let data3 = data.server_name;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/server_name",schemaPath:"#/properties/server_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.server_name.type,parentSchema:schema17.properties.server_name,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.min_version !== undefined){
let data4 = data.min_version;
if(!((data4 === "1.2") || (data4 === "1.3"))){
const err4 = {instancePath:instancePath+"/min_version",schemaPath:"#/properties/min_version/enum",keyword:"enum",params:{allowedValues: schema17.properties.min_version.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.min_version.enum,parentSchema:schema17.properties.min_version,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.insecure_skip_verify !== undefined){
let data5 = data.insecure_skip_verify;
if(typeof data5 !== "boolean"){
const err5 = {instancePath:instancePath+"/insecure_skip_verify",schemaPath:"#/properties/insecure_skip_verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.insecure_skip_verify.type,parentSchema:schema17.properties.insecure_skip_verify,data:data5};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"string","pattern":"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$","x-expected":"the name of an HTTP header"};
const pattern12 = new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern12.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"+"\"",schema:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}

const schema19 = {"description":"A share: 10%, 0.5%.","type":"string","pattern":"^(100|[0-9]{1,2}([.][0-9]+)?)%$","x-expected":"a share from 0% to 100% such as `10%`"};
const pattern13 = new RegExp("^(100|[0-9]{1,2}([.][0-9]+)?)%$", "u");

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern13.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(100|[0-9]{1,2}([.][0-9]+)?)%$"},message:"must match pattern \""+"^(100|[0-9]{1,2}([.][0-9]+)?)%$"+"\"",schema:"^(100|[0-9]{1,2}([.][0-9]+)?)%$",parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

const schema20 = {"description":"Where audit records go.","type":"object","additionalProperties":false,"required":["type"],"x-types":{"stdout":{},"file":{"required":["path"],"optional":["rotate"]},"http":{"required":["url"],"optional":["headers","batch","flush","encoding"]},"syslog":{"required":["address"]},"otlp":{"required":["endpoint"]}},"properties":{"type":{"enum":["stdout","file","http","syslog","otlp"]},"path":{"description":"Of a file.","type":"string"},"rotate":{"type":"object","additionalProperties":false,"x-optional":true,"properties":{"max_size":{"$ref":"#/definitions/Size","default":"256MiB"},"keep":{"type":"integer","minimum":1,"default":7}},"x-map":"Sink.rotate"},"url":{"description":"Of http; may hold ${env:} and ${file:}.","type":"string","x-runtime":true},"headers":{"description":"Of http.","type":"object","additionalProperties":{"type":"string"},"propertyNames":{"$ref":"#/definitions/HeaderName"},"x-runtime":true},"batch":{"description":"Of http: records at once.","type":"integer","minimum":1},"flush":{"description":"Of http: longest wait before records are sent.","$ref":"#/definitions/Duration"},"encoding":{"description":"Of http.","enum":["ndjson","json_array"]},"address":{"description":"Of syslog: host:port.","type":"string"},"endpoint":{"description":"Of otlp.","type":"string","x-runtime":true}},"x-map":"Sink"};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema20.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data};
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
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema20.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.type.enum,parentSchema:schema20.properties.type,data:data0};
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
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.path.type,parentSchema:schema20.properties.path,data:data1};
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
for(const key1 in data2){
if(!((key1 === "max_size") || (key1 === "keep"))){
const err4 = {instancePath:instancePath+"/rotate",schemaPath:"#/properties/rotate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.rotate,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.max_size !== undefined){
if(!(validate40(data2.max_size, {instancePath:instancePath+"/rotate/max_size",parentData:data2,parentDataProperty:"max_size",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data2.keep !== undefined){
let data4 = data2.keep;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err5 = {instancePath:instancePath+"/rotate/keep",schemaPath:"#/properties/rotate/properties/keep/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.rotate.properties.keep.type,parentSchema:schema20.properties.rotate.properties.keep,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 1 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/rotate/keep",schemaPath:"#/properties/rotate/properties/keep/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema20.properties.rotate.properties.keep,data:data4};
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
else {
const err7 = {instancePath:instancePath+"/rotate",schemaPath:"#/properties/rotate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.rotate.type,parentSchema:schema20.properties.rotate,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.url !== undefined){
let data5 = data.url;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.url.type,parentSchema:schema20.properties.url,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.headers !== undefined){
let data6 = data.headers;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
const _errs15 = errors;
if(!(validate55(key2, {instancePath:instancePath+"/headers",parentData:data6,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
if(!valid2){
const err9 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema20.properties.headers.propertyNames,parentSchema:schema20.properties.headers,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.headers.additionalProperties.type,parentSchema:schema20.properties.headers.additionalProperties,data:data7};
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
const err11 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.headers.type,parentSchema:schema20.properties.headers,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.batch !== undefined){
let data8 = data.batch;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err12 = {instancePath:instancePath+"/batch",schemaPath:"#/properties/batch/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.batch.type,parentSchema:schema20.properties.batch,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 < 1 || isNaN(data8)){
const err13 = {instancePath:instancePath+"/batch",schemaPath:"#/properties/batch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema20.properties.batch,data:data8};
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
if(data.flush !== undefined){
if(!(validate45(data.flush, {instancePath:instancePath+"/flush",parentData:data,parentDataProperty:"flush",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.encoding !== undefined){
let data10 = data.encoding;
if(!((data10 === "ndjson") || (data10 === "json_array"))){
const err14 = {instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema20.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.encoding.enum,parentSchema:schema20.properties.encoding,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.address !== undefined){
let data11 = data.address;
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.address.type,parentSchema:schema20.properties.address,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data12 = data.endpoint;
if(typeof data12 !== "string"){
const err16 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.endpoint.type,parentSchema:schema20.properties.endpoint,data:data12};
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
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const pattern11 = new RegExp("^auto$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema7,data};
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
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.name.type,parentSchema:schema7.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.region !== undefined){
let data1 = data.region;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.region.type,parentSchema:schema7.properties.region,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.listeners !== undefined){
let data2 = data.listeners;
if(Array.isArray(data2)){
if(data2.length < 1){
const err3 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema7.properties.listeners,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data2[i0], {instancePath:instancePath+"/listeners/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.listeners.type,parentSchema:schema7.properties.listeners,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.admin !== undefined){
let data4 = data.admin;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(((((key1 === "enabled") || (key1 === "address")) || (key1 === "port")) || (key1 === "token")) || (key1 === "ui"))){
const err5 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.admin,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data4.enabled !== undefined){
let data5 = data4.enabled;
if(typeof data5 !== "boolean"){
const err6 = {instancePath:instancePath+"/admin/enabled",schemaPath:"#/properties/admin/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.admin.properties.enabled.type,parentSchema:schema7.properties.admin.properties.enabled,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.address !== undefined){
let data6 = data4.address;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/admin/address",schemaPath:"#/properties/admin/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.admin.properties.address.type,parentSchema:schema7.properties.admin.properties.address,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.port !== undefined){
if(!(validate26(data4.port, {instancePath:instancePath+"/admin/port",parentData:data4,parentDataProperty:"port",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data4.token !== undefined){
if(!(validate33(data4.token, {instancePath:instancePath+"/admin/token",parentData:data4,parentDataProperty:"token",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data4.ui !== undefined){
let data9 = data4.ui;
if(typeof data9 !== "boolean"){
const err8 = {instancePath:instancePath+"/admin/ui",schemaPath:"#/properties/admin/properties/ui/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.admin.properties.ui.type,parentSchema:schema7.properties.admin.properties.ui,data:data9};
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
const err9 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.admin.type,parentSchema:schema7.properties.admin,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.limits !== undefined){
let data10 = data.limits;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((((key2 === "max_request_bytes") || (key2 === "max_response_bytes")) || (key2 === "max_sessions")) || (key2 === "max_connections"))){
const err10 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.limits,data:data10};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data10.max_request_bytes !== undefined){
if(!(validate40(data10.max_request_bytes, {instancePath:instancePath+"/limits/max_request_bytes",parentData:data10,parentDataProperty:"max_request_bytes",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data10.max_response_bytes !== undefined){
if(!(validate40(data10.max_response_bytes, {instancePath:instancePath+"/limits/max_response_bytes",parentData:data10,parentDataProperty:"max_response_bytes",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data10.max_sessions !== undefined){
let data13 = data10.max_sessions;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err11 = {instancePath:instancePath+"/limits/max_sessions",schemaPath:"#/properties/limits/properties/max_sessions/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.limits.properties.max_sessions.type,parentSchema:schema7.properties.limits.properties.max_sessions,data:data13};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data13 == "number"){
if(data13 < 1 || isNaN(data13)){
const err12 = {instancePath:instancePath+"/limits/max_sessions",schemaPath:"#/properties/limits/properties/max_sessions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema7.properties.limits.properties.max_sessions,data:data13};
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
if(data10.max_connections !== undefined){
let data14 = data10.max_connections;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err13 = {instancePath:instancePath+"/limits/max_connections",schemaPath:"#/properties/limits/properties/max_connections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.limits.properties.max_connections.type,parentSchema:schema7.properties.limits.properties.max_connections,data:data14};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data14 == "number"){
if(data14 < 1 || isNaN(data14)){
const err14 = {instancePath:instancePath+"/limits/max_connections",schemaPath:"#/properties/limits/properties/max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema7.properties.limits.properties.max_connections,data:data14};
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
}
else {
const err15 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.limits.type,parentSchema:schema7.properties.limits,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.protocol !== undefined){
let data15 = data.protocol;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!((key3 === "extensions") || (key3 === "versions"))){
const err16 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.protocol,data:data15};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data15.extensions !== undefined){
let data16 = data15.extensions;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(!(validate43(data16[i1], {instancePath:instancePath+"/protocol/extensions/" + i1,parentData:data16,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/protocol/extensions",schemaPath:"#/properties/protocol/properties/extensions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.protocol.properties.extensions.type,parentSchema:schema7.properties.protocol.properties.extensions,data:data16};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data15.versions !== undefined){
let data18 = data15.versions;
if(Array.isArray(data18)){
if(data18.length < 1){
const err18 = {instancePath:instancePath+"/protocol/versions",schemaPath:"#/properties/protocol/properties/versions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema7.properties.protocol.properties.versions,data:data18};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(!(((((data19 === "2024-11-05") || (data19 === "2025-03-26")) || (data19 === "2025-06-18")) || (data19 === "2025-11-25")) || (data19 === "2026-07-28"))){
const err19 = {instancePath:instancePath+"/protocol/versions/" + i2,schemaPath:"#/properties/protocol/properties/versions/items/enum",keyword:"enum",params:{allowedValues: schema7.properties.protocol.properties.versions.items.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.protocol.properties.versions.items.enum,parentSchema:schema7.properties.protocol.properties.versions.items,data:data19};
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
const err20 = {instancePath:instancePath+"/protocol/versions",schemaPath:"#/properties/protocol/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.protocol.properties.versions.type,parentSchema:schema7.properties.protocol.properties.versions,data:data18};
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
const err21 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.protocol.type,parentSchema:schema7.properties.protocol,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.sessions !== undefined){
let data20 = data.sessions;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
if(!(((key4 === "ttl") || (key4 === "key")) || (key4 === "store"))){
const err22 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.sessions,data:data20};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data20.ttl !== undefined){
if(!(validate45(data20.ttl, {instancePath:instancePath+"/sessions/ttl",parentData:data20,parentDataProperty:"ttl",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data20.key !== undefined){
if(!(validate33(data20.key, {instancePath:instancePath+"/sessions/key",parentData:data20,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data20.store !== undefined){
let data23 = data20.store;
if(!((data23 === "memory") || (data23 === "redis"))){
const err23 = {instancePath:instancePath+"/sessions/store",schemaPath:"#/properties/sessions/properties/store/enum",keyword:"enum",params:{allowedValues: schema7.properties.sessions.properties.store.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.sessions.properties.store.enum,parentSchema:schema7.properties.sessions.properties.store,data:data23};
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
const err24 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.sessions.type,parentSchema:schema7.properties.sessions,data:data20};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.reload !== undefined){
let data24 = data.reload;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key5 in data24){
if(!(((((key5 === "watch") || (key5 === "debounce")) || (key5 === "drain")) || (key5 === "signature")) || (key5 === "trusted_keys"))){
const err25 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.reload,data:data24};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data24.watch !== undefined){
let data25 = data24.watch;
if(typeof data25 !== "boolean"){
const err26 = {instancePath:instancePath+"/reload/watch",schemaPath:"#/properties/reload/properties/watch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.reload.properties.watch.type,parentSchema:schema7.properties.reload.properties.watch,data:data25};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data24.debounce !== undefined){
if(!(validate45(data24.debounce, {instancePath:instancePath+"/reload/debounce",parentData:data24,parentDataProperty:"debounce",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data24.drain !== undefined){
if(!(validate45(data24.drain, {instancePath:instancePath+"/reload/drain",parentData:data24,parentDataProperty:"drain",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data24.signature !== undefined){
let data28 = data24.signature;
if(!(((data28 === "off") || (data28 === "verify")) || (data28 === "require"))){
const err27 = {instancePath:instancePath+"/reload/signature",schemaPath:"#/properties/reload/properties/signature/enum",keyword:"enum",params:{allowedValues: schema7.properties.reload.properties.signature.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.reload.properties.signature.enum,parentSchema:schema7.properties.reload.properties.signature,data:data28};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data24.trusted_keys !== undefined){
let data29 = data24.trusted_keys;
if(Array.isArray(data29)){
const len3 = data29.length;
for(let i3=0; i3<len3; i3++){
let data30 = data29[i3];
if(typeof data30 !== "string"){
const err28 = {instancePath:instancePath+"/reload/trusted_keys/" + i3,schemaPath:"#/properties/reload/properties/trusted_keys/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.reload.properties.trusted_keys.items.type,parentSchema:schema7.properties.reload.properties.trusted_keys.items,data:data30};
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
const err29 = {instancePath:instancePath+"/reload/trusted_keys",schemaPath:"#/properties/reload/properties/trusted_keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.reload.properties.trusted_keys.type,parentSchema:schema7.properties.reload.properties.trusted_keys,data:data29};
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
const err30 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.reload.type,parentSchema:schema7.properties.reload,data:data24};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.shutdown_grace !== undefined){
if(!(validate45(data.shutdown_grace, {instancePath:instancePath+"/shutdown_grace",parentData:data,parentDataProperty:"shutdown_grace",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.environment !== undefined){
let data32 = data.environment;
if(typeof data32 !== "string"){
const err31 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.environment.type,parentSchema:schema7.properties.environment,data:data32};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.redis !== undefined){
let data33 = data.redis;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.url === undefined){
const err32 = {instancePath:instancePath+"/redis",schemaPath:"#/properties/redis/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema7.properties.redis.required,parentSchema:schema7.properties.redis,data:data33};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key6 in data33){
if(!(((key6 === "url") || (key6 === "key_prefix")) || (key6 === "tls"))){
const err33 = {instancePath:instancePath+"/redis",schemaPath:"#/properties/redis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.redis,data:data33};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data33.url !== undefined){
let data34 = data33.url;
if(typeof data34 !== "string"){
const err34 = {instancePath:instancePath+"/redis/url",schemaPath:"#/properties/redis/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.redis.properties.url.type,parentSchema:schema7.properties.redis.properties.url,data:data34};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data33.key_prefix !== undefined){
let data35 = data33.key_prefix;
if(typeof data35 !== "string"){
const err35 = {instancePath:instancePath+"/redis/key_prefix",schemaPath:"#/properties/redis/properties/key_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.redis.properties.key_prefix.type,parentSchema:schema7.properties.redis.properties.key_prefix,data:data35};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data33.tls !== undefined){
if(!(validate51(data33.tls, {instancePath:instancePath+"/redis/tls",parentData:data33,parentDataProperty:"tls",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/redis",schemaPath:"#/properties/redis/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.redis.type,parentSchema:schema7.properties.redis,data:data33};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.errors !== undefined){
let data37 = data.errors;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key7 in data37){
if(!((key7 === "rate_limit_code") || (key7 === "expose_upstream"))){
const err37 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.errors,data:data37};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data37.rate_limit_code !== undefined){
let data38 = data37.rate_limit_code;
if((typeof data38 !== "string") && (!((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))))){
const err38 = {instancePath:instancePath+"/errors/rate_limit_code",schemaPath:"#/properties/errors/properties/rate_limit_code/type",keyword:"type",params:{type: schema7.properties.errors.properties.rate_limit_code.type},message:"must be string,integer",schema:schema7.properties.errors.properties.rate_limit_code.type,parentSchema:schema7.properties.errors.properties.rate_limit_code,data:data38};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data38 === "string"){
if(!pattern11.test(data38)){
const err39 = {instancePath:instancePath+"/errors/rate_limit_code",schemaPath:"#/properties/errors/properties/rate_limit_code/pattern",keyword:"pattern",params:{pattern: "^auto$"},message:"must match pattern \""+"^auto$"+"\"",schema:"^auto$",parentSchema:schema7.properties.errors.properties.rate_limit_code,data:data38};
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
if(data37.expose_upstream !== undefined){
let data39 = data37.expose_upstream;
if(typeof data39 !== "boolean"){
const err40 = {instancePath:instancePath+"/errors/expose_upstream",schemaPath:"#/properties/errors/properties/expose_upstream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.errors.properties.expose_upstream.type,parentSchema:schema7.properties.errors.properties.expose_upstream,data:data39};
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
const err41 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.errors.type,parentSchema:schema7.properties.errors,data:data37};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.telemetry !== undefined){
let data40 = data.telemetry;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key8 in data40){
if(!(((key8 === "metrics") || (key8 === "tracing")) || (key8 === "logs"))){
const err42 = {instancePath:instancePath+"/telemetry",schemaPath:"#/properties/telemetry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.telemetry,data:data40};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data40.metrics !== undefined){
let data41 = data40.metrics;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key9 in data41){
if(!((((key9 === "path") || (key9 === "client_ip_label")) || (key9 === "max_label_values")) || (key9 === "native_otel_names"))){
const err43 = {instancePath:instancePath+"/telemetry/metrics",schemaPath:"#/properties/telemetry/properties/metrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.telemetry.properties.metrics,data:data41};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data41.path !== undefined){
if(!(validate28(data41.path, {instancePath:instancePath+"/telemetry/metrics/path",parentData:data41,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data41.client_ip_label !== undefined){
let data43 = data41.client_ip_label;
if(!(((data43 === "off") || (data43 === "prefix")) || (data43 === "full"))){
const err44 = {instancePath:instancePath+"/telemetry/metrics/client_ip_label",schemaPath:"#/properties/telemetry/properties/metrics/properties/client_ip_label/enum",keyword:"enum",params:{allowedValues: schema7.properties.telemetry.properties.metrics.properties.client_ip_label.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.telemetry.properties.metrics.properties.client_ip_label.enum,parentSchema:schema7.properties.telemetry.properties.metrics.properties.client_ip_label,data:data43};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data41.max_label_values !== undefined){
let data44 = data41.max_label_values;
if(!((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44)))){
const err45 = {instancePath:instancePath+"/telemetry/metrics/max_label_values",schemaPath:"#/properties/telemetry/properties/metrics/properties/max_label_values/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.properties.telemetry.properties.metrics.properties.max_label_values.type,parentSchema:schema7.properties.telemetry.properties.metrics.properties.max_label_values,data:data44};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data44 == "number"){
if(data44 < 1 || isNaN(data44)){
const err46 = {instancePath:instancePath+"/telemetry/metrics/max_label_values",schemaPath:"#/properties/telemetry/properties/metrics/properties/max_label_values/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema7.properties.telemetry.properties.metrics.properties.max_label_values,data:data44};
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
if(data41.native_otel_names !== undefined){
let data45 = data41.native_otel_names;
if(typeof data45 !== "boolean"){
const err47 = {instancePath:instancePath+"/telemetry/metrics/native_otel_names",schemaPath:"#/properties/telemetry/properties/metrics/properties/native_otel_names/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.telemetry.properties.metrics.properties.native_otel_names.type,parentSchema:schema7.properties.telemetry.properties.metrics.properties.native_otel_names,data:data45};
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
const err48 = {instancePath:instancePath+"/telemetry/metrics",schemaPath:"#/properties/telemetry/properties/metrics/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.telemetry.properties.metrics.type,parentSchema:schema7.properties.telemetry.properties.metrics,data:data41};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data40.tracing !== undefined){
let data46 = data40.tracing;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.endpoint === undefined){
const err49 = {instancePath:instancePath+"/telemetry/tracing",schemaPath:"#/properties/telemetry/properties/tracing/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'",schema:schema7.properties.telemetry.properties.tracing.required,parentSchema:schema7.properties.telemetry.properties.tracing,data:data46};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key10 in data46){
if(!((((key10 === "endpoint") || (key10 === "headers")) || (key10 === "sample")) || (key10 === "capture_arguments"))){
const err50 = {instancePath:instancePath+"/telemetry/tracing",schemaPath:"#/properties/telemetry/properties/tracing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.telemetry.properties.tracing,data:data46};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data46.endpoint !== undefined){
let data47 = data46.endpoint;
if(typeof data47 !== "string"){
const err51 = {instancePath:instancePath+"/telemetry/tracing/endpoint",schemaPath:"#/properties/telemetry/properties/tracing/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.telemetry.properties.tracing.properties.endpoint.type,parentSchema:schema7.properties.telemetry.properties.tracing.properties.endpoint,data:data47};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data46.headers !== undefined){
let data48 = data46.headers;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key11 in data48){
const _errs93 = errors;
if(!(validate55(key11, {instancePath:instancePath+"/telemetry/tracing/headers",parentData:data48,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid19 = _errs93 === errors;
if(!valid19){
const err52 = {instancePath:instancePath+"/telemetry/tracing/headers",schemaPath:"#/properties/telemetry/properties/tracing/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key11},message:"property name must be valid",schema:schema7.properties.telemetry.properties.tracing.properties.headers.propertyNames,parentSchema:schema7.properties.telemetry.properties.tracing.properties.headers,data:data48};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
for(const key12 in data48){
let data49 = data48[key12];
if(typeof data49 !== "string"){
const err53 = {instancePath:instancePath+"/telemetry/tracing/headers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/telemetry/properties/tracing/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.telemetry.properties.tracing.properties.headers.additionalProperties.type,parentSchema:schema7.properties.telemetry.properties.tracing.properties.headers.additionalProperties,data:data49};
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
const err54 = {instancePath:instancePath+"/telemetry/tracing/headers",schemaPath:"#/properties/telemetry/properties/tracing/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.telemetry.properties.tracing.properties.headers.type,parentSchema:schema7.properties.telemetry.properties.tracing.properties.headers,data:data48};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data46.sample !== undefined){
if(!(validate57(data46.sample, {instancePath:instancePath+"/telemetry/tracing/sample",parentData:data46,parentDataProperty:"sample",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data46.capture_arguments !== undefined){
let data51 = data46.capture_arguments;
if(typeof data51 !== "boolean"){
const err55 = {instancePath:instancePath+"/telemetry/tracing/capture_arguments",schemaPath:"#/properties/telemetry/properties/tracing/properties/capture_arguments/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.telemetry.properties.tracing.properties.capture_arguments.type,parentSchema:schema7.properties.telemetry.properties.tracing.properties.capture_arguments,data:data51};
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
const err56 = {instancePath:instancePath+"/telemetry/tracing",schemaPath:"#/properties/telemetry/properties/tracing/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.telemetry.properties.tracing.type,parentSchema:schema7.properties.telemetry.properties.tracing,data:data46};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data40.logs !== undefined){
let data52 = data40.logs;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key13 in data52){
if(!((key13 === "level") || (key13 === "format"))){
const err57 = {instancePath:instancePath+"/telemetry/logs",schemaPath:"#/properties/telemetry/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.telemetry.properties.logs,data:data52};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data52.level !== undefined){
let data53 = data52.level;
if(!(((((data53 === "trace") || (data53 === "debug")) || (data53 === "info")) || (data53 === "warn")) || (data53 === "error"))){
const err58 = {instancePath:instancePath+"/telemetry/logs/level",schemaPath:"#/properties/telemetry/properties/logs/properties/level/enum",keyword:"enum",params:{allowedValues: schema7.properties.telemetry.properties.logs.properties.level.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.telemetry.properties.logs.properties.level.enum,parentSchema:schema7.properties.telemetry.properties.logs.properties.level,data:data53};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data52.format !== undefined){
let data54 = data52.format;
if(!((data54 === "json") || (data54 === "pretty"))){
const err59 = {instancePath:instancePath+"/telemetry/logs/format",schemaPath:"#/properties/telemetry/properties/logs/properties/format/enum",keyword:"enum",params:{allowedValues: schema7.properties.telemetry.properties.logs.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.telemetry.properties.logs.properties.format.enum,parentSchema:schema7.properties.telemetry.properties.logs.properties.format,data:data54};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/telemetry/logs",schemaPath:"#/properties/telemetry/properties/logs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.telemetry.properties.logs.type,parentSchema:schema7.properties.telemetry.properties.logs,data:data52};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/telemetry",schemaPath:"#/properties/telemetry/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.telemetry.type,parentSchema:schema7.properties.telemetry,data:data40};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.audit !== undefined){
let data55 = data.audit;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.sinks === undefined){
const err62 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/required",keyword:"required",params:{missingProperty: "sinks"},message:"must have required property '"+"sinks"+"'",schema:schema7.properties.audit.required,parentSchema:schema7.properties.audit,data:data55};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key14 in data55){
if(!((((((key14 === "sinks") || (key14 === "events")) || (key14 === "arguments")) || (key14 === "results")) || (key14 === "format")) || (key14 === "on_failure"))){
const err63 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.audit,data:data55};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data55.sinks !== undefined){
let data56 = data55.sinks;
if(Array.isArray(data56)){
if(data56.length < 1){
const err64 = {instancePath:instancePath+"/audit/sinks",schemaPath:"#/properties/audit/properties/sinks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema7.properties.audit.properties.sinks,data:data56};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len4 = data56.length;
for(let i4=0; i4<len4; i4++){
if(!(validate59(data56[i4], {instancePath:instancePath+"/audit/sinks/" + i4,parentData:data56,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err65 = {instancePath:instancePath+"/audit/sinks",schemaPath:"#/properties/audit/properties/sinks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.audit.properties.sinks.type,parentSchema:schema7.properties.audit.properties.sinks,data:data56};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data55.events !== undefined){
let data58 = data55.events;
if(Array.isArray(data58)){
if(data58.length < 1){
const err66 = {instancePath:instancePath+"/audit/events",schemaPath:"#/properties/audit/properties/events/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema7.properties.audit.properties.events,data:data58};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len5 = data58.length;
for(let i5=0; i5<len5; i5++){
let data59 = data58[i5];
if(!(((((((((data59 === "tool_call") || (data59 === "prompt_get")) || (data59 === "resource_read")) || (data59 === "list")) || (data59 === "auth_failure")) || (data59 === "session")) || (data59 === "config_reload")) || (data59 === "upstream_state")) || (data59 === "pin_violation"))){
const err67 = {instancePath:instancePath+"/audit/events/" + i5,schemaPath:"#/properties/audit/properties/events/items/enum",keyword:"enum",params:{allowedValues: schema7.properties.audit.properties.events.items.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.audit.properties.events.items.enum,parentSchema:schema7.properties.audit.properties.events.items,data:data59};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/audit/events",schemaPath:"#/properties/audit/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.audit.properties.events.type,parentSchema:schema7.properties.audit.properties.events,data:data58};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data55.arguments !== undefined){
let data60 = data55.arguments;
if(!(((data60 === "none") || (data60 === "redacted")) || (data60 === "full"))){
const err69 = {instancePath:instancePath+"/audit/arguments",schemaPath:"#/properties/audit/properties/arguments/enum",keyword:"enum",params:{allowedValues: schema7.properties.audit.properties.arguments.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.audit.properties.arguments.enum,parentSchema:schema7.properties.audit.properties.arguments,data:data60};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data55.results !== undefined){
let data61 = data55.results;
if(!((((data61 === "none") || (data61 === "size")) || (data61 === "redacted")) || (data61 === "full"))){
const err70 = {instancePath:instancePath+"/audit/results",schemaPath:"#/properties/audit/properties/results/enum",keyword:"enum",params:{allowedValues: schema7.properties.audit.properties.results.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.audit.properties.results.enum,parentSchema:schema7.properties.audit.properties.results,data:data61};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data55.format !== undefined){
let data62 = data55.format;
if(!(((data62 === "native") || (data62 === "ocsf")) || (data62 === "ecs"))){
const err71 = {instancePath:instancePath+"/audit/format",schemaPath:"#/properties/audit/properties/format/enum",keyword:"enum",params:{allowedValues: schema7.properties.audit.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.audit.properties.format.enum,parentSchema:schema7.properties.audit.properties.format,data:data62};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data55.on_failure !== undefined){
let data63 = data55.on_failure;
if(!((data63 === "drop") || (data63 === "block"))){
const err72 = {instancePath:instancePath+"/audit/on_failure",schemaPath:"#/properties/audit/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema7.properties.audit.properties.on_failure.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.audit.properties.on_failure.enum,parentSchema:schema7.properties.audit.properties.on_failure,data:data63};
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
const err73 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.audit.type,parentSchema:schema7.properties.audit,data:data55};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean","default":true},"description":{"type":"string"},"transport":{"description":"auto: stdio for a `command`, WebSocket for ws:// and wss://, HTTP+SSE for a path that ends in /sse, else Streamable HTTP, and HTTP+SSE where the server refuses that.","enum":["auto","streamable_http","sse","websocket","stdio"],"default":"auto"},"url":{"description":"Address of one server: http://, https://, ws:// or wss://. May hold ${env:} and ${file:}.","type":"string","x-runtime":true},"path":{"description":"Appended to URLs that have no path.","type":"string","pattern":"^/","x-expected":"a path that starts with `/`","default":"/mcp"},"instances":{"description":"Several servers that offer the same tools.","type":"array","items":{"$ref":"#/definitions/Instance"},"minItems":1},"headers":{"description":"Sent with every request to the upstream.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"additionalProperties":{"type":"string"},"default":{},"x-runtime":true},"command":{"description":"Executable of a stdio server, started without a shell.","type":"string","x-runtime":true},"args":{"type":"array","items":{"type":"string"},"default":[],"x-runtime":true},"env":{"description":"The whole environment of the process beside PATH, HOME and a few like them.","type":"object","propertyNames":{"pattern":"^[^=\\u0000]+$","x-expected":"the name of a variable, without `=`"},"additionalProperties":{"type":"string"},"default":{},"x-runtime":true},"cwd":{"type":"string","x-runtime":true},"stdio":{"type":"object","additionalProperties":false,"properties":{"isolation":{"description":"shared: one process for everybody, which can ask no client for anything; per_client, per_session: a process for each, which can.","$ref":"#/definitions/Isolation","default":"shared"},"max_processes":{"description":"Processes there may be at once with per_client and per_session.","type":"integer","minimum":1,"maximum":10000,"default":16},"startup_timeout":{"$ref":"#/definitions/Duration","default":"30s","x-minimum":"1ms"},"restart_backoff":{"description":"Pause before the second restart in a row; doubles up to 60s.","$ref":"#/definitions/Duration","default":"1s","x-minimum":"1ms"},"max_restarts":{"description":"Restarts in a row before the pause stays at its longest and the log says so.","type":"integer","minimum":0,"default":10},"shutdown_grace":{"$ref":"#/definitions/Duration","default":"5s"},"stderr":{"enum":["log","discard","inherit"],"default":"log"}},"x-map":"Upstream.stdio"},"sessions":{"description":"Of an upstream with a `url` or `instances` that keeps sessions (up to revision 2025-11-25) or connections (HTTP+SSE, WebSocket).","type":"object","additionalProperties":false,"properties":{"isolation":{"$ref":"#/definitions/Isolation","default":"shared"},"max":{"description":"Sessions or connections there may be at once with per_client and per_session.","type":"integer","minimum":1,"maximum":10000,"default":256}},"x-map":"Upstream.sessions"},"protocol":{"type":"object","additionalProperties":false,"properties":{"server_requests":{"description":"What the upstream may ask clients for while it works on a call of theirs; `[]` for nothing.","type":"array","items":{"enum":["elicitation","sampling","roots"]},"default":["elicitation","sampling","roots"]},"era":{"description":"legacy: initialize and sessions (up to 2025-11-25); modern: stateless (2026-07-28); auto: probe.","enum":["auto","legacy","modern"],"default":"auto"},"versions":{"description":"Revisions to speak with it; all by default.","type":"array","items":{"enum":["2024-11-05","2025-03-26","2025-06-18","2025-11-25","2026-07-28"]},"minItems":1}},"x-map":"Upstream.protocol"},"discovery":{"type":"object","additionalProperties":false,"properties":{"interval":{"description":"Pause between two readings of what the upstream offers.","$ref":"#/definitions/Duration","default":"60s","x-minimum":"1s"},"on_failure":{"description":"What happens to the tools, prompts and resources of an upstream that cannot be reached: leave lists (drop) or stay (keep_last).","enum":["keep_last","drop"],"default":"drop"},"follow_list_changed":{"type":"boolean","default":true}},"x-map":"Upstream.discovery"},"timeouts":{"type":"object","additionalProperties":false,"properties":{"connect":{"$ref":"#/definitions/Duration","default":"3s","x-minimum":"1ms"},"call":{"description":"Longest a call may take, progress or not.","$ref":"#/definitions/Duration","default":"120s","x-minimum":"1ms"},"idle":{"description":"Longest silence on a stream.","$ref":"#/definitions/Duration","default":"60s","x-minimum":"1ms"}},"x-map":"Upstream.timeouts"},"namespace":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["never","always"],"default":"never"},"prefix":{"description":"Defaults to the upstream's name.","$ref":"#/definitions/Name"},"separator":{"type":"string","pattern":"^[._-]{1,4}$","x-expected":"one to four of `.`, `_` and `-`","default":"__"}},"x-map":"Upstream.namespace"},"on_name_conflict":{"description":"When another upstream already owns the name of a tool or prompt: hide the newcomer, or prefix it.","enum":["hide","prefix"],"default":"hide"},"tools":{"type":"object","additionalProperties":false,"properties":{"include":{"description":"Globs over the upstream's own names; all by default.","type":"array","items":{"type":"string"},"default":["*"]},"exclude":{"description":"Globs; exclude beats include.","type":"array","items":{"type":"string"},"default":[]},"rename":{"description":"Upstream's name -> name shown to clients.","type":"object","additionalProperties":{"type":"string"},"default":{}},"overrides":{"description":"By the upstream's own name: what clients are told instead.","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"title":{"type":"string"},"description":{"type":"string"},"annotations":{"$ref":"#/definitions/Annotations"}}},"default":{}}},"x-map":"Upstream.tools"},"prompts":{"description":"Which prompts are shown, by globs over the upstream's own names.","$ref":"#/definitions/Selection"},"resources":{"description":"Which resources are shown, by globs over their URIs; templates, over their text.","$ref":"#/definitions/Selection"},"labels":{"description":"For conditions and records.","type":"object","additionalProperties":{"type":"string"},"default":{}},"region":{"description":"Where it runs.","type":"string"},"policies":{"description":"Policies of calls that reach it.","type":"array","items":{"$ref":"#/definitions/Name"},"default":[]},"forward_headers":{"description":"Headers of the client's request that are passed on. None by default, and never credentials.","type":"array","items":{"$ref":"#/definitions/HeaderName"},"default":[]},"trust_annotations":{"description":"Believe what it says of its tools (read only, destructive) where nothing is pinned.","type":"boolean","default":false},"failure_mode":{"description":"closed: while it is down, lists fail; open: they leave it out.","enum":["open","closed"],"default":"open"},"pool":{"type":"object","additionalProperties":false,"x-optional":true,"properties":{"max_size":{"description":"Connections to one instance.","type":"integer","minimum":1,"default":10},"min_idle":{"type":"integer","minimum":0,"default":0},"idle_timeout":{"$ref":"#/definitions/Duration","default":"60s"},"acquire_timeout":{"description":"Longest wait for a connection.","$ref":"#/definitions/Duration","default":"5s"}},"x-map":"Upstream.pool"},"retries":{"$ref":"#/definitions/Retries","x-optional":true},"health_check":{"description":"Whether instances can take calls.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"type":{"description":"http: GET `path`; mcp: server/discover or ping; tcp: connect; process: it runs. By default http with a `path`, process with a `command`, else mcp.","enum":["http","mcp","tcp","process"]},"path":{"description":"Of http.","$ref":"#/definitions/HttpPath"},"interval":{"$ref":"#/definitions/Duration","default":"10s","x-minimum":"100ms"},"timeout":{"$ref":"#/definitions/Duration","default":"3s","x-minimum":"1ms"},"healthy_threshold":{"type":"integer","minimum":1,"default":2},"unhealthy_threshold":{"type":"integer","minimum":1,"default":3},"expected_status":{"description":"Of http; 200 to 299 by default.","type":"array","items":{"type":"integer","minimum":100,"maximum":599},"minItems":1},"jitter":{"$ref":"#/definitions/Percent","default":"10%"},"passive":{"description":"Take an instance out after errors of real calls.","type":"object","additionalProperties":false,"properties":{"consecutive_errors":{"type":"integer","minimum":1,"default":5},"ejection_time":{"$ref":"#/definitions/Duration","default":"30s"},"max_ejected":{"$ref":"#/definitions/Percent","default":"50%"}},"x-map":"Upstream.health_check.passive"}},"x-map":"Upstream.health_check"},"load_balancing":{"description":"Which instance gets a call.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"algorithm":{"enum":["round_robin","least_connections","weighted_round_robin","random","power_of_two","consistent_hash"],"default":"round_robin"},"hash_on":{"description":"Of consistent_hash.","enum":["session","client","user","team","tool"]},"session_affinity":{"description":"auto: what keeps state on an instance returns to it.","enum":["auto","session","client","none"],"default":"auto"},"zone_aware":{"description":"Prefer instances of the own region.","type":"boolean","default":false}},"x-map":"Upstream.load_balancing"},"circuit_breaker":{"description":"Stop calling what fails.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"enabled":{"type":"boolean","default":true},"failure_threshold":{"description":"Failures in a row that open it.","type":"integer","minimum":1,"default":5},"success_threshold":{"description":"Successes while half open that close it.","type":"integer","minimum":1,"default":2},"timeout":{"description":"How long it stays open.","$ref":"#/definitions/Duration","default":"30s"},"failure_rate":{"description":"Share of failures in the window that opens it, too.","$ref":"#/definitions/Percent"},"window":{"$ref":"#/definitions/Duration","default":"30s"},"min_requests":{"type":"integer","minimum":1,"default":20},"half_open_max_calls":{"type":"integer","minimum":1,"default":1},"scope":{"enum":["upstream","instance"],"default":"upstream"},"count":{"description":"What is a failure.","type":"array","items":{"enum":["connect_error","timeout","http_5xx","protocol_error","tool_error"]},"minItems":1,"default":["connect_error","timeout","http_5xx","protocol_error"]}},"x-map":"Upstream.circuit_breaker"},"auth":{"description":"How the gateway proves itself to the upstream. The token of a client never goes there.","type":"object","additionalProperties":false,"required":["type"],"x-types":{"none":{},"bearer":{"required":["token"]},"api_key":{"required":["value"],"optional":["header"]},"basic":{"required":["username","password"]},"oauth_client_credentials":{"required":["token_url","client_id","client_secret"],"optional":["scopes","audience","resource"]},"token_exchange":{"required":["token_url"],"optional":["client_id","client_secret","audience","resource","scopes"]},"internal_jwt":{"optional":["signing_key","issuer","audience","ttl","algorithm","claims","header"]},"oauth_authorization_code":{"required":["client_id"],"optional":["client_secret","authorization_url","token_url","issuer","scopes","audience","resource"]},"identity_headers":{"required":["headers"]}},"x-optional":true,"properties":{"type":{"enum":["none","bearer","api_key","basic","oauth_client_credentials","token_exchange","oauth_authorization_code","internal_jwt","identity_headers"]},"token":{"$ref":"#/definitions/Secret"},"header":{"description":"Of api_key, x-api-key by default; of internal_jwt, authorization by default.","$ref":"#/definitions/HeaderName"},"value":{"$ref":"#/definitions/Secret"},"username":{"type":"string","x-runtime":true},"password":{"$ref":"#/definitions/Secret"},"token_url":{"type":"string","x-runtime":true},"client_id":{"type":"string","x-runtime":true},"client_secret":{"$ref":"#/definitions/Secret"},"scopes":{"type":"array","items":{"type":"string"}},"audience":{"type":"string"},"issuer":{"type":"string"},"ttl":{"description":"Of internal_jwt, at most 60s.","$ref":"#/definitions/Duration"},"signing_key":{"description":"Private key in PEM or JWK; without one, each process makes its own, and tells it at /.well-known/jwks.json.","$ref":"#/definitions/Secret"},"algorithm":{"enum":["EdDSA","ES256","RS256"]},"claims":{"description":"Of internal_jwt: further claims, `client`, `user`, `teams`, `scopes` or `claims.<path>` of the caller.","type":"object","additionalProperties":{"type":"string"}},"authorization_url":{"description":"Where people give their consent; found by the issuer, else by the upstream itself, when not given.","type":"string","x-runtime":true},"resource":{"description":"What tokens are asked for (RFC 8707); the url of the upstream by default.","type":"string"},"headers":{"description":"Of identity_headers: what of the caller each header holds, `client`, `user`, `teams`, `scopes` or `claims.<path>`.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"additionalProperties":{"type":"string","pattern":"^(client|user|teams|scopes|claims\\.[^\\s]+)$","x-expected":"`client`, `user`, `teams`, `scopes` or `claims.` and a path"},"minProperties":1}},"x-map":"Upstream.auth"},"tls":{"description":"TLS towards the upstream.","$ref":"#/definitions/ClientTls","x-optional":true}},"x-map":"Upstream"};
const pattern14 = new RegExp("^/", "u");
const pattern15 = new RegExp("^[^=\\u0000]+$", "u");
const pattern16 = new RegExp("^[._-]{1,4}$", "u");
const pattern17 = new RegExp("^(client|user|teams|scopes|claims\\.[^\\s]+)$", "u");
const schema22 = {"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","x-runtime":true},"name":{"description":"Defaults to host:port.","type":"string"},"weight":{"type":"integer","minimum":0,"maximum":1000000,"default":1},"zone":{"type":"string"},"region":{"description":"Where it runs, when not where the upstream does.","type":"string"},"backup":{"description":"Gets calls only when no other instance can take them.","type":"boolean","default":false},"drain":{"description":"Gets no new calls.","type":"boolean","default":false}},"x-map":"Instance"};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "url") || (key0 === "name")) || (key0 === "weight")) || (key0 === "zone")) || (key0 === "region")) || (key0 === "backup")) || (key0 === "drain"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.url.type,parentSchema:schema22.properties.url,data:data0};
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
let data1 = data.name;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.name.type,parentSchema:schema22.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.weight !== undefined){
let data2 = data.weight;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err4 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.weight.type,parentSchema:schema22.properties.weight,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 1000000 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema22.properties.weight,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema22.properties.weight,data:data2};
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
if(data.zone !== undefined){
let data3 = data.zone;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.zone.type,parentSchema:schema22.properties.zone,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.region !== undefined){
let data4 = data.region;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.region.type,parentSchema:schema22.properties.region,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.backup !== undefined){
let data5 = data.backup;
if(typeof data5 !== "boolean"){
const err9 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.backup.type,parentSchema:schema22.properties.backup,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.drain !== undefined){
let data6 = data.drain;
if(typeof data6 !== "boolean"){
const err10 = {instancePath:instancePath+"/drain",schemaPath:"#/properties/drain/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.drain.type,parentSchema:schema22.properties.drain,data:data6};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const schema23 = {"description":"Who may share one session, connection or process of an upstream that keeps state: everybody, only requests of one client, or only those of one session of it.","enum":["shared","per_client","per_session"]};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((data === "shared") || (data === "per_client")) || (data === "per_session"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema23.enum},message:"must be equal to one of the allowed values",schema:schema23.enum,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const schema24 = {"description":"What a tool does, in the words of the protocol.","type":"object","additionalProperties":false,"minProperties":1,"x-optional":true,"properties":{"read_only":{"type":"boolean"},"destructive":{"type":"boolean"},"idempotent":{"type":"boolean"},"open_world":{"type":"boolean"}},"x-map":"Annotations"};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "read_only") || (key0 === "destructive")) || (key0 === "idempotent")) || (key0 === "open_world"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.read_only !== undefined){
let data0 = data.read_only;
if(typeof data0 !== "boolean"){
const err2 = {instancePath:instancePath+"/read_only",schemaPath:"#/properties/read_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.properties.read_only.type,parentSchema:schema24.properties.read_only,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.destructive !== undefined){
let data1 = data.destructive;
if(typeof data1 !== "boolean"){
const err3 = {instancePath:instancePath+"/destructive",schemaPath:"#/properties/destructive/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.properties.destructive.type,parentSchema:schema24.properties.destructive,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.idempotent !== undefined){
let data2 = data.idempotent;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/idempotent",schemaPath:"#/properties/idempotent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.properties.idempotent.type,parentSchema:schema24.properties.idempotent,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.open_world !== undefined){
let data3 = data.open_world;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/open_world",schemaPath:"#/properties/open_world/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.properties.open_world.type,parentSchema:schema24.properties.open_world,data:data3};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}

const schema25 = {"description":"Globs: all by default, and exclude beats include.","type":"object","additionalProperties":false,"properties":{"include":{"type":"array","items":{"type":"string"},"default":["*"]},"exclude":{"type":"array","items":{"type":"string"},"default":[]}},"x-map":"Selection"};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "include") || (key0 === "exclude"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.include !== undefined){
let data0 = data.include;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.include.items.type,parentSchema:schema25.properties.include.items,data:data1};
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
const err2 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema25.properties.include.type,parentSchema:schema25.properties.include,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.exclude !== undefined){
let data2 = data.exclude;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.exclude.items.type,parentSchema:schema25.properties.exclude.items,data:data3};
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
const err4 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema25.properties.exclude.type,parentSchema:schema25.properties.exclude,data:data2};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","additionalProperties":false,"properties":{"attempts":{"description":"Further attempts after the first.","type":"integer","minimum":0,"maximum":5,"default":0},"backoff":{"description":"Before the second attempt; doubles.","$ref":"#/definitions/Duration","default":"100ms"},"on":{"type":"array","items":{"enum":["connect_error","unavailable","timeout"]},"default":["connect_error"]},"only":{"description":"Which tools, by their annotations.","enum":["read_only","idempotent","all"],"default":"idempotent"}},"x-map":"Retries"};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "attempts") || (key0 === "backoff")) || (key0 === "on")) || (key0 === "only"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.attempts !== undefined){
let data0 = data.attempts;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err1 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.attempts.type,parentSchema:schema26.properties.attempts,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 5 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema26.properties.attempts,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.attempts,data:data0};
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
if(data.backoff !== undefined){
if(!(validate45(data.backoff, {instancePath:instancePath+"/backoff",parentData:data,parentDataProperty:"backoff",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
let data2 = data.on;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((data3 === "connect_error") || (data3 === "unavailable")) || (data3 === "timeout"))){
const err4 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema26.properties.on.items.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.on.items.enum,parentSchema:schema26.properties.on.items,data:data3};
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
const err5 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.on.type,parentSchema:schema26.properties.on,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.only !== undefined){
let data4 = data.only;
if(!(((data4 === "read_only") || (data4 === "idempotent")) || (data4 === "all"))){
const err6 = {instancePath:instancePath+"/only",schemaPath:"#/properties/only/enum",keyword:"enum",params:{allowedValues: schema26.properties.only.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.only.enum,parentSchema:schema26.properties.only,data:data4};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema21.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
let data0 = data.enabled;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.enabled.type,parentSchema:schema21.properties.enabled,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.description.type,parentSchema:schema21.properties.description,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.transport !== undefined){
let data2 = data.transport;
if(!(((((data2 === "auto") || (data2 === "streamable_http")) || (data2 === "sse")) || (data2 === "websocket")) || (data2 === "stdio"))){
const err3 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema21.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.transport.enum,parentSchema:schema21.properties.transport,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.url !== undefined){
let data3 = data.url;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.url.type,parentSchema:schema21.properties.url,data:data3};
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
let data4 = data.path;
if(typeof data4 === "string"){
if(!pattern14.test(data4)){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema21.properties.path,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.path.type,parentSchema:schema21.properties.path,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.instances !== undefined){
let data5 = data.instances;
if(Array.isArray(data5)){
if(data5.length < 1){
const err7 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema21.properties.instances,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate67(data5[i0], {instancePath:instancePath+"/instances/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.instances.type,parentSchema:schema21.properties.instances,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.headers !== undefined){
let data7 = data.headers;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
const _errs16 = errors;
if(!(validate55(key1, {instancePath:instancePath+"/headers",parentData:data7,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
if(!valid3){
const err9 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema21.properties.headers.propertyNames,parentSchema:schema21.properties.headers,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key2 in data7){
let data8 = data7[key2];
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.headers.additionalProperties.type,parentSchema:schema21.properties.headers.additionalProperties,data:data8};
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
const err11 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.headers.type,parentSchema:schema21.properties.headers,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.command !== undefined){
let data9 = data.command;
if(typeof data9 !== "string"){
const err12 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.command.type,parentSchema:schema21.properties.command,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.args !== undefined){
let data10 = data.args;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.args.items.type,parentSchema:schema21.properties.args.items,data:data11};
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
const err14 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.args.type,parentSchema:schema21.properties.args,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.env !== undefined){
let data12 = data.env;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key3 in data12){
const _errs28 = errors;
if(typeof key3 === "string"){
if(!pattern15.test(key3)){
const err15 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^=\\u0000]+$"},message:"must match pattern \""+"^[^=\\u0000]+$"+"\"",schema:"^[^=\\u0000]+$",parentSchema:schema21.properties.env.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var valid7 = _errs28 === errors;
if(!valid7){
const err16 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema21.properties.env.propertyNames,parentSchema:schema21.properties.env,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
for(const key4 in data12){
let data13 = data12[key4];
if(typeof data13 !== "string"){
const err17 = {instancePath:instancePath+"/env/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.env.additionalProperties.type,parentSchema:schema21.properties.env.additionalProperties,data:data13};
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
const err18 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.env.type,parentSchema:schema21.properties.env,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.cwd !== undefined){
let data14 = data.cwd;
if(typeof data14 !== "string"){
const err19 = {instancePath:instancePath+"/cwd",schemaPath:"#/properties/cwd/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.cwd.type,parentSchema:schema21.properties.cwd,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.stdio !== undefined){
let data15 = data.stdio;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key5 in data15){
if(!(((((((key5 === "isolation") || (key5 === "max_processes")) || (key5 === "startup_timeout")) || (key5 === "restart_backoff")) || (key5 === "max_restarts")) || (key5 === "shutdown_grace")) || (key5 === "stderr"))){
const err20 = {instancePath:instancePath+"/stdio",schemaPath:"#/properties/stdio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.stdio,data:data15};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data15.isolation !== undefined){
if(!(validate70(data15.isolation, {instancePath:instancePath+"/stdio/isolation",parentData:data15,parentDataProperty:"isolation",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data15.max_processes !== undefined){
let data17 = data15.max_processes;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
const err21 = {instancePath:instancePath+"/stdio/max_processes",schemaPath:"#/properties/stdio/properties/max_processes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.stdio.properties.max_processes.type,parentSchema:schema21.properties.stdio.properties.max_processes,data:data17};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data17 == "number"){
if(data17 > 10000 || isNaN(data17)){
const err22 = {instancePath:instancePath+"/stdio/max_processes",schemaPath:"#/properties/stdio/properties/max_processes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema21.properties.stdio.properties.max_processes,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err23 = {instancePath:instancePath+"/stdio/max_processes",schemaPath:"#/properties/stdio/properties/max_processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.stdio.properties.max_processes,data:data17};
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
if(data15.startup_timeout !== undefined){
if(!(validate45(data15.startup_timeout, {instancePath:instancePath+"/stdio/startup_timeout",parentData:data15,parentDataProperty:"startup_timeout",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data15.restart_backoff !== undefined){
if(!(validate45(data15.restart_backoff, {instancePath:instancePath+"/stdio/restart_backoff",parentData:data15,parentDataProperty:"restart_backoff",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data15.max_restarts !== undefined){
let data20 = data15.max_restarts;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err24 = {instancePath:instancePath+"/stdio/max_restarts",schemaPath:"#/properties/stdio/properties/max_restarts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.stdio.properties.max_restarts.type,parentSchema:schema21.properties.stdio.properties.max_restarts,data:data20};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data20 == "number"){
if(data20 < 0 || isNaN(data20)){
const err25 = {instancePath:instancePath+"/stdio/max_restarts",schemaPath:"#/properties/stdio/properties/max_restarts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema21.properties.stdio.properties.max_restarts,data:data20};
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
if(data15.shutdown_grace !== undefined){
if(!(validate45(data15.shutdown_grace, {instancePath:instancePath+"/stdio/shutdown_grace",parentData:data15,parentDataProperty:"shutdown_grace",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data15.stderr !== undefined){
let data22 = data15.stderr;
if(!(((data22 === "log") || (data22 === "discard")) || (data22 === "inherit"))){
const err26 = {instancePath:instancePath+"/stdio/stderr",schemaPath:"#/properties/stdio/properties/stderr/enum",keyword:"enum",params:{allowedValues: schema21.properties.stdio.properties.stderr.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.stdio.properties.stderr.enum,parentSchema:schema21.properties.stdio.properties.stderr,data:data22};
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
const err27 = {instancePath:instancePath+"/stdio",schemaPath:"#/properties/stdio/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.stdio.type,parentSchema:schema21.properties.stdio,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sessions !== undefined){
let data23 = data.sessions;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key6 in data23){
if(!((key6 === "isolation") || (key6 === "max"))){
const err28 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.sessions,data:data23};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data23.isolation !== undefined){
if(!(validate70(data23.isolation, {instancePath:instancePath+"/sessions/isolation",parentData:data23,parentDataProperty:"isolation",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data23.max !== undefined){
let data25 = data23.max;
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
const err29 = {instancePath:instancePath+"/sessions/max",schemaPath:"#/properties/sessions/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.sessions.properties.max.type,parentSchema:schema21.properties.sessions.properties.max,data:data25};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data25 == "number"){
if(data25 > 10000 || isNaN(data25)){
const err30 = {instancePath:instancePath+"/sessions/max",schemaPath:"#/properties/sessions/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema21.properties.sessions.properties.max,data:data25};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err31 = {instancePath:instancePath+"/sessions/max",schemaPath:"#/properties/sessions/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.sessions.properties.max,data:data25};
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
}
else {
const err32 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.sessions.type,parentSchema:schema21.properties.sessions,data:data23};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.protocol !== undefined){
let data26 = data.protocol;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key7 in data26){
if(!(((key7 === "server_requests") || (key7 === "era")) || (key7 === "versions"))){
const err33 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.protocol,data:data26};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data26.server_requests !== undefined){
let data27 = data26.server_requests;
if(Array.isArray(data27)){
const len2 = data27.length;
for(let i2=0; i2<len2; i2++){
let data28 = data27[i2];
if(!(((data28 === "elicitation") || (data28 === "sampling")) || (data28 === "roots"))){
const err34 = {instancePath:instancePath+"/protocol/server_requests/" + i2,schemaPath:"#/properties/protocol/properties/server_requests/items/enum",keyword:"enum",params:{allowedValues: schema21.properties.protocol.properties.server_requests.items.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.protocol.properties.server_requests.items.enum,parentSchema:schema21.properties.protocol.properties.server_requests.items,data:data28};
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
const err35 = {instancePath:instancePath+"/protocol/server_requests",schemaPath:"#/properties/protocol/properties/server_requests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.protocol.properties.server_requests.type,parentSchema:schema21.properties.protocol.properties.server_requests,data:data27};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data26.era !== undefined){
let data29 = data26.era;
if(!(((data29 === "auto") || (data29 === "legacy")) || (data29 === "modern"))){
const err36 = {instancePath:instancePath+"/protocol/era",schemaPath:"#/properties/protocol/properties/era/enum",keyword:"enum",params:{allowedValues: schema21.properties.protocol.properties.era.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.protocol.properties.era.enum,parentSchema:schema21.properties.protocol.properties.era,data:data29};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data26.versions !== undefined){
let data30 = data26.versions;
if(Array.isArray(data30)){
if(data30.length < 1){
const err37 = {instancePath:instancePath+"/protocol/versions",schemaPath:"#/properties/protocol/properties/versions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema21.properties.protocol.properties.versions,data:data30};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len3 = data30.length;
for(let i3=0; i3<len3; i3++){
let data31 = data30[i3];
if(!(((((data31 === "2024-11-05") || (data31 === "2025-03-26")) || (data31 === "2025-06-18")) || (data31 === "2025-11-25")) || (data31 === "2026-07-28"))){
const err38 = {instancePath:instancePath+"/protocol/versions/" + i3,schemaPath:"#/properties/protocol/properties/versions/items/enum",keyword:"enum",params:{allowedValues: schema21.properties.protocol.properties.versions.items.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.protocol.properties.versions.items.enum,parentSchema:schema21.properties.protocol.properties.versions.items,data:data31};
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
const err39 = {instancePath:instancePath+"/protocol/versions",schemaPath:"#/properties/protocol/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.protocol.properties.versions.type,parentSchema:schema21.properties.protocol.properties.versions,data:data30};
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
const err40 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.protocol.type,parentSchema:schema21.properties.protocol,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.discovery !== undefined){
let data32 = data.discovery;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key8 in data32){
if(!(((key8 === "interval") || (key8 === "on_failure")) || (key8 === "follow_list_changed"))){
const err41 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.discovery,data:data32};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data32.interval !== undefined){
if(!(validate45(data32.interval, {instancePath:instancePath+"/discovery/interval",parentData:data32,parentDataProperty:"interval",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data32.on_failure !== undefined){
let data34 = data32.on_failure;
if(!((data34 === "keep_last") || (data34 === "drop"))){
const err42 = {instancePath:instancePath+"/discovery/on_failure",schemaPath:"#/properties/discovery/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema21.properties.discovery.properties.on_failure.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.discovery.properties.on_failure.enum,parentSchema:schema21.properties.discovery.properties.on_failure,data:data34};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data32.follow_list_changed !== undefined){
let data35 = data32.follow_list_changed;
if(typeof data35 !== "boolean"){
const err43 = {instancePath:instancePath+"/discovery/follow_list_changed",schemaPath:"#/properties/discovery/properties/follow_list_changed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.discovery.properties.follow_list_changed.type,parentSchema:schema21.properties.discovery.properties.follow_list_changed,data:data35};
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
const err44 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.discovery.type,parentSchema:schema21.properties.discovery,data:data32};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.timeouts !== undefined){
let data36 = data.timeouts;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key9 in data36){
if(!(((key9 === "connect") || (key9 === "call")) || (key9 === "idle"))){
const err45 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.timeouts,data:data36};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data36.connect !== undefined){
if(!(validate45(data36.connect, {instancePath:instancePath+"/timeouts/connect",parentData:data36,parentDataProperty:"connect",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data36.call !== undefined){
if(!(validate45(data36.call, {instancePath:instancePath+"/timeouts/call",parentData:data36,parentDataProperty:"call",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data36.idle !== undefined){
if(!(validate45(data36.idle, {instancePath:instancePath+"/timeouts/idle",parentData:data36,parentDataProperty:"idle",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.timeouts.type,parentSchema:schema21.properties.timeouts,data:data36};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.namespace !== undefined){
let data40 = data.namespace;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key10 in data40){
if(!(((key10 === "mode") || (key10 === "prefix")) || (key10 === "separator"))){
const err47 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.namespace,data:data40};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data40.mode !== undefined){
let data41 = data40.mode;
if(!((data41 === "never") || (data41 === "always"))){
const err48 = {instancePath:instancePath+"/namespace/mode",schemaPath:"#/properties/namespace/properties/mode/enum",keyword:"enum",params:{allowedValues: schema21.properties.namespace.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.namespace.properties.mode.enum,parentSchema:schema21.properties.namespace.properties.mode,data:data41};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data40.prefix !== undefined){
if(!(validate24(data40.prefix, {instancePath:instancePath+"/namespace/prefix",parentData:data40,parentDataProperty:"prefix",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data40.separator !== undefined){
let data43 = data40.separator;
if(typeof data43 === "string"){
if(!pattern16.test(data43)){
const err49 = {instancePath:instancePath+"/namespace/separator",schemaPath:"#/properties/namespace/properties/separator/pattern",keyword:"pattern",params:{pattern: "^[._-]{1,4}$"},message:"must match pattern \""+"^[._-]{1,4}$"+"\"",schema:"^[._-]{1,4}$",parentSchema:schema21.properties.namespace.properties.separator,data:data43};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/namespace/separator",schemaPath:"#/properties/namespace/properties/separator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.namespace.properties.separator.type,parentSchema:schema21.properties.namespace.properties.separator,data:data43};
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
const err51 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.namespace.type,parentSchema:schema21.properties.namespace,data:data40};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.on_name_conflict !== undefined){
let data44 = data.on_name_conflict;
if(!((data44 === "hide") || (data44 === "prefix"))){
const err52 = {instancePath:instancePath+"/on_name_conflict",schemaPath:"#/properties/on_name_conflict/enum",keyword:"enum",params:{allowedValues: schema21.properties.on_name_conflict.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.on_name_conflict.enum,parentSchema:schema21.properties.on_name_conflict,data:data44};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.tools !== undefined){
let data45 = data.tools;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key11 in data45){
if(!((((key11 === "include") || (key11 === "exclude")) || (key11 === "rename")) || (key11 === "overrides"))){
const err53 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.tools,data:data45};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data45.include !== undefined){
let data46 = data45.include;
if(Array.isArray(data46)){
const len4 = data46.length;
for(let i4=0; i4<len4; i4++){
let data47 = data46[i4];
if(typeof data47 !== "string"){
const err54 = {instancePath:instancePath+"/tools/include/" + i4,schemaPath:"#/properties/tools/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.tools.properties.include.items.type,parentSchema:schema21.properties.tools.properties.include.items,data:data47};
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
const err55 = {instancePath:instancePath+"/tools/include",schemaPath:"#/properties/tools/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.tools.properties.include.type,parentSchema:schema21.properties.tools.properties.include,data:data46};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data45.exclude !== undefined){
let data48 = data45.exclude;
if(Array.isArray(data48)){
const len5 = data48.length;
for(let i5=0; i5<len5; i5++){
let data49 = data48[i5];
if(typeof data49 !== "string"){
const err56 = {instancePath:instancePath+"/tools/exclude/" + i5,schemaPath:"#/properties/tools/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.tools.properties.exclude.items.type,parentSchema:schema21.properties.tools.properties.exclude.items,data:data49};
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
const err57 = {instancePath:instancePath+"/tools/exclude",schemaPath:"#/properties/tools/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.tools.properties.exclude.type,parentSchema:schema21.properties.tools.properties.exclude,data:data48};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data45.rename !== undefined){
let data50 = data45.rename;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key12 in data50){
let data51 = data50[key12];
if(typeof data51 !== "string"){
const err58 = {instancePath:instancePath+"/tools/rename/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tools/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.tools.properties.rename.additionalProperties.type,parentSchema:schema21.properties.tools.properties.rename.additionalProperties,data:data51};
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
const err59 = {instancePath:instancePath+"/tools/rename",schemaPath:"#/properties/tools/properties/rename/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.tools.properties.rename.type,parentSchema:schema21.properties.tools.properties.rename,data:data50};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data45.overrides !== undefined){
let data52 = data45.overrides;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key13 in data52){
let data53 = data52[key13];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key14 in data53){
if(!(((key14 === "title") || (key14 === "description")) || (key14 === "annotations"))){
const err60 = {instancePath:instancePath+"/tools/overrides/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tools/properties/overrides/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.tools.properties.overrides.additionalProperties,data:data53};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data53.title !== undefined){
let data54 = data53.title;
if(typeof data54 !== "string"){
const err61 = {instancePath:instancePath+"/tools/overrides/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/tools/properties/overrides/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.tools.properties.overrides.additionalProperties.properties.title.type,parentSchema:schema21.properties.tools.properties.overrides.additionalProperties.properties.title,data:data54};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data53.description !== undefined){
let data55 = data53.description;
if(typeof data55 !== "string"){
const err62 = {instancePath:instancePath+"/tools/overrides/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/tools/properties/overrides/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.tools.properties.overrides.additionalProperties.properties.description.type,parentSchema:schema21.properties.tools.properties.overrides.additionalProperties.properties.description,data:data55};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data53.annotations !== undefined){
if(!(validate81(data53.annotations, {instancePath:instancePath+"/tools/overrides/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/annotations",parentData:data53,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
}
else {
const err63 = {instancePath:instancePath+"/tools/overrides/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tools/properties/overrides/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.tools.properties.overrides.additionalProperties.type,parentSchema:schema21.properties.tools.properties.overrides.additionalProperties,data:data53};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/tools/overrides",schemaPath:"#/properties/tools/properties/overrides/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.tools.properties.overrides.type,parentSchema:schema21.properties.tools.properties.overrides,data:data52};
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
const err65 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.tools.type,parentSchema:schema21.properties.tools,data:data45};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.prompts !== undefined){
if(!(validate83(data.prompts, {instancePath:instancePath+"/prompts",parentData:data,parentDataProperty:"prompts",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.resources !== undefined){
if(!(validate83(data.resources, {instancePath:instancePath+"/resources",parentData:data,parentDataProperty:"resources",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.labels !== undefined){
let data59 = data.labels;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key15 in data59){
let data60 = data59[key15];
if(typeof data60 !== "string"){
const err66 = {instancePath:instancePath+"/labels/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.labels.additionalProperties.type,parentSchema:schema21.properties.labels.additionalProperties,data:data60};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.labels.type,parentSchema:schema21.properties.labels,data:data59};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.region !== undefined){
let data61 = data.region;
if(typeof data61 !== "string"){
const err68 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.region.type,parentSchema:schema21.properties.region,data:data61};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.policies !== undefined){
let data62 = data.policies;
if(Array.isArray(data62)){
const len6 = data62.length;
for(let i6=0; i6<len6; i6++){
if(!(validate24(data62[i6], {instancePath:instancePath+"/policies/" + i6,parentData:data62,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err69 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.policies.type,parentSchema:schema21.properties.policies,data:data62};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.forward_headers !== undefined){
let data64 = data.forward_headers;
if(Array.isArray(data64)){
const len7 = data64.length;
for(let i7=0; i7<len7; i7++){
if(!(validate55(data64[i7], {instancePath:instancePath+"/forward_headers/" + i7,parentData:data64,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err70 = {instancePath:instancePath+"/forward_headers",schemaPath:"#/properties/forward_headers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.forward_headers.type,parentSchema:schema21.properties.forward_headers,data:data64};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.trust_annotations !== undefined){
let data66 = data.trust_annotations;
if(typeof data66 !== "boolean"){
const err71 = {instancePath:instancePath+"/trust_annotations",schemaPath:"#/properties/trust_annotations/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.trust_annotations.type,parentSchema:schema21.properties.trust_annotations,data:data66};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.failure_mode !== undefined){
let data67 = data.failure_mode;
if(!((data67 === "open") || (data67 === "closed"))){
const err72 = {instancePath:instancePath+"/failure_mode",schemaPath:"#/properties/failure_mode/enum",keyword:"enum",params:{allowedValues: schema21.properties.failure_mode.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.failure_mode.enum,parentSchema:schema21.properties.failure_mode,data:data67};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.pool !== undefined){
let data68 = data.pool;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key16 in data68){
if(!((((key16 === "max_size") || (key16 === "min_idle")) || (key16 === "idle_timeout")) || (key16 === "acquire_timeout"))){
const err73 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.pool,data:data68};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data68.max_size !== undefined){
let data69 = data68.max_size;
if(!((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69)))){
const err74 = {instancePath:instancePath+"/pool/max_size",schemaPath:"#/properties/pool/properties/max_size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.pool.properties.max_size.type,parentSchema:schema21.properties.pool.properties.max_size,data:data69};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(typeof data69 == "number"){
if(data69 < 1 || isNaN(data69)){
const err75 = {instancePath:instancePath+"/pool/max_size",schemaPath:"#/properties/pool/properties/max_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.pool.properties.max_size,data:data69};
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
if(data68.min_idle !== undefined){
let data70 = data68.min_idle;
if(!((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70)))){
const err76 = {instancePath:instancePath+"/pool/min_idle",schemaPath:"#/properties/pool/properties/min_idle/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.pool.properties.min_idle.type,parentSchema:schema21.properties.pool.properties.min_idle,data:data70};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(typeof data70 == "number"){
if(data70 < 0 || isNaN(data70)){
const err77 = {instancePath:instancePath+"/pool/min_idle",schemaPath:"#/properties/pool/properties/min_idle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema21.properties.pool.properties.min_idle,data:data70};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data68.idle_timeout !== undefined){
if(!(validate45(data68.idle_timeout, {instancePath:instancePath+"/pool/idle_timeout",parentData:data68,parentDataProperty:"idle_timeout",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data68.acquire_timeout !== undefined){
if(!(validate45(data68.acquire_timeout, {instancePath:instancePath+"/pool/acquire_timeout",parentData:data68,parentDataProperty:"acquire_timeout",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err78 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.pool.type,parentSchema:schema21.properties.pool,data:data68};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.retries !== undefined){
if(!(validate90(data.retries, {instancePath:instancePath+"/retries",parentData:data,parentDataProperty:"retries",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
if(data.health_check !== undefined){
let data74 = data.health_check;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key17 in data74){
if(!(func2.call(schema21.properties.health_check.properties, key17))){
const err79 = {instancePath:instancePath+"/health_check",schemaPath:"#/properties/health_check/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.health_check,data:data74};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data74.type !== undefined){
let data75 = data74.type;
if(!((((data75 === "http") || (data75 === "mcp")) || (data75 === "tcp")) || (data75 === "process"))){
const err80 = {instancePath:instancePath+"/health_check/type",schemaPath:"#/properties/health_check/properties/type/enum",keyword:"enum",params:{allowedValues: schema21.properties.health_check.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.health_check.properties.type.enum,parentSchema:schema21.properties.health_check.properties.type,data:data75};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data74.path !== undefined){
if(!(validate28(data74.path, {instancePath:instancePath+"/health_check/path",parentData:data74,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data74.interval !== undefined){
if(!(validate45(data74.interval, {instancePath:instancePath+"/health_check/interval",parentData:data74,parentDataProperty:"interval",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data74.timeout !== undefined){
if(!(validate45(data74.timeout, {instancePath:instancePath+"/health_check/timeout",parentData:data74,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data74.healthy_threshold !== undefined){
let data79 = data74.healthy_threshold;
if(!((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79)))){
const err81 = {instancePath:instancePath+"/health_check/healthy_threshold",schemaPath:"#/properties/health_check/properties/healthy_threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.health_check.properties.healthy_threshold.type,parentSchema:schema21.properties.health_check.properties.healthy_threshold,data:data79};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(typeof data79 == "number"){
if(data79 < 1 || isNaN(data79)){
const err82 = {instancePath:instancePath+"/health_check/healthy_threshold",schemaPath:"#/properties/health_check/properties/healthy_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.health_check.properties.healthy_threshold,data:data79};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data74.unhealthy_threshold !== undefined){
let data80 = data74.unhealthy_threshold;
if(!((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80)))){
const err83 = {instancePath:instancePath+"/health_check/unhealthy_threshold",schemaPath:"#/properties/health_check/properties/unhealthy_threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.health_check.properties.unhealthy_threshold.type,parentSchema:schema21.properties.health_check.properties.unhealthy_threshold,data:data80};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(typeof data80 == "number"){
if(data80 < 1 || isNaN(data80)){
const err84 = {instancePath:instancePath+"/health_check/unhealthy_threshold",schemaPath:"#/properties/health_check/properties/unhealthy_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.health_check.properties.unhealthy_threshold,data:data80};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data74.expected_status !== undefined){
let data81 = data74.expected_status;
if(Array.isArray(data81)){
if(data81.length < 1){
const err85 = {instancePath:instancePath+"/health_check/expected_status",schemaPath:"#/properties/health_check/properties/expected_status/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema21.properties.health_check.properties.expected_status,data:data81};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len8 = data81.length;
for(let i8=0; i8<len8; i8++){
let data82 = data81[i8];
if(!((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82)))){
const err86 = {instancePath:instancePath+"/health_check/expected_status/" + i8,schemaPath:"#/properties/health_check/properties/expected_status/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.health_check.properties.expected_status.items.type,parentSchema:schema21.properties.health_check.properties.expected_status.items,data:data82};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(typeof data82 == "number"){
if(data82 > 599 || isNaN(data82)){
const err87 = {instancePath:instancePath+"/health_check/expected_status/" + i8,schemaPath:"#/properties/health_check/properties/expected_status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema21.properties.health_check.properties.expected_status.items,data:data82};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data82 < 100 || isNaN(data82)){
const err88 = {instancePath:instancePath+"/health_check/expected_status/" + i8,schemaPath:"#/properties/health_check/properties/expected_status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema21.properties.health_check.properties.expected_status.items,data:data82};
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
}
else {
const err89 = {instancePath:instancePath+"/health_check/expected_status",schemaPath:"#/properties/health_check/properties/expected_status/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.health_check.properties.expected_status.type,parentSchema:schema21.properties.health_check.properties.expected_status,data:data81};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data74.jitter !== undefined){
if(!(validate57(data74.jitter, {instancePath:instancePath+"/health_check/jitter",parentData:data74,parentDataProperty:"jitter",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data74.passive !== undefined){
let data84 = data74.passive;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key18 in data84){
if(!(((key18 === "consecutive_errors") || (key18 === "ejection_time")) || (key18 === "max_ejected"))){
const err90 = {instancePath:instancePath+"/health_check/passive",schemaPath:"#/properties/health_check/properties/passive/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.health_check.properties.passive,data:data84};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data84.consecutive_errors !== undefined){
let data85 = data84.consecutive_errors;
if(!((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85)))){
const err91 = {instancePath:instancePath+"/health_check/passive/consecutive_errors",schemaPath:"#/properties/health_check/properties/passive/properties/consecutive_errors/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.health_check.properties.passive.properties.consecutive_errors.type,parentSchema:schema21.properties.health_check.properties.passive.properties.consecutive_errors,data:data85};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(typeof data85 == "number"){
if(data85 < 1 || isNaN(data85)){
const err92 = {instancePath:instancePath+"/health_check/passive/consecutive_errors",schemaPath:"#/properties/health_check/properties/passive/properties/consecutive_errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.health_check.properties.passive.properties.consecutive_errors,data:data85};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data84.ejection_time !== undefined){
if(!(validate45(data84.ejection_time, {instancePath:instancePath+"/health_check/passive/ejection_time",parentData:data84,parentDataProperty:"ejection_time",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data84.max_ejected !== undefined){
if(!(validate57(data84.max_ejected, {instancePath:instancePath+"/health_check/passive/max_ejected",parentData:data84,parentDataProperty:"max_ejected",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err93 = {instancePath:instancePath+"/health_check/passive",schemaPath:"#/properties/health_check/properties/passive/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.health_check.properties.passive.type,parentSchema:schema21.properties.health_check.properties.passive,data:data84};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/health_check",schemaPath:"#/properties/health_check/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.health_check.type,parentSchema:schema21.properties.health_check,data:data74};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.load_balancing !== undefined){
let data88 = data.load_balancing;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key19 in data88){
if(!((((key19 === "algorithm") || (key19 === "hash_on")) || (key19 === "session_affinity")) || (key19 === "zone_aware"))){
const err95 = {instancePath:instancePath+"/load_balancing",schemaPath:"#/properties/load_balancing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.load_balancing,data:data88};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data88.algorithm !== undefined){
let data89 = data88.algorithm;
if(!((((((data89 === "round_robin") || (data89 === "least_connections")) || (data89 === "weighted_round_robin")) || (data89 === "random")) || (data89 === "power_of_two")) || (data89 === "consistent_hash"))){
const err96 = {instancePath:instancePath+"/load_balancing/algorithm",schemaPath:"#/properties/load_balancing/properties/algorithm/enum",keyword:"enum",params:{allowedValues: schema21.properties.load_balancing.properties.algorithm.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.load_balancing.properties.algorithm.enum,parentSchema:schema21.properties.load_balancing.properties.algorithm,data:data89};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data88.hash_on !== undefined){
let data90 = data88.hash_on;
if(!(((((data90 === "session") || (data90 === "client")) || (data90 === "user")) || (data90 === "team")) || (data90 === "tool"))){
const err97 = {instancePath:instancePath+"/load_balancing/hash_on",schemaPath:"#/properties/load_balancing/properties/hash_on/enum",keyword:"enum",params:{allowedValues: schema21.properties.load_balancing.properties.hash_on.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.load_balancing.properties.hash_on.enum,parentSchema:schema21.properties.load_balancing.properties.hash_on,data:data90};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data88.session_affinity !== undefined){
let data91 = data88.session_affinity;
if(!((((data91 === "auto") || (data91 === "session")) || (data91 === "client")) || (data91 === "none"))){
const err98 = {instancePath:instancePath+"/load_balancing/session_affinity",schemaPath:"#/properties/load_balancing/properties/session_affinity/enum",keyword:"enum",params:{allowedValues: schema21.properties.load_balancing.properties.session_affinity.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.load_balancing.properties.session_affinity.enum,parentSchema:schema21.properties.load_balancing.properties.session_affinity,data:data91};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data88.zone_aware !== undefined){
let data92 = data88.zone_aware;
if(typeof data92 !== "boolean"){
const err99 = {instancePath:instancePath+"/load_balancing/zone_aware",schemaPath:"#/properties/load_balancing/properties/zone_aware/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.load_balancing.properties.zone_aware.type,parentSchema:schema21.properties.load_balancing.properties.zone_aware,data:data92};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/load_balancing",schemaPath:"#/properties/load_balancing/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.load_balancing.type,parentSchema:schema21.properties.load_balancing,data:data88};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.circuit_breaker !== undefined){
let data93 = data.circuit_breaker;
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key20 in data93){
if(!(func2.call(schema21.properties.circuit_breaker.properties, key20))){
const err101 = {instancePath:instancePath+"/circuit_breaker",schemaPath:"#/properties/circuit_breaker/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.circuit_breaker,data:data93};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data93.enabled !== undefined){
let data94 = data93.enabled;
if(typeof data94 !== "boolean"){
const err102 = {instancePath:instancePath+"/circuit_breaker/enabled",schemaPath:"#/properties/circuit_breaker/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.circuit_breaker.properties.enabled.type,parentSchema:schema21.properties.circuit_breaker.properties.enabled,data:data94};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data93.failure_threshold !== undefined){
let data95 = data93.failure_threshold;
if(!((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95)))){
const err103 = {instancePath:instancePath+"/circuit_breaker/failure_threshold",schemaPath:"#/properties/circuit_breaker/properties/failure_threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.circuit_breaker.properties.failure_threshold.type,parentSchema:schema21.properties.circuit_breaker.properties.failure_threshold,data:data95};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(typeof data95 == "number"){
if(data95 < 1 || isNaN(data95)){
const err104 = {instancePath:instancePath+"/circuit_breaker/failure_threshold",schemaPath:"#/properties/circuit_breaker/properties/failure_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.circuit_breaker.properties.failure_threshold,data:data95};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
if(data93.success_threshold !== undefined){
let data96 = data93.success_threshold;
if(!((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96)))){
const err105 = {instancePath:instancePath+"/circuit_breaker/success_threshold",schemaPath:"#/properties/circuit_breaker/properties/success_threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.circuit_breaker.properties.success_threshold.type,parentSchema:schema21.properties.circuit_breaker.properties.success_threshold,data:data96};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(typeof data96 == "number"){
if(data96 < 1 || isNaN(data96)){
const err106 = {instancePath:instancePath+"/circuit_breaker/success_threshold",schemaPath:"#/properties/circuit_breaker/properties/success_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.circuit_breaker.properties.success_threshold,data:data96};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
if(data93.timeout !== undefined){
if(!(validate45(data93.timeout, {instancePath:instancePath+"/circuit_breaker/timeout",parentData:data93,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data93.failure_rate !== undefined){
if(!(validate57(data93.failure_rate, {instancePath:instancePath+"/circuit_breaker/failure_rate",parentData:data93,parentDataProperty:"failure_rate",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data93.window !== undefined){
if(!(validate45(data93.window, {instancePath:instancePath+"/circuit_breaker/window",parentData:data93,parentDataProperty:"window",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data93.min_requests !== undefined){
let data100 = data93.min_requests;
if(!((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100)))){
const err107 = {instancePath:instancePath+"/circuit_breaker/min_requests",schemaPath:"#/properties/circuit_breaker/properties/min_requests/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.circuit_breaker.properties.min_requests.type,parentSchema:schema21.properties.circuit_breaker.properties.min_requests,data:data100};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(typeof data100 == "number"){
if(data100 < 1 || isNaN(data100)){
const err108 = {instancePath:instancePath+"/circuit_breaker/min_requests",schemaPath:"#/properties/circuit_breaker/properties/min_requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.circuit_breaker.properties.min_requests,data:data100};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data93.half_open_max_calls !== undefined){
let data101 = data93.half_open_max_calls;
if(!((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101)))){
const err109 = {instancePath:instancePath+"/circuit_breaker/half_open_max_calls",schemaPath:"#/properties/circuit_breaker/properties/half_open_max_calls/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.circuit_breaker.properties.half_open_max_calls.type,parentSchema:schema21.properties.circuit_breaker.properties.half_open_max_calls,data:data101};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(typeof data101 == "number"){
if(data101 < 1 || isNaN(data101)){
const err110 = {instancePath:instancePath+"/circuit_breaker/half_open_max_calls",schemaPath:"#/properties/circuit_breaker/properties/half_open_max_calls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.circuit_breaker.properties.half_open_max_calls,data:data101};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data93.scope !== undefined){
let data102 = data93.scope;
if(!((data102 === "upstream") || (data102 === "instance"))){
const err111 = {instancePath:instancePath+"/circuit_breaker/scope",schemaPath:"#/properties/circuit_breaker/properties/scope/enum",keyword:"enum",params:{allowedValues: schema21.properties.circuit_breaker.properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.circuit_breaker.properties.scope.enum,parentSchema:schema21.properties.circuit_breaker.properties.scope,data:data102};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data93.count !== undefined){
let data103 = data93.count;
if(Array.isArray(data103)){
if(data103.length < 1){
const err112 = {instancePath:instancePath+"/circuit_breaker/count",schemaPath:"#/properties/circuit_breaker/properties/count/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema21.properties.circuit_breaker.properties.count,data:data103};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
const len9 = data103.length;
for(let i9=0; i9<len9; i9++){
let data104 = data103[i9];
if(!(((((data104 === "connect_error") || (data104 === "timeout")) || (data104 === "http_5xx")) || (data104 === "protocol_error")) || (data104 === "tool_error"))){
const err113 = {instancePath:instancePath+"/circuit_breaker/count/" + i9,schemaPath:"#/properties/circuit_breaker/properties/count/items/enum",keyword:"enum",params:{allowedValues: schema21.properties.circuit_breaker.properties.count.items.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.circuit_breaker.properties.count.items.enum,parentSchema:schema21.properties.circuit_breaker.properties.count.items,data:data104};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/circuit_breaker/count",schemaPath:"#/properties/circuit_breaker/properties/count/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.circuit_breaker.properties.count.type,parentSchema:schema21.properties.circuit_breaker.properties.count,data:data103};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/circuit_breaker",schemaPath:"#/properties/circuit_breaker/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.circuit_breaker.type,parentSchema:schema21.properties.circuit_breaker,data:data93};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.auth !== undefined){
let data105 = data.auth;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
if(data105.type === undefined){
const err116 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema21.properties.auth.required,parentSchema:schema21.properties.auth,data:data105};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key21 in data105){
if(!(func2.call(schema21.properties.auth.properties, key21))){
const err117 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.auth,data:data105};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data105.type !== undefined){
let data106 = data105.type;
if(!(((((((((data106 === "none") || (data106 === "bearer")) || (data106 === "api_key")) || (data106 === "basic")) || (data106 === "oauth_client_credentials")) || (data106 === "token_exchange")) || (data106 === "oauth_authorization_code")) || (data106 === "internal_jwt")) || (data106 === "identity_headers"))){
const err118 = {instancePath:instancePath+"/auth/type",schemaPath:"#/properties/auth/properties/type/enum",keyword:"enum",params:{allowedValues: schema21.properties.auth.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.auth.properties.type.enum,parentSchema:schema21.properties.auth.properties.type,data:data106};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data105.token !== undefined){
if(!(validate33(data105.token, {instancePath:instancePath+"/auth/token",parentData:data105,parentDataProperty:"token",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data105.header !== undefined){
if(!(validate55(data105.header, {instancePath:instancePath+"/auth/header",parentData:data105,parentDataProperty:"header",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data105.value !== undefined){
if(!(validate33(data105.value, {instancePath:instancePath+"/auth/value",parentData:data105,parentDataProperty:"value",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data105.username !== undefined){
let data110 = data105.username;
if(typeof data110 !== "string"){
const err119 = {instancePath:instancePath+"/auth/username",schemaPath:"#/properties/auth/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.username.type,parentSchema:schema21.properties.auth.properties.username,data:data110};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data105.password !== undefined){
if(!(validate33(data105.password, {instancePath:instancePath+"/auth/password",parentData:data105,parentDataProperty:"password",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data105.token_url !== undefined){
let data112 = data105.token_url;
if(typeof data112 !== "string"){
const err120 = {instancePath:instancePath+"/auth/token_url",schemaPath:"#/properties/auth/properties/token_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.token_url.type,parentSchema:schema21.properties.auth.properties.token_url,data:data112};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data105.client_id !== undefined){
let data113 = data105.client_id;
if(typeof data113 !== "string"){
const err121 = {instancePath:instancePath+"/auth/client_id",schemaPath:"#/properties/auth/properties/client_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.client_id.type,parentSchema:schema21.properties.auth.properties.client_id,data:data113};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data105.client_secret !== undefined){
if(!(validate33(data105.client_secret, {instancePath:instancePath+"/auth/client_secret",parentData:data105,parentDataProperty:"client_secret",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data105.scopes !== undefined){
let data115 = data105.scopes;
if(Array.isArray(data115)){
const len10 = data115.length;
for(let i10=0; i10<len10; i10++){
let data116 = data115[i10];
if(typeof data116 !== "string"){
const err122 = {instancePath:instancePath+"/auth/scopes/" + i10,schemaPath:"#/properties/auth/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.scopes.items.type,parentSchema:schema21.properties.auth.properties.scopes.items,data:data116};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/auth/scopes",schemaPath:"#/properties/auth/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.auth.properties.scopes.type,parentSchema:schema21.properties.auth.properties.scopes,data:data115};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data105.audience !== undefined){
let data117 = data105.audience;
if(typeof data117 !== "string"){
const err124 = {instancePath:instancePath+"/auth/audience",schemaPath:"#/properties/auth/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.audience.type,parentSchema:schema21.properties.auth.properties.audience,data:data117};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data105.issuer !== undefined){
let data118 = data105.issuer;
if(typeof data118 !== "string"){
const err125 = {instancePath:instancePath+"/auth/issuer",schemaPath:"#/properties/auth/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.issuer.type,parentSchema:schema21.properties.auth.properties.issuer,data:data118};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data105.ttl !== undefined){
if(!(validate45(data105.ttl, {instancePath:instancePath+"/auth/ttl",parentData:data105,parentDataProperty:"ttl",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data105.signing_key !== undefined){
if(!(validate33(data105.signing_key, {instancePath:instancePath+"/auth/signing_key",parentData:data105,parentDataProperty:"signing_key",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data105.algorithm !== undefined){
let data121 = data105.algorithm;
if(!(((data121 === "EdDSA") || (data121 === "ES256")) || (data121 === "RS256"))){
const err126 = {instancePath:instancePath+"/auth/algorithm",schemaPath:"#/properties/auth/properties/algorithm/enum",keyword:"enum",params:{allowedValues: schema21.properties.auth.properties.algorithm.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.auth.properties.algorithm.enum,parentSchema:schema21.properties.auth.properties.algorithm,data:data121};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data105.claims !== undefined){
let data122 = data105.claims;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
for(const key22 in data122){
let data123 = data122[key22];
if(typeof data123 !== "string"){
const err127 = {instancePath:instancePath+"/auth/claims/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/claims/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.claims.additionalProperties.type,parentSchema:schema21.properties.auth.properties.claims.additionalProperties,data:data123};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/auth/claims",schemaPath:"#/properties/auth/properties/claims/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.auth.properties.claims.type,parentSchema:schema21.properties.auth.properties.claims,data:data122};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data105.authorization_url !== undefined){
let data124 = data105.authorization_url;
if(typeof data124 !== "string"){
const err129 = {instancePath:instancePath+"/auth/authorization_url",schemaPath:"#/properties/auth/properties/authorization_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.authorization_url.type,parentSchema:schema21.properties.auth.properties.authorization_url,data:data124};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data105.resource !== undefined){
let data125 = data105.resource;
if(typeof data125 !== "string"){
const err130 = {instancePath:instancePath+"/auth/resource",schemaPath:"#/properties/auth/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.resource.type,parentSchema:schema21.properties.auth.properties.resource,data:data125};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data105.headers !== undefined){
let data126 = data105.headers;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
if(Object.keys(data126).length < 1){
const err131 = {instancePath:instancePath+"/auth/headers",schemaPath:"#/properties/auth/properties/headers/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema21.properties.auth.properties.headers,data:data126};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
for(const key23 in data126){
const _errs226 = errors;
if(!(validate55(key23, {instancePath:instancePath+"/auth/headers",parentData:data126,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid45 = _errs226 === errors;
if(!valid45){
const err132 = {instancePath:instancePath+"/auth/headers",schemaPath:"#/properties/auth/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key23},message:"property name must be valid",schema:schema21.properties.auth.properties.headers.propertyNames,parentSchema:schema21.properties.auth.properties.headers,data:data126};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
for(const key24 in data126){
let data127 = data126[key24];
if(typeof data127 === "string"){
if(!pattern17.test(data127)){
const err133 = {instancePath:instancePath+"/auth/headers/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(client|user|teams|scopes|claims\\.[^\\s]+)$"},message:"must match pattern \""+"^(client|user|teams|scopes|claims\\.[^\\s]+)$"+"\"",schema:"^(client|user|teams|scopes|claims\\.[^\\s]+)$",parentSchema:schema21.properties.auth.properties.headers.additionalProperties,data:data127};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/auth/headers/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.auth.properties.headers.additionalProperties.type,parentSchema:schema21.properties.auth.properties.headers.additionalProperties,data:data127};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/auth/headers",schemaPath:"#/properties/auth/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.auth.properties.headers.type,parentSchema:schema21.properties.auth.properties.headers,data:data126};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.auth.type,parentSchema:schema21.properties.auth,data:data105};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data.tls !== undefined){
if(!(validate51(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err137 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","additionalProperties":false,"required":["match"],"properties":{"name":{"$ref":"#/definitions/Name"},"description":{"type":"string"},"enabled":{"type":"boolean","default":true},"priority":{"description":"Higher wins before specificity is looked at.","type":"integer","default":0},"match":{"description":"Conditions that must all hold, or a list of such alternatives.","tsType":"Match | Match[]","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/Match"},"else":{"type":"array","items":{"$ref":"#/definitions/Match"},"minItems":1}},"upstream":{"$ref":"#/definitions/Name"},"upstreams":{"description":"A weighted split.","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"$ref":"#/definitions/Name"},"weight":{"type":"integer","minimum":0,"maximum":1000000,"default":1}},"x-map":"Route.upstreams[]"}},"deny":{"description":"Refuse with this message.","type":"string"},"split":{"type":"object","additionalProperties":false,"properties":{"sticky_by":{"description":"What keeps a caller on its side of a split.","enum":["session","client","user","team","none"],"default":"session"},"salt":{"description":"Changes who falls on which side. Defaults to the route's name.","type":"string"}},"x-map":"Route.split"},"timeout":{"description":"Instead of the upstream's timeouts.call.","$ref":"#/definitions/Duration","x-minimum":"1ms"},"fallback":{"description":"Upstreams to go to instead, in this order.","type":"array","items":{"$ref":"#/definitions/Name"},"default":[]},"fallback_on":{"description":"When.","type":"array","items":{"enum":["unhealthy","circuit_open","connect_error","timeout"]},"minItems":1,"default":["unhealthy","circuit_open"]},"mirror":{"description":"Send a copy of calls, and ignore the answers.","type":"object","additionalProperties":false,"required":["upstream"],"x-optional":true,"properties":{"upstream":{"$ref":"#/definitions/Name"},"percent":{"$ref":"#/definitions/Percent","default":"100%"},"only_read_only":{"description":"Only tools that are annotated as read only.","type":"boolean","default":true}},"x-map":"Route.mirror"},"rewrite":{"description":"Change the call on its way to the upstream.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"tool_name":{"type":"string"},"strip_prefix":{"type":"string"},"add_prefix":{"type":"string"},"set_arguments":{"description":"Arguments that are set, whatever the client gave.","type":"object","additionalProperties":true,"default":{}},"remove_arguments":{"type":"array","items":{"type":"string"},"default":[]}},"x-map":"Route.rewrite"},"headers":{"description":"Headers of the request to the upstream.","type":"object","additionalProperties":false,"x-optional":true,"properties":{"set":{"description":"May hold ${env:} and ${file:}.","type":"object","additionalProperties":{"type":"string"},"propertyNames":{"$ref":"#/definitions/HeaderName"},"default":{},"x-runtime":true},"remove":{"type":"array","items":{"$ref":"#/definitions/HeaderName"},"default":[]}},"x-map":"Route.headers"},"retries":{"description":"Further attempts; the rest as the upstream's `retries` says.","type":"integer","minimum":0,"maximum":5},"residency":{"$ref":"#/definitions/Residency","x-optional":true},"policies":{"type":"array","items":{"$ref":"#/definitions/Name"},"default":[]},"authz":{"$ref":"#/definitions/PolicyAuthz","x-optional":true},"rate_limits":{"$ref":"#/definitions/RouteLimits","x-optional":true},"validation":{"$ref":"#/definitions/Validation","x-optional":true},"redaction":{"$ref":"#/definitions/Redaction","x-optional":true}},"x-map":"Route"};
const schema28 = {"description":"Conditions, all of which must hold; at most one of them about a name.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tool_name":{"$ref":"#/definitions/Texts"},"tool_prefix":{"$ref":"#/definitions/Texts"},"tool_glob":{"$ref":"#/definitions/Texts"},"tool_regex":{"$ref":"#/definitions/Texts"},"prompt_name":{"$ref":"#/definitions/Texts"},"prompt_prefix":{"$ref":"#/definitions/Texts"},"prompt_glob":{"$ref":"#/definitions/Texts"},"resource_uri":{"$ref":"#/definitions/Texts"},"resource_prefix":{"$ref":"#/definitions/Texts"},"resource_glob":{"$ref":"#/definitions/Texts"},"method":{"$ref":"#/definitions/Texts"},"header":{"description":"HTTP headers by name: a text (exact) or a condition.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"minProperties":1,"additionalProperties":{"$ref":"#/definitions/ValueMatch"}},"listener":{"$ref":"#/definitions/Texts"},"region":{"$ref":"#/definitions/Texts"},"team":{"description":"Any of these teams.","$ref":"#/definitions/Texts"},"client":{"description":"Globs over client ids.","$ref":"#/definitions/Texts"},"client_type":{"description":"What the client says it is, such as `cursor`; a hint, not a proof.","$ref":"#/definitions/Texts"},"user":{"description":"Globs over user ids.","$ref":"#/definitions/Texts"},"scope":{"description":"Scopes the caller holds, all of them.","$ref":"#/definitions/Texts"},"claim":{"description":"Claims of the token, by dotted path.","$ref":"#/definitions/Values"},"when":{"$ref":"#/definitions/Cel"},"default":{"description":"Everything no other route takes.","const":true}},"x-map":"Match"};
const schema29 = {"description":"One text or a list of texts.","type":["string","array"],"items":{"type":"string"},"minItems":1};

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema29.type},message:"must be string,array",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.items.type,parentSchema:schema29.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
validate115.errors = vErrors;
return errors === 0;
}

const schema30 = {"description":"A text to equal, or one or more conditions that must all hold; `not` turns the whole round.","type":["string","object"],"additionalProperties":false,"minProperties":1,"properties":{"exact":{"type":"string"},"prefix":{"type":"string"},"glob":{"type":"string"},"regex":{"type":"string"},"present":{"type":"boolean"},"not":{"description":"Turns the whole condition round.","type":"boolean"}},"x-map":"ValueMatch"};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema30.type},message:"must be string,object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "exact") || (key0 === "prefix")) || (key0 === "glob")) || (key0 === "regex")) || (key0 === "present")) || (key0 === "not"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.exact !== undefined){
let data0 = data.exact;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.exact.type,parentSchema:schema30.properties.exact,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.prefix !== undefined){
let data1 = data.prefix;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.prefix.type,parentSchema:schema30.properties.prefix,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.glob !== undefined){
let data2 = data.glob;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/glob",schemaPath:"#/properties/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.glob.type,parentSchema:schema30.properties.glob,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.regex !== undefined){
let data3 = data.regex;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/regex",schemaPath:"#/properties/regex/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.regex.type,parentSchema:schema30.properties.regex,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.present !== undefined){
let data4 = data.present;
if(typeof data4 !== "boolean"){
const err7 = {instancePath:instancePath+"/present",schemaPath:"#/properties/present/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema30.properties.present.type,parentSchema:schema30.properties.present,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.not !== undefined){
let data5 = data.not;
if(typeof data5 !== "boolean"){
const err8 = {instancePath:instancePath+"/not",schemaPath:"#/properties/not/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema30.properties.not.type,parentSchema:schema30.properties.not,data:data5};
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
validate128.errors = vErrors;
return errors === 0;
}

const schema31 = {"description":"Conditions on values by name.","type":"object","minProperties":1,"additionalProperties":{"$ref":"#/definitions/ValueMatch"}};

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(validate128(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate137.errors = vErrors;
return errors === 0;
}

const schema32 = {"description":"A condition in CEL that is true or false, checked by the compiler.","type":"string","pattern":"\\S","x-expected":"a condition such as `tool.arguments.limit <= 100`"};
const pattern18 = new RegExp("\\S", "u");

function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern18.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate140.errors = vErrors;
return errors === 0;
}


function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema28,data};
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
if(data.tool_name !== undefined){
if(!(validate115(data.tool_name, {instancePath:instancePath+"/tool_name",parentData:data,parentDataProperty:"tool_name",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.tool_prefix !== undefined){
if(!(validate115(data.tool_prefix, {instancePath:instancePath+"/tool_prefix",parentData:data,parentDataProperty:"tool_prefix",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.tool_glob !== undefined){
if(!(validate115(data.tool_glob, {instancePath:instancePath+"/tool_glob",parentData:data,parentDataProperty:"tool_glob",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.tool_regex !== undefined){
if(!(validate115(data.tool_regex, {instancePath:instancePath+"/tool_regex",parentData:data,parentDataProperty:"tool_regex",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.prompt_name !== undefined){
if(!(validate115(data.prompt_name, {instancePath:instancePath+"/prompt_name",parentData:data,parentDataProperty:"prompt_name",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.prompt_prefix !== undefined){
if(!(validate115(data.prompt_prefix, {instancePath:instancePath+"/prompt_prefix",parentData:data,parentDataProperty:"prompt_prefix",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.prompt_glob !== undefined){
if(!(validate115(data.prompt_glob, {instancePath:instancePath+"/prompt_glob",parentData:data,parentDataProperty:"prompt_glob",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.resource_uri !== undefined){
if(!(validate115(data.resource_uri, {instancePath:instancePath+"/resource_uri",parentData:data,parentDataProperty:"resource_uri",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.resource_prefix !== undefined){
if(!(validate115(data.resource_prefix, {instancePath:instancePath+"/resource_prefix",parentData:data,parentDataProperty:"resource_prefix",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.resource_glob !== undefined){
if(!(validate115(data.resource_glob, {instancePath:instancePath+"/resource_glob",parentData:data,parentDataProperty:"resource_glob",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.method !== undefined){
if(!(validate115(data.method, {instancePath:instancePath+"/method",parentData:data,parentDataProperty:"method",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.header !== undefined){
let data11 = data.header;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
const err2 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema28.properties.header,data:data11};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data11){
const _errs15 = errors;
if(!(validate55(key1, {instancePath:instancePath+"/header",parentData:data11,parentDataProperty:"header",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid1 = _errs15 === errors;
if(!valid1){
const err3 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema28.properties.header.propertyNames,parentSchema:schema28.properties.header,data:data11};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key2 in data11){
if(!(validate128(data11[key2], {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.header.type,parentSchema:schema28.properties.header,data:data11};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.listener !== undefined){
if(!(validate115(data.listener, {instancePath:instancePath+"/listener",parentData:data,parentDataProperty:"listener",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
if(!(validate115(data.region, {instancePath:instancePath+"/region",parentData:data,parentDataProperty:"region",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.team !== undefined){
if(!(validate115(data.team, {instancePath:instancePath+"/team",parentData:data,parentDataProperty:"team",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.client !== undefined){
if(!(validate115(data.client, {instancePath:instancePath+"/client",parentData:data,parentDataProperty:"client",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.client_type !== undefined){
if(!(validate115(data.client_type, {instancePath:instancePath+"/client_type",parentData:data,parentDataProperty:"client_type",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.user !== undefined){
if(!(validate115(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.scope !== undefined){
if(!(validate115(data.scope, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.claim !== undefined){
if(!(validate137(data.claim, {instancePath:instancePath+"/claim",parentData:data,parentDataProperty:"claim",rootData}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate140(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data.default !== undefined){
let data22 = data.default;
if(true !== data22){
const err5 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema28.properties.default,data:data22};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate114.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"object","additionalProperties":false,"required":["allowed_regions"],"properties":{"allowed_regions":{"type":"array","items":{"type":"string"},"minItems":1}},"x-map":"Residency"};

function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.allowed_regions === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "allowed_regions"},message:"must have required property '"+"allowed_regions"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "allowed_regions")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.allowed_regions !== undefined){
let data0 = data.allowed_regions;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/allowed_regions",schemaPath:"#/properties/allowed_regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.allowed_regions,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/allowed_regions/" + i0,schemaPath:"#/properties/allowed_regions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.allowed_regions.items.type,parentSchema:schema33.properties.allowed_regions.items,data:data1};
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
const err4 = {instancePath:instancePath+"/allowed_regions",schemaPath:"#/properties/allowed_regions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.allowed_regions.type,parentSchema:schema33.properties.allowed_regions,data:data0};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}

const schema34 = {"description":"Access to what the policy is attached to, beside everything else.","type":"object","additionalProperties":false,"properties":{"tool_permissions":{"description":"Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.","type":"object","additionalProperties":{"type":"array","items":{"type":"string"}},"default":{}},"default_scopes":{"description":"Scopes of tools that `tool_permissions` does not name.","type":"array","items":{"type":"string"}},"rules":{"type":"array","items":{"$ref":"#/definitions/Rule"},"default":[],"x-concat":true}},"x-map":"PolicyAuthz"};
const schema35 = {"description":"One rule of access.","type":"object","additionalProperties":false,"required":["name","effect"],"properties":{"name":{"$ref":"#/definitions/Name"},"description":{"type":"string"},"effect":{"enum":["allow","deny"]},"who":{"$ref":"#/definitions/Who","x-optional":true},"what":{"$ref":"#/definitions/What","x-optional":true},"when":{"$ref":"#/definitions/Cel"},"message":{"description":"Told to who is denied.","type":"string"},"mode":{"description":"audit: only recorded.","enum":["enforce","audit"],"default":"enforce"}},"x-map":"Rule"};
const schema36 = {"description":"Callers: every field given must fit; of a list, any one.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"teams":{"type":"array","items":{"type":"string"},"minItems":1},"clients":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"client_types":{"type":"array","items":{"type":"string"},"minItems":1},"users":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"scopes":{"description":"All of them.","type":"array","items":{"type":"string"},"minItems":1},"any_scope":{"description":"At least one.","type":"array","items":{"type":"string"},"minItems":1},"claims":{"$ref":"#/definitions/Values"},"ips":{"type":"array","items":{"$ref":"#/definitions/Cidr"},"minItems":1},"authenticated":{"type":"boolean"}},"x-map":"Who"};

function validate158(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema36.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.teams !== undefined){
let data0 = data.teams;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.teams,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"#/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.teams.items.type,parentSchema:schema36.properties.teams.items,data:data1};
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
const err4 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.teams.type,parentSchema:schema36.properties.teams,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.clients !== undefined){
let data2 = data.clients;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.clients,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/clients/" + i1,schemaPath:"#/properties/clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.clients.items.type,parentSchema:schema36.properties.clients.items,data:data3};
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
const err7 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.clients.type,parentSchema:schema36.properties.clients,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.client_types !== undefined){
let data4 = data.client_types;
if(Array.isArray(data4)){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/client_types",schemaPath:"#/properties/client_types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.client_types,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/client_types/" + i2,schemaPath:"#/properties/client_types/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.client_types.items.type,parentSchema:schema36.properties.client_types.items,data:data5};
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
const err10 = {instancePath:instancePath+"/client_types",schemaPath:"#/properties/client_types/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.client_types.type,parentSchema:schema36.properties.client_types,data:data4};
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
if(Array.isArray(data6)){
if(data6.length < 1){
const err11 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.users,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/users/" + i3,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.users.items.type,parentSchema:schema36.properties.users.items,data:data7};
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
const err13 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.users.type,parentSchema:schema36.properties.users,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.scopes !== undefined){
let data8 = data.scopes;
if(Array.isArray(data8)){
if(data8.length < 1){
const err14 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.scopes,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/scopes/" + i4,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.scopes.items.type,parentSchema:schema36.properties.scopes.items,data:data9};
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
const err16 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.scopes.type,parentSchema:schema36.properties.scopes,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.any_scope !== undefined){
let data10 = data.any_scope;
if(Array.isArray(data10)){
if(data10.length < 1){
const err17 = {instancePath:instancePath+"/any_scope",schemaPath:"#/properties/any_scope/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.any_scope,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
let data11 = data10[i5];
if(typeof data11 !== "string"){
const err18 = {instancePath:instancePath+"/any_scope/" + i5,schemaPath:"#/properties/any_scope/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.any_scope.items.type,parentSchema:schema36.properties.any_scope.items,data:data11};
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
const err19 = {instancePath:instancePath+"/any_scope",schemaPath:"#/properties/any_scope/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.any_scope.type,parentSchema:schema36.properties.any_scope,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.claims !== undefined){
if(!(validate137(data.claims, {instancePath:instancePath+"/claims",parentData:data,parentDataProperty:"claims",rootData}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data.ips !== undefined){
let data13 = data.ips;
if(Array.isArray(data13)){
if(data13.length < 1){
const err20 = {instancePath:instancePath+"/ips",schemaPath:"#/properties/ips/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.ips,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len6 = data13.length;
for(let i6=0; i6<len6; i6++){
if(!(validate35(data13[i6], {instancePath:instancePath+"/ips/" + i6,parentData:data13,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/ips",schemaPath:"#/properties/ips/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.ips.type,parentSchema:schema36.properties.ips,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.authenticated !== undefined){
let data15 = data.authenticated;
if(typeof data15 !== "boolean"){
const err22 = {instancePath:instancePath+"/authenticated",schemaPath:"#/properties/authenticated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.authenticated.type,parentSchema:schema36.properties.authenticated,data:data15};
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
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate158.errors = vErrors;
return errors === 0;
}

const schema37 = {"description":"What is used: every field given must fit, except that `tools`, `prompts` and `resources` are alternatives.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tools":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"exclude_tools":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"prompts":{"description":"Globs.","type":"array","items":{"type":"string"},"minItems":1},"resources":{"description":"Globs over URIs.","type":"array","items":{"type":"string"},"minItems":1},"upstreams":{"type":"array","items":{"$ref":"#/definitions/Name"},"minItems":1},"methods":{"description":"The methods that are about one tool, prompt or resource; a list shows what they may be used on.","type":"array","items":{"type":"string","pattern":"(?:^(tools/call|prompts/get|resources/(read|subscribe)|subscriptions/listen|completion/complete)$)|\\$\\{var:","x-expected":"`tools/call`, `prompts/get`, `resources/read`, `resources/subscribe`, `subscriptions/listen` or `completion/complete`"},"minItems":1},"annotations":{"description":"Of pinned tools, or of upstreams with `trust_annotations`.","$ref":"#/definitions/Annotations"}},"x-map":"What"};
const pattern19 = new RegExp("(?:^(tools/call|prompts/get|resources/(read|subscribe)|subscriptions/listen|completion/complete)$)|\\$\\{var:", "u");

function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "tools") || (key0 === "exclude_tools")) || (key0 === "prompts")) || (key0 === "resources")) || (key0 === "upstreams")) || (key0 === "methods")) || (key0 === "annotations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tools !== undefined){
let data0 = data.tools;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.tools,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/tools/" + i0,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.tools.items.type,parentSchema:schema37.properties.tools.items,data:data1};
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
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.tools.type,parentSchema:schema37.properties.tools,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.exclude_tools !== undefined){
let data2 = data.exclude_tools;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/exclude_tools",schemaPath:"#/properties/exclude_tools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.exclude_tools,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/exclude_tools/" + i1,schemaPath:"#/properties/exclude_tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.exclude_tools.items.type,parentSchema:schema37.properties.exclude_tools.items,data:data3};
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
const err7 = {instancePath:instancePath+"/exclude_tools",schemaPath:"#/properties/exclude_tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.exclude_tools.type,parentSchema:schema37.properties.exclude_tools,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.prompts !== undefined){
let data4 = data.prompts;
if(Array.isArray(data4)){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.prompts,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/prompts/" + i2,schemaPath:"#/properties/prompts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.prompts.items.type,parentSchema:schema37.properties.prompts.items,data:data5};
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
const err10 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.prompts.type,parentSchema:schema37.properties.prompts,data:data4};
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
let data6 = data.resources;
if(Array.isArray(data6)){
if(data6.length < 1){
const err11 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.resources,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/resources/" + i3,schemaPath:"#/properties/resources/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.resources.items.type,parentSchema:schema37.properties.resources.items,data:data7};
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
const err13 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.resources.type,parentSchema:schema37.properties.resources,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.upstreams !== undefined){
let data8 = data.upstreams;
if(Array.isArray(data8)){
if(data8.length < 1){
const err14 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.upstreams,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
if(!(validate24(data8[i4], {instancePath:instancePath+"/upstreams/" + i4,parentData:data8,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.upstreams.type,parentSchema:schema37.properties.upstreams,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.methods !== undefined){
let data10 = data.methods;
if(Array.isArray(data10)){
if(data10.length < 1){
const err16 = {instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.methods,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
let data11 = data10[i5];
if(typeof data11 === "string"){
if(!pattern19.test(data11)){
const err17 = {instancePath:instancePath+"/methods/" + i5,schemaPath:"#/properties/methods/items/pattern",keyword:"pattern",params:{pattern: "(?:^(tools/call|prompts/get|resources/(read|subscribe)|subscriptions/listen|completion/complete)$)|\\$\\{var:"},message:"must match pattern \""+"(?:^(tools/call|prompts/get|resources/(read|subscribe)|subscriptions/listen|completion/complete)$)|\\$\\{var:"+"\"",schema:"(?:^(tools/call|prompts/get|resources/(read|subscribe)|subscriptions/listen|completion/complete)$)|\\$\\{var:",parentSchema:schema37.properties.methods.items,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/methods/" + i5,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.methods.items.type,parentSchema:schema37.properties.methods.items,data:data11};
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
const err19 = {instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.methods.type,parentSchema:schema37.properties.methods,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.annotations !== undefined){
if(!(validate81(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate162.errors = vErrors;
return errors === 0;
}


function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.effect === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "effect"},message:"must have required property '"+"effect"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "description")) || (key0 === "effect")) || (key0 === "who")) || (key0 === "what")) || (key0 === "when")) || (key0 === "message")) || (key0 === "mode"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
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
if(!(validate24(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.description.type,parentSchema:schema35.properties.description,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.effect !== undefined){
let data2 = data.effect;
if(!((data2 === "allow") || (data2 === "deny"))){
const err4 = {instancePath:instancePath+"/effect",schemaPath:"#/properties/effect/enum",keyword:"enum",params:{allowedValues: schema35.properties.effect.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.effect.enum,parentSchema:schema35.properties.effect,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.who !== undefined){
if(!(validate158(data.who, {instancePath:instancePath+"/who",parentData:data,parentDataProperty:"who",rootData}))){
vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors);
errors = vErrors.length;
}
}
if(data.what !== undefined){
if(!(validate162(data.what, {instancePath:instancePath+"/what",parentData:data,parentDataProperty:"what",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate140(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data.message !== undefined){
let data6 = data.message;
if(typeof data6 !== "string"){
const err5 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.message.type,parentSchema:schema35.properties.message,data:data6};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.mode !== undefined){
let data7 = data.mode;
if(!((data7 === "enforce") || (data7 === "audit"))){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema35.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.mode.enum,parentSchema:schema35.properties.mode,data:data7};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}


function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "tool_permissions") || (key0 === "default_scopes")) || (key0 === "rules"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tool_permissions !== undefined){
let data0 = data.tool_permissions;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err1 = {instancePath:instancePath+"/tool_permissions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/tool_permissions/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.tool_permissions.additionalProperties.items.type,parentSchema:schema34.properties.tool_permissions.additionalProperties.items,data:data2};
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
const err2 = {instancePath:instancePath+"/tool_permissions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tool_permissions/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.tool_permissions.additionalProperties.type,parentSchema:schema34.properties.tool_permissions.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/tool_permissions",schemaPath:"#/properties/tool_permissions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.tool_permissions.type,parentSchema:schema34.properties.tool_permissions,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.default_scopes !== undefined){
let data3 = data.default_scopes;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/default_scopes/" + i1,schemaPath:"#/properties/default_scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.default_scopes.items.type,parentSchema:schema34.properties.default_scopes.items,data:data4};
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
const err5 = {instancePath:instancePath+"/default_scopes",schemaPath:"#/properties/default_scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.default_scopes.type,parentSchema:schema34.properties.default_scopes,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.rules !== undefined){
let data5 = data.rules;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
if(!(validate156(data5[i2], {instancePath:instancePath+"/rules/" + i2,parentData:data5,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.rules.type,parentSchema:schema34.properties.rules,data:data5};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate155.errors = vErrors;
return errors === 0;
}

const schema38 = {"description":"Budgets for the calls of what this is attached to, alone.","type":"object","additionalProperties":false,"properties":{"per_client":{"$ref":"#/definitions/Limit","x-optional":true},"per_user":{"$ref":"#/definitions/Limit","x-optional":true},"per_team":{"description":"Of every team, beside all other budgets.","$ref":"#/definitions/Limit","x-optional":true},"global":{"$ref":"#/definitions/Limit","x-optional":true},"rules":{"type":"array","items":{"$ref":"#/definitions/LimitRule"},"default":[],"x-concat":true}},"x-map":"RouteLimits"};
const schema39 = {"description":"At least one number.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"requests_per_second":{"description":"Requests in any second.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_minute":{"description":"Requests in any minute.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_hour":{"description":"Requests in any hour.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_day":{"description":"A quota; see `quota_reset`.","type":"integer","minimum":1,"maximum":1000000000},"burst_size":{"description":"Makes the rate a token bucket of this size; without it, it is an exact sliding window.","type":"integer","minimum":1,"maximum":1000000000},"max_concurrent":{"description":"Calls at once.","type":"integer","minimum":1,"maximum":1000000000}},"x-map":"Limit"};

function validate170(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "requests_per_second") || (key0 === "requests_per_minute")) || (key0 === "requests_per_hour")) || (key0 === "requests_per_day")) || (key0 === "burst_size")) || (key0 === "max_concurrent"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.requests_per_second !== undefined){
let data0 = data.requests_per_second;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.requests_per_second.type,parentSchema:schema39.properties.requests_per_second,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 1000000000 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema39.properties.requests_per_second,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.requests_per_second,data:data0};
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
if(data.requests_per_minute !== undefined){
let data1 = data.requests_per_minute;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err5 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.requests_per_minute.type,parentSchema:schema39.properties.requests_per_minute,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 1000000000 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema39.properties.requests_per_minute,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.requests_per_minute,data:data1};
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
if(data.requests_per_hour !== undefined){
let data2 = data.requests_per_hour;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err8 = {instancePath:instancePath+"/requests_per_hour",schemaPath:"#/properties/requests_per_hour/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.requests_per_hour.type,parentSchema:schema39.properties.requests_per_hour,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 1000000000 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/requests_per_hour",schemaPath:"#/properties/requests_per_hour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema39.properties.requests_per_hour,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/requests_per_hour",schemaPath:"#/properties/requests_per_hour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.requests_per_hour,data:data2};
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
if(data.requests_per_day !== undefined){
let data3 = data.requests_per_day;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err11 = {instancePath:instancePath+"/requests_per_day",schemaPath:"#/properties/requests_per_day/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.requests_per_day.type,parentSchema:schema39.properties.requests_per_day,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 1000000000 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/requests_per_day",schemaPath:"#/properties/requests_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema39.properties.requests_per_day,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/requests_per_day",schemaPath:"#/properties/requests_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.requests_per_day,data:data3};
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
if(data.burst_size !== undefined){
let data4 = data.burst_size;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err14 = {instancePath:instancePath+"/burst_size",schemaPath:"#/properties/burst_size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.burst_size.type,parentSchema:schema39.properties.burst_size,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 1000000000 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/burst_size",schemaPath:"#/properties/burst_size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema39.properties.burst_size,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/burst_size",schemaPath:"#/properties/burst_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.burst_size,data:data4};
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
if(data.max_concurrent !== undefined){
let data5 = data.max_concurrent;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err17 = {instancePath:instancePath+"/max_concurrent",schemaPath:"#/properties/max_concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.max_concurrent.type,parentSchema:schema39.properties.max_concurrent,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 > 1000000000 || isNaN(data5)){
const err18 = {instancePath:instancePath+"/max_concurrent",schemaPath:"#/properties/max_concurrent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema39.properties.max_concurrent,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err19 = {instancePath:instancePath+"/max_concurrent",schemaPath:"#/properties/max_concurrent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.max_concurrent,data:data5};
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
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate170.errors = vErrors;
return errors === 0;
}

const schema40 = {"type":"object","additionalProperties":false,"required":["name","key","limit"],"properties":{"name":{"$ref":"#/definitions/Name"},"key":{"description":"Each combination of these has a budget of its own.","type":"array","items":{"enum":["client","user","team","tool","upstream","ip","session","global"]},"minItems":1},"match":{"description":"Which calls; all by default.","$ref":"#/definitions/Match","x-optional":true},"limit":{"$ref":"#/definitions/Limit"},"cost":{"description":"What one call costs: a number, or a CEL expression that gives one.","type":["integer","string"],"minimum":1,"default":1},"mode":{"enum":["enforce","audit"],"default":"enforce"},"on_store_failure":{"description":"Instead of that of all limits.","enum":["local","deny","allow"]}},"x-map":"LimitRule"};

function validate175(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.limit === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "key")) || (key0 === "match")) || (key0 === "limit")) || (key0 === "cost")) || (key0 === "mode")) || (key0 === "on_store_failure"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate24(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.key !== undefined){
let data1 = data.key;
if(Array.isArray(data1)){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema40.properties.key,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!((((((((data2 === "client") || (data2 === "user")) || (data2 === "team")) || (data2 === "tool")) || (data2 === "upstream")) || (data2 === "ip")) || (data2 === "session")) || (data2 === "global"))){
const err5 = {instancePath:instancePath+"/key/" + i0,schemaPath:"#/properties/key/items/enum",keyword:"enum",params:{allowedValues: schema40.properties.key.items.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.key.items.enum,parentSchema:schema40.properties.key.items,data:data2};
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
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.key.type,parentSchema:schema40.properties.key,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.match !== undefined){
if(!(validate114(data.match, {instancePath:instancePath+"/match",parentData:data,parentDataProperty:"match",rootData}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
if(data.limit !== undefined){
if(!(validate170(data.limit, {instancePath:instancePath+"/limit",parentData:data,parentDataProperty:"limit",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.cost !== undefined){
let data5 = data.cost;
if((!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))) && (typeof data5 !== "string")){
const err7 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/type",keyword:"type",params:{type: schema40.properties.cost.type},message:"must be integer,string",schema:schema40.properties.cost.type,parentSchema:schema40.properties.cost,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 1 || isNaN(data5)){
const err8 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema40.properties.cost,data:data5};
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
if(data.mode !== undefined){
let data6 = data.mode;
if(!((data6 === "enforce") || (data6 === "audit"))){
const err9 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema40.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.mode.enum,parentSchema:schema40.properties.mode,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.on_store_failure !== undefined){
let data7 = data.on_store_failure;
if(!(((data7 === "local") || (data7 === "deny")) || (data7 === "allow"))){
const err10 = {instancePath:instancePath+"/on_store_failure",schemaPath:"#/properties/on_store_failure/enum",keyword:"enum",params:{allowedValues: schema40.properties.on_store_failure.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.on_store_failure.enum,parentSchema:schema40.properties.on_store_failure,data:data7};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate175.errors = vErrors;
return errors === 0;
}


function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "per_client") || (key0 === "per_user")) || (key0 === "per_team")) || (key0 === "global")) || (key0 === "rules"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.per_client !== undefined){
if(!(validate170(data.per_client, {instancePath:instancePath+"/per_client",parentData:data,parentDataProperty:"per_client",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.per_user !== undefined){
if(!(validate170(data.per_user, {instancePath:instancePath+"/per_user",parentData:data,parentDataProperty:"per_user",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.per_team !== undefined){
if(!(validate170(data.per_team, {instancePath:instancePath+"/per_team",parentData:data,parentDataProperty:"per_team",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.global !== undefined){
if(!(validate170(data.global, {instancePath:instancePath+"/global",parentData:data,parentDataProperty:"global",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.rules !== undefined){
let data4 = data.rules;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate175(data4[i0], {instancePath:instancePath+"/rules/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.rules.type,parentSchema:schema38.properties.rules,data:data4};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate169.errors = vErrors;
return errors === 0;
}

const schema41 = {"type":"object","additionalProperties":false,"properties":{"arguments":{"description":"Of tools/call, against the inputSchema.","enum":["off","warn","enforce"],"default":"off"},"results":{"description":"structuredContent, against the outputSchema.","enum":["off","warn","enforce"],"default":"off"},"max_argument_bytes":{"$ref":"#/definitions/Size","default":"1MiB"},"max_depth":{"type":"integer","minimum":1,"maximum":256,"default":64}},"x-map":"Validation"};

function validate181(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "arguments") || (key0 === "results")) || (key0 === "max_argument_bytes")) || (key0 === "max_depth"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.arguments !== undefined){
let data0 = data.arguments;
if(!(((data0 === "off") || (data0 === "warn")) || (data0 === "enforce"))){
const err1 = {instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/enum",keyword:"enum",params:{allowedValues: schema41.properties.arguments.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.arguments.enum,parentSchema:schema41.properties.arguments,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.results !== undefined){
let data1 = data.results;
if(!(((data1 === "off") || (data1 === "warn")) || (data1 === "enforce"))){
const err2 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/enum",keyword:"enum",params:{allowedValues: schema41.properties.results.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.results.enum,parentSchema:schema41.properties.results,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.max_argument_bytes !== undefined){
if(!(validate40(data.max_argument_bytes, {instancePath:instancePath+"/max_argument_bytes",parentData:data,parentDataProperty:"max_argument_bytes",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.max_depth !== undefined){
let data3 = data.max_depth;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err3 = {instancePath:instancePath+"/max_depth",schemaPath:"#/properties/max_depth/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.max_depth.type,parentSchema:schema41.properties.max_depth,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 256 || isNaN(data3)){
const err4 = {instancePath:instancePath+"/max_depth",schemaPath:"#/properties/max_depth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema41.properties.max_depth,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/max_depth",schemaPath:"#/properties/max_depth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.max_depth,data:data3};
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
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate181.errors = vErrors;
return errors === 0;
}

const schema42 = {"type":"object","additionalProperties":false,"properties":{"fields":{"description":"Globs over the keys of arguments and results; case has no meaning.","type":"array","items":{"type":"string"},"default":[]},"detectors":{"type":"array","items":{"enum":["api_key","aws_key","bearer_token","jwt","private_key","credit_card","iban","email","phone","ipv4","us_ssn","password_assignment"]},"default":[]},"patterns":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","regex"],"properties":{"name":{"$ref":"#/definitions/Name"},"regex":{"type":"string"}},"x-map":"Redaction.patterns[]"},"default":[]},"replacement":{"type":"string","default":"[REDACTED]"},"apply_to":{"type":"array","items":{"enum":["audit","logs","traces","results","arguments"]},"minItems":1,"default":["audit","logs","traces"]}},"x-map":"Redaction"};

function validate184(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "fields") || (key0 === "detectors")) || (key0 === "patterns")) || (key0 === "replacement")) || (key0 === "apply_to"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.fields !== undefined){
let data0 = data.fields;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.fields.items.type,parentSchema:schema42.properties.fields.items,data:data1};
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
const err2 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.fields.type,parentSchema:schema42.properties.fields,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.detectors !== undefined){
let data2 = data.detectors;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!((((((((((((data3 === "api_key") || (data3 === "aws_key")) || (data3 === "bearer_token")) || (data3 === "jwt")) || (data3 === "private_key")) || (data3 === "credit_card")) || (data3 === "iban")) || (data3 === "email")) || (data3 === "phone")) || (data3 === "ipv4")) || (data3 === "us_ssn")) || (data3 === "password_assignment"))){
const err3 = {instancePath:instancePath+"/detectors/" + i1,schemaPath:"#/properties/detectors/items/enum",keyword:"enum",params:{allowedValues: schema42.properties.detectors.items.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.detectors.items.enum,parentSchema:schema42.properties.detectors.items,data:data3};
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
const err4 = {instancePath:instancePath+"/detectors",schemaPath:"#/properties/detectors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.detectors.type,parentSchema:schema42.properties.detectors,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.patterns !== undefined){
let data4 = data.patterns;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.name === undefined){
const err5 = {instancePath:instancePath+"/patterns/" + i2,schemaPath:"#/properties/patterns/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema42.properties.patterns.items.required,parentSchema:schema42.properties.patterns.items,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data5.regex === undefined){
const err6 = {instancePath:instancePath+"/patterns/" + i2,schemaPath:"#/properties/patterns/items/required",keyword:"required",params:{missingProperty: "regex"},message:"must have required property '"+"regex"+"'",schema:schema42.properties.patterns.items.required,parentSchema:schema42.properties.patterns.items,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "name") || (key1 === "regex"))){
const err7 = {instancePath:instancePath+"/patterns/" + i2,schemaPath:"#/properties/patterns/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.patterns.items,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.name !== undefined){
if(!(validate24(data5.name, {instancePath:instancePath+"/patterns/" + i2+"/name",parentData:data5,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data5.regex !== undefined){
let data7 = data5.regex;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/patterns/" + i2+"/regex",schemaPath:"#/properties/patterns/items/properties/regex/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.patterns.items.properties.regex.type,parentSchema:schema42.properties.patterns.items.properties.regex,data:data7};
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
const err9 = {instancePath:instancePath+"/patterns/" + i2,schemaPath:"#/properties/patterns/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.patterns.items.type,parentSchema:schema42.properties.patterns.items,data:data5};
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
const err10 = {instancePath:instancePath+"/patterns",schemaPath:"#/properties/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.patterns.type,parentSchema:schema42.properties.patterns,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.replacement !== undefined){
let data8 = data.replacement;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/replacement",schemaPath:"#/properties/replacement/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.replacement.type,parentSchema:schema42.properties.replacement,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.apply_to !== undefined){
let data9 = data.apply_to;
if(Array.isArray(data9)){
if(data9.length < 1){
const err12 = {instancePath:instancePath+"/apply_to",schemaPath:"#/properties/apply_to/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.apply_to,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(!(((((data10 === "audit") || (data10 === "logs")) || (data10 === "traces")) || (data10 === "results")) || (data10 === "arguments"))){
const err13 = {instancePath:instancePath+"/apply_to/" + i3,schemaPath:"#/properties/apply_to/items/enum",keyword:"enum",params:{allowedValues: schema42.properties.apply_to.items.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.apply_to.items.enum,parentSchema:schema42.properties.apply_to.items,data:data10};
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
const err14 = {instancePath:instancePath+"/apply_to",schemaPath:"#/properties/apply_to/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.apply_to.type,parentSchema:schema42.properties.apply_to,data:data9};
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
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate184.errors = vErrors;
return errors === 0;
}


function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema27.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate24(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.description.type,parentSchema:schema27.properties.description,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.enabled !== undefined){
let data2 = data.enabled;
if(typeof data2 !== "boolean"){
const err3 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema27.properties.enabled.type,parentSchema:schema27.properties.enabled,data:data2};
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
let data3 = data.priority;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err4 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.priority.type,parentSchema:schema27.properties.priority,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.match !== undefined){
let data4 = data.match;
if(!data4 || typeof data4 != "object"){
const err5 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: schema27.properties.match.type},message:"must be object,array",schema:schema27.properties.match.type,parentSchema:schema27.properties.match,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs11 = errors;
let valid1 = true;
const _errs12 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs14 = errors;
if(!(validate114(data4, {instancePath:instancePath+"/match",parentData:data,parentDataProperty:"match",rootData}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(Array.isArray(data4)){
if(data4.length < 1){
const err7 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/else/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema27.properties.match.else,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate114(data4[i0], {instancePath:instancePath+"/match/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/else/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.match.else.type,parentSchema:schema27.properties.match.else,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err9 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema27.properties.match.if,parentSchema:schema27.properties.match,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.upstream !== undefined){
if(!(validate24(data.upstream, {instancePath:instancePath+"/upstream",parentData:data,parentDataProperty:"upstream",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.upstreams !== undefined){
let data7 = data.upstreams;
if(Array.isArray(data7)){
if(data7.length < 1){
const err10 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema27.properties.upstreams,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.target === undefined){
const err11 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/properties/upstreams/items/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema27.properties.upstreams.items.required,parentSchema:schema27.properties.upstreams.items,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data8){
if(!((key1 === "target") || (key1 === "weight"))){
const err12 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/properties/upstreams/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema27.properties.upstreams.items,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data8.target !== undefined){
if(!(validate24(data8.target, {instancePath:instancePath+"/upstreams/" + i1+"/target",parentData:data8,parentDataProperty:"target",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data8.weight !== undefined){
let data10 = data8.weight;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err13 = {instancePath:instancePath+"/upstreams/" + i1+"/weight",schemaPath:"#/properties/upstreams/items/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.upstreams.items.properties.weight.type,parentSchema:schema27.properties.upstreams.items.properties.weight,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data10 == "number"){
if(data10 > 1000000 || isNaN(data10)){
const err14 = {instancePath:instancePath+"/upstreams/" + i1+"/weight",schemaPath:"#/properties/upstreams/items/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema27.properties.upstreams.items.properties.weight,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err15 = {instancePath:instancePath+"/upstreams/" + i1+"/weight",schemaPath:"#/properties/upstreams/items/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema27.properties.upstreams.items.properties.weight,data:data10};
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
}
else {
const err16 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/properties/upstreams/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.upstreams.items.type,parentSchema:schema27.properties.upstreams.items,data:data8};
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
const err17 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.upstreams.type,parentSchema:schema27.properties.upstreams,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.deny !== undefined){
let data11 = data.deny;
if(typeof data11 !== "string"){
const err18 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.deny.type,parentSchema:schema27.properties.deny,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.split !== undefined){
let data12 = data.split;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!((key2 === "sticky_by") || (key2 === "salt"))){
const err19 = {instancePath:instancePath+"/split",schemaPath:"#/properties/split/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema27.properties.split,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data12.sticky_by !== undefined){
let data13 = data12.sticky_by;
if(!(((((data13 === "session") || (data13 === "client")) || (data13 === "user")) || (data13 === "team")) || (data13 === "none"))){
const err20 = {instancePath:instancePath+"/split/sticky_by",schemaPath:"#/properties/split/properties/sticky_by/enum",keyword:"enum",params:{allowedValues: schema27.properties.split.properties.sticky_by.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.split.properties.sticky_by.enum,parentSchema:schema27.properties.split.properties.sticky_by,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.salt !== undefined){
let data14 = data12.salt;
if(typeof data14 !== "string"){
const err21 = {instancePath:instancePath+"/split/salt",schemaPath:"#/properties/split/properties/salt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.split.properties.salt.type,parentSchema:schema27.properties.split.properties.salt,data:data14};
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
const err22 = {instancePath:instancePath+"/split",schemaPath:"#/properties/split/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.split.type,parentSchema:schema27.properties.split,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.timeout !== undefined){
if(!(validate45(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.fallback !== undefined){
let data16 = data.fallback;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
if(!(validate24(data16[i2], {instancePath:instancePath+"/fallback/" + i2,parentData:data16,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.fallback.type,parentSchema:schema27.properties.fallback,data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.fallback_on !== undefined){
let data18 = data.fallback_on;
if(Array.isArray(data18)){
if(data18.length < 1){
const err24 = {instancePath:instancePath+"/fallback_on",schemaPath:"#/properties/fallback_on/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema27.properties.fallback_on,data:data18};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(!((((data19 === "unhealthy") || (data19 === "circuit_open")) || (data19 === "connect_error")) || (data19 === "timeout"))){
const err25 = {instancePath:instancePath+"/fallback_on/" + i3,schemaPath:"#/properties/fallback_on/items/enum",keyword:"enum",params:{allowedValues: schema27.properties.fallback_on.items.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.fallback_on.items.enum,parentSchema:schema27.properties.fallback_on.items,data:data19};
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
const err26 = {instancePath:instancePath+"/fallback_on",schemaPath:"#/properties/fallback_on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.fallback_on.type,parentSchema:schema27.properties.fallback_on,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.mirror !== undefined){
let data20 = data.mirror;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.upstream === undefined){
const err27 = {instancePath:instancePath+"/mirror",schemaPath:"#/properties/mirror/required",keyword:"required",params:{missingProperty: "upstream"},message:"must have required property '"+"upstream"+"'",schema:schema27.properties.mirror.required,parentSchema:schema27.properties.mirror,data:data20};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key3 in data20){
if(!(((key3 === "upstream") || (key3 === "percent")) || (key3 === "only_read_only"))){
const err28 = {instancePath:instancePath+"/mirror",schemaPath:"#/properties/mirror/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema27.properties.mirror,data:data20};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data20.upstream !== undefined){
if(!(validate24(data20.upstream, {instancePath:instancePath+"/mirror/upstream",parentData:data20,parentDataProperty:"upstream",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data20.percent !== undefined){
if(!(validate57(data20.percent, {instancePath:instancePath+"/mirror/percent",parentData:data20,parentDataProperty:"percent",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data20.only_read_only !== undefined){
let data23 = data20.only_read_only;
if(typeof data23 !== "boolean"){
const err29 = {instancePath:instancePath+"/mirror/only_read_only",schemaPath:"#/properties/mirror/properties/only_read_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema27.properties.mirror.properties.only_read_only.type,parentSchema:schema27.properties.mirror.properties.only_read_only,data:data23};
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
const err30 = {instancePath:instancePath+"/mirror",schemaPath:"#/properties/mirror/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.mirror.type,parentSchema:schema27.properties.mirror,data:data20};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.rewrite !== undefined){
let data24 = data.rewrite;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key4 in data24){
if(!(((((key4 === "tool_name") || (key4 === "strip_prefix")) || (key4 === "add_prefix")) || (key4 === "set_arguments")) || (key4 === "remove_arguments"))){
const err31 = {instancePath:instancePath+"/rewrite",schemaPath:"#/properties/rewrite/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema27.properties.rewrite,data:data24};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data24.tool_name !== undefined){
let data25 = data24.tool_name;
if(typeof data25 !== "string"){
const err32 = {instancePath:instancePath+"/rewrite/tool_name",schemaPath:"#/properties/rewrite/properties/tool_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.rewrite.properties.tool_name.type,parentSchema:schema27.properties.rewrite.properties.tool_name,data:data25};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data24.strip_prefix !== undefined){
let data26 = data24.strip_prefix;
if(typeof data26 !== "string"){
const err33 = {instancePath:instancePath+"/rewrite/strip_prefix",schemaPath:"#/properties/rewrite/properties/strip_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.rewrite.properties.strip_prefix.type,parentSchema:schema27.properties.rewrite.properties.strip_prefix,data:data26};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data24.add_prefix !== undefined){
let data27 = data24.add_prefix;
if(typeof data27 !== "string"){
const err34 = {instancePath:instancePath+"/rewrite/add_prefix",schemaPath:"#/properties/rewrite/properties/add_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.rewrite.properties.add_prefix.type,parentSchema:schema27.properties.rewrite.properties.add_prefix,data:data27};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data24.set_arguments !== undefined){
let data28 = data24.set_arguments;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
}
else {
const err35 = {instancePath:instancePath+"/rewrite/set_arguments",schemaPath:"#/properties/rewrite/properties/set_arguments/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.rewrite.properties.set_arguments.type,parentSchema:schema27.properties.rewrite.properties.set_arguments,data:data28};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data24.remove_arguments !== undefined){
let data29 = data24.remove_arguments;
if(Array.isArray(data29)){
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
let data30 = data29[i4];
if(typeof data30 !== "string"){
const err36 = {instancePath:instancePath+"/rewrite/remove_arguments/" + i4,schemaPath:"#/properties/rewrite/properties/remove_arguments/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.rewrite.properties.remove_arguments.items.type,parentSchema:schema27.properties.rewrite.properties.remove_arguments.items,data:data30};
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
const err37 = {instancePath:instancePath+"/rewrite/remove_arguments",schemaPath:"#/properties/rewrite/properties/remove_arguments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.rewrite.properties.remove_arguments.type,parentSchema:schema27.properties.rewrite.properties.remove_arguments,data:data29};
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
const err38 = {instancePath:instancePath+"/rewrite",schemaPath:"#/properties/rewrite/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.rewrite.type,parentSchema:schema27.properties.rewrite,data:data24};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.headers !== undefined){
let data31 = data.headers;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key5 in data31){
if(!((key5 === "set") || (key5 === "remove"))){
const err39 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema27.properties.headers,data:data31};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data31.set !== undefined){
let data32 = data31.set;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key6 in data32){
const _errs70 = errors;
if(!(validate55(key6, {instancePath:instancePath+"/headers/set",parentData:data32,parentDataProperty:"set",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid17 = _errs70 === errors;
if(!valid17){
const err40 = {instancePath:instancePath+"/headers/set",schemaPath:"#/properties/headers/properties/set/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid",schema:schema27.properties.headers.properties.set.propertyNames,parentSchema:schema27.properties.headers.properties.set,data:data32};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
for(const key7 in data32){
let data33 = data32[key7];
if(typeof data33 !== "string"){
const err41 = {instancePath:instancePath+"/headers/set/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/properties/set/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.headers.properties.set.additionalProperties.type,parentSchema:schema27.properties.headers.properties.set.additionalProperties,data:data33};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/headers/set",schemaPath:"#/properties/headers/properties/set/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.headers.properties.set.type,parentSchema:schema27.properties.headers.properties.set,data:data32};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data31.remove !== undefined){
let data34 = data31.remove;
if(Array.isArray(data34)){
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
if(!(validate55(data34[i5], {instancePath:instancePath+"/headers/remove/" + i5,parentData:data34,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/headers/remove",schemaPath:"#/properties/headers/properties/remove/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.headers.properties.remove.type,parentSchema:schema27.properties.headers.properties.remove,data:data34};
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
const err44 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.headers.type,parentSchema:schema27.properties.headers,data:data31};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.retries !== undefined){
let data36 = data.retries;
if(!((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36)))){
const err45 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.retries.type,parentSchema:schema27.properties.retries,data:data36};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data36 == "number"){
if(data36 > 5 || isNaN(data36)){
const err46 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema27.properties.retries,data:data36};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err47 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema27.properties.retries,data:data36};
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
if(data.residency !== undefined){
if(!(validate152(data.residency, {instancePath:instancePath+"/residency",parentData:data,parentDataProperty:"residency",rootData}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.policies !== undefined){
let data38 = data.policies;
if(Array.isArray(data38)){
const len6 = data38.length;
for(let i6=0; i6<len6; i6++){
if(!(validate24(data38[i6], {instancePath:instancePath+"/policies/" + i6,parentData:data38,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err48 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.policies.type,parentSchema:schema27.properties.policies,data:data38};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.authz !== undefined){
if(!(validate155(data.authz, {instancePath:instancePath+"/authz",parentData:data,parentDataProperty:"authz",rootData}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
if(data.rate_limits !== undefined){
if(!(validate169(data.rate_limits, {instancePath:instancePath+"/rate_limits",parentData:data,parentDataProperty:"rate_limits",rootData}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
if(data.validation !== undefined){
if(!(validate181(data.validation, {instancePath:instancePath+"/validation",parentData:data,parentDataProperty:"validation",rootData}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
if(data.redaction !== undefined){
if(!(validate184(data.redaction, {instancePath:instancePath+"/redaction",parentData:data,parentDataProperty:"redaction",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}

const schema43 = {"type":"object","additionalProperties":false,"properties":{"mode":{"description":"optional: a call without proof is anonymous; off: nobody is asked.","enum":["required","optional","off"],"default":"required"},"providers":{"description":"Ways to prove who one is, by name.","type":"object","additionalProperties":{"$ref":"#/definitions/Provider"},"propertyNames":{"$ref":"#/definitions/Name"},"default":{}},"protected_resource":{"description":"What clients are told about getting a token (RFC 9728).","type":"object","additionalProperties":false,"required":["resource"],"x-optional":true,"properties":{"resource":{"description":"The address clients ask tokens for.","type":"string"},"authorization_servers":{"type":"array","items":{"type":"string"},"default":[]},"scopes_supported":{"type":"array","items":{"type":"string"},"default":[]},"documentation":{"type":"string"}},"x-map":"Authn.protected_resource"},"attempts":{"description":"Of one address (/64 for IPv6): failed proofs in any minute, after which proofs that were not verified before are refused unread. Whoever was verified goes on. 0 for no bound.","type":"integer","minimum":0,"maximum":1000000,"default":60}},"x-map":"Authn"};
const schema44 = {"type":"object","additionalProperties":false,"required":["type"],"x-types":{"jwt":{"required":["issuer","audience"],"optional":["jwks_uri","jwks_file","jwks_cache","algorithms","clock_skew","require","identity"]},"api_key":{"optional":["header","keys","keys_file"],"some":["keys","keys_file"]},"introspection":{"required":["endpoint"],"optional":["client_id","client_secret","audience","cache","identity"]},"mtls":{"required":["ca"],"optional":["client_from","allowed","proxy_header"]}},"properties":{"type":{"enum":["jwt","api_key","introspection","mtls"]},"issuer":{"type":"string","x-runtime":true},"audience":{"description":"Who tokens must be for; of introspection the protected resource by default.","$ref":"#/definitions/Texts"},"jwks_uri":{"description":"Found by the issuer when not given.","type":"string","x-runtime":true},"jwks_file":{"type":"string"},"jwks_cache":{"$ref":"#/definitions/Duration","default":"10m"},"algorithms":{"type":"array","items":{"enum":["RS256","RS384","RS512","PS256","PS384","PS512","ES256","ES384","ES512","EdDSA"]},"minItems":1,"default":["RS256","ES256","EdDSA"]},"clock_skew":{"$ref":"#/definitions/Duration","default":"30s"},"require":{"description":"Claims that must be there.","type":"array","items":{"type":"string"},"default":[]},"header":{"description":"Of api_key; authorization by default.","$ref":"#/definitions/HeaderName"},"keys":{"description":"Of api_key: keys by the id of the client that holds each.","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["hash"],"properties":{"hash":{"description":"sha256:<hex> of the key, as `mcpgw keygen` prints it.","type":"string","pattern":"^sha256:[0-9a-f]{64}$","x-expected":"`sha256:` and 64 hexadecimal digits, as `mcpgw keygen` prints them","x-hidden":true},"team":{"$ref":"#/definitions/Name"},"user":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"},"default":[]},"expires":{"description":"A day or a moment: 2027-03-31, 2027-03-31T12:00:00Z.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$","x-expected":"a date such as `2027-03-31`"}}},"propertyNames":{"$ref":"#/definitions/Name"}},"keys_file":{"description":"Of api_key: a file with such keys.","type":"string","x-runtime":true},"endpoint":{"description":"Of introspection.","type":"string","x-runtime":true},"client_id":{"type":"string","x-runtime":true},"client_secret":{"$ref":"#/definitions/Secret"},"cache":{"$ref":"#/definitions/Duration","default":"60s"},"ca":{"description":"Of mtls: PEM file.","type":"string"},"client_from":{"enum":["san_uri","san_dns","subject_cn"],"default":"san_uri"},"allowed":{"description":"Of mtls: globs over what `client_from` gives.","type":"array","items":{"type":"string"},"default":["*"]},"identity":{"description":"Which claim says what; dotted paths.","type":"object","additionalProperties":false,"properties":{"user":{"type":"string","default":"sub"},"client":{"type":"string","default":"azp"},"team":{"description":"Holds a group or a list of groups.","type":"string","default":"groups"},"scopes":{"type":"string","default":"scope"}},"x-map":"Provider.identity"},"proxy_header":{"description":"Of mtls: header in which a proxy of `trusted_proxies` hands on the certificate it has seen (RFC 9440, or PEM in URL encoding). From anybody else it means nothing.","$ref":"#/definitions/HeaderName"}},"x-map":"Provider"};
const pattern20 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern21 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$", "u");

function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema44.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
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
if(!((((data0 === "jwt") || (data0 === "api_key")) || (data0 === "introspection")) || (data0 === "mtls"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema44.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.type.enum,parentSchema:schema44.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.issuer !== undefined){
let data1 = data.issuer;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.issuer.type,parentSchema:schema44.properties.issuer,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.audience !== undefined){
if(!(validate115(data.audience, {instancePath:instancePath+"/audience",parentData:data,parentDataProperty:"audience",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.jwks_uri !== undefined){
let data3 = data.jwks_uri;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/jwks_uri",schemaPath:"#/properties/jwks_uri/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.jwks_uri.type,parentSchema:schema44.properties.jwks_uri,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.jwks_file !== undefined){
let data4 = data.jwks_file;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/jwks_file",schemaPath:"#/properties/jwks_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.jwks_file.type,parentSchema:schema44.properties.jwks_file,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.jwks_cache !== undefined){
if(!(validate45(data.jwks_cache, {instancePath:instancePath+"/jwks_cache",parentData:data,parentDataProperty:"jwks_cache",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.algorithms !== undefined){
let data6 = data.algorithms;
if(Array.isArray(data6)){
if(data6.length < 1){
const err6 = {instancePath:instancePath+"/algorithms",schemaPath:"#/properties/algorithms/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.algorithms,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(!((((((((((data7 === "RS256") || (data7 === "RS384")) || (data7 === "RS512")) || (data7 === "PS256")) || (data7 === "PS384")) || (data7 === "PS512")) || (data7 === "ES256")) || (data7 === "ES384")) || (data7 === "ES512")) || (data7 === "EdDSA"))){
const err7 = {instancePath:instancePath+"/algorithms/" + i0,schemaPath:"#/properties/algorithms/items/enum",keyword:"enum",params:{allowedValues: schema44.properties.algorithms.items.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.algorithms.items.enum,parentSchema:schema44.properties.algorithms.items,data:data7};
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
const err8 = {instancePath:instancePath+"/algorithms",schemaPath:"#/properties/algorithms/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.algorithms.type,parentSchema:schema44.properties.algorithms,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.clock_skew !== undefined){
if(!(validate45(data.clock_skew, {instancePath:instancePath+"/clock_skew",parentData:data,parentDataProperty:"clock_skew",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.require !== undefined){
let data9 = data.require;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 !== "string"){
const err9 = {instancePath:instancePath+"/require/" + i1,schemaPath:"#/properties/require/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.require.items.type,parentSchema:schema44.properties.require.items,data:data10};
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
const err10 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.require.type,parentSchema:schema44.properties.require,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.header !== undefined){
if(!(validate55(data.header, {instancePath:instancePath+"/header",parentData:data,parentDataProperty:"header",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.keys !== undefined){
let data12 = data.keys;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
const _errs22 = errors;
if(!(validate24(key1, {instancePath:instancePath+"/keys",parentData:data12,parentDataProperty:"keys",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
if(!valid5){
const err11 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema44.properties.keys.propertyNames,parentSchema:schema44.properties.keys,data:data12};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
for(const key2 in data12){
let data13 = data12[key2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.hash === undefined){
const err12 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/keys/additionalProperties/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema44.properties.keys.additionalProperties.required,parentSchema:schema44.properties.keys.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key3 in data13){
if(!(((((key3 === "hash") || (key3 === "team")) || (key3 === "user")) || (key3 === "scopes")) || (key3 === "expires"))){
const err13 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/keys/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.keys.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data13.hash !== undefined){
let data14 = data13.hash;
if(typeof data14 === "string"){
if(!pattern20.test(data14)){
const err14 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/hash",schemaPath:"#/properties/keys/additionalProperties/properties/hash/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema44.properties.keys.additionalProperties.properties.hash,data:data14};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/hash",schemaPath:"#/properties/keys/additionalProperties/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.keys.additionalProperties.properties.hash.type,parentSchema:schema44.properties.keys.additionalProperties.properties.hash,data:data14};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data13.team !== undefined){
if(!(validate24(data13.team, {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/team",parentData:data13,parentDataProperty:"team",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data13.user !== undefined){
let data16 = data13.user;
if(typeof data16 !== "string"){
const err16 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",schemaPath:"#/properties/keys/additionalProperties/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.keys.additionalProperties.properties.user.type,parentSchema:schema44.properties.keys.additionalProperties.properties.user,data:data16};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data13.scopes !== undefined){
let data17 = data13.scopes;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
if(typeof data18 !== "string"){
const err17 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i2,schemaPath:"#/properties/keys/additionalProperties/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.keys.additionalProperties.properties.scopes.items.type,parentSchema:schema44.properties.keys.additionalProperties.properties.scopes.items,data:data18};
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
const err18 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/properties/keys/additionalProperties/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.keys.additionalProperties.properties.scopes.type,parentSchema:schema44.properties.keys.additionalProperties.properties.scopes,data:data17};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.expires !== undefined){
let data19 = data13.expires;
if(typeof data19 === "string"){
if(!pattern21.test(data19)){
const err19 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/expires",schemaPath:"#/properties/keys/additionalProperties/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$",parentSchema:schema44.properties.keys.additionalProperties.properties.expires,data:data19};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/expires",schemaPath:"#/properties/keys/additionalProperties/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.keys.additionalProperties.properties.expires.type,parentSchema:schema44.properties.keys.additionalProperties.properties.expires,data:data19};
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
const err21 = {instancePath:instancePath+"/keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/keys/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.keys.additionalProperties.type,parentSchema:schema44.properties.keys.additionalProperties,data:data13};
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
const err22 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.keys.type,parentSchema:schema44.properties.keys,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.keys_file !== undefined){
let data20 = data.keys_file;
if(typeof data20 !== "string"){
const err23 = {instancePath:instancePath+"/keys_file",schemaPath:"#/properties/keys_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.keys_file.type,parentSchema:schema44.properties.keys_file,data:data20};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data21 = data.endpoint;
if(typeof data21 !== "string"){
const err24 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.endpoint.type,parentSchema:schema44.properties.endpoint,data:data21};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.client_id !== undefined){
let data22 = data.client_id;
if(typeof data22 !== "string"){
const err25 = {instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.client_id.type,parentSchema:schema44.properties.client_id,data:data22};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.client_secret !== undefined){
if(!(validate33(data.client_secret, {instancePath:instancePath+"/client_secret",parentData:data,parentDataProperty:"client_secret",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.cache !== undefined){
if(!(validate45(data.cache, {instancePath:instancePath+"/cache",parentData:data,parentDataProperty:"cache",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.ca !== undefined){
let data25 = data.ca;
if(typeof data25 !== "string"){
const err26 = {instancePath:instancePath+"/ca",schemaPath:"#/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.ca.type,parentSchema:schema44.properties.ca,data:data25};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.client_from !== undefined){
let data26 = data.client_from;
if(!(((data26 === "san_uri") || (data26 === "san_dns")) || (data26 === "subject_cn"))){
const err27 = {instancePath:instancePath+"/client_from",schemaPath:"#/properties/client_from/enum",keyword:"enum",params:{allowedValues: schema44.properties.client_from.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.client_from.enum,parentSchema:schema44.properties.client_from,data:data26};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.allowed !== undefined){
let data27 = data.allowed;
if(Array.isArray(data27)){
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
let data28 = data27[i3];
if(typeof data28 !== "string"){
const err28 = {instancePath:instancePath+"/allowed/" + i3,schemaPath:"#/properties/allowed/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.allowed.items.type,parentSchema:schema44.properties.allowed.items,data:data28};
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
const err29 = {instancePath:instancePath+"/allowed",schemaPath:"#/properties/allowed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.allowed.type,parentSchema:schema44.properties.allowed,data:data27};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.identity !== undefined){
let data29 = data.identity;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key4 in data29){
if(!((((key4 === "user") || (key4 === "client")) || (key4 === "team")) || (key4 === "scopes"))){
const err30 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.identity,data:data29};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data29.user !== undefined){
let data30 = data29.user;
if(typeof data30 !== "string"){
const err31 = {instancePath:instancePath+"/identity/user",schemaPath:"#/properties/identity/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.identity.properties.user.type,parentSchema:schema44.properties.identity.properties.user,data:data30};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data29.client !== undefined){
let data31 = data29.client;
if(typeof data31 !== "string"){
const err32 = {instancePath:instancePath+"/identity/client",schemaPath:"#/properties/identity/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.identity.properties.client.type,parentSchema:schema44.properties.identity.properties.client,data:data31};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data29.team !== undefined){
let data32 = data29.team;
if(typeof data32 !== "string"){
const err33 = {instancePath:instancePath+"/identity/team",schemaPath:"#/properties/identity/properties/team/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.identity.properties.team.type,parentSchema:schema44.properties.identity.properties.team,data:data32};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data29.scopes !== undefined){
let data33 = data29.scopes;
if(typeof data33 !== "string"){
const err34 = {instancePath:instancePath+"/identity/scopes",schemaPath:"#/properties/identity/properties/scopes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.identity.properties.scopes.type,parentSchema:schema44.properties.identity.properties.scopes,data:data33};
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
const err35 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.identity.type,parentSchema:schema44.properties.identity,data:data29};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.proxy_header !== undefined){
if(!(validate55(data.proxy_header, {instancePath:instancePath+"/proxy_header",parentData:data,parentDataProperty:"proxy_header",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate190.errors = vErrors;
return errors === 0;
}


function validate188(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "mode") || (key0 === "providers")) || (key0 === "protected_resource")) || (key0 === "attempts"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!(((data0 === "required") || (data0 === "optional")) || (data0 === "off"))){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema43.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.mode.enum,parentSchema:schema43.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.providers !== undefined){
let data1 = data.providers;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs5 = errors;
if(!(validate24(key1, {instancePath:instancePath+"/providers",parentData:data1,parentDataProperty:"providers",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
const err2 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema43.properties.providers.propertyNames,parentSchema:schema43.properties.providers,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key2 in data1){
if(!(validate190(data1[key2], {instancePath:instancePath+"/providers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.providers.type,parentSchema:schema43.properties.providers,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.protected_resource !== undefined){
let data3 = data.protected_resource;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.resource === undefined){
const err4 = {instancePath:instancePath+"/protected_resource",schemaPath:"#/properties/protected_resource/required",keyword:"required",params:{missingProperty: "resource"},message:"must have required property '"+"resource"+"'",schema:schema43.properties.protected_resource.required,parentSchema:schema43.properties.protected_resource,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key3 in data3){
if(!((((key3 === "resource") || (key3 === "authorization_servers")) || (key3 === "scopes_supported")) || (key3 === "documentation"))){
const err5 = {instancePath:instancePath+"/protected_resource",schemaPath:"#/properties/protected_resource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.protected_resource,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.resource !== undefined){
let data4 = data3.resource;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/protected_resource/resource",schemaPath:"#/properties/protected_resource/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.protected_resource.properties.resource.type,parentSchema:schema43.properties.protected_resource.properties.resource,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.authorization_servers !== undefined){
let data5 = data3.authorization_servers;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/protected_resource/authorization_servers/" + i0,schemaPath:"#/properties/protected_resource/properties/authorization_servers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.protected_resource.properties.authorization_servers.items.type,parentSchema:schema43.properties.protected_resource.properties.authorization_servers.items,data:data6};
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
const err8 = {instancePath:instancePath+"/protected_resource/authorization_servers",schemaPath:"#/properties/protected_resource/properties/authorization_servers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.protected_resource.properties.authorization_servers.type,parentSchema:schema43.properties.protected_resource.properties.authorization_servers,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.scopes_supported !== undefined){
let data7 = data3.scopes_supported;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err9 = {instancePath:instancePath+"/protected_resource/scopes_supported/" + i1,schemaPath:"#/properties/protected_resource/properties/scopes_supported/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.protected_resource.properties.scopes_supported.items.type,parentSchema:schema43.properties.protected_resource.properties.scopes_supported.items,data:data8};
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
const err10 = {instancePath:instancePath+"/protected_resource/scopes_supported",schemaPath:"#/properties/protected_resource/properties/scopes_supported/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.protected_resource.properties.scopes_supported.type,parentSchema:schema43.properties.protected_resource.properties.scopes_supported,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.documentation !== undefined){
let data9 = data3.documentation;
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/protected_resource/documentation",schemaPath:"#/properties/protected_resource/properties/documentation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.protected_resource.properties.documentation.type,parentSchema:schema43.properties.protected_resource.properties.documentation,data:data9};
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
const err12 = {instancePath:instancePath+"/protected_resource",schemaPath:"#/properties/protected_resource/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.protected_resource.type,parentSchema:schema43.properties.protected_resource,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.attempts !== undefined){
let data10 = data.attempts;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err13 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema43.properties.attempts.type,parentSchema:schema43.properties.attempts,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data10 == "number"){
if(data10 > 1000000 || isNaN(data10)){
const err14 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema43.properties.attempts,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err15 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema43.properties.attempts,data:data10};
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
validate188.errors = vErrors;
return errors === 0;
}

const schema45 = {"type":"object","additionalProperties":false,"properties":{"default":{"description":"What becomes of calls that no rule decides. deny once there is any authn or authz.","enum":["deny","allow"]},"tool_permissions":{"description":"Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.","type":"object","additionalProperties":{"type":"array","items":{"type":"string"}},"default":{}},"default_scopes":{"description":"Scopes of tools that `tool_permissions` does not name.","type":"array","items":{"type":"string"}},"rules":{"type":"array","items":{"$ref":"#/definitions/Rule"},"default":[],"x-concat":true},"list_filtering":{"description":"on: lists show what may be used.","enum":["on","off"],"default":"on"},"on_missing_scope":{"description":"What becomes of a call that rules allow and whose scopes are not all held. challenge: the tool is listed, and the client is told which scopes to ask for; deny: it is not listed, and refused; hide: it does not exist.","enum":["challenge","deny","hide"],"default":"challenge"}},"x-map":"Authz"};

function validate202(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "default") || (key0 === "tool_permissions")) || (key0 === "default_scopes")) || (key0 === "rules")) || (key0 === "list_filtering")) || (key0 === "on_missing_scope"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.default !== undefined){
let data0 = data.default;
if(!((data0 === "deny") || (data0 === "allow"))){
const err1 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/enum",keyword:"enum",params:{allowedValues: schema45.properties.default.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.default.enum,parentSchema:schema45.properties.default,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tool_permissions !== undefined){
let data1 = data.tool_permissions;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data2 = data1[key1];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err2 = {instancePath:instancePath+"/tool_permissions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/tool_permissions/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.tool_permissions.additionalProperties.items.type,parentSchema:schema45.properties.tool_permissions.additionalProperties.items,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/tool_permissions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tool_permissions/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.tool_permissions.additionalProperties.type,parentSchema:schema45.properties.tool_permissions.additionalProperties,data:data2};
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
const err4 = {instancePath:instancePath+"/tool_permissions",schemaPath:"#/properties/tool_permissions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.tool_permissions.type,parentSchema:schema45.properties.tool_permissions,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.default_scopes !== undefined){
let data4 = data.default_scopes;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/default_scopes/" + i1,schemaPath:"#/properties/default_scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.default_scopes.items.type,parentSchema:schema45.properties.default_scopes.items,data:data5};
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
const err6 = {instancePath:instancePath+"/default_scopes",schemaPath:"#/properties/default_scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.default_scopes.type,parentSchema:schema45.properties.default_scopes,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.rules !== undefined){
let data6 = data.rules;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
if(!(validate156(data6[i2], {instancePath:instancePath+"/rules/" + i2,parentData:data6,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.rules.type,parentSchema:schema45.properties.rules,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.list_filtering !== undefined){
let data8 = data.list_filtering;
if(!((data8 === "on") || (data8 === "off"))){
const err8 = {instancePath:instancePath+"/list_filtering",schemaPath:"#/properties/list_filtering/enum",keyword:"enum",params:{allowedValues: schema45.properties.list_filtering.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.list_filtering.enum,parentSchema:schema45.properties.list_filtering,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.on_missing_scope !== undefined){
let data9 = data.on_missing_scope;
if(!(((data9 === "challenge") || (data9 === "deny")) || (data9 === "hide"))){
const err9 = {instancePath:instancePath+"/on_missing_scope",schemaPath:"#/properties/on_missing_scope/enum",keyword:"enum",params:{allowedValues: schema45.properties.on_missing_scope.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.on_missing_scope.enum,parentSchema:schema45.properties.on_missing_scope,data:data9};
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
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate202.errors = vErrors;
return errors === 0;
}

const schema46 = {"type":"object","additionalProperties":false,"properties":{"description":{"type":"string"},"match":{"description":"Who is in it: whoever fits any of these.","type":"object","additionalProperties":false,"properties":{"groups":{"description":"Globs over the groups of the token.","type":"array","items":{"type":"string"},"default":[]},"users":{"description":"Globs.","type":"array","items":{"type":"string"},"default":[]},"clients":{"description":"Globs.","type":"array","items":{"type":"string"},"default":[]},"claims":{"$ref":"#/definitions/Values"}},"x-map":"Team.match"},"allow":{"description":"Globs over tools.","type":"array","items":{"type":"string"},"default":[]},"deny":{"description":"Globs over tools.","type":"array","items":{"type":"string"},"default":[]},"allow_prompts":{"description":"Globs.","type":"array","items":{"type":"string"},"default":[]},"allow_resources":{"description":"Globs over URIs.","type":"array","items":{"type":"string"},"default":[]},"rate_limits":{"$ref":"#/definitions/Limit","x-optional":true},"region":{"type":"string"},"contact":{"type":"string"},"policies":{"type":"array","items":{"$ref":"#/definitions/Name"},"default":[]}},"x-map":"Team"};

function validate206(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.description.type,parentSchema:schema46.properties.description,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.match !== undefined){
let data1 = data.match;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((((key1 === "groups") || (key1 === "users")) || (key1 === "clients")) || (key1 === "claims"))){
const err2 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema46.properties.match,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.groups !== undefined){
let data2 = data1.groups;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/match/groups/" + i0,schemaPath:"#/properties/match/properties/groups/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.match.properties.groups.items.type,parentSchema:schema46.properties.match.properties.groups.items,data:data3};
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
const err4 = {instancePath:instancePath+"/match/groups",schemaPath:"#/properties/match/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.match.properties.groups.type,parentSchema:schema46.properties.match.properties.groups,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.users !== undefined){
let data4 = data1.users;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/match/users/" + i1,schemaPath:"#/properties/match/properties/users/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.match.properties.users.items.type,parentSchema:schema46.properties.match.properties.users.items,data:data5};
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
const err6 = {instancePath:instancePath+"/match/users",schemaPath:"#/properties/match/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.match.properties.users.type,parentSchema:schema46.properties.match.properties.users,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.clients !== undefined){
let data6 = data1.clients;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(typeof data7 !== "string"){
const err7 = {instancePath:instancePath+"/match/clients/" + i2,schemaPath:"#/properties/match/properties/clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.match.properties.clients.items.type,parentSchema:schema46.properties.match.properties.clients.items,data:data7};
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
const err8 = {instancePath:instancePath+"/match/clients",schemaPath:"#/properties/match/properties/clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.match.properties.clients.type,parentSchema:schema46.properties.match.properties.clients,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.claims !== undefined){
if(!(validate137(data1.claims, {instancePath:instancePath+"/match/claims",parentData:data1,parentDataProperty:"claims",rootData}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.match.type,parentSchema:schema46.properties.match,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.allow !== undefined){
let data9 = data.allow;
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 !== "string"){
const err10 = {instancePath:instancePath+"/allow/" + i3,schemaPath:"#/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.allow.items.type,parentSchema:schema46.properties.allow.items,data:data10};
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
const err11 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.allow.type,parentSchema:schema46.properties.allow,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.deny !== undefined){
let data11 = data.deny;
if(Array.isArray(data11)){
const len4 = data11.length;
for(let i4=0; i4<len4; i4++){
let data12 = data11[i4];
if(typeof data12 !== "string"){
const err12 = {instancePath:instancePath+"/deny/" + i4,schemaPath:"#/properties/deny/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.deny.items.type,parentSchema:schema46.properties.deny.items,data:data12};
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
const err13 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.deny.type,parentSchema:schema46.properties.deny,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.allow_prompts !== undefined){
let data13 = data.allow_prompts;
if(Array.isArray(data13)){
const len5 = data13.length;
for(let i5=0; i5<len5; i5++){
let data14 = data13[i5];
if(typeof data14 !== "string"){
const err14 = {instancePath:instancePath+"/allow_prompts/" + i5,schemaPath:"#/properties/allow_prompts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.allow_prompts.items.type,parentSchema:schema46.properties.allow_prompts.items,data:data14};
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
const err15 = {instancePath:instancePath+"/allow_prompts",schemaPath:"#/properties/allow_prompts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.allow_prompts.type,parentSchema:schema46.properties.allow_prompts,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.allow_resources !== undefined){
let data15 = data.allow_resources;
if(Array.isArray(data15)){
const len6 = data15.length;
for(let i6=0; i6<len6; i6++){
let data16 = data15[i6];
if(typeof data16 !== "string"){
const err16 = {instancePath:instancePath+"/allow_resources/" + i6,schemaPath:"#/properties/allow_resources/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.allow_resources.items.type,parentSchema:schema46.properties.allow_resources.items,data:data16};
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
const err17 = {instancePath:instancePath+"/allow_resources",schemaPath:"#/properties/allow_resources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.allow_resources.type,parentSchema:schema46.properties.allow_resources,data:data15};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.rate_limits !== undefined){
if(!(validate170(data.rate_limits, {instancePath:instancePath+"/rate_limits",parentData:data,parentDataProperty:"rate_limits",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data18 = data.region;
if(typeof data18 !== "string"){
const err18 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.region.type,parentSchema:schema46.properties.region,data:data18};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.contact !== undefined){
let data19 = data.contact;
if(typeof data19 !== "string"){
const err19 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.contact.type,parentSchema:schema46.properties.contact,data:data19};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.policies !== undefined){
let data20 = data.policies;
if(Array.isArray(data20)){
const len7 = data20.length;
for(let i7=0; i7<len7; i7++){
if(!(validate24(data20[i7], {instancePath:instancePath+"/policies/" + i7,parentData:data20,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.policies.type,parentSchema:schema46.properties.policies,data:data20};
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
validate206.errors = vErrors;
return errors === 0;
}

const schema47 = {"type":"object","additionalProperties":false,"properties":{"description":{"type":"string"},"type":{"description":"What kind of client it is, such as `ci`; instead of what it says itself.","type":"string"},"team":{"$ref":"#/definitions/Name"},"allow":{"description":"Globs over tools.","type":"array","items":{"type":"string"},"default":[]},"deny":{"description":"Globs over tools.","type":"array","items":{"type":"string"},"default":[]},"rate_limits":{"$ref":"#/definitions/Limit","x-optional":true},"policies":{"type":"array","items":{"$ref":"#/definitions/Name"},"default":[]}},"x-map":"Client"};

function validate211(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "description") || (key0 === "type")) || (key0 === "team")) || (key0 === "allow")) || (key0 === "deny")) || (key0 === "rate_limits")) || (key0 === "policies"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.description.type,parentSchema:schema47.properties.description,data:data0};
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
let data1 = data.type;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.type.type,parentSchema:schema47.properties.type,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.team !== undefined){
if(!(validate24(data.team, {instancePath:instancePath+"/team",parentData:data,parentDataProperty:"team",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.allow !== undefined){
let data3 = data.allow;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err3 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.allow.items.type,parentSchema:schema47.properties.allow.items,data:data4};
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
const err4 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.allow.type,parentSchema:schema47.properties.allow,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.deny !== undefined){
let data5 = data.deny;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err5 = {instancePath:instancePath+"/deny/" + i1,schemaPath:"#/properties/deny/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.deny.items.type,parentSchema:schema47.properties.deny.items,data:data6};
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
const err6 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.deny.type,parentSchema:schema47.properties.deny,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.rate_limits !== undefined){
if(!(validate170(data.rate_limits, {instancePath:instancePath+"/rate_limits",parentData:data,parentDataProperty:"rate_limits",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.policies !== undefined){
let data8 = data.policies;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate24(data8[i2], {instancePath:instancePath+"/policies/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.policies.type,parentSchema:schema47.properties.policies,data:data8};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate211.errors = vErrors;
return errors === 0;
}

const schema48 = {"type":"object","additionalProperties":false,"properties":{"per_client":{"description":"Of every client; one with `clients.<id>.rate_limits` has those instead.","$ref":"#/definitions/Limit","x-optional":true},"per_user":{"$ref":"#/definitions/Limit","x-optional":true},"per_team":{"description":"Of every team; one with `teams.<name>.rate_limits` has those instead.","$ref":"#/definitions/Limit","x-optional":true},"per_tool":{"description":"By name or glob of the tool; for each client alone unless `scope` says otherwise.","type":"object","additionalProperties":{"$ref":"#/definitions/ToolLimit"},"default":{}},"per_upstream":{"description":"By upstream; everybody together.","type":"object","additionalProperties":{"$ref":"#/definitions/Limit"},"default":{}},"global":{"$ref":"#/definitions/Limit","x-optional":true},"rules":{"type":"array","items":{"$ref":"#/definitions/LimitRule"},"default":[],"x-concat":true},"store":{"enum":["memory","redis"],"default":"memory"},"on_store_failure":{"description":"When the store cannot be reached. local: this gateway's share of the limit, by the number of replicas it last knew; deny; allow.","enum":["local","deny","allow"],"default":"local"},"quota_reset":{"enum":["utc_midnight","rolling_24h"],"default":"utc_midnight"}},"x-map":"RateLimits"};
const schema49 = {"description":"At least one number.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"requests_per_second":{"description":"Requests in any second.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_minute":{"description":"Requests in any minute.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_hour":{"description":"Requests in any hour.","type":"integer","minimum":1,"maximum":1000000000},"requests_per_day":{"description":"A quota; see `quota_reset`.","type":"integer","minimum":1,"maximum":1000000000},"burst_size":{"description":"Makes the rate a token bucket of this size; without it, it is an exact sliding window.","type":"integer","minimum":1,"maximum":1000000000},"max_concurrent":{"description":"Calls at once.","type":"integer","minimum":1,"maximum":1000000000},"scope":{"description":"Who shares it.","enum":["client","team","global"],"default":"client"}},"x-map":"ToolLimit"};

function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "requests_per_second") || (key0 === "requests_per_minute")) || (key0 === "requests_per_hour")) || (key0 === "requests_per_day")) || (key0 === "burst_size")) || (key0 === "max_concurrent")) || (key0 === "scope"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.requests_per_second !== undefined){
let data0 = data.requests_per_second;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.requests_per_second.type,parentSchema:schema49.properties.requests_per_second,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 1000000000 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema49.properties.requests_per_second,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema49.properties.requests_per_second,data:data0};
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
if(data.requests_per_minute !== undefined){
let data1 = data.requests_per_minute;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err5 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.requests_per_minute.type,parentSchema:schema49.properties.requests_per_minute,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 1000000000 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema49.properties.requests_per_minute,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema49.properties.requests_per_minute,data:data1};
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
if(data.requests_per_hour !== undefined){
let data2 = data.requests_per_hour;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err8 = {instancePath:instancePath+"/requests_per_hour",schemaPath:"#/properties/requests_per_hour/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.requests_per_hour.type,parentSchema:schema49.properties.requests_per_hour,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 1000000000 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/requests_per_hour",schemaPath:"#/properties/requests_per_hour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema49.properties.requests_per_hour,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/requests_per_hour",schemaPath:"#/properties/requests_per_hour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema49.properties.requests_per_hour,data:data2};
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
if(data.requests_per_day !== undefined){
let data3 = data.requests_per_day;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err11 = {instancePath:instancePath+"/requests_per_day",schemaPath:"#/properties/requests_per_day/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.requests_per_day.type,parentSchema:schema49.properties.requests_per_day,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 1000000000 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/requests_per_day",schemaPath:"#/properties/requests_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema49.properties.requests_per_day,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/requests_per_day",schemaPath:"#/properties/requests_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema49.properties.requests_per_day,data:data3};
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
if(data.burst_size !== undefined){
let data4 = data.burst_size;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err14 = {instancePath:instancePath+"/burst_size",schemaPath:"#/properties/burst_size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.burst_size.type,parentSchema:schema49.properties.burst_size,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 1000000000 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/burst_size",schemaPath:"#/properties/burst_size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema49.properties.burst_size,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/burst_size",schemaPath:"#/properties/burst_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema49.properties.burst_size,data:data4};
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
if(data.max_concurrent !== undefined){
let data5 = data.max_concurrent;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err17 = {instancePath:instancePath+"/max_concurrent",schemaPath:"#/properties/max_concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.max_concurrent.type,parentSchema:schema49.properties.max_concurrent,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 > 1000000000 || isNaN(data5)){
const err18 = {instancePath:instancePath+"/max_concurrent",schemaPath:"#/properties/max_concurrent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema49.properties.max_concurrent,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err19 = {instancePath:instancePath+"/max_concurrent",schemaPath:"#/properties/max_concurrent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema49.properties.max_concurrent,data:data5};
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
if(data.scope !== undefined){
let data6 = data.scope;
if(!(((data6 === "client") || (data6 === "team")) || (data6 === "global"))){
const err20 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues: schema49.properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema49.properties.scope.enum,parentSchema:schema49.properties.scope,data:data6};
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
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate220.errors = vErrors;
return errors === 0;
}


function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(data.per_client !== undefined){
if(!(validate170(data.per_client, {instancePath:instancePath+"/per_client",parentData:data,parentDataProperty:"per_client",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.per_user !== undefined){
if(!(validate170(data.per_user, {instancePath:instancePath+"/per_user",parentData:data,parentDataProperty:"per_user",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.per_team !== undefined){
if(!(validate170(data.per_team, {instancePath:instancePath+"/per_team",parentData:data,parentDataProperty:"per_team",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.per_tool !== undefined){
let data3 = data.per_tool;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(validate220(data3[key1], {instancePath:instancePath+"/per_tool/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/per_tool",schemaPath:"#/properties/per_tool/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.per_tool.type,parentSchema:schema48.properties.per_tool,data:data3};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.per_upstream !== undefined){
let data5 = data.per_upstream;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!(validate170(data5[key2], {instancePath:instancePath+"/per_upstream/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data5,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/per_upstream",schemaPath:"#/properties/per_upstream/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.per_upstream.type,parentSchema:schema48.properties.per_upstream,data:data5};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.global !== undefined){
if(!(validate170(data.global, {instancePath:instancePath+"/global",parentData:data,parentDataProperty:"global",rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.rules !== undefined){
let data8 = data.rules;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate175(data8[i0], {instancePath:instancePath+"/rules/" + i0,parentData:data8,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.rules.type,parentSchema:schema48.properties.rules,data:data8};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.store !== undefined){
let data10 = data.store;
if(!((data10 === "memory") || (data10 === "redis"))){
const err4 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/enum",keyword:"enum",params:{allowedValues: schema48.properties.store.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.store.enum,parentSchema:schema48.properties.store,data:data10};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.on_store_failure !== undefined){
let data11 = data.on_store_failure;
if(!(((data11 === "local") || (data11 === "deny")) || (data11 === "allow"))){
const err5 = {instancePath:instancePath+"/on_store_failure",schemaPath:"#/properties/on_store_failure/enum",keyword:"enum",params:{allowedValues: schema48.properties.on_store_failure.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.on_store_failure.enum,parentSchema:schema48.properties.on_store_failure,data:data11};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.quota_reset !== undefined){
let data12 = data.quota_reset;
if(!((data12 === "utc_midnight") || (data12 === "rolling_24h"))){
const err6 = {instancePath:instancePath+"/quota_reset",schemaPath:"#/properties/quota_reset/enum",keyword:"enum",params:{allowedValues: schema48.properties.quota_reset.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.quota_reset.enum,parentSchema:schema48.properties.quota_reset,data:data12};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate216.errors = vErrors;
return errors === 0;
}

const schema50 = {"type":"object","additionalProperties":false,"properties":{"mode":{"description":"warn: clients get what was pinned, and drift is told; enforce: what drifted is withheld.","enum":["off","warn","enforce"],"default":"off"},"on_change":{"description":"What becomes of a tool that differs from the lockfile.","enum":["quarantine","warn"],"default":"quarantine"},"on_new":{"description":"What becomes of a tool the lockfile does not have.","enum":["quarantine","allow"],"default":"allow"},"lockfile":{"description":"Relative to the root file.","type":"string","default":"mcpgw.lock.json","pattern":"^[^/\\\\].*\\.json$","x-expected":"the path of a `.json` file inside the repository"}},"x-map":"Pinning"};
const pattern22 = new RegExp("^[^/\\\\].*\\.json$", "u");

function validate228(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "mode") || (key0 === "on_change")) || (key0 === "on_new")) || (key0 === "lockfile"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!(((data0 === "off") || (data0 === "warn")) || (data0 === "enforce"))){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema50.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema50.properties.mode.enum,parentSchema:schema50.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.on_change !== undefined){
let data1 = data.on_change;
if(!((data1 === "quarantine") || (data1 === "warn"))){
const err2 = {instancePath:instancePath+"/on_change",schemaPath:"#/properties/on_change/enum",keyword:"enum",params:{allowedValues: schema50.properties.on_change.enum},message:"must be equal to one of the allowed values",schema:schema50.properties.on_change.enum,parentSchema:schema50.properties.on_change,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.on_new !== undefined){
let data2 = data.on_new;
if(!((data2 === "quarantine") || (data2 === "allow"))){
const err3 = {instancePath:instancePath+"/on_new",schemaPath:"#/properties/on_new/enum",keyword:"enum",params:{allowedValues: schema50.properties.on_new.enum},message:"must be equal to one of the allowed values",schema:schema50.properties.on_new.enum,parentSchema:schema50.properties.on_new,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.lockfile !== undefined){
let data3 = data.lockfile;
if(typeof data3 === "string"){
if(!pattern22.test(data3)){
const err4 = {instancePath:instancePath+"/lockfile",schemaPath:"#/properties/lockfile/pattern",keyword:"pattern",params:{pattern: "^[^/\\\\].*\\.json$"},message:"must match pattern \""+"^[^/\\\\].*\\.json$"+"\"",schema:"^[^/\\\\].*\\.json$",parentSchema:schema50.properties.lockfile,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/lockfile",schemaPath:"#/properties/lockfile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.lockfile.type,parentSchema:schema50.properties.lockfile,data:data3};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate228.errors = vErrors;
return errors === 0;
}

const schema51 = {"description":"Several settings under one name.","type":"object","additionalProperties":false,"properties":{"description":{"type":"string"},"authz":{"$ref":"#/definitions/PolicyAuthz","x-optional":true},"rate_limits":{"$ref":"#/definitions/RouteLimits","x-optional":true},"redaction":{"$ref":"#/definitions/Redaction","x-optional":true},"validation":{"$ref":"#/definitions/Validation","x-optional":true},"residency":{"$ref":"#/definitions/Residency","x-optional":true},"timeout":{"$ref":"#/definitions/Duration","x-minimum":"1ms"}},"x-map":"Policy"};

function validate232(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "description") || (key0 === "authz")) || (key0 === "rate_limits")) || (key0 === "redaction")) || (key0 === "validation")) || (key0 === "residency")) || (key0 === "timeout"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.description.type,parentSchema:schema51.properties.description,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.authz !== undefined){
if(!(validate155(data.authz, {instancePath:instancePath+"/authz",parentData:data,parentDataProperty:"authz",rootData}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
if(data.rate_limits !== undefined){
if(!(validate169(data.rate_limits, {instancePath:instancePath+"/rate_limits",parentData:data,parentDataProperty:"rate_limits",rootData}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
if(data.redaction !== undefined){
if(!(validate184(data.redaction, {instancePath:instancePath+"/redaction",parentData:data,parentDataProperty:"redaction",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.validation !== undefined){
if(!(validate181(data.validation, {instancePath:instancePath+"/validation",parentData:data,parentDataProperty:"validation",rootData}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
if(data.residency !== undefined){
if(!(validate152(data.residency, {instancePath:instancePath+"/residency",parentData:data,parentDataProperty:"residency",rootData}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
if(!(validate45(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate232.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://mcpgw.dev/schema/v1/mcpgw.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.version.type,parentSchema:schema6.properties.version,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(1 !== data0){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema6.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.include !== undefined){
let data1 = data.include;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.include.items.type,parentSchema:schema6.properties.include.items,data:data2};
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
const err4 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.include.type,parentSchema:schema6.properties.include,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.vars !== undefined){
let data3 = data.vars;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const _errs10 = errors;
if(typeof key1 === "string"){
if(!pattern0.test(key1)){
const err5 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema6.properties.vars.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
const err6 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema6.properties.vars.propertyNames,parentSchema:schema6.properties.vars,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 in data3){
let data4 = data3[key2];
if(((typeof data4 !== "string") && (!(typeof data4 == "number"))) && (typeof data4 !== "boolean")){
const err7 = {instancePath:instancePath+"/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/type",keyword:"type",params:{type: schema6.properties.vars.additionalProperties.type},message:"must be string,number,boolean",schema:schema6.properties.vars.additionalProperties.type,parentSchema:schema6.properties.vars.additionalProperties,data:data4};
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
const err8 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.vars.type,parentSchema:schema6.properties.vars,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
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
let data6 = data.upstreams;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
const _errs17 = errors;
if(!(validate24(key3, {instancePath:instancePath+"/upstreams",parentData:data6,parentDataProperty:"upstreams",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid5 = _errs17 === errors;
if(!valid5){
const err9 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema6.properties.upstreams.propertyNames,parentSchema:schema6.properties.upstreams,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key4 in data6){
if(!(validate66(data6[key4], {instancePath:instancePath+"/upstreams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.upstreams.type,parentSchema:schema6.properties.upstreams,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.routes !== undefined){
let data8 = data.routes;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(!(validate112(data8[i1], {instancePath:instancePath+"/routes/" + i1,parentData:data8,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.routes.type,parentSchema:schema6.properties.routes,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.authn !== undefined){
if(!(validate188(data.authn, {instancePath:instancePath+"/authn",parentData:data,parentDataProperty:"authn",rootData}))){
vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors);
errors = vErrors.length;
}
}
if(data.authz !== undefined){
if(!(validate202(data.authz, {instancePath:instancePath+"/authz",parentData:data,parentDataProperty:"authz",rootData}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
}
if(data.teams !== undefined){
let data12 = data.teams;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key5 in data12){
const _errs27 = errors;
if(!(validate24(key5, {instancePath:instancePath+"/teams",parentData:data12,parentDataProperty:"teams",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid9 = _errs27 === errors;
if(!valid9){
const err12 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/propertyNames",keyword:"propertyNames",params:{propertyName: key5},message:"property name must be valid",schema:schema6.properties.teams.propertyNames,parentSchema:schema6.properties.teams,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
for(const key6 in data12){
if(!(validate206(data12[key6], {instancePath:instancePath+"/teams/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data12,parentDataProperty:key6,rootData}))){
vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.teams.type,parentSchema:schema6.properties.teams,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.clients !== undefined){
let data14 = data.clients;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key7 in data14){
if(!(validate211(data14[key7], {instancePath:instancePath+"/clients/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key7,rootData}))){
vErrors = vErrors === null ? validate211.errors : vErrors.concat(validate211.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.clients.type,parentSchema:schema6.properties.clients,data:data14};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.rate_limits !== undefined){
if(!(validate216(data.rate_limits, {instancePath:instancePath+"/rate_limits",parentData:data,parentDataProperty:"rate_limits",rootData}))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data.redaction !== undefined){
if(!(validate184(data.redaction, {instancePath:instancePath+"/redaction",parentData:data,parentDataProperty:"redaction",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.validation !== undefined){
if(!(validate181(data.validation, {instancePath:instancePath+"/validation",parentData:data,parentDataProperty:"validation",rootData}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
if(data.pinning !== undefined){
if(!(validate228(data.pinning, {instancePath:instancePath+"/pinning",parentData:data,parentDataProperty:"pinning",rootData}))){
vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
errors = vErrors.length;
}
}
if(data.residency !== undefined){
if(!(validate152(data.residency, {instancePath:instancePath+"/residency",parentData:data,parentDataProperty:"residency",rootData}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.policies !== undefined){
let data21 = data.policies;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key8 in data21){
const _errs41 = errors;
if(!(validate24(key8, {instancePath:instancePath+"/policies",parentData:data21,parentDataProperty:"policies",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid12 = _errs41 === errors;
if(!valid12){
const err15 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/propertyNames",keyword:"propertyNames",params:{propertyName: key8},message:"property name must be valid",schema:schema6.properties.policies.propertyNames,parentSchema:schema6.properties.policies,data:data21};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key9 in data21){
if(!(validate232(data21[key9], {instancePath:instancePath+"/policies/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data21,parentDataProperty:key9,rootData}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.policies.type,parentSchema:schema6.properties.policies,data:data21};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.lint !== undefined){
let data23 = data.lint;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key10 in data23){
if(!((key10 === "rules") || (key10 === "fail_on"))){
const err17 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.lint,data:data23};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data23.rules !== undefined){
let data24 = data23.rules;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key11 in data24){
let data25 = data24[key11];
if(!((((data25 === "off") || (data25 === "info")) || (data25 === "warn")) || (data25 === "error"))){
const err18 = {instancePath:instancePath+"/lint/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint/properties/rules/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.lint.properties.rules.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.lint.properties.rules.additionalProperties.enum,parentSchema:schema6.properties.lint.properties.rules.additionalProperties,data:data25};
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
const err19 = {instancePath:instancePath+"/lint/rules",schemaPath:"#/properties/lint/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.lint.properties.rules.type,parentSchema:schema6.properties.lint.properties.rules,data:data24};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data23.fail_on !== undefined){
let data26 = data23.fail_on;
if(!(((data26 === "error") || (data26 === "warn")) || (data26 === "info"))){
const err20 = {instancePath:instancePath+"/lint/fail_on",schemaPath:"#/properties/lint/properties/fail_on/enum",keyword:"enum",params:{allowedValues: schema6.properties.lint.properties.fail_on.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.lint.properties.fail_on.enum,parentSchema:schema6.properties.lint.properties.fail_on,data:data26};
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
const err21 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.lint.type,parentSchema:schema6.properties.lint,data:data23};
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
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

