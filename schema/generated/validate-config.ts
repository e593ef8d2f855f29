// DO NOT EDIT. Generated from schema/source by `npm run generate`.
// @ts-nocheck
"use strict";
export const validate = validate10;
const ajvDefault = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://mcpgw.dev/schema/v1/mcpgw.schema.json","title":"Config","description":"mcpgw configuration, format 1. Every YAML file is a fragment of this one document; fragments merge by top-level key.","type":"object","additionalProperties":false,"properties":{"version":{"description":"Format of the configuration; in the root file (mcpgw.yaml) only.","type":"integer","const":1,"default":1},"vars":{"description":"Values for ${var:NAME}, replaced by the compiler.","type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","x-expected":"letters, digits and `_`, not starting with a digit"},"additionalProperties":{"type":"string"},"default":{}},"gateway":{"$ref":"#/definitions/Gateway"},"upstreams":{"description":"MCP servers by name.","type":"object","propertyNames":{"$ref":"#/definitions/Name"},"additionalProperties":{"$ref":"#/definitions/Upstream"},"default":{}},"routes":{"description":"Which calls go where. Order has no meaning: the most specific match wins.","type":"array","items":{"$ref":"#/definitions/Route"},"default":[]}},"definitions":{"Name":{"description":"A name: letters, digits, `.`, `_`, `-`; starts with a letter or digit; at most 64 characters.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","x-expected":"at most 64 letters, digits, `.`, `_` and `-`, starting with a letter or digit"},"Duration":{"description":"A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.","type":"string","pattern":"^([0-9]+(ms|s|m|h|d))+$","x-unit":"duration"},"Size":{"description":"A size with a unit: 512B, 64KiB, 4MiB, 1GiB.","type":"string","pattern":"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$","x-unit":"size"},"Port":{"description":"A port; 0 takes a free one.","type":"integer","minimum":0,"maximum":65535},"HeaderName":{"type":"string","pattern":"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$","x-expected":"the name of an HTTP header"},"ExtensionId":{"description":"An extension as it names itself: a domain reversed, `/` and a name.","type":"string","pattern":"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$","x-expected":"the id of an extension such as `io.modelcontextprotocol/ui`"},"HttpPath":{"description":"A path of a listener: letters, digits, `.`, `_`, `~`, `-` and `/`. Clients would resolve `.`, `..` and `//`.","type":"string","pattern":"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$","x-expected":"a path that starts with `/` and holds letters, digits, `.`, `_`, `~`, `-` and `/`, but no `//`, `/./` or `/../`"},"Isolation":{"description":"Who may share one session, connection or process of an upstream that keeps state: everybody, only requests of one client, or only those of one session of it.","enum":["shared","per_client","per_session"]},"Selection":{"description":"Globs: all by default, and exclude beats include.","type":"object","additionalProperties":false,"properties":{"include":{"type":"array","items":{"type":"string"},"default":["*"]},"exclude":{"type":"array","items":{"type":"string"},"default":[]}},"x-map":"Selection"},"Texts":{"description":"One text or a list of texts.","type":["string","array"],"items":{"type":"string"},"minItems":1},"Gateway":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","default":"mcpgw"},"region":{"description":"Where this gateway runs; `match.region` compares with it.","type":"string","default":""},"listeners":{"description":"Where clients connect.","type":"array","items":{"$ref":"#/definitions/Listener"},"minItems":1,"default":[{}]},"admin":{"description":"Health, status and metrics, on a port of its own.","type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean","default":true},"address":{"type":"string","default":"127.0.0.1"},"port":{"$ref":"#/definitions/Port","default":9901}},"x-map":"Gateway.admin"},"limits":{"type":"object","additionalProperties":false,"properties":{"max_request_bytes":{"$ref":"#/definitions/Size","default":"4MiB"},"max_response_bytes":{"$ref":"#/definitions/Size","default":"16MiB"},"max_sessions":{"type":"integer","minimum":1,"default":10000},"max_connections":{"type":"integer","minimum":1,"default":10000}},"x-map":"Gateway.limits"},"protocol":{"type":"object","additionalProperties":false,"properties":{"extensions":{"description":"Protocol extensions whose capabilities are passed on between clients and upstreams; of every other one, nothing is.","type":"array","items":{"$ref":"#/definitions/ExtensionId"},"default":["io.modelcontextprotocol/ui","io.modelcontextprotocol/tasks"]}},"x-map":"Gateway.protocol"},"sessions":{"description":"Sessions of clients up to revision 2025-11-25.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long a session without requests and without an open stream stays.","$ref":"#/definitions/Duration","default":"30m","x-minimum":"1s"},"key":{"description":"Seals what the gateway hands to clients to bring back (request states, task ids, cursors): at least 32 characters, the same for gateways that share their clients. A reference: ${env:NAME} or ${file:/path}. By default a new one at every start.","type":"string","pattern":".","x-expected":"a reference such as `${env:MCPGW_KEY}`"}},"x-map":"Gateway.sessions"},"reload":{"type":"object","additionalProperties":false,"properties":{"watch":{"type":"boolean","default":true},"debounce":{"$ref":"#/definitions/Duration","default":"200ms"},"drain":{"description":"How long calls of a replaced bundle may take to finish.","$ref":"#/definitions/Duration","default":"30s"}},"x-map":"Gateway.reload"},"shutdown_grace":{"$ref":"#/definitions/Duration","default":"30s"}},"x-map":"Gateway"},"Listener":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/definitions/Name","default":"default"},"address":{"type":"string","default":"127.0.0.1"},"port":{"$ref":"#/definitions/Port","default":8080},"transports":{"description":"What is served, each on a path of its own: Streamable HTTP, HTTP+SSE (2024-11-05) and WebSocket.","type":"array","items":{"enum":["streamable_http","sse","websocket"]},"minItems":1,"default":["streamable_http","sse","websocket"]},"path":{"description":"Where Streamable HTTP is served.","$ref":"#/definitions/HttpPath","default":"/mcp"},"sse_path":{"description":"Where clients of HTTP+SSE open their stream.","$ref":"#/definitions/HttpPath","default":"/sse"},"message_path":{"description":"Where clients of HTTP+SSE send their messages; the stream tells them.","$ref":"#/definitions/HttpPath","default":"/message"},"ws_path":{"description":"Where WebSocket is served.","$ref":"#/definitions/HttpPath","default":"/ws"},"allowed_origins":{"description":"Browser origins that may call, such as https://app.example.com. None by default.","type":"array","items":{"type":"string","pattern":"^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$","x-expected":"an origin such as `https://app.example.com`"},"default":[]},"allowed_hosts":{"description":"Values accepted in the Host header. Loopback names are accepted on a loopback listener.","type":"array","items":{"type":"string","pattern":"^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$","x-expected":"a host such as `mcp.example.com`"},"default":[]}},"x-map":"Listener"},"Upstream":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean","default":true},"description":{"type":"string"},"transport":{"description":"auto: stdio for a `command`, WebSocket for ws:// and wss://, HTTP+SSE for a path that ends in /sse, else Streamable HTTP, and HTTP+SSE where the server refuses that.","enum":["auto","streamable_http","sse","websocket","stdio"],"default":"auto"},"url":{"description":"Address of one server: http://, https://, ws:// or wss://. May hold ${env:} and ${file:}.","type":"string"},"path":{"description":"Appended to URLs that have no path.","type":"string","pattern":"^/","x-expected":"a path that starts with `/`","default":"/mcp"},"instances":{"description":"Several servers that offer the same tools.","type":"array","items":{"$ref":"#/definitions/Instance"},"minItems":1},"headers":{"description":"Sent with every request to the upstream.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"additionalProperties":{"type":"string"},"default":{}},"command":{"description":"Executable of a stdio server, started without a shell.","type":"string"},"args":{"type":"array","items":{"type":"string"},"default":[]},"env":{"description":"The whole environment of the process beside PATH, HOME and a few like them.","type":"object","propertyNames":{"pattern":"^[^=\\u0000]+$","x-expected":"the name of a variable, without `=`"},"additionalProperties":{"type":"string"},"default":{}},"cwd":{"type":"string"},"stdio":{"type":"object","additionalProperties":false,"properties":{"isolation":{"description":"shared: one process for everybody, which can ask no client for anything; per_client, per_session: a process for each, which can.","$ref":"#/definitions/Isolation","default":"shared"},"max_processes":{"description":"Processes there may be at once with per_client and per_session.","type":"integer","minimum":1,"maximum":10000,"default":16},"startup_timeout":{"$ref":"#/definitions/Duration","default":"30s","x-minimum":"1ms"},"restart_backoff":{"description":"Pause before the second restart in a row; doubles up to 60s.","$ref":"#/definitions/Duration","default":"1s","x-minimum":"1ms"},"max_restarts":{"description":"Restarts in a row before the pause stays at its longest and the log says so.","type":"integer","minimum":0,"default":10},"shutdown_grace":{"$ref":"#/definitions/Duration","default":"5s"},"stderr":{"enum":["log","discard","inherit"],"default":"log"}},"x-map":"Upstream.stdio"},"sessions":{"description":"Of an upstream with a `url` or `instances` that keeps sessions (up to revision 2025-11-25) or connections (HTTP+SSE, WebSocket).","type":"object","additionalProperties":false,"properties":{"isolation":{"$ref":"#/definitions/Isolation","default":"shared"},"max":{"description":"Sessions or connections there may be at once with per_client and per_session.","type":"integer","minimum":1,"maximum":10000,"default":256}},"x-map":"Upstream.sessions"},"protocol":{"type":"object","additionalProperties":false,"properties":{"server_requests":{"description":"What the upstream may ask clients for while it works on a call of theirs; `[]` for nothing.","type":"array","items":{"enum":["elicitation","sampling","roots"]},"default":["elicitation","sampling","roots"]},"era":{"description":"legacy: initialize and sessions (up to 2025-11-25); modern: stateless (2026-07-28); auto: probe.","enum":["auto","legacy","modern"],"default":"auto"}},"x-map":"Upstream.protocol"},"discovery":{"type":"object","additionalProperties":false,"properties":{"interval":{"description":"Pause between two readings of what the upstream offers.","$ref":"#/definitions/Duration","default":"60s","x-minimum":"1s"},"on_failure":{"description":"What happens to the tools, prompts and resources of an upstream that cannot be reached: leave lists (drop) or stay (keep_last).","enum":["keep_last","drop"],"default":"drop"},"follow_list_changed":{"type":"boolean","default":true}},"x-map":"Upstream.discovery"},"timeouts":{"type":"object","additionalProperties":false,"properties":{"connect":{"$ref":"#/definitions/Duration","default":"3s","x-minimum":"1ms"},"call":{"description":"Longest a call may take, progress or not.","$ref":"#/definitions/Duration","default":"120s","x-minimum":"1ms"},"idle":{"description":"Longest silence on a stream.","$ref":"#/definitions/Duration","default":"60s","x-minimum":"1ms"}},"x-map":"Upstream.timeouts"},"namespace":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["never","always"],"default":"never"},"prefix":{"description":"Defaults to the upstream's name.","$ref":"#/definitions/Name"},"separator":{"type":"string","pattern":"^[._-]{1,4}$","x-expected":"one to four of `.`, `_` and `-`","default":"__"}},"x-map":"Upstream.namespace"},"on_name_conflict":{"description":"When another upstream already owns the name of a tool or prompt: hide the newcomer, or prefix it.","enum":["hide","prefix"],"default":"hide"},"tools":{"type":"object","additionalProperties":false,"properties":{"include":{"description":"Globs over the upstream's own names; all by default.","type":"array","items":{"type":"string"},"default":["*"]},"exclude":{"description":"Globs; exclude beats include.","type":"array","items":{"type":"string"},"default":[]},"rename":{"description":"Upstream's name -> name shown to clients.","type":"object","additionalProperties":{"type":"string"},"default":{}}},"x-map":"Upstream.tools"},"prompts":{"description":"Which prompts are shown, by globs over the upstream's own names.","$ref":"#/definitions/Selection"},"resources":{"description":"Which resources are shown, by globs over their URIs; templates, over their text.","$ref":"#/definitions/Selection"}},"x-map":"Upstream"},"Instance":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string"},"name":{"description":"Defaults to host:port.","type":"string"},"weight":{"type":"integer","minimum":0,"maximum":1000000,"default":1}},"x-map":"Instance"},"Route":{"type":"object","additionalProperties":false,"required":["match"],"properties":{"name":{"$ref":"#/definitions/Name"},"description":{"type":"string"},"enabled":{"type":"boolean","default":true},"priority":{"description":"Higher wins before specificity is looked at.","type":"integer","default":0},"match":{"description":"Conditions that must all hold, or a list of such alternatives.","tsType":"Match | Match[]","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/Match"},"else":{"type":"array","items":{"$ref":"#/definitions/Match"},"minItems":1}},"upstream":{"$ref":"#/definitions/Name"},"upstreams":{"description":"A weighted split.","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"$ref":"#/definitions/Name"},"weight":{"type":"integer","minimum":0,"maximum":1000000,"default":1}},"x-map":"Route.upstreams[]"}},"deny":{"description":"Refuse with this message.","type":"string"},"split":{"type":"object","additionalProperties":false,"properties":{"sticky_by":{"description":"What keeps a caller on its side of a split.","enum":["session","none"],"default":"session"},"salt":{"description":"Changes who falls on which side. Defaults to the route's name.","type":"string"}},"x-map":"Route.split"},"timeout":{"description":"Instead of the upstream's timeouts.call.","$ref":"#/definitions/Duration","x-minimum":"1ms"}},"x-map":"Route"},"Match":{"description":"Conditions, all of which must hold; at most one of them about a name.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tool_name":{"$ref":"#/definitions/Texts"},"tool_prefix":{"$ref":"#/definitions/Texts"},"tool_glob":{"$ref":"#/definitions/Texts"},"tool_regex":{"$ref":"#/definitions/Texts"},"prompt_name":{"$ref":"#/definitions/Texts"},"prompt_prefix":{"$ref":"#/definitions/Texts"},"prompt_glob":{"$ref":"#/definitions/Texts"},"resource_uri":{"$ref":"#/definitions/Texts"},"resource_prefix":{"$ref":"#/definitions/Texts"},"resource_glob":{"$ref":"#/definitions/Texts"},"method":{"$ref":"#/definitions/Texts"},"header":{"description":"HTTP headers by name: a text (exact) or a condition.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"minProperties":1,"additionalProperties":{"$ref":"#/definitions/ValueMatch"}},"listener":{"$ref":"#/definitions/Texts"},"region":{"$ref":"#/definitions/Texts"},"default":{"description":"Everything no other route takes.","const":true}},"x-map":"Match"},"ValueMatch":{"description":"A text to equal, or one or more conditions that must all hold; `not` turns the whole round.","type":["string","object"],"additionalProperties":false,"minProperties":1,"properties":{"exact":{"type":"string"},"prefix":{"type":"string"},"glob":{"type":"string"},"regex":{"type":"string"},"present":{"type":"boolean"},"not":{"description":"Turns the whole condition round.","type":"boolean"}},"x-map":"ValueMatch"}},"x-map":"Config"};
const schema14 = {"description":"A name: letters, digits, `.`, `_`, `-`; starts with a letter or digit; at most 64 characters.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","x-expected":"at most 64 letters, digits, `.`, `_` and `-`, starting with a letter or digit"};
const pattern0 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const schema12 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","default":"mcpgw"},"region":{"description":"Where this gateway runs; `match.region` compares with it.","type":"string","default":""},"listeners":{"description":"Where clients connect.","type":"array","items":{"$ref":"#/definitions/Listener"},"minItems":1,"default":[{}]},"admin":{"description":"Health, status and metrics, on a port of its own.","type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean","default":true},"address":{"type":"string","default":"127.0.0.1"},"port":{"$ref":"#/definitions/Port","default":9901}},"x-map":"Gateway.admin"},"limits":{"type":"object","additionalProperties":false,"properties":{"max_request_bytes":{"$ref":"#/definitions/Size","default":"4MiB"},"max_response_bytes":{"$ref":"#/definitions/Size","default":"16MiB"},"max_sessions":{"type":"integer","minimum":1,"default":10000},"max_connections":{"type":"integer","minimum":1,"default":10000}},"x-map":"Gateway.limits"},"protocol":{"type":"object","additionalProperties":false,"properties":{"extensions":{"description":"Protocol extensions whose capabilities are passed on between clients and upstreams; of every other one, nothing is.","type":"array","items":{"$ref":"#/definitions/ExtensionId"},"default":["io.modelcontextprotocol/ui","io.modelcontextprotocol/tasks"]}},"x-map":"Gateway.protocol"},"sessions":{"description":"Sessions of clients up to revision 2025-11-25.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long a session without requests and without an open stream stays.","$ref":"#/definitions/Duration","default":"30m","x-minimum":"1s"},"key":{"description":"Seals what the gateway hands to clients to bring back (request states, task ids, cursors): at least 32 characters, the same for gateways that share their clients. A reference: ${env:NAME} or ${file:/path}. By default a new one at every start.","type":"string","pattern":".","x-expected":"a reference such as `${env:MCPGW_KEY}`"}},"x-map":"Gateway.sessions"},"reload":{"type":"object","additionalProperties":false,"properties":{"watch":{"type":"boolean","default":true},"debounce":{"$ref":"#/definitions/Duration","default":"200ms"},"drain":{"description":"How long calls of a replaced bundle may take to finish.","$ref":"#/definitions/Duration","default":"30s"}},"x-map":"Gateway.reload"},"shutdown_grace":{"$ref":"#/definitions/Duration","default":"30s"}},"x-map":"Gateway"};
const schema15 = {"description":"A port; 0 takes a free one.","type":"integer","minimum":0,"maximum":65535};
const schema21 = {"description":"A size with a unit: 512B, 64KiB, 4MiB, 1GiB.","type":"string","pattern":"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$","x-unit":"size"};
const schema23 = {"description":"An extension as it names itself: a domain reversed, `/` and a name.","type":"string","pattern":"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$","x-expected":"the id of an extension such as `io.modelcontextprotocol/ui`"};
const schema24 = {"description":"A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.","type":"string","pattern":"^([0-9]+(ms|s|m|h|d))+$","x-unit":"duration"};
const func2 = Object.prototype.hasOwnProperty;
const schema13 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/definitions/Name","default":"default"},"address":{"type":"string","default":"127.0.0.1"},"port":{"$ref":"#/definitions/Port","default":8080},"transports":{"description":"What is served, each on a path of its own: Streamable HTTP, HTTP+SSE (2024-11-05) and WebSocket.","type":"array","items":{"enum":["streamable_http","sse","websocket"]},"minItems":1,"default":["streamable_http","sse","websocket"]},"path":{"description":"Where Streamable HTTP is served.","$ref":"#/definitions/HttpPath","default":"/mcp"},"sse_path":{"description":"Where clients of HTTP+SSE open their stream.","$ref":"#/definitions/HttpPath","default":"/sse"},"message_path":{"description":"Where clients of HTTP+SSE send their messages; the stream tells them.","$ref":"#/definitions/HttpPath","default":"/message"},"ws_path":{"description":"Where WebSocket is served.","$ref":"#/definitions/HttpPath","default":"/ws"},"allowed_origins":{"description":"Browser origins that may call, such as https://app.example.com. None by default.","type":"array","items":{"type":"string","pattern":"^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$","x-expected":"an origin such as `https://app.example.com`"},"default":[]},"allowed_hosts":{"description":"Values accepted in the Host header. Loopback names are accepted on a loopback listener.","type":"array","items":{"type":"string","pattern":"^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$","x-expected":"a host such as `mcp.example.com`"},"default":[]}},"x-map":"Listener"};
const schema16 = {"description":"A path of a listener: letters, digits, `.`, `_`, `~`, `-` and `/`. Clients would resolve `.`, `..` and `//`.","type":"string","pattern":"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$","x-expected":"a path that starts with `/` and holds letters, digits, `.`, `_`, `~`, `-` and `/`, but no `//`, `/./` or `/../`"};
const pattern2 = new RegExp("^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$", "u");
const pattern6 = new RegExp("^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$", "u");
const pattern7 = new RegExp("^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema13.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
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
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/Name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema14,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/Name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.address !== undefined){
let data1 = data.address;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.address.type,parentSchema:schema13.properties.address,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.port !== undefined){
let data2 = data.port;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/definitions/Port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema15.type,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 65535 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/definitions/Port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/definitions/Port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema15,data:data2};
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
if(data.transports !== undefined){
let data3 = data.transports;
if(Array.isArray(data3)){
if(data3.length < 1){
const err7 = {instancePath:instancePath+"/transports",schemaPath:"#/properties/transports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema13.properties.transports,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!(((data4 === "streamable_http") || (data4 === "sse")) || (data4 === "websocket"))){
const err8 = {instancePath:instancePath+"/transports/" + i0,schemaPath:"#/properties/transports/items/enum",keyword:"enum",params:{allowedValues: schema13.properties.transports.items.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.transports.items.enum,parentSchema:schema13.properties.transports.items,data:data4};
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
const err9 = {instancePath:instancePath+"/transports",schemaPath:"#/properties/transports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.transports.type,parentSchema:schema13.properties.transports,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.path !== undefined){
let data5 = data.path;
if(typeof data5 === "string"){
if(!pattern2.test(data5)){
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/definitions/HttpPath/pattern",keyword:"pattern",params:{pattern: "^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"},message:"must match pattern \""+"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"+"\"",schema:"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$",parentSchema:schema16,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/path",schemaPath:"#/definitions/HttpPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.type,parentSchema:schema16,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.sse_path !== undefined){
let data6 = data.sse_path;
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
const err12 = {instancePath:instancePath+"/sse_path",schemaPath:"#/definitions/HttpPath/pattern",keyword:"pattern",params:{pattern: "^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"},message:"must match pattern \""+"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"+"\"",schema:"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$",parentSchema:schema16,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/sse_path",schemaPath:"#/definitions/HttpPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.type,parentSchema:schema16,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.message_path !== undefined){
let data7 = data.message_path;
if(typeof data7 === "string"){
if(!pattern2.test(data7)){
const err14 = {instancePath:instancePath+"/message_path",schemaPath:"#/definitions/HttpPath/pattern",keyword:"pattern",params:{pattern: "^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"},message:"must match pattern \""+"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"+"\"",schema:"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$",parentSchema:schema16,data:data7};
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
const err15 = {instancePath:instancePath+"/message_path",schemaPath:"#/definitions/HttpPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.type,parentSchema:schema16,data:data7};
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
let data8 = data.ws_path;
if(typeof data8 === "string"){
if(!pattern2.test(data8)){
const err16 = {instancePath:instancePath+"/ws_path",schemaPath:"#/definitions/HttpPath/pattern",keyword:"pattern",params:{pattern: "^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"},message:"must match pattern \""+"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$"+"\"",schema:"^/(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/|$))*$",parentSchema:schema16,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/ws_path",schemaPath:"#/definitions/HttpPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.type,parentSchema:schema16,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.allowed_origins !== undefined){
let data9 = data.allowed_origins;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
const err18 = {instancePath:instancePath+"/allowed_origins/" + i1,schemaPath:"#/properties/allowed_origins/items/pattern",keyword:"pattern",params:{pattern: "^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$"},message:"must match pattern \""+"^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$"+"\"",schema:"^([*]|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?)$",parentSchema:schema13.properties.allowed_origins.items,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/allowed_origins/" + i1,schemaPath:"#/properties/allowed_origins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.allowed_origins.items.type,parentSchema:schema13.properties.allowed_origins.items,data:data10};
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
const err20 = {instancePath:instancePath+"/allowed_origins",schemaPath:"#/properties/allowed_origins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.allowed_origins.type,parentSchema:schema13.properties.allowed_origins,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
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
if(!pattern7.test(data12)){
const err21 = {instancePath:instancePath+"/allowed_hosts/" + i2,schemaPath:"#/properties/allowed_hosts/items/pattern",keyword:"pattern",params:{pattern: "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$"},message:"must match pattern \""+"^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$"+"\"",schema:"^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$",parentSchema:schema13.properties.allowed_hosts.items,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/allowed_hosts/" + i2,schemaPath:"#/properties/allowed_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.allowed_hosts.items.type,parentSchema:schema13.properties.allowed_hosts.items,data:data12};
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
const err23 = {instancePath:instancePath+"/allowed_hosts",schemaPath:"#/properties/allowed_hosts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.allowed_hosts.type,parentSchema:schema13.properties.allowed_hosts,data:data11};
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
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

const pattern8 = new RegExp("^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$", "u");
const pattern10 = new RegExp("^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$", "u");
const pattern11 = new RegExp("^([0-9]+(ms|s|m|h|d))+$", "u");
const pattern12 = new RegExp(".", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
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
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.name.type,parentSchema:schema12.properties.name,data:data0};
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
const err2 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.region.type,parentSchema:schema12.properties.region,data:data1};
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
const err3 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema12.properties.listeners,data:data2};
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
if(!(validate12(data2[i0], {instancePath:instancePath+"/listeners/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.listeners.type,parentSchema:schema12.properties.listeners,data:data2};
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
if(!(((key1 === "enabled") || (key1 === "address")) || (key1 === "port"))){
const err5 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.admin,data:data4};
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
const err6 = {instancePath:instancePath+"/admin/enabled",schemaPath:"#/properties/admin/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.admin.properties.enabled.type,parentSchema:schema12.properties.admin.properties.enabled,data:data5};
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
const err7 = {instancePath:instancePath+"/admin/address",schemaPath:"#/properties/admin/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.admin.properties.address.type,parentSchema:schema12.properties.admin.properties.address,data:data6};
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
let data7 = data4.port;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err8 = {instancePath:instancePath+"/admin/port",schemaPath:"#/definitions/Port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema15.type,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 > 65535 || isNaN(data7)){
const err9 = {instancePath:instancePath+"/admin/port",schemaPath:"#/definitions/Port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err10 = {instancePath:instancePath+"/admin/port",schemaPath:"#/definitions/Port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema15,data:data7};
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
}
else {
const err11 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.admin.type,parentSchema:schema12.properties.admin,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.limits !== undefined){
let data8 = data.limits;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
if(!((((key2 === "max_request_bytes") || (key2 === "max_response_bytes")) || (key2 === "max_sessions")) || (key2 === "max_connections"))){
const err12 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.limits,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data8.max_request_bytes !== undefined){
let data9 = data8.max_request_bytes;
if(typeof data9 === "string"){
if(!pattern8.test(data9)){
const err13 = {instancePath:instancePath+"/limits/max_request_bytes",schemaPath:"#/definitions/Size/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$"},message:"must match pattern \""+"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$"+"\"",schema:"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$",parentSchema:schema21,data:data9};
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
const err14 = {instancePath:instancePath+"/limits/max_request_bytes",schemaPath:"#/definitions/Size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.type,parentSchema:schema21,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.max_response_bytes !== undefined){
let data10 = data8.max_response_bytes;
if(typeof data10 === "string"){
if(!pattern8.test(data10)){
const err15 = {instancePath:instancePath+"/limits/max_response_bytes",schemaPath:"#/definitions/Size/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$"},message:"must match pattern \""+"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$"+"\"",schema:"^([1-9][0-9]{0,8}(B|KiB|MiB)|[1-9][0-9]{0,3}GiB)$",parentSchema:schema21,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/limits/max_response_bytes",schemaPath:"#/definitions/Size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.type,parentSchema:schema21,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.max_sessions !== undefined){
let data11 = data8.max_sessions;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err17 = {instancePath:instancePath+"/limits/max_sessions",schemaPath:"#/properties/limits/properties/max_sessions/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.limits.properties.max_sessions.type,parentSchema:schema12.properties.limits.properties.max_sessions,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data11 == "number"){
if(data11 < 1 || isNaN(data11)){
const err18 = {instancePath:instancePath+"/limits/max_sessions",schemaPath:"#/properties/limits/properties/max_sessions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.limits.properties.max_sessions,data:data11};
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
if(data8.max_connections !== undefined){
let data12 = data8.max_connections;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err19 = {instancePath:instancePath+"/limits/max_connections",schemaPath:"#/properties/limits/properties/max_connections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.limits.properties.max_connections.type,parentSchema:schema12.properties.limits.properties.max_connections,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data12 == "number"){
if(data12 < 1 || isNaN(data12)){
const err20 = {instancePath:instancePath+"/limits/max_connections",schemaPath:"#/properties/limits/properties/max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.limits.properties.max_connections,data:data12};
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
}
else {
const err21 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.limits.type,parentSchema:schema12.properties.limits,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.protocol !== undefined){
let data13 = data.protocol;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(key3 === "extensions")){
const err22 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.protocol,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data13.extensions !== undefined){
let data14 = data13.extensions;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(typeof data15 === "string"){
if(!pattern10.test(data15)){
const err23 = {instancePath:instancePath+"/protocol/extensions/" + i1,schemaPath:"#/definitions/ExtensionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$",parentSchema:schema23,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/protocol/extensions/" + i1,schemaPath:"#/definitions/ExtensionId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.type,parentSchema:schema23,data:data15};
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
const err25 = {instancePath:instancePath+"/protocol/extensions",schemaPath:"#/properties/protocol/properties/extensions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.protocol.properties.extensions.type,parentSchema:schema12.properties.protocol.properties.extensions,data:data14};
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
const err26 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.protocol.type,parentSchema:schema12.properties.protocol,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.sessions !== undefined){
let data16 = data.sessions;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
if(!((key4 === "ttl") || (key4 === "key"))){
const err27 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.sessions,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data16.ttl !== undefined){
let data17 = data16.ttl;
if(typeof data17 === "string"){
if(!pattern11.test(data17)){
const err28 = {instancePath:instancePath+"/sessions/ttl",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/sessions/ttl",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data16.key !== undefined){
let data18 = data16.key;
if(typeof data18 === "string"){
if(!pattern12.test(data18)){
const err30 = {instancePath:instancePath+"/sessions/key",schemaPath:"#/properties/sessions/properties/key/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema12.properties.sessions.properties.key,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/sessions/key",schemaPath:"#/properties/sessions/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.sessions.properties.key.type,parentSchema:schema12.properties.sessions.properties.key,data:data18};
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
const err32 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.sessions.type,parentSchema:schema12.properties.sessions,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.reload !== undefined){
let data19 = data.reload;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key5 in data19){
if(!(((key5 === "watch") || (key5 === "debounce")) || (key5 === "drain"))){
const err33 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.reload,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data19.watch !== undefined){
let data20 = data19.watch;
if(typeof data20 !== "boolean"){
const err34 = {instancePath:instancePath+"/reload/watch",schemaPath:"#/properties/reload/properties/watch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.reload.properties.watch.type,parentSchema:schema12.properties.reload.properties.watch,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.debounce !== undefined){
let data21 = data19.debounce;
if(typeof data21 === "string"){
if(!pattern11.test(data21)){
const err35 = {instancePath:instancePath+"/reload/debounce",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/reload/debounce",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data19.drain !== undefined){
let data22 = data19.drain;
if(typeof data22 === "string"){
if(!pattern11.test(data22)){
const err37 = {instancePath:instancePath+"/reload/drain",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/reload/drain",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data22};
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
const err39 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.reload.type,parentSchema:schema12.properties.reload,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.shutdown_grace !== undefined){
let data23 = data.shutdown_grace;
if(typeof data23 === "string"){
if(!pattern11.test(data23)){
const err40 = {instancePath:instancePath+"/shutdown_grace",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/shutdown_grace",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data23};
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
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean","default":true},"description":{"type":"string"},"transport":{"description":"auto: stdio for a `command`, WebSocket for ws:// and wss://, HTTP+SSE for a path that ends in /sse, else Streamable HTTP, and HTTP+SSE where the server refuses that.","enum":["auto","streamable_http","sse","websocket","stdio"],"default":"auto"},"url":{"description":"Address of one server: http://, https://, ws:// or wss://. May hold ${env:} and ${file:}.","type":"string"},"path":{"description":"Appended to URLs that have no path.","type":"string","pattern":"^/","x-expected":"a path that starts with `/`","default":"/mcp"},"instances":{"description":"Several servers that offer the same tools.","type":"array","items":{"$ref":"#/definitions/Instance"},"minItems":1},"headers":{"description":"Sent with every request to the upstream.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"additionalProperties":{"type":"string"},"default":{}},"command":{"description":"Executable of a stdio server, started without a shell.","type":"string"},"args":{"type":"array","items":{"type":"string"},"default":[]},"env":{"description":"The whole environment of the process beside PATH, HOME and a few like them.","type":"object","propertyNames":{"pattern":"^[^=\\u0000]+$","x-expected":"the name of a variable, without `=`"},"additionalProperties":{"type":"string"},"default":{}},"cwd":{"type":"string"},"stdio":{"type":"object","additionalProperties":false,"properties":{"isolation":{"description":"shared: one process for everybody, which can ask no client for anything; per_client, per_session: a process for each, which can.","$ref":"#/definitions/Isolation","default":"shared"},"max_processes":{"description":"Processes there may be at once with per_client and per_session.","type":"integer","minimum":1,"maximum":10000,"default":16},"startup_timeout":{"$ref":"#/definitions/Duration","default":"30s","x-minimum":"1ms"},"restart_backoff":{"description":"Pause before the second restart in a row; doubles up to 60s.","$ref":"#/definitions/Duration","default":"1s","x-minimum":"1ms"},"max_restarts":{"description":"Restarts in a row before the pause stays at its longest and the log says so.","type":"integer","minimum":0,"default":10},"shutdown_grace":{"$ref":"#/definitions/Duration","default":"5s"},"stderr":{"enum":["log","discard","inherit"],"default":"log"}},"x-map":"Upstream.stdio"},"sessions":{"description":"Of an upstream with a `url` or `instances` that keeps sessions (up to revision 2025-11-25) or connections (HTTP+SSE, WebSocket).","type":"object","additionalProperties":false,"properties":{"isolation":{"$ref":"#/definitions/Isolation","default":"shared"},"max":{"description":"Sessions or connections there may be at once with per_client and per_session.","type":"integer","minimum":1,"maximum":10000,"default":256}},"x-map":"Upstream.sessions"},"protocol":{"type":"object","additionalProperties":false,"properties":{"server_requests":{"description":"What the upstream may ask clients for while it works on a call of theirs; `[]` for nothing.","type":"array","items":{"enum":["elicitation","sampling","roots"]},"default":["elicitation","sampling","roots"]},"era":{"description":"legacy: initialize and sessions (up to 2025-11-25); modern: stateless (2026-07-28); auto: probe.","enum":["auto","legacy","modern"],"default":"auto"}},"x-map":"Upstream.protocol"},"discovery":{"type":"object","additionalProperties":false,"properties":{"interval":{"description":"Pause between two readings of what the upstream offers.","$ref":"#/definitions/Duration","default":"60s","x-minimum":"1s"},"on_failure":{"description":"What happens to the tools, prompts and resources of an upstream that cannot be reached: leave lists (drop) or stay (keep_last).","enum":["keep_last","drop"],"default":"drop"},"follow_list_changed":{"type":"boolean","default":true}},"x-map":"Upstream.discovery"},"timeouts":{"type":"object","additionalProperties":false,"properties":{"connect":{"$ref":"#/definitions/Duration","default":"3s","x-minimum":"1ms"},"call":{"description":"Longest a call may take, progress or not.","$ref":"#/definitions/Duration","default":"120s","x-minimum":"1ms"},"idle":{"description":"Longest silence on a stream.","$ref":"#/definitions/Duration","default":"60s","x-minimum":"1ms"}},"x-map":"Upstream.timeouts"},"namespace":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["never","always"],"default":"never"},"prefix":{"description":"Defaults to the upstream's name.","$ref":"#/definitions/Name"},"separator":{"type":"string","pattern":"^[._-]{1,4}$","x-expected":"one to four of `.`, `_` and `-`","default":"__"}},"x-map":"Upstream.namespace"},"on_name_conflict":{"description":"When another upstream already owns the name of a tool or prompt: hide the newcomer, or prefix it.","enum":["hide","prefix"],"default":"hide"},"tools":{"type":"object","additionalProperties":false,"properties":{"include":{"description":"Globs over the upstream's own names; all by default.","type":"array","items":{"type":"string"},"default":["*"]},"exclude":{"description":"Globs; exclude beats include.","type":"array","items":{"type":"string"},"default":[]},"rename":{"description":"Upstream's name -> name shown to clients.","type":"object","additionalProperties":{"type":"string"},"default":{}}},"x-map":"Upstream.tools"},"prompts":{"description":"Which prompts are shown, by globs over the upstream's own names.","$ref":"#/definitions/Selection"},"resources":{"description":"Which resources are shown, by globs over their URIs; templates, over their text.","$ref":"#/definitions/Selection"}},"x-map":"Upstream"};
const schema30 = {"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string"},"name":{"description":"Defaults to host:port.","type":"string"},"weight":{"type":"integer","minimum":0,"maximum":1000000,"default":1}},"x-map":"Instance"};
const schema31 = {"type":"string","pattern":"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$","x-expected":"the name of an HTTP header"};
const schema32 = {"description":"Who may share one session, connection or process of an upstream that keeps state: everybody, only requests of one client, or only those of one session of it.","enum":["shared","per_client","per_session"]};
const schema42 = {"description":"Globs: all by default, and exclude beats include.","type":"object","additionalProperties":false,"properties":{"include":{"type":"array","items":{"type":"string"},"default":["*"]},"exclude":{"type":"array","items":{"type":"string"},"default":[]}},"x-map":"Selection"};
const pattern17 = new RegExp("^/", "u");
const pattern18 = new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$", "u");
const pattern19 = new RegExp("^[^=\\u0000]+$", "u");
const pattern28 = new RegExp("^[._-]{1,4}$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema29.properties, key0))){
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
if(data.enabled !== undefined){
let data0 = data.enabled;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.enabled.type,parentSchema:schema29.properties.enabled,data:data0};
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
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.description.type,parentSchema:schema29.properties.description,data:data1};
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
const err3 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema29.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.transport.enum,parentSchema:schema29.properties.transport,data:data2};
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
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.url.type,parentSchema:schema29.properties.url,data:data3};
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
if(!pattern17.test(data4)){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema29.properties.path,data:data4};
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
const err6 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.path.type,parentSchema:schema29.properties.path,data:data4};
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
const err7 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema29.properties.instances,data:data5};
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
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.url === undefined){
const err8 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/definitions/Instance/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema30.required,parentSchema:schema30,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "url") || (key1 === "name")) || (key1 === "weight"))){
const err9 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/definitions/Instance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.url !== undefined){
let data7 = data6.url;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/instances/" + i0+"/url",schemaPath:"#/definitions/Instance/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.url.type,parentSchema:schema30.properties.url,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.name !== undefined){
let data8 = data6.name;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/instances/" + i0+"/name",schemaPath:"#/definitions/Instance/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.name.type,parentSchema:schema30.properties.name,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.weight !== undefined){
let data9 = data6.weight;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err12 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/definitions/Instance/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.weight.type,parentSchema:schema30.properties.weight,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data9 == "number"){
if(data9 > 1000000 || isNaN(data9)){
const err13 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/definitions/Instance/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema30.properties.weight,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err14 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/definitions/Instance/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema30.properties.weight,data:data9};
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
const err15 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/definitions/Instance/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data:data6};
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
const err16 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.instances.type,parentSchema:schema29.properties.instances,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.headers !== undefined){
let data10 = data.headers;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
const _errs25 = errors;
if(typeof key2 === "string"){
if(!pattern18.test(key2)){
const err17 = {instancePath:instancePath+"/headers",schemaPath:"#/definitions/HeaderName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"+"\"",schema:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",parentSchema:schema31,data:key2,propertyName:key2};
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
const err18 = {instancePath:instancePath+"/headers",schemaPath:"#/definitions/HeaderName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var valid5 = _errs25 === errors;
if(!valid5){
const err19 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema29.properties.headers.propertyNames,parentSchema:schema29.properties.headers,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
for(const key3 in data10){
let data11 = data10[key3];
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.headers.additionalProperties.type,parentSchema:schema29.properties.headers.additionalProperties,data:data11};
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
const err21 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.headers.type,parentSchema:schema29.properties.headers,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.command !== undefined){
let data12 = data.command;
if(typeof data12 !== "string"){
const err22 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.command.type,parentSchema:schema29.properties.command,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.args !== undefined){
let data13 = data.args;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 !== "string"){
const err23 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.args.items.type,parentSchema:schema29.properties.args.items,data:data14};
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
const err24 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.args.type,parentSchema:schema29.properties.args,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.env !== undefined){
let data15 = data.env;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
const _errs39 = errors;
if(typeof key4 === "string"){
if(!pattern19.test(key4)){
const err25 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^=\\u0000]+$"},message:"must match pattern \""+"^[^=\\u0000]+$"+"\"",schema:"^[^=\\u0000]+$",parentSchema:schema29.properties.env.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid10 = _errs39 === errors;
if(!valid10){
const err26 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema29.properties.env.propertyNames,parentSchema:schema29.properties.env,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key5 in data15){
let data16 = data15[key5];
if(typeof data16 !== "string"){
const err27 = {instancePath:instancePath+"/env/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.env.additionalProperties.type,parentSchema:schema29.properties.env.additionalProperties,data:data16};
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
const err28 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.env.type,parentSchema:schema29.properties.env,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.cwd !== undefined){
let data17 = data.cwd;
if(typeof data17 !== "string"){
const err29 = {instancePath:instancePath+"/cwd",schemaPath:"#/properties/cwd/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.cwd.type,parentSchema:schema29.properties.cwd,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.stdio !== undefined){
let data18 = data.stdio;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key6 in data18){
if(!(((((((key6 === "isolation") || (key6 === "max_processes")) || (key6 === "startup_timeout")) || (key6 === "restart_backoff")) || (key6 === "max_restarts")) || (key6 === "shutdown_grace")) || (key6 === "stderr"))){
const err30 = {instancePath:instancePath+"/stdio",schemaPath:"#/properties/stdio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema29.properties.stdio,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data18.isolation !== undefined){
let data19 = data18.isolation;
if(!(((data19 === "shared") || (data19 === "per_client")) || (data19 === "per_session"))){
const err31 = {instancePath:instancePath+"/stdio/isolation",schemaPath:"#/definitions/Isolation/enum",keyword:"enum",params:{allowedValues: schema32.enum},message:"must be equal to one of the allowed values",schema:schema32.enum,parentSchema:schema32,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data18.max_processes !== undefined){
let data20 = data18.max_processes;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err32 = {instancePath:instancePath+"/stdio/max_processes",schemaPath:"#/properties/stdio/properties/max_processes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema29.properties.stdio.properties.max_processes.type,parentSchema:schema29.properties.stdio.properties.max_processes,data:data20};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data20 == "number"){
if(data20 > 10000 || isNaN(data20)){
const err33 = {instancePath:instancePath+"/stdio/max_processes",schemaPath:"#/properties/stdio/properties/max_processes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema29.properties.stdio.properties.max_processes,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err34 = {instancePath:instancePath+"/stdio/max_processes",schemaPath:"#/properties/stdio/properties/max_processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema29.properties.stdio.properties.max_processes,data:data20};
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
if(data18.startup_timeout !== undefined){
let data21 = data18.startup_timeout;
if(typeof data21 === "string"){
if(!pattern11.test(data21)){
const err35 = {instancePath:instancePath+"/stdio/startup_timeout",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/stdio/startup_timeout",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.restart_backoff !== undefined){
let data22 = data18.restart_backoff;
if(typeof data22 === "string"){
if(!pattern11.test(data22)){
const err37 = {instancePath:instancePath+"/stdio/restart_backoff",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/stdio/restart_backoff",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data22};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.max_restarts !== undefined){
let data23 = data18.max_restarts;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err39 = {instancePath:instancePath+"/stdio/max_restarts",schemaPath:"#/properties/stdio/properties/max_restarts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema29.properties.stdio.properties.max_restarts.type,parentSchema:schema29.properties.stdio.properties.max_restarts,data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data23 == "number"){
if(data23 < 0 || isNaN(data23)){
const err40 = {instancePath:instancePath+"/stdio/max_restarts",schemaPath:"#/properties/stdio/properties/max_restarts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema29.properties.stdio.properties.max_restarts,data:data23};
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
if(data18.shutdown_grace !== undefined){
let data24 = data18.shutdown_grace;
if(typeof data24 === "string"){
if(!pattern11.test(data24)){
const err41 = {instancePath:instancePath+"/stdio/shutdown_grace",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/stdio/shutdown_grace",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.stderr !== undefined){
let data25 = data18.stderr;
if(!(((data25 === "log") || (data25 === "discard")) || (data25 === "inherit"))){
const err43 = {instancePath:instancePath+"/stdio/stderr",schemaPath:"#/properties/stdio/properties/stderr/enum",keyword:"enum",params:{allowedValues: schema29.properties.stdio.properties.stderr.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.stdio.properties.stderr.enum,parentSchema:schema29.properties.stdio.properties.stderr,data:data25};
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
const err44 = {instancePath:instancePath+"/stdio",schemaPath:"#/properties/stdio/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.stdio.type,parentSchema:schema29.properties.stdio,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.sessions !== undefined){
let data26 = data.sessions;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key7 in data26){
if(!((key7 === "isolation") || (key7 === "max"))){
const err45 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema29.properties.sessions,data:data26};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data26.isolation !== undefined){
let data27 = data26.isolation;
if(!(((data27 === "shared") || (data27 === "per_client")) || (data27 === "per_session"))){
const err46 = {instancePath:instancePath+"/sessions/isolation",schemaPath:"#/definitions/Isolation/enum",keyword:"enum",params:{allowedValues: schema32.enum},message:"must be equal to one of the allowed values",schema:schema32.enum,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data26.max !== undefined){
let data28 = data26.max;
if(!((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28)))){
const err47 = {instancePath:instancePath+"/sessions/max",schemaPath:"#/properties/sessions/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema29.properties.sessions.properties.max.type,parentSchema:schema29.properties.sessions.properties.max,data:data28};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data28 == "number"){
if(data28 > 10000 || isNaN(data28)){
const err48 = {instancePath:instancePath+"/sessions/max",schemaPath:"#/properties/sessions/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema29.properties.sessions.properties.max,data:data28};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err49 = {instancePath:instancePath+"/sessions/max",schemaPath:"#/properties/sessions/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema29.properties.sessions.properties.max,data:data28};
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
}
else {
const err50 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.sessions.type,parentSchema:schema29.properties.sessions,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.protocol !== undefined){
let data29 = data.protocol;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key8 in data29){
if(!((key8 === "server_requests") || (key8 === "era"))){
const err51 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema29.properties.protocol,data:data29};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data29.server_requests !== undefined){
let data30 = data29.server_requests;
if(Array.isArray(data30)){
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
if(!(((data31 === "elicitation") || (data31 === "sampling")) || (data31 === "roots"))){
const err52 = {instancePath:instancePath+"/protocol/server_requests/" + i2,schemaPath:"#/properties/protocol/properties/server_requests/items/enum",keyword:"enum",params:{allowedValues: schema29.properties.protocol.properties.server_requests.items.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.protocol.properties.server_requests.items.enum,parentSchema:schema29.properties.protocol.properties.server_requests.items,data:data31};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/protocol/server_requests",schemaPath:"#/properties/protocol/properties/server_requests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.protocol.properties.server_requests.type,parentSchema:schema29.properties.protocol.properties.server_requests,data:data30};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data29.era !== undefined){
let data32 = data29.era;
if(!(((data32 === "auto") || (data32 === "legacy")) || (data32 === "modern"))){
const err54 = {instancePath:instancePath+"/protocol/era",schemaPath:"#/properties/protocol/properties/era/enum",keyword:"enum",params:{allowedValues: schema29.properties.protocol.properties.era.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.protocol.properties.era.enum,parentSchema:schema29.properties.protocol.properties.era,data:data32};
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
const err55 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.protocol.type,parentSchema:schema29.properties.protocol,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.discovery !== undefined){
let data33 = data.discovery;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key9 in data33){
if(!(((key9 === "interval") || (key9 === "on_failure")) || (key9 === "follow_list_changed"))){
const err56 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema29.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data33.interval !== undefined){
let data34 = data33.interval;
if(typeof data34 === "string"){
if(!pattern11.test(data34)){
const err57 = {instancePath:instancePath+"/discovery/interval",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data34};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/discovery/interval",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data34};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data33.on_failure !== undefined){
let data35 = data33.on_failure;
if(!((data35 === "keep_last") || (data35 === "drop"))){
const err59 = {instancePath:instancePath+"/discovery/on_failure",schemaPath:"#/properties/discovery/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema29.properties.discovery.properties.on_failure.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.discovery.properties.on_failure.enum,parentSchema:schema29.properties.discovery.properties.on_failure,data:data35};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data33.follow_list_changed !== undefined){
let data36 = data33.follow_list_changed;
if(typeof data36 !== "boolean"){
const err60 = {instancePath:instancePath+"/discovery/follow_list_changed",schemaPath:"#/properties/discovery/properties/follow_list_changed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.discovery.properties.follow_list_changed.type,parentSchema:schema29.properties.discovery.properties.follow_list_changed,data:data36};
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
const err61 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.discovery.type,parentSchema:schema29.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.timeouts !== undefined){
let data37 = data.timeouts;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key10 in data37){
if(!(((key10 === "connect") || (key10 === "call")) || (key10 === "idle"))){
const err62 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema29.properties.timeouts,data:data37};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data37.connect !== undefined){
let data38 = data37.connect;
if(typeof data38 === "string"){
if(!pattern11.test(data38)){
const err63 = {instancePath:instancePath+"/timeouts/connect",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data38};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/timeouts/connect",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data38};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data37.call !== undefined){
let data39 = data37.call;
if(typeof data39 === "string"){
if(!pattern11.test(data39)){
const err65 = {instancePath:instancePath+"/timeouts/call",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data39};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/timeouts/call",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data39};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data37.idle !== undefined){
let data40 = data37.idle;
if(typeof data40 === "string"){
if(!pattern11.test(data40)){
const err67 = {instancePath:instancePath+"/timeouts/idle",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data40};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/timeouts/idle",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data40};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.timeouts.type,parentSchema:schema29.properties.timeouts,data:data37};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.namespace !== undefined){
let data41 = data.namespace;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key11 in data41){
if(!(((key11 === "mode") || (key11 === "prefix")) || (key11 === "separator"))){
const err70 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema29.properties.namespace,data:data41};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data41.mode !== undefined){
let data42 = data41.mode;
if(!((data42 === "never") || (data42 === "always"))){
const err71 = {instancePath:instancePath+"/namespace/mode",schemaPath:"#/properties/namespace/properties/mode/enum",keyword:"enum",params:{allowedValues: schema29.properties.namespace.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.namespace.properties.mode.enum,parentSchema:schema29.properties.namespace.properties.mode,data:data42};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data41.prefix !== undefined){
let data43 = data41.prefix;
if(typeof data43 === "string"){
if(!pattern1.test(data43)){
const err72 = {instancePath:instancePath+"/namespace/prefix",schemaPath:"#/definitions/Name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema14,data:data43};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/namespace/prefix",schemaPath:"#/definitions/Name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data43};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data41.separator !== undefined){
let data44 = data41.separator;
if(typeof data44 === "string"){
if(!pattern28.test(data44)){
const err74 = {instancePath:instancePath+"/namespace/separator",schemaPath:"#/properties/namespace/properties/separator/pattern",keyword:"pattern",params:{pattern: "^[._-]{1,4}$"},message:"must match pattern \""+"^[._-]{1,4}$"+"\"",schema:"^[._-]{1,4}$",parentSchema:schema29.properties.namespace.properties.separator,data:data44};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/namespace/separator",schemaPath:"#/properties/namespace/properties/separator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.namespace.properties.separator.type,parentSchema:schema29.properties.namespace.properties.separator,data:data44};
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
const err76 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.namespace.type,parentSchema:schema29.properties.namespace,data:data41};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.on_name_conflict !== undefined){
let data45 = data.on_name_conflict;
if(!((data45 === "hide") || (data45 === "prefix"))){
const err77 = {instancePath:instancePath+"/on_name_conflict",schemaPath:"#/properties/on_name_conflict/enum",keyword:"enum",params:{allowedValues: schema29.properties.on_name_conflict.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.on_name_conflict.enum,parentSchema:schema29.properties.on_name_conflict,data:data45};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.tools !== undefined){
let data46 = data.tools;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key12 in data46){
if(!(((key12 === "include") || (key12 === "exclude")) || (key12 === "rename"))){
const err78 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema29.properties.tools,data:data46};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data46.include !== undefined){
let data47 = data46.include;
if(Array.isArray(data47)){
const len3 = data47.length;
for(let i3=0; i3<len3; i3++){
let data48 = data47[i3];
if(typeof data48 !== "string"){
const err79 = {instancePath:instancePath+"/tools/include/" + i3,schemaPath:"#/properties/tools/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.tools.properties.include.items.type,parentSchema:schema29.properties.tools.properties.include.items,data:data48};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/tools/include",schemaPath:"#/properties/tools/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.tools.properties.include.type,parentSchema:schema29.properties.tools.properties.include,data:data47};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data46.exclude !== undefined){
let data49 = data46.exclude;
if(Array.isArray(data49)){
const len4 = data49.length;
for(let i4=0; i4<len4; i4++){
let data50 = data49[i4];
if(typeof data50 !== "string"){
const err81 = {instancePath:instancePath+"/tools/exclude/" + i4,schemaPath:"#/properties/tools/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.tools.properties.exclude.items.type,parentSchema:schema29.properties.tools.properties.exclude.items,data:data50};
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
const err82 = {instancePath:instancePath+"/tools/exclude",schemaPath:"#/properties/tools/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.tools.properties.exclude.type,parentSchema:schema29.properties.tools.properties.exclude,data:data49};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data46.rename !== undefined){
let data51 = data46.rename;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key13 in data51){
let data52 = data51[key13];
if(typeof data52 !== "string"){
const err83 = {instancePath:instancePath+"/tools/rename/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tools/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.tools.properties.rename.additionalProperties.type,parentSchema:schema29.properties.tools.properties.rename.additionalProperties,data:data52};
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
const err84 = {instancePath:instancePath+"/tools/rename",schemaPath:"#/properties/tools/properties/rename/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.tools.properties.rename.type,parentSchema:schema29.properties.tools.properties.rename,data:data51};
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
else {
const err85 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.properties.tools.type,parentSchema:schema29.properties.tools,data:data46};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.prompts !== undefined){
let data53 = data.prompts;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key14 in data53){
if(!((key14 === "include") || (key14 === "exclude"))){
const err86 = {instancePath:instancePath+"/prompts",schemaPath:"#/definitions/Selection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data53};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data53.include !== undefined){
let data54 = data53.include;
if(Array.isArray(data54)){
const len5 = data54.length;
for(let i5=0; i5<len5; i5++){
let data55 = data54[i5];
if(typeof data55 !== "string"){
const err87 = {instancePath:instancePath+"/prompts/include/" + i5,schemaPath:"#/definitions/Selection/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.include.items.type,parentSchema:schema42.properties.include.items,data:data55};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/prompts/include",schemaPath:"#/definitions/Selection/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.include.type,parentSchema:schema42.properties.include,data:data54};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data53.exclude !== undefined){
let data56 = data53.exclude;
if(Array.isArray(data56)){
const len6 = data56.length;
for(let i6=0; i6<len6; i6++){
let data57 = data56[i6];
if(typeof data57 !== "string"){
const err89 = {instancePath:instancePath+"/prompts/exclude/" + i6,schemaPath:"#/definitions/Selection/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.exclude.items.type,parentSchema:schema42.properties.exclude.items,data:data57};
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
const err90 = {instancePath:instancePath+"/prompts/exclude",schemaPath:"#/definitions/Selection/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.exclude.type,parentSchema:schema42.properties.exclude,data:data56};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/prompts",schemaPath:"#/definitions/Selection/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data53};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.resources !== undefined){
let data58 = data.resources;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key15 in data58){
if(!((key15 === "include") || (key15 === "exclude"))){
const err92 = {instancePath:instancePath+"/resources",schemaPath:"#/definitions/Selection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data58};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data58.include !== undefined){
let data59 = data58.include;
if(Array.isArray(data59)){
const len7 = data59.length;
for(let i7=0; i7<len7; i7++){
let data60 = data59[i7];
if(typeof data60 !== "string"){
const err93 = {instancePath:instancePath+"/resources/include/" + i7,schemaPath:"#/definitions/Selection/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.include.items.type,parentSchema:schema42.properties.include.items,data:data60};
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
const err94 = {instancePath:instancePath+"/resources/include",schemaPath:"#/definitions/Selection/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.include.type,parentSchema:schema42.properties.include,data:data59};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data58.exclude !== undefined){
let data61 = data58.exclude;
if(Array.isArray(data61)){
const len8 = data61.length;
for(let i8=0; i8<len8; i8++){
let data62 = data61[i8];
if(typeof data62 !== "string"){
const err95 = {instancePath:instancePath+"/resources/exclude/" + i8,schemaPath:"#/definitions/Selection/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.exclude.items.type,parentSchema:schema42.properties.exclude.items,data:data62};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/resources/exclude",schemaPath:"#/definitions/Selection/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.exclude.type,parentSchema:schema42.properties.exclude,data:data61};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/resources",schemaPath:"#/definitions/Selection/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data58};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

const schema44 = {"type":"object","additionalProperties":false,"required":["match"],"properties":{"name":{"$ref":"#/definitions/Name"},"description":{"type":"string"},"enabled":{"type":"boolean","default":true},"priority":{"description":"Higher wins before specificity is looked at.","type":"integer","default":0},"match":{"description":"Conditions that must all hold, or a list of such alternatives.","tsType":"Match | Match[]","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/Match"},"else":{"type":"array","items":{"$ref":"#/definitions/Match"},"minItems":1}},"upstream":{"$ref":"#/definitions/Name"},"upstreams":{"description":"A weighted split.","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"$ref":"#/definitions/Name"},"weight":{"type":"integer","minimum":0,"maximum":1000000,"default":1}},"x-map":"Route.upstreams[]"}},"deny":{"description":"Refuse with this message.","type":"string"},"split":{"type":"object","additionalProperties":false,"properties":{"sticky_by":{"description":"What keeps a caller on its side of a split.","enum":["session","none"],"default":"session"},"salt":{"description":"Changes who falls on which side. Defaults to the route's name.","type":"string"}},"x-map":"Route.split"},"timeout":{"description":"Instead of the upstream's timeouts.call.","$ref":"#/definitions/Duration","x-minimum":"1ms"}},"x-map":"Route"};
const schema46 = {"description":"Conditions, all of which must hold; at most one of them about a name.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tool_name":{"$ref":"#/definitions/Texts"},"tool_prefix":{"$ref":"#/definitions/Texts"},"tool_glob":{"$ref":"#/definitions/Texts"},"tool_regex":{"$ref":"#/definitions/Texts"},"prompt_name":{"$ref":"#/definitions/Texts"},"prompt_prefix":{"$ref":"#/definitions/Texts"},"prompt_glob":{"$ref":"#/definitions/Texts"},"resource_uri":{"$ref":"#/definitions/Texts"},"resource_prefix":{"$ref":"#/definitions/Texts"},"resource_glob":{"$ref":"#/definitions/Texts"},"method":{"$ref":"#/definitions/Texts"},"header":{"description":"HTTP headers by name: a text (exact) or a condition.","type":"object","propertyNames":{"$ref":"#/definitions/HeaderName"},"minProperties":1,"additionalProperties":{"$ref":"#/definitions/ValueMatch"}},"listener":{"$ref":"#/definitions/Texts"},"region":{"$ref":"#/definitions/Texts"},"default":{"description":"Everything no other route takes.","const":true}},"x-map":"Match"};
const schema47 = {"description":"One text or a list of texts.","type":["string","array"],"items":{"type":"string"},"minItems":1};
const schema59 = {"description":"A text to equal, or one or more conditions that must all hold; `not` turns the whole round.","type":["string","object"],"additionalProperties":false,"minProperties":1,"properties":{"exact":{"type":"string"},"prefix":{"type":"string"},"glob":{"type":"string"},"regex":{"type":"string"},"present":{"type":"boolean"},"not":{"description":"Turns the whole condition round.","type":"boolean"}},"x-map":"ValueMatch"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema46.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
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
let data0 = data.tool_name;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/tool_name",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/tool_name",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/tool_name/" + i0,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data1};
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
}
if(data.tool_prefix !== undefined){
let data2 = data.tool_prefix;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err5 = {instancePath:instancePath+"/tool_prefix",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/tool_prefix",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/tool_prefix/" + i1,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data3};
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
}
if(data.tool_glob !== undefined){
let data4 = data.tool_glob;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err8 = {instancePath:instancePath+"/tool_glob",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/tool_glob",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/tool_glob/" + i2,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data5};
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
}
if(data.tool_regex !== undefined){
let data6 = data.tool_regex;
if((typeof data6 !== "string") && (!(Array.isArray(data6)))){
const err11 = {instancePath:instancePath+"/tool_regex",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data6)){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/tool_regex",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(typeof data7 !== "string"){
const err13 = {instancePath:instancePath+"/tool_regex/" + i3,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data7};
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
}
if(data.prompt_name !== undefined){
let data8 = data.prompt_name;
if((typeof data8 !== "string") && (!(Array.isArray(data8)))){
const err14 = {instancePath:instancePath+"/prompt_name",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(Array.isArray(data8)){
if(data8.length < 1){
const err15 = {instancePath:instancePath+"/prompt_name",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/prompt_name/" + i4,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data9};
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
}
if(data.prompt_prefix !== undefined){
let data10 = data.prompt_prefix;
if((typeof data10 !== "string") && (!(Array.isArray(data10)))){
const err17 = {instancePath:instancePath+"/prompt_prefix",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(Array.isArray(data10)){
if(data10.length < 1){
const err18 = {instancePath:instancePath+"/prompt_prefix",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
let data11 = data10[i5];
if(typeof data11 !== "string"){
const err19 = {instancePath:instancePath+"/prompt_prefix/" + i5,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data11};
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
if(data.prompt_glob !== undefined){
let data12 = data.prompt_glob;
if((typeof data12 !== "string") && (!(Array.isArray(data12)))){
const err20 = {instancePath:instancePath+"/prompt_glob",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(Array.isArray(data12)){
if(data12.length < 1){
const err21 = {instancePath:instancePath+"/prompt_glob",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len6 = data12.length;
for(let i6=0; i6<len6; i6++){
let data13 = data12[i6];
if(typeof data13 !== "string"){
const err22 = {instancePath:instancePath+"/prompt_glob/" + i6,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data13};
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
}
if(data.resource_uri !== undefined){
let data14 = data.resource_uri;
if((typeof data14 !== "string") && (!(Array.isArray(data14)))){
const err23 = {instancePath:instancePath+"/resource_uri",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Array.isArray(data14)){
if(data14.length < 1){
const err24 = {instancePath:instancePath+"/resource_uri",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len7 = data14.length;
for(let i7=0; i7<len7; i7++){
let data15 = data14[i7];
if(typeof data15 !== "string"){
const err25 = {instancePath:instancePath+"/resource_uri/" + i7,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data15};
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
}
if(data.resource_prefix !== undefined){
let data16 = data.resource_prefix;
if((typeof data16 !== "string") && (!(Array.isArray(data16)))){
const err26 = {instancePath:instancePath+"/resource_prefix",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data16)){
if(data16.length < 1){
const err27 = {instancePath:instancePath+"/resource_prefix",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len8 = data16.length;
for(let i8=0; i8<len8; i8++){
let data17 = data16[i8];
if(typeof data17 !== "string"){
const err28 = {instancePath:instancePath+"/resource_prefix/" + i8,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data17};
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
}
if(data.resource_glob !== undefined){
let data18 = data.resource_glob;
if((typeof data18 !== "string") && (!(Array.isArray(data18)))){
const err29 = {instancePath:instancePath+"/resource_glob",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(Array.isArray(data18)){
if(data18.length < 1){
const err30 = {instancePath:instancePath+"/resource_glob",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len9 = data18.length;
for(let i9=0; i9<len9; i9++){
let data19 = data18[i9];
if(typeof data19 !== "string"){
const err31 = {instancePath:instancePath+"/resource_glob/" + i9,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data19};
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
if(data.method !== undefined){
let data20 = data.method;
if((typeof data20 !== "string") && (!(Array.isArray(data20)))){
const err32 = {instancePath:instancePath+"/method",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data20};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(Array.isArray(data20)){
if(data20.length < 1){
const err33 = {instancePath:instancePath+"/method",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len10 = data20.length;
for(let i10=0; i10<len10; i10++){
let data21 = data20[i10];
if(typeof data21 !== "string"){
const err34 = {instancePath:instancePath+"/method/" + i10,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data21};
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
}
if(data.header !== undefined){
let data22 = data.header;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
const err35 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema46.properties.header,data:data22};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key1 in data22){
const _errs59 = errors;
if(typeof key1 === "string"){
if(!pattern18.test(key1)){
const err36 = {instancePath:instancePath+"/header",schemaPath:"#/definitions/HeaderName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"+"\"",schema:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",parentSchema:schema31,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/header",schemaPath:"#/definitions/HeaderName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var valid34 = _errs59 === errors;
if(!valid34){
const err38 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema46.properties.header.propertyNames,parentSchema:schema46.properties.header,data:data22};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
for(const key2 in data22){
let data23 = data22[key2];
if((typeof data23 !== "string") && (!(data23 && typeof data23 == "object" && !Array.isArray(data23)))){
const err39 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/ValueMatch/type",keyword:"type",params:{type: schema59.type},message:"must be string,object",schema:schema59.type,parentSchema:schema59,data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(Object.keys(data23).length < 1){
const err40 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/ValueMatch/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema59,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key3 in data23){
if(!((((((key3 === "exact") || (key3 === "prefix")) || (key3 === "glob")) || (key3 === "regex")) || (key3 === "present")) || (key3 === "not"))){
const err41 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/ValueMatch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data23.exact !== undefined){
let data24 = data23.exact;
if(typeof data24 !== "string"){
const err42 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/exact",schemaPath:"#/definitions/ValueMatch/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.exact.type,parentSchema:schema59.properties.exact,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data23.prefix !== undefined){
let data25 = data23.prefix;
if(typeof data25 !== "string"){
const err43 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/prefix",schemaPath:"#/definitions/ValueMatch/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.prefix.type,parentSchema:schema59.properties.prefix,data:data25};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data23.glob !== undefined){
let data26 = data23.glob;
if(typeof data26 !== "string"){
const err44 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/glob",schemaPath:"#/definitions/ValueMatch/properties/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.glob.type,parentSchema:schema59.properties.glob,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data23.regex !== undefined){
let data27 = data23.regex;
if(typeof data27 !== "string"){
const err45 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/regex",schemaPath:"#/definitions/ValueMatch/properties/regex/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.regex.type,parentSchema:schema59.properties.regex,data:data27};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data23.present !== undefined){
let data28 = data23.present;
if(typeof data28 !== "boolean"){
const err46 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/present",schemaPath:"#/definitions/ValueMatch/properties/present/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema59.properties.present.type,parentSchema:schema59.properties.present,data:data28};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data23.not !== undefined){
let data29 = data23.not;
if(typeof data29 !== "boolean"){
const err47 = {instancePath:instancePath+"/header/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/not",schemaPath:"#/definitions/ValueMatch/properties/not/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema59.properties.not.type,parentSchema:schema59.properties.not,data:data29};
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
}
}
else {
const err48 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.header.type,parentSchema:schema46.properties.header,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.listener !== undefined){
let data30 = data.listener;
if((typeof data30 !== "string") && (!(Array.isArray(data30)))){
const err49 = {instancePath:instancePath+"/listener",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data30};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(Array.isArray(data30)){
if(data30.length < 1){
const err50 = {instancePath:instancePath+"/listener",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data30};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len11 = data30.length;
for(let i11=0; i11<len11; i11++){
let data31 = data30[i11];
if(typeof data31 !== "string"){
const err51 = {instancePath:instancePath+"/listener/" + i11,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data31};
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
}
if(data.region !== undefined){
let data32 = data.region;
if((typeof data32 !== "string") && (!(Array.isArray(data32)))){
const err52 = {instancePath:instancePath+"/region",schemaPath:"#/definitions/Texts/type",keyword:"type",params:{type: schema47.type},message:"must be string,array",schema:schema47.type,parentSchema:schema47,data:data32};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(Array.isArray(data32)){
if(data32.length < 1){
const err53 = {instancePath:instancePath+"/region",schemaPath:"#/definitions/Texts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47,data:data32};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len12 = data32.length;
for(let i12=0; i12<len12; i12++){
let data33 = data32[i12];
if(typeof data33 !== "string"){
const err54 = {instancePath:instancePath+"/region/" + i12,schemaPath:"#/definitions/Texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data33};
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
}
if(data.default !== undefined){
let data34 = data.default;
if(true !== data34){
const err55 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema46.properties.default,data:data34};
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
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema44.required,parentSchema:schema44,data};
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
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/Name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema14,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/Name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.description.type,parentSchema:schema44.properties.description,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.enabled !== undefined){
let data2 = data.enabled;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.enabled.type,parentSchema:schema44.properties.enabled,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.priority !== undefined){
let data3 = data.priority;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err6 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.priority.type,parentSchema:schema44.properties.priority,data:data3};
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
let data4 = data.match;
if(!data4 || typeof data4 != "object"){
const err7 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: schema44.properties.match.type},message:"must be object,array",schema:schema44.properties.match.type,parentSchema:schema44.properties.match,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs13 = errors;
let valid2 = true;
const _errs14 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs16 = errors;
if(!(validate18(data4, {instancePath:instancePath+"/match",parentData:data,parentDataProperty:"match",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var _valid0 = _errs16 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs17 = errors;
if(Array.isArray(data4)){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/else/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.match.else,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate18(data4[i0], {instancePath:instancePath+"/match/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/else/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.match.else.type,parentSchema:schema44.properties.match.else,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs17 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err11 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema44.properties.match.if,parentSchema:schema44.properties.match,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.upstream !== undefined){
let data6 = data.upstream;
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err12 = {instancePath:instancePath+"/upstream",schemaPath:"#/definitions/Name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema14,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/upstream",schemaPath:"#/definitions/Name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data6};
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
let data7 = data.upstreams;
if(Array.isArray(data7)){
if(data7.length < 1){
const err14 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.upstreams,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.target === undefined){
const err15 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/properties/upstreams/items/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema44.properties.upstreams.items.required,parentSchema:schema44.properties.upstreams.items,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data8){
if(!((key1 === "target") || (key1 === "weight"))){
const err16 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/properties/upstreams/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.upstreams.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.target !== undefined){
let data9 = data8.target;
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
const err17 = {instancePath:instancePath+"/upstreams/" + i1+"/target",schemaPath:"#/definitions/Name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema14,data:data9};
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
const err18 = {instancePath:instancePath+"/upstreams/" + i1+"/target",schemaPath:"#/definitions/Name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.weight !== undefined){
let data10 = data8.weight;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err19 = {instancePath:instancePath+"/upstreams/" + i1+"/weight",schemaPath:"#/properties/upstreams/items/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.upstreams.items.properties.weight.type,parentSchema:schema44.properties.upstreams.items.properties.weight,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data10 == "number"){
if(data10 > 1000000 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/upstreams/" + i1+"/weight",schemaPath:"#/properties/upstreams/items/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema44.properties.upstreams.items.properties.weight,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/upstreams/" + i1+"/weight",schemaPath:"#/properties/upstreams/items/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.upstreams.items.properties.weight,data:data10};
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
}
else {
const err22 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/properties/upstreams/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.upstreams.items.type,parentSchema:schema44.properties.upstreams.items,data:data8};
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
const err23 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.upstreams.type,parentSchema:schema44.properties.upstreams,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.deny !== undefined){
let data11 = data.deny;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.deny.type,parentSchema:schema44.properties.deny,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.split !== undefined){
let data12 = data.split;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!((key2 === "sticky_by") || (key2 === "salt"))){
const err25 = {instancePath:instancePath+"/split",schemaPath:"#/properties/split/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.split,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.sticky_by !== undefined){
let data13 = data12.sticky_by;
if(!((data13 === "session") || (data13 === "none"))){
const err26 = {instancePath:instancePath+"/split/sticky_by",schemaPath:"#/properties/split/properties/sticky_by/enum",keyword:"enum",params:{allowedValues: schema44.properties.split.properties.sticky_by.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.split.properties.sticky_by.enum,parentSchema:schema44.properties.split.properties.sticky_by,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.salt !== undefined){
let data14 = data12.salt;
if(typeof data14 !== "string"){
const err27 = {instancePath:instancePath+"/split/salt",schemaPath:"#/properties/split/properties/salt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.split.properties.salt.type,parentSchema:schema44.properties.split.properties.salt,data:data14};
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
const err28 = {instancePath:instancePath+"/split",schemaPath:"#/properties/split/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.split.type,parentSchema:schema44.properties.split,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.timeout !== undefined){
let data15 = data.timeout;
if(typeof data15 === "string"){
if(!pattern11.test(data15)){
const err29 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/Duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema24,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/Duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://mcpgw.dev/schema/v1/mcpgw.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "version") || (key0 === "vars")) || (key0 === "gateway")) || (key0 === "upstreams")) || (key0 === "routes"))){
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
if(data.version !== undefined){
let data0 = data.version;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.version.type,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(1 !== data0){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.vars !== undefined){
let data1 = data.vars;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern0.test(key1)){
const err3 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema11.properties.vars.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
const err4 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema11.properties.vars.propertyNames,parentSchema:schema11.properties.vars,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key2 in data1){
let data2 = data1[key2];
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.vars.additionalProperties.type,parentSchema:schema11.properties.vars.additionalProperties,data:data2};
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
const err6 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.vars.type,parentSchema:schema11.properties.vars,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.gateway !== undefined){
if(!(validate11(data.gateway, {instancePath:instancePath+"/gateway",parentData:data,parentDataProperty:"gateway",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.upstreams !== undefined){
let data4 = data.upstreams;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
const _errs13 = errors;
if(typeof key3 === "string"){
if(!pattern1.test(key3)){
const err7 = {instancePath:instancePath+"/upstreams",schemaPath:"#/definitions/Name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema14,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/upstreams",schemaPath:"#/definitions/Name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid3 = _errs13 === errors;
if(!valid3){
const err9 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema11.properties.upstreams.propertyNames,parentSchema:schema11.properties.upstreams,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key4 in data4){
if(!(validate15(data4[key4], {instancePath:instancePath+"/upstreams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.upstreams.type,parentSchema:schema11.properties.upstreams,data:data4};
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
let data6 = data.routes;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate17(data6[i0], {instancePath:instancePath+"/routes/" + i0,parentData:data6,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.routes.type,parentSchema:schema11.properties.routes,data:data6};
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
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

