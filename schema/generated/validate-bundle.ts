// DO NOT EDIT. Generated from schema/source by `npm run generate`.
// @ts-nocheck
"use strict";
export const validate = validate10;
const ajvDefault = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://mcpgw.dev/schema/v1/bundle.schema.json","title":"Bundle","description":"What `mcpgw compile` emits and the gateway enforces. Everything is resolved, sorted and numbered: an upstream or route is its index. Secrets are references, never values.","type":"object","additionalProperties":false,"required":["format","features","digest","compiler","source","gateway","upstreams","routes","origins"],"properties":{"format":{"const":"mcpgw.bundle/1"},"features":{"description":"Sorted names of what a runtime must implement to enforce this bundle; an unknown one is refused.","type":"array","items":{"type":"string"}},"digest":{"description":"sha-256 over the canonical bytes of the bundle without this member.","type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"compiler":{"type":"string"},"source":{"type":"object","additionalProperties":false,"required":["commit","dirty","files"],"properties":{"commit":{"type":["string","null"]},"dirty":{"type":"boolean"},"files":{"type":"object","additionalProperties":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}}},"x-map":"Bundle.source"},"gateway":{"$ref":"#/definitions/BundleGateway"},"upstreams":{"type":"array","items":{"$ref":"#/definitions/BundleUpstream"}},"routes":{"$ref":"#/definitions/RouteTable"},"origins":{"description":"Number -> `file:line:column` of the definition, for audit, explain and logs.","type":"object","additionalProperties":false,"required":["listeners","upstreams","routes"],"properties":{"listeners":{"type":"array","items":{"type":"string"}},"upstreams":{"type":"array","items":{"type":"string"}},"routes":{"type":"array","items":{"type":"string"}}},"x-map":"Bundle.origins"}},"definitions":{"Template":{"description":"A string with references the runtime resolves: literal text, `${env:NAME:-default}` and `${file:/path}` in order.","type":"array","items":{"$ref":"#/definitions/TemplatePart"}},"TemplatePart":{"type":"object","additionalProperties":false,"properties":{"text":{"type":"string"},"env":{"type":"string"},"default":{"type":"string"},"file":{"type":"string"}},"x-map":"TemplatePart"},"BundleGateway":{"type":"object","additionalProperties":false,"required":["name","region","listeners","admin","limits","sessions","extensions","reload","shutdown_grace_ms"],"properties":{"name":{"type":"string"},"region":{"type":"string"},"listeners":{"type":"array","items":{"$ref":"#/definitions/BundleListener"}},"admin":{"type":"object","additionalProperties":false,"required":["enabled","address","port"],"properties":{"enabled":{"type":"boolean"},"address":{"type":"string"},"port":{"type":"integer"}},"x-map":"BundleGateway.admin"},"limits":{"type":"object","additionalProperties":false,"required":["max_request_bytes","max_response_bytes","max_sessions","max_connections"],"properties":{"max_request_bytes":{"type":"integer"},"max_response_bytes":{"type":"integer"},"max_sessions":{"type":"integer"},"max_connections":{"type":"integer"}},"x-map":"BundleGateway.limits"},"sessions":{"type":"object","additionalProperties":false,"required":["idle_ms","key"],"properties":{"idle_ms":{"type":"integer"},"key":{"description":"Seals what travels through clients; replicas share it. Null for a key of the process's own.","anyOf":[{"$ref":"#/definitions/Template"},{"type":"null"}]}},"x-map":"BundleGateway.sessions"},"extensions":{"description":"Ids of protocol extensions that are passed on, sorted.","type":"array","items":{"type":"string"}},"reload":{"type":"object","additionalProperties":false,"required":["watch","debounce_ms","drain_ms"],"properties":{"watch":{"type":"boolean"},"debounce_ms":{"type":"integer"},"drain_ms":{"type":"integer"}},"x-map":"BundleGateway.reload"},"shutdown_grace_ms":{"type":"integer"}},"x-map":"BundleGateway"},"BundleListener":{"type":"object","additionalProperties":false,"required":["name","address","port","path","sse_path","message_path","ws_path","allowed_origins","allowed_hosts"],"properties":{"name":{"type":"string"},"address":{"type":"string"},"port":{"type":"integer"},"path":{"description":"Streamable HTTP; null when the listener does not serve it. Likewise the paths below.","type":["string","null"]},"sse_path":{"description":"Event stream of HTTP+SSE (2024-11-05).","type":["string","null"]},"message_path":{"description":"Where clients of `sse_path` post their messages; null exactly when that is.","type":["string","null"]},"ws_path":{"description":"WebSocket.","type":["string","null"]},"allowed_origins":{"type":"array","items":{"type":"string"}},"allowed_hosts":{"description":"Lower-case host names accepted in Host, with or without a port; the compiler adds loopback names to loopback listeners.","type":"array","items":{"type":"string"}}},"x-map":"BundleListener"},"BundleUpstream":{"type":"object","additionalProperties":false,"required":["name","era","http","stdio","isolation","server_requests","prefix","on_name_conflict","tools","prompts","resources","timeouts","discovery"],"properties":{"name":{"type":"string"},"era":{"enum":["auto","legacy","modern"]},"http":{"description":"Exactly one of `http` and `stdio` is not null.","anyOf":[{"$ref":"#/definitions/BundleHttpUpstream"},{"type":"null"}]},"stdio":{"anyOf":[{"$ref":"#/definitions/BundleStdioUpstream"},{"type":"null"}]},"isolation":{"description":"Who may share a session, connection or process of a server that keeps state. `max`: how many there may be at once.","type":"object","additionalProperties":false,"required":["mode","max"],"properties":{"mode":{"enum":["shared","per_client","per_session"]},"max":{"type":"integer"}},"x-map":"BundleUpstream.isolation"},"server_requests":{"description":"What it may ask clients for.","type":"array","items":{"enum":["elicitation","roots","sampling"]}},"prefix":{"description":"Prepended to every tool and prompt name, separator included; empty for none.","type":"string"},"on_name_conflict":{"enum":["hide","prefix"]},"conflict_prefix":{"description":"The prefix `on_name_conflict: prefix` gives a newcomer.","type":"string"},"tools":{"type":"object","additionalProperties":false,"required":["include","exclude","rename"],"properties":{"include":{"description":"Globs over upstream-side names.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}},"rename":{"type":"object","additionalProperties":{"type":"string"}}},"x-map":"BundleUpstream.tools"},"prompts":{"type":"object","additionalProperties":false,"required":["include","exclude"],"properties":{"include":{"description":"Globs over upstream-side names.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"x-map":"BundleUpstream.prompts"},"resources":{"type":"object","additionalProperties":false,"required":["include","exclude"],"properties":{"include":{"description":"Globs over URIs.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"x-map":"BundleUpstream.resources"},"timeouts":{"type":"object","additionalProperties":false,"required":["connect_ms","call_ms","idle_ms"],"properties":{"connect_ms":{"type":"integer"},"call_ms":{"type":"integer"},"idle_ms":{"type":"integer"}},"x-map":"BundleUpstream.timeouts"},"discovery":{"type":"object","additionalProperties":false,"required":["interval_ms","on_failure","follow_list_changed"],"properties":{"interval_ms":{"type":"integer"},"on_failure":{"enum":["keep_last","drop"]},"follow_list_changed":{"type":"boolean"}},"x-map":"BundleUpstream.discovery"}},"x-map":"BundleUpstream"},"BundleHttpUpstream":{"type":"object","additionalProperties":false,"required":["transport","instances","headers"],"properties":{"transport":{"description":"`auto`: by the URL; Streamable HTTP, and HTTP+SSE where that is refused.","enum":["auto","streamable_http","sse","websocket"]},"instances":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","url","weight"],"properties":{"name":{"type":"string"},"url":{"$ref":"#/definitions/Template"},"weight":{"type":"integer"}},"x-map":"BundleHttpUpstream.instances[]"}},"headers":{"description":"Lower-case names.","type":"object","additionalProperties":{"$ref":"#/definitions/Template"}}},"x-map":"BundleHttpUpstream"},"BundleStdioUpstream":{"type":"object","additionalProperties":false,"required":["command","args","env","cwd","startup_timeout_ms","restart_backoff_ms","max_restarts","shutdown_grace_ms","stderr"],"properties":{"command":{"$ref":"#/definitions/Template"},"args":{"type":"array","items":{"$ref":"#/definitions/Template"}},"env":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"cwd":{"anyOf":[{"$ref":"#/definitions/Template"},{"type":"null"}]},"startup_timeout_ms":{"type":"integer"},"restart_backoff_ms":{"type":"integer"},"max_restarts":{"type":"integer"},"shutdown_grace_ms":{"type":"integer"},"stderr":{"enum":["log","discard","inherit"]}},"x-map":"BundleStdioUpstream"},"RouteTable":{"description":"Routes and the index that finds the winner. An entry is one alternative of one route's `match` with one name condition; its number is its rank: of all entries that match, the lowest number wins.","type":"object","additionalProperties":false,"required":["table","entries","tool","prompt","resource","unnamed"],"properties":{"table":{"type":"array","items":{"$ref":"#/definitions/BundleRoute"}},"entries":{"type":"array","items":{"$ref":"#/definitions/RouteEntry"}},"tool":{"$ref":"#/definitions/NameIndex"},"prompt":{"$ref":"#/definitions/NameIndex"},"resource":{"$ref":"#/definitions/NameIndex"},"unnamed":{"description":"Entries without a name condition, best first.","type":"array","items":{"type":"integer"}}},"x-map":"RouteTable"},"BundleRoute":{"type":"object","additionalProperties":false,"required":["name","targets","deny","sticky_by","salt","timeout_ms"],"properties":{"name":{"type":"string"},"targets":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["upstream","weight"],"properties":{"upstream":{"type":"integer"},"weight":{"type":"integer"}},"x-map":"BundleRoute.targets[]"}},"deny":{"description":"Message of a deny route; null for a route with targets.","type":["string","null"]},"sticky_by":{"enum":["session","none"]},"salt":{"type":"string"},"timeout_ms":{"type":["integer","null"]}},"x-map":"BundleRoute"},"RouteEntry":{"type":"object","additionalProperties":false,"required":["route"],"properties":{"route":{"type":"integer"},"pattern":{"description":"Anchored regular expression over the whole name, for globs and regexes; absent when exact, prefix or unnamed.","type":"string"},"methods":{"type":"array","items":{"type":"string"}},"listeners":{"type":"array","items":{"type":"string"}},"headers":{"type":"array","items":{"$ref":"#/definitions/HeaderCondition"}}},"x-map":"RouteEntry"},"HeaderCondition":{"description":"Holds when every member given holds; `not` turns the whole condition round.","type":"object","additionalProperties":false,"required":["name","not"],"properties":{"name":{"description":"Lower case.","type":"string"},"not":{"type":"boolean"},"exact":{"type":"string"},"prefix":{"type":"string"},"patterns":{"description":"Anchored regular expressions, for globs and regexes.","type":"array","items":{"type":"string"}},"present":{"type":"boolean"}},"x-map":"HeaderCondition"},"NameIndex":{"description":"Exact names, and a radix trie over literal prefixes as flat arrays. Node 0 is the root; node i has label `labels[i]`, its children are the `counts[i]` nodes starting at `first[i]` sorted by first code point, and its entries are `entries[i]`, best first.","type":"object","additionalProperties":false,"required":["exact","labels","first","counts","entries"],"properties":{"exact":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"labels":{"type":"array","items":{"type":"string"}},"first":{"type":"array","items":{"type":"integer"}},"counts":{"type":"array","items":{"type":"integer"}},"entries":{"type":"array","items":{"type":"array","items":{"type":"integer"}}}},"x-map":"NameIndex"}},"x-map":"Bundle"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const schema12 = {"type":"object","additionalProperties":false,"required":["name","region","listeners","admin","limits","sessions","extensions","reload","shutdown_grace_ms"],"properties":{"name":{"type":"string"},"region":{"type":"string"},"listeners":{"type":"array","items":{"$ref":"#/definitions/BundleListener"}},"admin":{"type":"object","additionalProperties":false,"required":["enabled","address","port"],"properties":{"enabled":{"type":"boolean"},"address":{"type":"string"},"port":{"type":"integer"}},"x-map":"BundleGateway.admin"},"limits":{"type":"object","additionalProperties":false,"required":["max_request_bytes","max_response_bytes","max_sessions","max_connections"],"properties":{"max_request_bytes":{"type":"integer"},"max_response_bytes":{"type":"integer"},"max_sessions":{"type":"integer"},"max_connections":{"type":"integer"}},"x-map":"BundleGateway.limits"},"sessions":{"type":"object","additionalProperties":false,"required":["idle_ms","key"],"properties":{"idle_ms":{"type":"integer"},"key":{"description":"Seals what travels through clients; replicas share it. Null for a key of the process's own.","anyOf":[{"$ref":"#/definitions/Template"},{"type":"null"}]}},"x-map":"BundleGateway.sessions"},"extensions":{"description":"Ids of protocol extensions that are passed on, sorted.","type":"array","items":{"type":"string"}},"reload":{"type":"object","additionalProperties":false,"required":["watch","debounce_ms","drain_ms"],"properties":{"watch":{"type":"boolean"},"debounce_ms":{"type":"integer"},"drain_ms":{"type":"integer"}},"x-map":"BundleGateway.reload"},"shutdown_grace_ms":{"type":"integer"}},"x-map":"BundleGateway"};
const schema13 = {"type":"object","additionalProperties":false,"required":["name","address","port","path","sse_path","message_path","ws_path","allowed_origins","allowed_hosts"],"properties":{"name":{"type":"string"},"address":{"type":"string"},"port":{"type":"integer"},"path":{"description":"Streamable HTTP; null when the listener does not serve it. Likewise the paths below.","type":["string","null"]},"sse_path":{"description":"Event stream of HTTP+SSE (2024-11-05).","type":["string","null"]},"message_path":{"description":"Where clients of `sse_path` post their messages; null exactly when that is.","type":["string","null"]},"ws_path":{"description":"WebSocket.","type":["string","null"]},"allowed_origins":{"type":"array","items":{"type":"string"}},"allowed_hosts":{"description":"Lower-case host names accepted in Host, with or without a port; the compiler adds loopback names to loopback listeners.","type":"array","items":{"type":"string"}}},"x-map":"BundleListener"};
const schema14 = {"description":"A string with references the runtime resolves: literal text, `${env:NAME:-default}` and `${file:/path}` in order.","type":"array","items":{"$ref":"#/definitions/TemplatePart"}};
const schema15 = {"type":"object","additionalProperties":false,"properties":{"text":{"type":"string"},"env":{"type":"string"},"default":{"type":"string"},"file":{"type":"string"}},"x-map":"TemplatePart"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!((((key0 === "text") || (key0 === "env")) || (key0 === "default")) || (key0 === "file"))){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/TemplatePart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0.text !== undefined){
let data1 = data0.text;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0+"/text",schemaPath:"#/definitions/TemplatePart/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.text.type,parentSchema:schema15.properties.text,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.env !== undefined){
let data2 = data0.env;
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0+"/env",schemaPath:"#/definitions/TemplatePart/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.env.type,parentSchema:schema15.properties.env,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.default !== undefined){
let data3 = data0.default;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/" + i0+"/default",schemaPath:"#/definitions/TemplatePart/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.default.type,parentSchema:schema15.properties.default,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.file !== undefined){
let data4 = data0.file;
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/file",schemaPath:"#/definitions/TemplatePart/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.file.type,parentSchema:schema15.properties.file,data:data4};
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
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/TemplatePart/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data:data0};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.region === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.listeners === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listeners"},message:"must have required property '"+"listeners"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.admin === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "admin"},message:"must have required property '"+"admin"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.limits === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limits"},message:"must have required property '"+"limits"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.sessions === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sessions"},message:"must have required property '"+"sessions"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.extensions === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "extensions"},message:"must have required property '"+"extensions"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.reload === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reload"},message:"must have required property '"+"reload"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.shutdown_grace_ms === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shutdown_grace_ms"},message:"must have required property '"+"shutdown_grace_ms"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
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
const err10 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.name.type,parentSchema:schema12.properties.name,data:data0};
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
const err11 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.region.type,parentSchema:schema12.properties.region,data:data1};
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
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err12 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.address === undefined){
const err13 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3.port === undefined){
const err14 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3.path === undefined){
const err15 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3.sse_path === undefined){
const err16 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "sse_path"},message:"must have required property '"+"sse_path"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data3.message_path === undefined){
const err17 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "message_path"},message:"must have required property '"+"message_path"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data3.ws_path === undefined){
const err18 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "ws_path"},message:"must have required property '"+"ws_path"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data3.allowed_origins === undefined){
const err19 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "allowed_origins"},message:"must have required property '"+"allowed_origins"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data3.allowed_hosts === undefined){
const err20 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/required",keyword:"required",params:{missingProperty: "allowed_hosts"},message:"must have required property '"+"allowed_hosts"+"'",schema:schema13.required,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data3){
if(!(func2.call(schema13.properties, key1))){
const err21 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 !== "string"){
const err22 = {instancePath:instancePath+"/listeners/" + i0+"/name",schemaPath:"#/definitions/BundleListener/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.name.type,parentSchema:schema13.properties.name,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.address !== undefined){
let data5 = data3.address;
if(typeof data5 !== "string"){
const err23 = {instancePath:instancePath+"/listeners/" + i0+"/address",schemaPath:"#/definitions/BundleListener/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.address.type,parentSchema:schema13.properties.address,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.port !== undefined){
let data6 = data3.port;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err24 = {instancePath:instancePath+"/listeners/" + i0+"/port",schemaPath:"#/definitions/BundleListener/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.port.type,parentSchema:schema13.properties.port,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.path !== undefined){
let data7 = data3.path;
if((typeof data7 !== "string") && (data7 !== null)){
const err25 = {instancePath:instancePath+"/listeners/" + i0+"/path",schemaPath:"#/definitions/BundleListener/properties/path/type",keyword:"type",params:{type: schema13.properties.path.type},message:"must be string,null",schema:schema13.properties.path.type,parentSchema:schema13.properties.path,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.sse_path !== undefined){
let data8 = data3.sse_path;
if((typeof data8 !== "string") && (data8 !== null)){
const err26 = {instancePath:instancePath+"/listeners/" + i0+"/sse_path",schemaPath:"#/definitions/BundleListener/properties/sse_path/type",keyword:"type",params:{type: schema13.properties.sse_path.type},message:"must be string,null",schema:schema13.properties.sse_path.type,parentSchema:schema13.properties.sse_path,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data3.message_path !== undefined){
let data9 = data3.message_path;
if((typeof data9 !== "string") && (data9 !== null)){
const err27 = {instancePath:instancePath+"/listeners/" + i0+"/message_path",schemaPath:"#/definitions/BundleListener/properties/message_path/type",keyword:"type",params:{type: schema13.properties.message_path.type},message:"must be string,null",schema:schema13.properties.message_path.type,parentSchema:schema13.properties.message_path,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data3.ws_path !== undefined){
let data10 = data3.ws_path;
if((typeof data10 !== "string") && (data10 !== null)){
const err28 = {instancePath:instancePath+"/listeners/" + i0+"/ws_path",schemaPath:"#/definitions/BundleListener/properties/ws_path/type",keyword:"type",params:{type: schema13.properties.ws_path.type},message:"must be string,null",schema:schema13.properties.ws_path.type,parentSchema:schema13.properties.ws_path,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data3.allowed_origins !== undefined){
let data11 = data3.allowed_origins;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 !== "string"){
const err29 = {instancePath:instancePath+"/listeners/" + i0+"/allowed_origins/" + i1,schemaPath:"#/definitions/BundleListener/properties/allowed_origins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.allowed_origins.items.type,parentSchema:schema13.properties.allowed_origins.items,data:data12};
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
const err30 = {instancePath:instancePath+"/listeners/" + i0+"/allowed_origins",schemaPath:"#/definitions/BundleListener/properties/allowed_origins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.allowed_origins.type,parentSchema:schema13.properties.allowed_origins,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data3.allowed_hosts !== undefined){
let data13 = data3.allowed_hosts;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 !== "string"){
const err31 = {instancePath:instancePath+"/listeners/" + i0+"/allowed_hosts/" + i2,schemaPath:"#/definitions/BundleListener/properties/allowed_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.allowed_hosts.items.type,parentSchema:schema13.properties.allowed_hosts.items,data:data14};
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
const err32 = {instancePath:instancePath+"/listeners/" + i0+"/allowed_hosts",schemaPath:"#/definitions/BundleListener/properties/allowed_hosts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.allowed_hosts.type,parentSchema:schema13.properties.allowed_hosts,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/definitions/BundleListener/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data:data3};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.listeners.type,parentSchema:schema12.properties.listeners,data:data2};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.admin !== undefined){
let data15 = data.admin;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.enabled === undefined){
const err35 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/required",keyword:"required",params:{missingProperty: "enabled"},message:"must have required property '"+"enabled"+"'",schema:schema12.properties.admin.required,parentSchema:schema12.properties.admin,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data15.address === undefined){
const err36 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema12.properties.admin.required,parentSchema:schema12.properties.admin,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data15.port === undefined){
const err37 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema12.properties.admin.required,parentSchema:schema12.properties.admin,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key2 in data15){
if(!(((key2 === "enabled") || (key2 === "address")) || (key2 === "port"))){
const err38 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.admin,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.enabled !== undefined){
let data16 = data15.enabled;
if(typeof data16 !== "boolean"){
const err39 = {instancePath:instancePath+"/admin/enabled",schemaPath:"#/properties/admin/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.admin.properties.enabled.type,parentSchema:schema12.properties.admin.properties.enabled,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.address !== undefined){
let data17 = data15.address;
if(typeof data17 !== "string"){
const err40 = {instancePath:instancePath+"/admin/address",schemaPath:"#/properties/admin/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.admin.properties.address.type,parentSchema:schema12.properties.admin.properties.address,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.port !== undefined){
let data18 = data15.port;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err41 = {instancePath:instancePath+"/admin/port",schemaPath:"#/properties/admin/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.admin.properties.port.type,parentSchema:schema12.properties.admin.properties.port,data:data18};
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
const err42 = {instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.admin.type,parentSchema:schema12.properties.admin,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.limits !== undefined){
let data19 = data.limits;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.max_request_bytes === undefined){
const err43 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "max_request_bytes"},message:"must have required property '"+"max_request_bytes"+"'",schema:schema12.properties.limits.required,parentSchema:schema12.properties.limits,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data19.max_response_bytes === undefined){
const err44 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "max_response_bytes"},message:"must have required property '"+"max_response_bytes"+"'",schema:schema12.properties.limits.required,parentSchema:schema12.properties.limits,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data19.max_sessions === undefined){
const err45 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "max_sessions"},message:"must have required property '"+"max_sessions"+"'",schema:schema12.properties.limits.required,parentSchema:schema12.properties.limits,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data19.max_connections === undefined){
const err46 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "max_connections"},message:"must have required property '"+"max_connections"+"'",schema:schema12.properties.limits.required,parentSchema:schema12.properties.limits,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key3 in data19){
if(!((((key3 === "max_request_bytes") || (key3 === "max_response_bytes")) || (key3 === "max_sessions")) || (key3 === "max_connections"))){
const err47 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.limits,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.max_request_bytes !== undefined){
let data20 = data19.max_request_bytes;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err48 = {instancePath:instancePath+"/limits/max_request_bytes",schemaPath:"#/properties/limits/properties/max_request_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.limits.properties.max_request_bytes.type,parentSchema:schema12.properties.limits.properties.max_request_bytes,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.max_response_bytes !== undefined){
let data21 = data19.max_response_bytes;
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err49 = {instancePath:instancePath+"/limits/max_response_bytes",schemaPath:"#/properties/limits/properties/max_response_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.limits.properties.max_response_bytes.type,parentSchema:schema12.properties.limits.properties.max_response_bytes,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data19.max_sessions !== undefined){
let data22 = data19.max_sessions;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err50 = {instancePath:instancePath+"/limits/max_sessions",schemaPath:"#/properties/limits/properties/max_sessions/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.limits.properties.max_sessions.type,parentSchema:schema12.properties.limits.properties.max_sessions,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data19.max_connections !== undefined){
let data23 = data19.max_connections;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err51 = {instancePath:instancePath+"/limits/max_connections",schemaPath:"#/properties/limits/properties/max_connections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.limits.properties.max_connections.type,parentSchema:schema12.properties.limits.properties.max_connections,data:data23};
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
const err52 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.limits.type,parentSchema:schema12.properties.limits,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.sessions !== undefined){
let data24 = data.sessions;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.idle_ms === undefined){
const err53 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/required",keyword:"required",params:{missingProperty: "idle_ms"},message:"must have required property '"+"idle_ms"+"'",schema:schema12.properties.sessions.required,parentSchema:schema12.properties.sessions,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data24.key === undefined){
const err54 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema12.properties.sessions.required,parentSchema:schema12.properties.sessions,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key4 in data24){
if(!((key4 === "idle_ms") || (key4 === "key"))){
const err55 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.sessions,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data24.idle_ms !== undefined){
let data25 = data24.idle_ms;
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
const err56 = {instancePath:instancePath+"/sessions/idle_ms",schemaPath:"#/properties/sessions/properties/idle_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.sessions.properties.idle_ms.type,parentSchema:schema12.properties.sessions.properties.idle_ms,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.key !== undefined){
let data26 = data24.key;
const _errs60 = errors;
let valid12 = false;
const _errs61 = errors;
if(!(validate12(data26, {instancePath:instancePath+"/sessions/key",parentData:data24,parentDataProperty:"key",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var _valid0 = _errs61 === errors;
valid12 = valid12 || _valid0;
if(!valid12){
const _errs62 = errors;
if(data26 !== null){
const err57 = {instancePath:instancePath+"/sessions/key",schemaPath:"#/properties/sessions/properties/key/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema12.properties.sessions.properties.key.anyOf[1].type,parentSchema:schema12.properties.sessions.properties.key.anyOf[1],data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid0 = _errs62 === errors;
valid12 = valid12 || _valid0;
}
if(!valid12){
const err58 = {instancePath:instancePath+"/sessions/key",schemaPath:"#/properties/sessions/properties/key/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema12.properties.sessions.properties.key.anyOf,parentSchema:schema12.properties.sessions.properties.key,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
errors = _errs60;
if(vErrors !== null){
if(_errs60){
vErrors.length = _errs60;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err59 = {instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.sessions.type,parentSchema:schema12.properties.sessions,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.extensions !== undefined){
let data27 = data.extensions;
if(Array.isArray(data27)){
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
let data28 = data27[i3];
if(typeof data28 !== "string"){
const err60 = {instancePath:instancePath+"/extensions/" + i3,schemaPath:"#/properties/extensions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.extensions.items.type,parentSchema:schema12.properties.extensions.items,data:data28};
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
const err61 = {instancePath:instancePath+"/extensions",schemaPath:"#/properties/extensions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.extensions.type,parentSchema:schema12.properties.extensions,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.reload !== undefined){
let data29 = data.reload;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.watch === undefined){
const err62 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/required",keyword:"required",params:{missingProperty: "watch"},message:"must have required property '"+"watch"+"'",schema:schema12.properties.reload.required,parentSchema:schema12.properties.reload,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data29.debounce_ms === undefined){
const err63 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/required",keyword:"required",params:{missingProperty: "debounce_ms"},message:"must have required property '"+"debounce_ms"+"'",schema:schema12.properties.reload.required,parentSchema:schema12.properties.reload,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data29.drain_ms === undefined){
const err64 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/required",keyword:"required",params:{missingProperty: "drain_ms"},message:"must have required property '"+"drain_ms"+"'",schema:schema12.properties.reload.required,parentSchema:schema12.properties.reload,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key5 in data29){
if(!(((key5 === "watch") || (key5 === "debounce_ms")) || (key5 === "drain_ms"))){
const err65 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.reload,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data29.watch !== undefined){
let data30 = data29.watch;
if(typeof data30 !== "boolean"){
const err66 = {instancePath:instancePath+"/reload/watch",schemaPath:"#/properties/reload/properties/watch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.reload.properties.watch.type,parentSchema:schema12.properties.reload.properties.watch,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data29.debounce_ms !== undefined){
let data31 = data29.debounce_ms;
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err67 = {instancePath:instancePath+"/reload/debounce_ms",schemaPath:"#/properties/reload/properties/debounce_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.reload.properties.debounce_ms.type,parentSchema:schema12.properties.reload.properties.debounce_ms,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data29.drain_ms !== undefined){
let data32 = data29.drain_ms;
if(!((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32)))){
const err68 = {instancePath:instancePath+"/reload/drain_ms",schemaPath:"#/properties/reload/properties/drain_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.reload.properties.drain_ms.type,parentSchema:schema12.properties.reload.properties.drain_ms,data:data32};
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
const err69 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.reload.type,parentSchema:schema12.properties.reload,data:data29};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.shutdown_grace_ms !== undefined){
let data33 = data.shutdown_grace_ms;
if(!((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33)))){
const err70 = {instancePath:instancePath+"/shutdown_grace_ms",schemaPath:"#/properties/shutdown_grace_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.shutdown_grace_ms.type,parentSchema:schema12.properties.shutdown_grace_ms,data:data33};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","additionalProperties":false,"required":["name","era","http","stdio","isolation","server_requests","prefix","on_name_conflict","tools","prompts","resources","timeouts","discovery"],"properties":{"name":{"type":"string"},"era":{"enum":["auto","legacy","modern"]},"http":{"description":"Exactly one of `http` and `stdio` is not null.","anyOf":[{"$ref":"#/definitions/BundleHttpUpstream"},{"type":"null"}]},"stdio":{"anyOf":[{"$ref":"#/definitions/BundleStdioUpstream"},{"type":"null"}]},"isolation":{"description":"Who may share a session, connection or process of a server that keeps state. `max`: how many there may be at once.","type":"object","additionalProperties":false,"required":["mode","max"],"properties":{"mode":{"enum":["shared","per_client","per_session"]},"max":{"type":"integer"}},"x-map":"BundleUpstream.isolation"},"server_requests":{"description":"What it may ask clients for.","type":"array","items":{"enum":["elicitation","roots","sampling"]}},"prefix":{"description":"Prepended to every tool and prompt name, separator included; empty for none.","type":"string"},"on_name_conflict":{"enum":["hide","prefix"]},"conflict_prefix":{"description":"The prefix `on_name_conflict: prefix` gives a newcomer.","type":"string"},"tools":{"type":"object","additionalProperties":false,"required":["include","exclude","rename"],"properties":{"include":{"description":"Globs over upstream-side names.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}},"rename":{"type":"object","additionalProperties":{"type":"string"}}},"x-map":"BundleUpstream.tools"},"prompts":{"type":"object","additionalProperties":false,"required":["include","exclude"],"properties":{"include":{"description":"Globs over upstream-side names.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"x-map":"BundleUpstream.prompts"},"resources":{"type":"object","additionalProperties":false,"required":["include","exclude"],"properties":{"include":{"description":"Globs over URIs.","type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"x-map":"BundleUpstream.resources"},"timeouts":{"type":"object","additionalProperties":false,"required":["connect_ms","call_ms","idle_ms"],"properties":{"connect_ms":{"type":"integer"},"call_ms":{"type":"integer"},"idle_ms":{"type":"integer"}},"x-map":"BundleUpstream.timeouts"},"discovery":{"type":"object","additionalProperties":false,"required":["interval_ms","on_failure","follow_list_changed"],"properties":{"interval_ms":{"type":"integer"},"on_failure":{"enum":["keep_last","drop"]},"follow_list_changed":{"type":"boolean"}},"x-map":"BundleUpstream.discovery"}},"x-map":"BundleUpstream"};
const schema17 = {"type":"object","additionalProperties":false,"required":["transport","instances","headers"],"properties":{"transport":{"description":"`auto`: by the URL; Streamable HTTP, and HTTP+SSE where that is refused.","enum":["auto","streamable_http","sse","websocket"]},"instances":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","url","weight"],"properties":{"name":{"type":"string"},"url":{"$ref":"#/definitions/Template"},"weight":{"type":"integer"}},"x-map":"BundleHttpUpstream.instances[]"}},"headers":{"description":"Lower-case names.","type":"object","additionalProperties":{"$ref":"#/definitions/Template"}}},"x-map":"BundleHttpUpstream"};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transport === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transport"},message:"must have required property '"+"transport"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.instances === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instances"},message:"must have required property '"+"instances"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'",schema:schema17.required,parentSchema:schema17,data};
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
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
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
const err4 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema17.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.transport.enum,parentSchema:schema17.properties.transport,data:data0};
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
const err5 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema17.properties.instances.items.required,parentSchema:schema17.properties.instances.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.url === undefined){
const err6 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema17.properties.instances.items.required,parentSchema:schema17.properties.instances.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.weight === undefined){
const err7 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/required",keyword:"required",params:{missingProperty: "weight"},message:"must have required property '"+"weight"+"'",schema:schema17.properties.instances.items.required,parentSchema:schema17.properties.instances.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "url")) || (key1 === "weight"))){
const err8 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema17.properties.instances.items,data:data2};
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
const err9 = {instancePath:instancePath+"/instances/" + i0+"/name",schemaPath:"#/properties/instances/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.instances.items.properties.name.type,parentSchema:schema17.properties.instances.items.properties.name,data:data3};
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
if(!(validate12(data2.url, {instancePath:instancePath+"/instances/" + i0+"/url",parentData:data2,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data2.weight !== undefined){
let data5 = data2.weight;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err10 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/properties/instances/items/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema17.properties.instances.items.properties.weight.type,parentSchema:schema17.properties.instances.items.properties.weight,data:data5};
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
const err11 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.properties.instances.items.type,parentSchema:schema17.properties.instances.items,data:data2};
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
const err12 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema17.properties.instances.type,parentSchema:schema17.properties.instances,data:data1};
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
let data6 = data.headers;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(validate12(data6[key2], {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.properties.headers.type,parentSchema:schema17.properties.headers,data:data6};
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","additionalProperties":false,"required":["command","args","env","cwd","startup_timeout_ms","restart_backoff_ms","max_restarts","shutdown_grace_ms","stderr"],"properties":{"command":{"$ref":"#/definitions/Template"},"args":{"type":"array","items":{"$ref":"#/definitions/Template"}},"env":{"type":"object","additionalProperties":{"$ref":"#/definitions/Template"}},"cwd":{"anyOf":[{"$ref":"#/definitions/Template"},{"type":"null"}]},"startup_timeout_ms":{"type":"integer"},"restart_backoff_ms":{"type":"integer"},"max_restarts":{"type":"integer"},"shutdown_grace_ms":{"type":"integer"},"stderr":{"enum":["log","discard","inherit"]}},"x-map":"BundleStdioUpstream"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.args === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "args"},message:"must have required property '"+"args"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.env === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.cwd === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cwd"},message:"must have required property '"+"cwd"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.startup_timeout_ms === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "startup_timeout_ms"},message:"must have required property '"+"startup_timeout_ms"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.restart_backoff_ms === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "restart_backoff_ms"},message:"must have required property '"+"restart_backoff_ms"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.max_restarts === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max_restarts"},message:"must have required property '"+"max_restarts"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.shutdown_grace_ms === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shutdown_grace_ms"},message:"must have required property '"+"shutdown_grace_ms"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.stderr === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stderr"},message:"must have required property '"+"stderr"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
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
if(!(validate12(data.command, {instancePath:instancePath+"/command",parentData:data,parentDataProperty:"command",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.args !== undefined){
let data1 = data.args;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate12(data1[i0], {instancePath:instancePath+"/args/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.args.type,parentSchema:schema18.properties.args,data:data1};
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
if(!(validate12(data3[key1], {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.properties.env.type,parentSchema:schema18.properties.env,data:data3};
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
if(!(validate12(data5, {instancePath:instancePath+"/cwd",parentData:data,parentDataProperty:"cwd",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var _valid0 = _errs12 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs13 = errors;
if(data5 !== null){
const err12 = {instancePath:instancePath+"/cwd",schemaPath:"#/properties/cwd/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema18.properties.cwd.anyOf[1].type,parentSchema:schema18.properties.cwd.anyOf[1],data:data5};
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
const err13 = {instancePath:instancePath+"/cwd",schemaPath:"#/properties/cwd/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema18.properties.cwd.anyOf,parentSchema:schema18.properties.cwd,data:data5};
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
const err14 = {instancePath:instancePath+"/startup_timeout_ms",schemaPath:"#/properties/startup_timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.properties.startup_timeout_ms.type,parentSchema:schema18.properties.startup_timeout_ms,data:data6};
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
const err15 = {instancePath:instancePath+"/restart_backoff_ms",schemaPath:"#/properties/restart_backoff_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.properties.restart_backoff_ms.type,parentSchema:schema18.properties.restart_backoff_ms,data:data7};
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
const err16 = {instancePath:instancePath+"/max_restarts",schemaPath:"#/properties/max_restarts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.properties.max_restarts.type,parentSchema:schema18.properties.max_restarts,data:data8};
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
const err17 = {instancePath:instancePath+"/shutdown_grace_ms",schemaPath:"#/properties/shutdown_grace_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.properties.shutdown_grace_ms.type,parentSchema:schema18.properties.shutdown_grace_ms,data:data9};
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
const err18 = {instancePath:instancePath+"/stderr",schemaPath:"#/properties/stderr/enum",keyword:"enum",params:{allowedValues: schema18.properties.stderr.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.stderr.enum,parentSchema:schema18.properties.stderr,data:data10};
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
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}


function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.era === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "era"},message:"must have required property '"+"era"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.http === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "http"},message:"must have required property '"+"http"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.stdio === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stdio"},message:"must have required property '"+"stdio"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.isolation === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "isolation"},message:"must have required property '"+"isolation"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.server_requests === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "server_requests"},message:"must have required property '"+"server_requests"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.prefix === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prefix"},message:"must have required property '"+"prefix"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.on_name_conflict === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on_name_conflict"},message:"must have required property '"+"on_name_conflict"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.tools === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.prompts === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prompts"},message:"must have required property '"+"prompts"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.resources === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resources"},message:"must have required property '"+"resources"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.timeouts === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timeouts"},message:"must have required property '"+"timeouts"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.discovery === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "discovery"},message:"must have required property '"+"discovery"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema16.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
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
const err14 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.name.type,parentSchema:schema16.properties.name,data:data0};
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
const err15 = {instancePath:instancePath+"/era",schemaPath:"#/properties/era/enum",keyword:"enum",params:{allowedValues: schema16.properties.era.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.era.enum,parentSchema:schema16.properties.era,data:data1};
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
if(!(validate16(data2, {instancePath:instancePath+"/http",parentData:data,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data2 !== null){
const err16 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema16.properties.http.anyOf[1].type,parentSchema:schema16.properties.http.anyOf[1],data:data2};
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
const err17 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema16.properties.http.anyOf,parentSchema:schema16.properties.http,data:data2};
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
if(!(validate20(data3, {instancePath:instancePath+"/stdio",parentData:data,parentDataProperty:"stdio",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs13 = errors;
if(data3 !== null){
const err18 = {instancePath:instancePath+"/stdio",schemaPath:"#/properties/stdio/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema16.properties.stdio.anyOf[1].type,parentSchema:schema16.properties.stdio.anyOf[1],data:data3};
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
const err19 = {instancePath:instancePath+"/stdio",schemaPath:"#/properties/stdio/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema16.properties.stdio.anyOf,parentSchema:schema16.properties.stdio,data:data3};
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
const err20 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema16.properties.isolation.required,parentSchema:schema16.properties.isolation,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4.max === undefined){
const err21 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'",schema:schema16.properties.isolation.required,parentSchema:schema16.properties.isolation,data:data4};
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
const err22 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.isolation,data:data4};
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
const err23 = {instancePath:instancePath+"/isolation/mode",schemaPath:"#/properties/isolation/properties/mode/enum",keyword:"enum",params:{allowedValues: schema16.properties.isolation.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.isolation.properties.mode.enum,parentSchema:schema16.properties.isolation.properties.mode,data:data5};
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
const err24 = {instancePath:instancePath+"/isolation/max",schemaPath:"#/properties/isolation/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.isolation.properties.max.type,parentSchema:schema16.properties.isolation.properties.max,data:data6};
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
const err25 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.isolation.type,parentSchema:schema16.properties.isolation,data:data4};
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
const err26 = {instancePath:instancePath+"/server_requests/" + i0,schemaPath:"#/properties/server_requests/items/enum",keyword:"enum",params:{allowedValues: schema16.properties.server_requests.items.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.server_requests.items.enum,parentSchema:schema16.properties.server_requests.items,data:data8};
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
const err27 = {instancePath:instancePath+"/server_requests",schemaPath:"#/properties/server_requests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.server_requests.type,parentSchema:schema16.properties.server_requests,data:data7};
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
const err28 = {instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.prefix.type,parentSchema:schema16.properties.prefix,data:data9};
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
const err29 = {instancePath:instancePath+"/on_name_conflict",schemaPath:"#/properties/on_name_conflict/enum",keyword:"enum",params:{allowedValues: schema16.properties.on_name_conflict.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.on_name_conflict.enum,parentSchema:schema16.properties.on_name_conflict,data:data10};
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
const err30 = {instancePath:instancePath+"/conflict_prefix",schemaPath:"#/properties/conflict_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.conflict_prefix.type,parentSchema:schema16.properties.conflict_prefix,data:data11};
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
const err31 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "include"},message:"must have required property '"+"include"+"'",schema:schema16.properties.tools.required,parentSchema:schema16.properties.tools,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data12.exclude === undefined){
const err32 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "exclude"},message:"must have required property '"+"exclude"+"'",schema:schema16.properties.tools.required,parentSchema:schema16.properties.tools,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data12.rename === undefined){
const err33 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "rename"},message:"must have required property '"+"rename"+"'",schema:schema16.properties.tools.required,parentSchema:schema16.properties.tools,data:data12};
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
const err34 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.tools,data:data12};
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
const err35 = {instancePath:instancePath+"/tools/include/" + i1,schemaPath:"#/properties/tools/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.tools.properties.include.items.type,parentSchema:schema16.properties.tools.properties.include.items,data:data14};
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
const err36 = {instancePath:instancePath+"/tools/include",schemaPath:"#/properties/tools/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.tools.properties.include.type,parentSchema:schema16.properties.tools.properties.include,data:data13};
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
const err37 = {instancePath:instancePath+"/tools/exclude/" + i2,schemaPath:"#/properties/tools/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.tools.properties.exclude.items.type,parentSchema:schema16.properties.tools.properties.exclude.items,data:data16};
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
const err38 = {instancePath:instancePath+"/tools/exclude",schemaPath:"#/properties/tools/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.tools.properties.exclude.type,parentSchema:schema16.properties.tools.properties.exclude,data:data15};
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
const err39 = {instancePath:instancePath+"/tools/rename/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tools/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.tools.properties.rename.additionalProperties.type,parentSchema:schema16.properties.tools.properties.rename.additionalProperties,data:data18};
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
const err40 = {instancePath:instancePath+"/tools/rename",schemaPath:"#/properties/tools/properties/rename/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.tools.properties.rename.type,parentSchema:schema16.properties.tools.properties.rename,data:data17};
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
const err41 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.tools.type,parentSchema:schema16.properties.tools,data:data12};
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
const err42 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/required",keyword:"required",params:{missingProperty: "include"},message:"must have required property '"+"include"+"'",schema:schema16.properties.prompts.required,parentSchema:schema16.properties.prompts,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data19.exclude === undefined){
const err43 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/required",keyword:"required",params:{missingProperty: "exclude"},message:"must have required property '"+"exclude"+"'",schema:schema16.properties.prompts.required,parentSchema:schema16.properties.prompts,data:data19};
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
const err44 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.prompts,data:data19};
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
const err45 = {instancePath:instancePath+"/prompts/include/" + i3,schemaPath:"#/properties/prompts/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.prompts.properties.include.items.type,parentSchema:schema16.properties.prompts.properties.include.items,data:data21};
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
const err46 = {instancePath:instancePath+"/prompts/include",schemaPath:"#/properties/prompts/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.prompts.properties.include.type,parentSchema:schema16.properties.prompts.properties.include,data:data20};
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
const err47 = {instancePath:instancePath+"/prompts/exclude/" + i4,schemaPath:"#/properties/prompts/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.prompts.properties.exclude.items.type,parentSchema:schema16.properties.prompts.properties.exclude.items,data:data23};
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
const err48 = {instancePath:instancePath+"/prompts/exclude",schemaPath:"#/properties/prompts/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.prompts.properties.exclude.type,parentSchema:schema16.properties.prompts.properties.exclude,data:data22};
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
const err49 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.prompts.type,parentSchema:schema16.properties.prompts,data:data19};
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
const err50 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/required",keyword:"required",params:{missingProperty: "include"},message:"must have required property '"+"include"+"'",schema:schema16.properties.resources.required,parentSchema:schema16.properties.resources,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data24.exclude === undefined){
const err51 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/required",keyword:"required",params:{missingProperty: "exclude"},message:"must have required property '"+"exclude"+"'",schema:schema16.properties.resources.required,parentSchema:schema16.properties.resources,data:data24};
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
const err52 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.resources,data:data24};
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
const err53 = {instancePath:instancePath+"/resources/include/" + i5,schemaPath:"#/properties/resources/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.resources.properties.include.items.type,parentSchema:schema16.properties.resources.properties.include.items,data:data26};
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
const err54 = {instancePath:instancePath+"/resources/include",schemaPath:"#/properties/resources/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.resources.properties.include.type,parentSchema:schema16.properties.resources.properties.include,data:data25};
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
const err55 = {instancePath:instancePath+"/resources/exclude/" + i6,schemaPath:"#/properties/resources/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.resources.properties.exclude.items.type,parentSchema:schema16.properties.resources.properties.exclude.items,data:data28};
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
const err56 = {instancePath:instancePath+"/resources/exclude",schemaPath:"#/properties/resources/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.resources.properties.exclude.type,parentSchema:schema16.properties.resources.properties.exclude,data:data27};
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
const err57 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.resources.type,parentSchema:schema16.properties.resources,data:data24};
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
const err58 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty: "connect_ms"},message:"must have required property '"+"connect_ms"+"'",schema:schema16.properties.timeouts.required,parentSchema:schema16.properties.timeouts,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data29.call_ms === undefined){
const err59 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty: "call_ms"},message:"must have required property '"+"call_ms"+"'",schema:schema16.properties.timeouts.required,parentSchema:schema16.properties.timeouts,data:data29};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data29.idle_ms === undefined){
const err60 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty: "idle_ms"},message:"must have required property '"+"idle_ms"+"'",schema:schema16.properties.timeouts.required,parentSchema:schema16.properties.timeouts,data:data29};
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
const err61 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.timeouts,data:data29};
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
const err62 = {instancePath:instancePath+"/timeouts/connect_ms",schemaPath:"#/properties/timeouts/properties/connect_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.timeouts.properties.connect_ms.type,parentSchema:schema16.properties.timeouts.properties.connect_ms,data:data30};
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
const err63 = {instancePath:instancePath+"/timeouts/call_ms",schemaPath:"#/properties/timeouts/properties/call_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.timeouts.properties.call_ms.type,parentSchema:schema16.properties.timeouts.properties.call_ms,data:data31};
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
const err64 = {instancePath:instancePath+"/timeouts/idle_ms",schemaPath:"#/properties/timeouts/properties/idle_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.timeouts.properties.idle_ms.type,parentSchema:schema16.properties.timeouts.properties.idle_ms,data:data32};
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
const err65 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.timeouts.type,parentSchema:schema16.properties.timeouts,data:data29};
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
const err66 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/required",keyword:"required",params:{missingProperty: "interval_ms"},message:"must have required property '"+"interval_ms"+"'",schema:schema16.properties.discovery.required,parentSchema:schema16.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data33.on_failure === undefined){
const err67 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/required",keyword:"required",params:{missingProperty: "on_failure"},message:"must have required property '"+"on_failure"+"'",schema:schema16.properties.discovery.required,parentSchema:schema16.properties.discovery,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data33.follow_list_changed === undefined){
const err68 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/required",keyword:"required",params:{missingProperty: "follow_list_changed"},message:"must have required property '"+"follow_list_changed"+"'",schema:schema16.properties.discovery.required,parentSchema:schema16.properties.discovery,data:data33};
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
const err69 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.discovery,data:data33};
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
const err70 = {instancePath:instancePath+"/discovery/interval_ms",schemaPath:"#/properties/discovery/properties/interval_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.discovery.properties.interval_ms.type,parentSchema:schema16.properties.discovery.properties.interval_ms,data:data34};
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
const err71 = {instancePath:instancePath+"/discovery/on_failure",schemaPath:"#/properties/discovery/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema16.properties.discovery.properties.on_failure.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.discovery.properties.on_failure.enum,parentSchema:schema16.properties.discovery.properties.on_failure,data:data35};
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
const err72 = {instancePath:instancePath+"/discovery/follow_list_changed",schemaPath:"#/properties/discovery/properties/follow_list_changed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.discovery.properties.follow_list_changed.type,parentSchema:schema16.properties.discovery.properties.follow_list_changed,data:data36};
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
const err73 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.discovery.type,parentSchema:schema16.properties.discovery,data:data33};
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
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

const schema19 = {"description":"Routes and the index that finds the winner. An entry is one alternative of one route's `match` with one name condition; its number is its rank: of all entries that match, the lowest number wins.","type":"object","additionalProperties":false,"required":["table","entries","tool","prompt","resource","unnamed"],"properties":{"table":{"type":"array","items":{"$ref":"#/definitions/BundleRoute"}},"entries":{"type":"array","items":{"$ref":"#/definitions/RouteEntry"}},"tool":{"$ref":"#/definitions/NameIndex"},"prompt":{"$ref":"#/definitions/NameIndex"},"resource":{"$ref":"#/definitions/NameIndex"},"unnamed":{"description":"Entries without a name condition, best first.","type":"array","items":{"type":"integer"}}},"x-map":"RouteTable"};
const schema20 = {"type":"object","additionalProperties":false,"required":["name","targets","deny","sticky_by","salt","timeout_ms"],"properties":{"name":{"type":"string"},"targets":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["upstream","weight"],"properties":{"upstream":{"type":"integer"},"weight":{"type":"integer"}},"x-map":"BundleRoute.targets[]"}},"deny":{"description":"Message of a deny route; null for a route with targets.","type":["string","null"]},"sticky_by":{"enum":["session","none"]},"salt":{"type":"string"},"timeout_ms":{"type":["integer","null"]}},"x-map":"BundleRoute"};
const schema23 = {"description":"Exact names, and a radix trie over literal prefixes as flat arrays. Node 0 is the root; node i has label `labels[i]`, its children are the `counts[i]` nodes starting at `first[i]` sorted by first code point, and its entries are `entries[i]`, best first.","type":"object","additionalProperties":false,"required":["exact","labels","first","counts","entries"],"properties":{"exact":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}},"labels":{"type":"array","items":{"type":"string"}},"first":{"type":"array","items":{"type":"integer"}},"counts":{"type":"array","items":{"type":"integer"}},"entries":{"type":"array","items":{"type":"array","items":{"type":"integer"}}}},"x-map":"NameIndex"};
const schema21 = {"type":"object","additionalProperties":false,"required":["route"],"properties":{"route":{"type":"integer"},"pattern":{"description":"Anchored regular expression over the whole name, for globs and regexes; absent when exact, prefix or unnamed.","type":"string"},"methods":{"type":"array","items":{"type":"string"}},"listeners":{"type":"array","items":{"type":"string"}},"headers":{"type":"array","items":{"$ref":"#/definitions/HeaderCondition"}}},"x-map":"RouteEntry"};
const schema22 = {"description":"Holds when every member given holds; `not` turns the whole condition round.","type":"object","additionalProperties":false,"required":["name","not"],"properties":{"name":{"description":"Lower case.","type":"string"},"not":{"type":"boolean"},"exact":{"type":"string"},"prefix":{"type":"string"},"patterns":{"description":"Anchored regular expressions, for globs and regexes.","type":"array","items":{"type":"string"}},"present":{"type":"boolean"}},"x-map":"HeaderCondition"};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.route === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "route"},message:"must have required property '"+"route"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "route") || (key0 === "pattern")) || (key0 === "methods")) || (key0 === "listeners")) || (key0 === "headers"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
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
const err2 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.route.type,parentSchema:schema21.properties.route,data:data0};
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
const err3 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.pattern.type,parentSchema:schema21.properties.pattern,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.methods !== undefined){
let data2 = data.methods;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/methods/" + i0,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.methods.items.type,parentSchema:schema21.properties.methods.items,data:data3};
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
const err5 = {instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.methods.type,parentSchema:schema21.properties.methods,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.listeners !== undefined){
let data4 = data.listeners;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/listeners/" + i1,schemaPath:"#/properties/listeners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.listeners.items.type,parentSchema:schema21.properties.listeners.items,data:data5};
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
const err7 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.listeners.type,parentSchema:schema21.properties.listeners,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.headers !== undefined){
let data6 = data.headers;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
const err8 = {instancePath:instancePath+"/headers/" + i2,schemaPath:"#/definitions/HeaderCondition/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema22.required,parentSchema:schema22,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data7.not === undefined){
const err9 = {instancePath:instancePath+"/headers/" + i2,schemaPath:"#/definitions/HeaderCondition/required",keyword:"required",params:{missingProperty: "not"},message:"must have required property '"+"not"+"'",schema:schema22.required,parentSchema:schema22,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data7){
if(!((((((key1 === "name") || (key1 === "not")) || (key1 === "exact")) || (key1 === "prefix")) || (key1 === "patterns")) || (key1 === "present"))){
const err10 = {instancePath:instancePath+"/headers/" + i2,schemaPath:"#/definitions/HeaderCondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/headers/" + i2+"/name",schemaPath:"#/definitions/HeaderCondition/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.name.type,parentSchema:schema22.properties.name,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.not !== undefined){
let data9 = data7.not;
if(typeof data9 !== "boolean"){
const err12 = {instancePath:instancePath+"/headers/" + i2+"/not",schemaPath:"#/definitions/HeaderCondition/properties/not/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.not.type,parentSchema:schema22.properties.not,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.exact !== undefined){
let data10 = data7.exact;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/headers/" + i2+"/exact",schemaPath:"#/definitions/HeaderCondition/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.exact.type,parentSchema:schema22.properties.exact,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.prefix !== undefined){
let data11 = data7.prefix;
if(typeof data11 !== "string"){
const err14 = {instancePath:instancePath+"/headers/" + i2+"/prefix",schemaPath:"#/definitions/HeaderCondition/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.prefix.type,parentSchema:schema22.properties.prefix,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.patterns !== undefined){
let data12 = data7.patterns;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(typeof data13 !== "string"){
const err15 = {instancePath:instancePath+"/headers/" + i2+"/patterns/" + i3,schemaPath:"#/definitions/HeaderCondition/properties/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.patterns.items.type,parentSchema:schema22.properties.patterns.items,data:data13};
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
const err16 = {instancePath:instancePath+"/headers/" + i2+"/patterns",schemaPath:"#/definitions/HeaderCondition/properties/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema22.properties.patterns.type,parentSchema:schema22.properties.patterns,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.present !== undefined){
let data14 = data7.present;
if(typeof data14 !== "boolean"){
const err17 = {instancePath:instancePath+"/headers/" + i2+"/present",schemaPath:"#/definitions/HeaderCondition/properties/present/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.present.type,parentSchema:schema22.properties.present,data:data14};
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
const err18 = {instancePath:instancePath+"/headers/" + i2,schemaPath:"#/definitions/HeaderCondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data:data7};
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
const err19 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.headers.type,parentSchema:schema21.properties.headers,data:data6};
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
validate28.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.table === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "table"},message:"must have required property '"+"table"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.entries === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.tool === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.prompt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.resource === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resource"},message:"must have required property '"+"resource"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.unnamed === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unnamed"},message:"must have required property '"+"unnamed"+"'",schema:schema19.required,parentSchema:schema19,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
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
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err7 = {instancePath:instancePath+"/table/" + i0,schemaPath:"#/definitions/BundleRoute/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema20.required,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.targets === undefined){
const err8 = {instancePath:instancePath+"/table/" + i0,schemaPath:"#/definitions/BundleRoute/required",keyword:"required",params:{missingProperty: "targets"},message:"must have required property '"+"targets"+"'",schema:schema20.required,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.deny === undefined){
const err9 = {instancePath:instancePath+"/table/" + i0,schemaPath:"#/definitions/BundleRoute/required",keyword:"required",params:{missingProperty: "deny"},message:"must have required property '"+"deny"+"'",schema:schema20.required,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.sticky_by === undefined){
const err10 = {instancePath:instancePath+"/table/" + i0,schemaPath:"#/definitions/BundleRoute/required",keyword:"required",params:{missingProperty: "sticky_by"},message:"must have required property '"+"sticky_by"+"'",schema:schema20.required,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.salt === undefined){
const err11 = {instancePath:instancePath+"/table/" + i0,schemaPath:"#/definitions/BundleRoute/required",keyword:"required",params:{missingProperty: "salt"},message:"must have required property '"+"salt"+"'",schema:schema20.required,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1.timeout_ms === undefined){
const err12 = {instancePath:instancePath+"/table/" + i0,schemaPath:"#/definitions/BundleRoute/required",keyword:"required",params:{missingProperty: "timeout_ms"},message:"must have required property '"+"timeout_ms"+"'",schema:schema20.required,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data1){
if(!((((((key1 === "name") || (key1 === "targets")) || (key1 === "deny")) || (key1 === "sticky_by")) || (key1 === "salt")) || (key1 === "timeout_ms"))){
const err13 = {instancePath:instancePath+"/table/" + i0,schemaPath:"#/definitions/BundleRoute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 !== "string"){
const err14 = {instancePath:instancePath+"/table/" + i0+"/name",schemaPath:"#/definitions/BundleRoute/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.name.type,parentSchema:schema20.properties.name,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.targets !== undefined){
let data3 = data1.targets;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.upstream === undefined){
const err15 = {instancePath:instancePath+"/table/" + i0+"/targets/" + i1,schemaPath:"#/definitions/BundleRoute/properties/targets/items/required",keyword:"required",params:{missingProperty: "upstream"},message:"must have required property '"+"upstream"+"'",schema:schema20.properties.targets.items.required,parentSchema:schema20.properties.targets.items,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.weight === undefined){
const err16 = {instancePath:instancePath+"/table/" + i0+"/targets/" + i1,schemaPath:"#/definitions/BundleRoute/properties/targets/items/required",keyword:"required",params:{missingProperty: "weight"},message:"must have required property '"+"weight"+"'",schema:schema20.properties.targets.items.required,parentSchema:schema20.properties.targets.items,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "upstream") || (key2 === "weight"))){
const err17 = {instancePath:instancePath+"/table/" + i0+"/targets/" + i1,schemaPath:"#/definitions/BundleRoute/properties/targets/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.targets.items,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.upstream !== undefined){
let data5 = data4.upstream;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err18 = {instancePath:instancePath+"/table/" + i0+"/targets/" + i1+"/upstream",schemaPath:"#/definitions/BundleRoute/properties/targets/items/properties/upstream/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.targets.items.properties.upstream.type,parentSchema:schema20.properties.targets.items.properties.upstream,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.weight !== undefined){
let data6 = data4.weight;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err19 = {instancePath:instancePath+"/table/" + i0+"/targets/" + i1+"/weight",schemaPath:"#/definitions/BundleRoute/properties/targets/items/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.targets.items.properties.weight.type,parentSchema:schema20.properties.targets.items.properties.weight,data:data6};
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
const err20 = {instancePath:instancePath+"/table/" + i0+"/targets/" + i1,schemaPath:"#/definitions/BundleRoute/properties/targets/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.targets.items.type,parentSchema:schema20.properties.targets.items,data:data4};
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
const err21 = {instancePath:instancePath+"/table/" + i0+"/targets",schemaPath:"#/definitions/BundleRoute/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.targets.type,parentSchema:schema20.properties.targets,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.deny !== undefined){
let data7 = data1.deny;
if((typeof data7 !== "string") && (data7 !== null)){
const err22 = {instancePath:instancePath+"/table/" + i0+"/deny",schemaPath:"#/definitions/BundleRoute/properties/deny/type",keyword:"type",params:{type: schema20.properties.deny.type},message:"must be string,null",schema:schema20.properties.deny.type,parentSchema:schema20.properties.deny,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.sticky_by !== undefined){
let data8 = data1.sticky_by;
if(!((data8 === "session") || (data8 === "none"))){
const err23 = {instancePath:instancePath+"/table/" + i0+"/sticky_by",schemaPath:"#/definitions/BundleRoute/properties/sticky_by/enum",keyword:"enum",params:{allowedValues: schema20.properties.sticky_by.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.sticky_by.enum,parentSchema:schema20.properties.sticky_by,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.salt !== undefined){
let data9 = data1.salt;
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/table/" + i0+"/salt",schemaPath:"#/definitions/BundleRoute/properties/salt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.salt.type,parentSchema:schema20.properties.salt,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.timeout_ms !== undefined){
let data10 = data1.timeout_ms;
if((!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))) && (data10 !== null)){
const err25 = {instancePath:instancePath+"/table/" + i0+"/timeout_ms",schemaPath:"#/definitions/BundleRoute/properties/timeout_ms/type",keyword:"type",params:{type: schema20.properties.timeout_ms.type},message:"must be integer,null",schema:schema20.properties.timeout_ms.type,parentSchema:schema20.properties.timeout_ms,data:data10};
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
const err26 = {instancePath:instancePath+"/table/" + i0,schemaPath:"#/definitions/BundleRoute/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data:data1};
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
const err27 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.table.type,parentSchema:schema19.properties.table,data:data0};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.entries !== undefined){
let data11 = data.entries;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
if(!(validate28(data11[i2], {instancePath:instancePath+"/entries/" + i2,parentData:data11,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.entries.type,parentSchema:schema19.properties.entries,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.tool !== undefined){
let data13 = data.tool;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.exact === undefined){
const err29 = {instancePath:instancePath+"/tool",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'",schema:schema23.required,parentSchema:schema23,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data13.labels === undefined){
const err30 = {instancePath:instancePath+"/tool",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema23.required,parentSchema:schema23,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data13.first === undefined){
const err31 = {instancePath:instancePath+"/tool",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "first"},message:"must have required property '"+"first"+"'",schema:schema23.required,parentSchema:schema23,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data13.counts === undefined){
const err32 = {instancePath:instancePath+"/tool",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'",schema:schema23.required,parentSchema:schema23,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data13.entries === undefined){
const err33 = {instancePath:instancePath+"/tool",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema23.required,parentSchema:schema23,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data13){
if(!(((((key3 === "exact") || (key3 === "labels")) || (key3 === "first")) || (key3 === "counts")) || (key3 === "entries"))){
const err34 = {instancePath:instancePath+"/tool",schemaPath:"#/definitions/NameIndex/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.exact !== undefined){
let data14 = data13.exact;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
let data15 = data14[key4];
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err35 = {instancePath:instancePath+"/tool/exact/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/definitions/NameIndex/properties/exact/additionalProperties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.exact.additionalProperties.items.type,parentSchema:schema23.properties.exact.additionalProperties.items,data:data16};
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
const err36 = {instancePath:instancePath+"/tool/exact/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/NameIndex/properties/exact/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.exact.additionalProperties.type,parentSchema:schema23.properties.exact.additionalProperties,data:data15};
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
const err37 = {instancePath:instancePath+"/tool/exact",schemaPath:"#/definitions/NameIndex/properties/exact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.exact.type,parentSchema:schema23.properties.exact,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.labels !== undefined){
let data17 = data13.labels;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
let data18 = data17[i4];
if(typeof data18 !== "string"){
const err38 = {instancePath:instancePath+"/tool/labels/" + i4,schemaPath:"#/definitions/NameIndex/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.labels.items.type,parentSchema:schema23.properties.labels.items,data:data18};
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
const err39 = {instancePath:instancePath+"/tool/labels",schemaPath:"#/definitions/NameIndex/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.labels.type,parentSchema:schema23.properties.labels,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data13.first !== undefined){
let data19 = data13.first;
if(Array.isArray(data19)){
const len5 = data19.length;
for(let i5=0; i5<len5; i5++){
let data20 = data19[i5];
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err40 = {instancePath:instancePath+"/tool/first/" + i5,schemaPath:"#/definitions/NameIndex/properties/first/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.first.items.type,parentSchema:schema23.properties.first.items,data:data20};
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
const err41 = {instancePath:instancePath+"/tool/first",schemaPath:"#/definitions/NameIndex/properties/first/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.first.type,parentSchema:schema23.properties.first,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.counts !== undefined){
let data21 = data13.counts;
if(Array.isArray(data21)){
const len6 = data21.length;
for(let i6=0; i6<len6; i6++){
let data22 = data21[i6];
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err42 = {instancePath:instancePath+"/tool/counts/" + i6,schemaPath:"#/definitions/NameIndex/properties/counts/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.counts.items.type,parentSchema:schema23.properties.counts.items,data:data22};
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
const err43 = {instancePath:instancePath+"/tool/counts",schemaPath:"#/definitions/NameIndex/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.counts.type,parentSchema:schema23.properties.counts,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data13.entries !== undefined){
let data23 = data13.entries;
if(Array.isArray(data23)){
const len7 = data23.length;
for(let i7=0; i7<len7; i7++){
let data24 = data23[i7];
if(Array.isArray(data24)){
const len8 = data24.length;
for(let i8=0; i8<len8; i8++){
let data25 = data24[i8];
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
const err44 = {instancePath:instancePath+"/tool/entries/" + i7+"/" + i8,schemaPath:"#/definitions/NameIndex/properties/entries/items/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.entries.items.items.type,parentSchema:schema23.properties.entries.items.items,data:data25};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/tool/entries/" + i7,schemaPath:"#/definitions/NameIndex/properties/entries/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.entries.items.type,parentSchema:schema23.properties.entries.items,data:data24};
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
const err46 = {instancePath:instancePath+"/tool/entries",schemaPath:"#/definitions/NameIndex/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.entries.type,parentSchema:schema23.properties.entries,data:data23};
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
const err47 = {instancePath:instancePath+"/tool",schemaPath:"#/definitions/NameIndex/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data:data13};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.prompt !== undefined){
let data26 = data.prompt;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.exact === undefined){
const err48 = {instancePath:instancePath+"/prompt",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'",schema:schema23.required,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data26.labels === undefined){
const err49 = {instancePath:instancePath+"/prompt",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema23.required,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data26.first === undefined){
const err50 = {instancePath:instancePath+"/prompt",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "first"},message:"must have required property '"+"first"+"'",schema:schema23.required,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data26.counts === undefined){
const err51 = {instancePath:instancePath+"/prompt",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'",schema:schema23.required,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data26.entries === undefined){
const err52 = {instancePath:instancePath+"/prompt",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema23.required,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key5 in data26){
if(!(((((key5 === "exact") || (key5 === "labels")) || (key5 === "first")) || (key5 === "counts")) || (key5 === "entries"))){
const err53 = {instancePath:instancePath+"/prompt",schemaPath:"#/definitions/NameIndex/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data26.exact !== undefined){
let data27 = data26.exact;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key6 in data27){
let data28 = data27[key6];
if(Array.isArray(data28)){
const len9 = data28.length;
for(let i9=0; i9<len9; i9++){
let data29 = data28[i9];
if(!((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29)))){
const err54 = {instancePath:instancePath+"/prompt/exact/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/definitions/NameIndex/properties/exact/additionalProperties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.exact.additionalProperties.items.type,parentSchema:schema23.properties.exact.additionalProperties.items,data:data29};
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
const err55 = {instancePath:instancePath+"/prompt/exact/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/NameIndex/properties/exact/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.exact.additionalProperties.type,parentSchema:schema23.properties.exact.additionalProperties,data:data28};
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
const err56 = {instancePath:instancePath+"/prompt/exact",schemaPath:"#/definitions/NameIndex/properties/exact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.exact.type,parentSchema:schema23.properties.exact,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data26.labels !== undefined){
let data30 = data26.labels;
if(Array.isArray(data30)){
const len10 = data30.length;
for(let i10=0; i10<len10; i10++){
let data31 = data30[i10];
if(typeof data31 !== "string"){
const err57 = {instancePath:instancePath+"/prompt/labels/" + i10,schemaPath:"#/definitions/NameIndex/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.labels.items.type,parentSchema:schema23.properties.labels.items,data:data31};
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
const err58 = {instancePath:instancePath+"/prompt/labels",schemaPath:"#/definitions/NameIndex/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.labels.type,parentSchema:schema23.properties.labels,data:data30};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data26.first !== undefined){
let data32 = data26.first;
if(Array.isArray(data32)){
const len11 = data32.length;
for(let i11=0; i11<len11; i11++){
let data33 = data32[i11];
if(!((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33)))){
const err59 = {instancePath:instancePath+"/prompt/first/" + i11,schemaPath:"#/definitions/NameIndex/properties/first/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.first.items.type,parentSchema:schema23.properties.first.items,data:data33};
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
const err60 = {instancePath:instancePath+"/prompt/first",schemaPath:"#/definitions/NameIndex/properties/first/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.first.type,parentSchema:schema23.properties.first,data:data32};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.counts !== undefined){
let data34 = data26.counts;
if(Array.isArray(data34)){
const len12 = data34.length;
for(let i12=0; i12<len12; i12++){
let data35 = data34[i12];
if(!((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35)))){
const err61 = {instancePath:instancePath+"/prompt/counts/" + i12,schemaPath:"#/definitions/NameIndex/properties/counts/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.counts.items.type,parentSchema:schema23.properties.counts.items,data:data35};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/prompt/counts",schemaPath:"#/definitions/NameIndex/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.counts.type,parentSchema:schema23.properties.counts,data:data34};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.entries !== undefined){
let data36 = data26.entries;
if(Array.isArray(data36)){
const len13 = data36.length;
for(let i13=0; i13<len13; i13++){
let data37 = data36[i13];
if(Array.isArray(data37)){
const len14 = data37.length;
for(let i14=0; i14<len14; i14++){
let data38 = data37[i14];
if(!((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38)))){
const err63 = {instancePath:instancePath+"/prompt/entries/" + i13+"/" + i14,schemaPath:"#/definitions/NameIndex/properties/entries/items/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.entries.items.items.type,parentSchema:schema23.properties.entries.items.items,data:data38};
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
const err64 = {instancePath:instancePath+"/prompt/entries/" + i13,schemaPath:"#/definitions/NameIndex/properties/entries/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.entries.items.type,parentSchema:schema23.properties.entries.items,data:data37};
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
const err65 = {instancePath:instancePath+"/prompt/entries",schemaPath:"#/definitions/NameIndex/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.entries.type,parentSchema:schema23.properties.entries,data:data36};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/prompt",schemaPath:"#/definitions/NameIndex/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.resource !== undefined){
let data39 = data.resource;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.exact === undefined){
const err67 = {instancePath:instancePath+"/resource",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'",schema:schema23.required,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data39.labels === undefined){
const err68 = {instancePath:instancePath+"/resource",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema23.required,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data39.first === undefined){
const err69 = {instancePath:instancePath+"/resource",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "first"},message:"must have required property '"+"first"+"'",schema:schema23.required,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data39.counts === undefined){
const err70 = {instancePath:instancePath+"/resource",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'",schema:schema23.required,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data39.entries === undefined){
const err71 = {instancePath:instancePath+"/resource",schemaPath:"#/definitions/NameIndex/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema23.required,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key7 in data39){
if(!(((((key7 === "exact") || (key7 === "labels")) || (key7 === "first")) || (key7 === "counts")) || (key7 === "entries"))){
const err72 = {instancePath:instancePath+"/resource",schemaPath:"#/definitions/NameIndex/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data39.exact !== undefined){
let data40 = data39.exact;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key8 in data40){
let data41 = data40[key8];
if(Array.isArray(data41)){
const len15 = data41.length;
for(let i15=0; i15<len15; i15++){
let data42 = data41[i15];
if(!((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42)))){
const err73 = {instancePath:instancePath+"/resource/exact/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/definitions/NameIndex/properties/exact/additionalProperties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.exact.additionalProperties.items.type,parentSchema:schema23.properties.exact.additionalProperties.items,data:data42};
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
const err74 = {instancePath:instancePath+"/resource/exact/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/NameIndex/properties/exact/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.exact.additionalProperties.type,parentSchema:schema23.properties.exact.additionalProperties,data:data41};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/resource/exact",schemaPath:"#/definitions/NameIndex/properties/exact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.exact.type,parentSchema:schema23.properties.exact,data:data40};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data39.labels !== undefined){
let data43 = data39.labels;
if(Array.isArray(data43)){
const len16 = data43.length;
for(let i16=0; i16<len16; i16++){
let data44 = data43[i16];
if(typeof data44 !== "string"){
const err76 = {instancePath:instancePath+"/resource/labels/" + i16,schemaPath:"#/definitions/NameIndex/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.labels.items.type,parentSchema:schema23.properties.labels.items,data:data44};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/resource/labels",schemaPath:"#/definitions/NameIndex/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.labels.type,parentSchema:schema23.properties.labels,data:data43};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data39.first !== undefined){
let data45 = data39.first;
if(Array.isArray(data45)){
const len17 = data45.length;
for(let i17=0; i17<len17; i17++){
let data46 = data45[i17];
if(!((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46)))){
const err78 = {instancePath:instancePath+"/resource/first/" + i17,schemaPath:"#/definitions/NameIndex/properties/first/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.first.items.type,parentSchema:schema23.properties.first.items,data:data46};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/resource/first",schemaPath:"#/definitions/NameIndex/properties/first/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.first.type,parentSchema:schema23.properties.first,data:data45};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data39.counts !== undefined){
let data47 = data39.counts;
if(Array.isArray(data47)){
const len18 = data47.length;
for(let i18=0; i18<len18; i18++){
let data48 = data47[i18];
if(!((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48)))){
const err80 = {instancePath:instancePath+"/resource/counts/" + i18,schemaPath:"#/definitions/NameIndex/properties/counts/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.counts.items.type,parentSchema:schema23.properties.counts.items,data:data48};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/resource/counts",schemaPath:"#/definitions/NameIndex/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.counts.type,parentSchema:schema23.properties.counts,data:data47};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data39.entries !== undefined){
let data49 = data39.entries;
if(Array.isArray(data49)){
const len19 = data49.length;
for(let i19=0; i19<len19; i19++){
let data50 = data49[i19];
if(Array.isArray(data50)){
const len20 = data50.length;
for(let i20=0; i20<len20; i20++){
let data51 = data50[i20];
if(!((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51)))){
const err82 = {instancePath:instancePath+"/resource/entries/" + i19+"/" + i20,schemaPath:"#/definitions/NameIndex/properties/entries/items/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.entries.items.items.type,parentSchema:schema23.properties.entries.items.items,data:data51};
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
else {
const err83 = {instancePath:instancePath+"/resource/entries/" + i19,schemaPath:"#/definitions/NameIndex/properties/entries/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.entries.items.type,parentSchema:schema23.properties.entries.items,data:data50};
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
const err84 = {instancePath:instancePath+"/resource/entries",schemaPath:"#/definitions/NameIndex/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.entries.type,parentSchema:schema23.properties.entries,data:data49};
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
const err85 = {instancePath:instancePath+"/resource",schemaPath:"#/definitions/NameIndex/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.unnamed !== undefined){
let data52 = data.unnamed;
if(Array.isArray(data52)){
const len21 = data52.length;
for(let i21=0; i21<len21; i21++){
let data53 = data52[i21];
if(!((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53)))){
const err86 = {instancePath:instancePath+"/unnamed/" + i21,schemaPath:"#/properties/unnamed/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.unnamed.items.type,parentSchema:schema19.properties.unnamed.items,data:data53};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/unnamed",schemaPath:"#/properties/unnamed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.unnamed.type,parentSchema:schema19.properties.unnamed,data:data52};
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
const err88 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://mcpgw.dev/schema/v1/bundle.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.features === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "features"},message:"must have required property '"+"features"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.digest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.compiler === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "compiler"},message:"must have required property '"+"compiler"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.source === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.gateway === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gateway"},message:"must have required property '"+"gateway"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.upstreams === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "upstreams"},message:"must have required property '"+"upstreams"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.routes === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routes"},message:"must have required property '"+"routes"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.origins === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "origins"},message:"must have required property '"+"origins"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
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
const err10 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "mcpgw.bundle/1"},message:"must be equal to constant",schema:"mcpgw.bundle/1",parentSchema:schema11.properties.format,data:data0};
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
const err11 = {instancePath:instancePath+"/features/" + i0,schemaPath:"#/properties/features/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.features.items.type,parentSchema:schema11.properties.features.items,data:data2};
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
const err12 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.features.type,parentSchema:schema11.properties.features,data:data1};
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
const err13 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema11.properties.digest,data:data3};
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
const err14 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.digest.type,parentSchema:schema11.properties.digest,data:data3};
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
const err15 = {instancePath:instancePath+"/compiler",schemaPath:"#/properties/compiler/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.compiler.type,parentSchema:schema11.properties.compiler,data:data4};
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
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "commit"},message:"must have required property '"+"commit"+"'",schema:schema11.properties.source.required,parentSchema:schema11.properties.source,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.dirty === undefined){
const err17 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "dirty"},message:"must have required property '"+"dirty"+"'",schema:schema11.properties.source.required,parentSchema:schema11.properties.source,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.files === undefined){
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'",schema:schema11.properties.source.required,parentSchema:schema11.properties.source,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data5){
if(!(((key1 === "commit") || (key1 === "dirty")) || (key1 === "files"))){
const err19 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.source,data:data5};
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
const err20 = {instancePath:instancePath+"/source/commit",schemaPath:"#/properties/source/properties/commit/type",keyword:"type",params:{type: schema11.properties.source.properties.commit.type},message:"must be string,null",schema:schema11.properties.source.properties.commit.type,parentSchema:schema11.properties.source.properties.commit,data:data6};
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
const err21 = {instancePath:instancePath+"/source/dirty",schemaPath:"#/properties/source/properties/dirty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.source.properties.dirty.type,parentSchema:schema11.properties.source.properties.dirty,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.files !== undefined){
let data8 = data5.files;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(typeof data9 === "string"){
if(!pattern0.test(data9)){
const err22 = {instancePath:instancePath+"/source/files/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/source/properties/files/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema11.properties.source.properties.files.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/source/files/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/source/properties/files/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.source.properties.files.additionalProperties.type,parentSchema:schema11.properties.source.properties.files.additionalProperties,data:data9};
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
const err24 = {instancePath:instancePath+"/source/files",schemaPath:"#/properties/source/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.source.properties.files.type,parentSchema:schema11.properties.source.properties.files,data:data8};
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
const err25 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.source.type,parentSchema:schema11.properties.source,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
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
let data11 = data.upstreams;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(!(validate15(data11[i1], {instancePath:instancePath+"/upstreams/" + i1,parentData:data11,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.upstreams.type,parentSchema:schema11.properties.upstreams,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.routes !== undefined){
if(!(validate27(data.routes, {instancePath:instancePath+"/routes",parentData:data,parentDataProperty:"routes",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.origins !== undefined){
let data14 = data.origins;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.listeners === undefined){
const err27 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "listeners"},message:"must have required property '"+"listeners"+"'",schema:schema11.properties.origins.required,parentSchema:schema11.properties.origins,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data14.upstreams === undefined){
const err28 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "upstreams"},message:"must have required property '"+"upstreams"+"'",schema:schema11.properties.origins.required,parentSchema:schema11.properties.origins,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data14.routes === undefined){
const err29 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "routes"},message:"must have required property '"+"routes"+"'",schema:schema11.properties.origins.required,parentSchema:schema11.properties.origins,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data14){
if(!(((key3 === "listeners") || (key3 === "upstreams")) || (key3 === "routes"))){
const err30 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.origins,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.listeners !== undefined){
let data15 = data14.listeners;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(typeof data16 !== "string"){
const err31 = {instancePath:instancePath+"/origins/listeners/" + i2,schemaPath:"#/properties/origins/properties/listeners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.origins.properties.listeners.items.type,parentSchema:schema11.properties.origins.properties.listeners.items,data:data16};
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
const err32 = {instancePath:instancePath+"/origins/listeners",schemaPath:"#/properties/origins/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.origins.properties.listeners.type,parentSchema:schema11.properties.origins.properties.listeners,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data14.upstreams !== undefined){
let data17 = data14.upstreams;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(typeof data18 !== "string"){
const err33 = {instancePath:instancePath+"/origins/upstreams/" + i3,schemaPath:"#/properties/origins/properties/upstreams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.origins.properties.upstreams.items.type,parentSchema:schema11.properties.origins.properties.upstreams.items,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/origins/upstreams",schemaPath:"#/properties/origins/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.origins.properties.upstreams.type,parentSchema:schema11.properties.origins.properties.upstreams,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data14.routes !== undefined){
let data19 = data14.routes;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/origins/routes/" + i4,schemaPath:"#/properties/origins/properties/routes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.origins.properties.routes.items.type,parentSchema:schema11.properties.origins.properties.routes.items,data:data20};
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
const err36 = {instancePath:instancePath+"/origins/routes",schemaPath:"#/properties/origins/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.origins.properties.routes.type,parentSchema:schema11.properties.origins.properties.routes,data:data19};
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
const err37 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.origins.type,parentSchema:schema11.properties.origins,data:data14};
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
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

