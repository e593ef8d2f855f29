// DO NOT EDIT. Generated from schema/source by `npm run generate`.
// @ts-nocheck
"use strict";
export const validate = validate21;
const ajvDefault = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://mcpgw.dev/schema/v1/tests.schema.json","title":"TestFile","description":"A file of policy tests (`*.test.yaml` in tests/): calls, with what the policy must say to each. Run by `mcpgw test`; never part of a bundle.","type":"object","additionalProperties":false,"required":["tests"],"properties":{"defaults":{"description":"For every test of this file; what a test says itself wins, field by field.","type":"object","additionalProperties":false,"properties":{"as":{"$ref":"#/definitions/TestCaller"},"given":{"$ref":"#/definitions/TestSituation"},"call":{"description":"How calls come in.","type":"object","additionalProperties":false,"properties":{"headers":{"$ref":"#/definitions/TestHeaders"},"listener":{"type":"string"}},"x-map":"TestFile.defaults.call"}},"x-map":"TestFile.defaults"},"tests":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/PolicyTest"}}},"definitions":{"PolicyTest":{"description":"One call, or a list that is asked for, and what must come of it.","type":"object","additionalProperties":false,"required":["name","expect"],"properties":{"name":{"description":"What it shows, in a few words; unique in its file.","type":"string"},"description":{"type":"string"},"as":{"$ref":"#/definitions/TestCaller"},"given":{"$ref":"#/definitions/TestSituation"},"call":{"$ref":"#/definitions/TestCall"},"list":{"description":"The caller asks what there is. Without a lockfile there is what the policy and this test name.","enum":["tools","prompts","resources"]},"repeat":{"$ref":"#/definitions/TestRepeat"},"expect":{"$ref":"#/definitions/TestExpectation"}},"x-map":"PolicyTest"},"TestCaller":{"description":"Who calls. Nobody known when it says nothing but a client type or an address.","type":"object","additionalProperties":false,"properties":{"user":{"type":"string"},"client":{"description":"The id of the client that holds the token or key.","type":"string"},"client_type":{"description":"What the client says it is, such as `cursor`.","type":"string"},"teams":{"description":"By default the teams that `match` the user, client and claims.","type":"array","items":{"type":"string"}},"groups":{"description":"Groups of the token, which make teams.","type":"array","items":{"type":"string"}},"scopes":{"type":"array","items":{"type":"string"}},"claims":{"description":"Of the token, as JSON.","type":"object","additionalProperties":true},"ip":{"type":"string"},"session":{"type":"string"},"authenticated":{"description":"false: without a proof, whatever else is said about the caller.","type":"boolean"}},"x-map":"TestCaller"},"TestSituation":{"description":"The world around the call.","type":"object","additionalProperties":false,"properties":{"down":{"description":"Upstreams without a healthy instance.","type":"array","items":{"type":"string"}},"open":{"description":"Upstreams whose circuit breaker is open.","type":"array","items":{"type":"string"}},"time":{"description":"When it is, such as 2027-01-15T12:00:00Z; 2027-01-01T12:00:00Z by default.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})$","x-expected":"a moment such as `2027-01-15T12:00:00Z`"}},"x-map":"TestSituation"},"TestHeaders":{"description":"HTTP headers of the request, by name.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$","x-expected":"the name of an HTTP header"},"additionalProperties":{"type":"string"}},"TestCall":{"description":"What is called: one of tool, prompt and resource.","type":"object","additionalProperties":false,"properties":{"tool":{"type":"string"},"prompt":{"type":"string"},"resource":{"description":"Its URI.","type":"string"},"method":{"description":"The JSON-RPC method, where it is not tools/call, prompts/get or resources/read. Without a name beside it: a method that the gateway answers itself.","type":"string"},"arguments":{"type":"object","additionalProperties":true},"headers":{"$ref":"#/definitions/TestHeaders"},"listener":{"description":"The one it comes in by; the first one by default.","type":"string"}},"x-map":"TestCall"},"TestRepeat":{"description":"The same call several times, in one world: limits remember the calls before.","type":"object","additionalProperties":false,"required":["times"],"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"within":{"description":"They are spread evenly over this time; all at one moment by default.","type":"string","pattern":"^([0-9]+(ms|s|m|h|d))+$","x-unit":"duration"},"vary":{"description":"Who calls is another one each time. Another user or client has a session of its own, and another user a client of his own unless one is given.","enum":["user","client","session"]},"at_once":{"description":"No call ends before the last one has begun: what `max_concurrent` counts.","type":"boolean"}},"x-map":"TestRepeat"},"TestVerdict":{"description":"What must become of one call. What is not said is not looked at.","type":"object","additionalProperties":false,"properties":{"decision":{"$ref":"#/definitions/TestDecision"},"reason":{"$ref":"#/definitions/TestReason"},"rule":{"description":"The rule that decides: its name, or `team <name> allow` and the like.","type":"string"},"route":{"description":"The route that takes the call.","type":"string"},"upstream":{"type":"string"},"missing_scopes":{"type":"array","items":{"type":"string"}},"limit_type":{"description":"The limit that is used up, such as per_tool, or the name of its rule.","type":"string"},"message":{"description":"What the client is told.","type":"string"},"rewritten":{"$ref":"#/definitions/TestRewritten"}},"x-map":"TestVerdict"},"TestExpectation":{"description":"What must come of it. With `repeat`, what is said of one call must hold for every one.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"decision":{"$ref":"#/definitions/TestDecision"},"reason":{"$ref":"#/definitions/TestReason"},"rule":{"description":"The rule that decides: its name, or `team <name> allow` and the like.","type":"string"},"route":{"description":"The route that takes the call.","type":"string"},"upstream":{"type":"string"},"missing_scopes":{"type":"array","items":{"type":"string"}},"limit_type":{"description":"The limit that is used up, such as per_tool, or the name of its rule.","type":"string"},"message":{"description":"What the client is told.","type":"string"},"rewritten":{"$ref":"#/definitions/TestRewritten"},"never_upstream":{"description":"Upstreams no call may reach.","type":"array","items":{"type":"string"}},"split":{"description":"Of the calls that are routed, the share each upstream gets.","type":"object","additionalProperties":{"$ref":"#/definitions/TestPercent"}},"tolerance":{"description":"How far a share may be off, in percent of all calls; 1% by default.","$ref":"#/definitions/TestPercent"},"allowed":{"description":"How many of the repeated calls are allowed.","type":"integer","minimum":0,"maximum":1000000},"last":{"description":"Of the last of the repeated calls.","$ref":"#/definitions/TestVerdict"},"exactly":{"description":"Of a list: these names and no others.","type":"array","items":{"type":"string"}},"includes":{"description":"Of a list: at least these.","type":"array","items":{"type":"string"}},"excludes":{"description":"Of a list: none of these.","type":"array","items":{"type":"string"}}},"x-map":"TestExpectation"},"TestRewritten":{"description":"What the upstream gets.","type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"arguments":{"type":"object","additionalProperties":true}},"x-map":"TestRewritten"},"TestDecision":{"description":"error: allowed, but there is nobody to answer it.","enum":["allow","deny","error"]},"TestReason":{"enum":["allowed_by_rule","allowed_by_default","answered_by_gateway","unauthenticated","unknown_tool","unknown_prompt","unknown_resource","unknown_method","route_denied","denied_by_rule","denied_by_fault","no_rule_allows","missing_scope","rate_limited","no_healthy_upstream"]},"TestPercent":{"type":"string","pattern":"^(100|[0-9]{1,2}([.][0-9]+)?)%$","x-expected":"a share from 0% to 100% such as `10%`"}},"x-map":"TestFile"};
const schema7 = {"description":"Who calls. Nobody known when it says nothing but a client type or an address.","type":"object","additionalProperties":false,"properties":{"user":{"type":"string"},"client":{"description":"The id of the client that holds the token or key.","type":"string"},"client_type":{"description":"What the client says it is, such as `cursor`.","type":"string"},"teams":{"description":"By default the teams that `match` the user, client and claims.","type":"array","items":{"type":"string"}},"groups":{"description":"Groups of the token, which make teams.","type":"array","items":{"type":"string"}},"scopes":{"type":"array","items":{"type":"string"}},"claims":{"description":"Of the token, as JSON.","type":"object","additionalProperties":true},"ip":{"type":"string"},"session":{"type":"string"},"authenticated":{"description":"false: without a proof, whatever else is said about the caller.","type":"boolean"}},"x-map":"TestCaller"};
const func2 = Object.prototype.hasOwnProperty;

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
if(data.user !== undefined){
let data0 = data.user;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.user.type,parentSchema:schema7.properties.user,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.client !== undefined){
let data1 = data.client;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.client.type,parentSchema:schema7.properties.client,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.client_type !== undefined){
let data2 = data.client_type;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/client_type",schemaPath:"#/properties/client_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.client_type.type,parentSchema:schema7.properties.client_type,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.teams !== undefined){
let data3 = data.teams;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/teams/" + i0,schemaPath:"#/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.teams.items.type,parentSchema:schema7.properties.teams.items,data:data4};
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
const err5 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.teams.type,parentSchema:schema7.properties.teams,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.groups !== undefined){
let data5 = data.groups;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err6 = {instancePath:instancePath+"/groups/" + i1,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.groups.items.type,parentSchema:schema7.properties.groups.items,data:data6};
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
const err7 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.groups.type,parentSchema:schema7.properties.groups,data:data5};
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
let data7 = data.scopes;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/scopes/" + i2,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.scopes.items.type,parentSchema:schema7.properties.scopes.items,data:data8};
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
const err9 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.scopes.type,parentSchema:schema7.properties.scopes,data:data7};
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
let data9 = data.claims;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
}
else {
const err10 = {instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.claims.type,parentSchema:schema7.properties.claims,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.ip !== undefined){
let data10 = data.ip;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/ip",schemaPath:"#/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.ip.type,parentSchema:schema7.properties.ip,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.session !== undefined){
let data11 = data.session;
if(typeof data11 !== "string"){
const err12 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.session.type,parentSchema:schema7.properties.session,data:data11};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.authenticated !== undefined){
let data12 = data.authenticated;
if(typeof data12 !== "boolean"){
const err13 = {instancePath:instancePath+"/authenticated",schemaPath:"#/properties/authenticated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.authenticated.type,parentSchema:schema7.properties.authenticated,data:data12};
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"description":"The world around the call.","type":"object","additionalProperties":false,"properties":{"down":{"description":"Upstreams without a healthy instance.","type":"array","items":{"type":"string"}},"open":{"description":"Upstreams whose circuit breaker is open.","type":"array","items":{"type":"string"}},"time":{"description":"When it is, such as 2027-01-15T12:00:00Z; 2027-01-01T12:00:00Z by default.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})$","x-expected":"a moment such as `2027-01-15T12:00:00Z`"}},"x-map":"TestSituation"};
const pattern0 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "down") || (key0 === "open")) || (key0 === "time"))){
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
if(data.down !== undefined){
let data0 = data.down;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/down/" + i0,schemaPath:"#/properties/down/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.down.items.type,parentSchema:schema8.properties.down.items,data:data1};
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
const err2 = {instancePath:instancePath+"/down",schemaPath:"#/properties/down/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.down.type,parentSchema:schema8.properties.down,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.open !== undefined){
let data2 = data.open;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/open/" + i1,schemaPath:"#/properties/open/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.open.items.type,parentSchema:schema8.properties.open.items,data:data3};
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
const err4 = {instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.open.type,parentSchema:schema8.properties.open,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.time !== undefined){
let data4 = data.time;
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err5 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema8.properties.time,data:data4};
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
const err6 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.time.type,parentSchema:schema8.properties.time,data:data4};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"description":"HTTP headers of the request, by name.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$","x-expected":"the name of an HTTP header"},"additionalProperties":{"type":"string"}};
const pattern1 = new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern1.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"+"\"",schema:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",parentSchema:schema9.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema9.propertyNames,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.additionalProperties.type,parentSchema:schema9.additionalProperties,data:data0};
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
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema10 = {"description":"One call, or a list that is asked for, and what must come of it.","type":"object","additionalProperties":false,"required":["name","expect"],"properties":{"name":{"description":"What it shows, in a few words; unique in its file.","type":"string"},"description":{"type":"string"},"as":{"$ref":"#/definitions/TestCaller"},"given":{"$ref":"#/definitions/TestSituation"},"call":{"$ref":"#/definitions/TestCall"},"list":{"description":"The caller asks what there is. Without a lockfile there is what the policy and this test name.","enum":["tools","prompts","resources"]},"repeat":{"$ref":"#/definitions/TestRepeat"},"expect":{"$ref":"#/definitions/TestExpectation"}},"x-map":"PolicyTest"};
const schema11 = {"description":"What is called: one of tool, prompt and resource.","type":"object","additionalProperties":false,"properties":{"tool":{"type":"string"},"prompt":{"type":"string"},"resource":{"description":"Its URI.","type":"string"},"method":{"description":"The JSON-RPC method, where it is not tools/call, prompts/get or resources/read. Without a name beside it: a method that the gateway answers itself.","type":"string"},"arguments":{"type":"object","additionalProperties":true},"headers":{"$ref":"#/definitions/TestHeaders"},"listener":{"description":"The one it comes in by; the first one by default.","type":"string"}},"x-map":"TestCall"};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "tool") || (key0 === "prompt")) || (key0 === "resource")) || (key0 === "method")) || (key0 === "arguments")) || (key0 === "headers")) || (key0 === "listener"))){
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
if(data.tool !== undefined){
let data0 = data.tool;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.tool.type,parentSchema:schema11.properties.tool,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.prompt !== undefined){
let data1 = data.prompt;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.prompt.type,parentSchema:schema11.properties.prompt,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resource !== undefined){
let data2 = data.resource;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.resource.type,parentSchema:schema11.properties.resource,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.method !== undefined){
let data3 = data.method;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.method.type,parentSchema:schema11.properties.method,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.arguments !== undefined){
let data4 = data.arguments;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err5 = {instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.arguments.type,parentSchema:schema11.properties.arguments,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.headers !== undefined){
if(!(validate26(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.listener !== undefined){
let data6 = data.listener;
if(typeof data6 !== "string"){
const err6 = {instancePath:instancePath+"/listener",schemaPath:"#/properties/listener/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.listener.type,parentSchema:schema11.properties.listener,data:data6};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const schema12 = {"description":"The same call several times, in one world: limits remember the calls before.","type":"object","additionalProperties":false,"required":["times"],"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"within":{"description":"They are spread evenly over this time; all at one moment by default.","type":"string","pattern":"^([0-9]+(ms|s|m|h|d))+$","x-unit":"duration"},"vary":{"description":"Who calls is another one each time. Another user or client has a session of its own, and another user a client of his own unless one is given.","enum":["user","client","session"]},"at_once":{"description":"No call ends before the last one has begun: what `max_concurrent` counts.","type":"boolean"}},"x-map":"TestRepeat"};
const pattern2 = new RegExp("^([0-9]+(ms|s|m|h|d))+$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.times === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "times") || (key0 === "within")) || (key0 === "vary")) || (key0 === "at_once"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.times !== undefined){
let data0 = data.times;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.times.type,parentSchema:schema12.properties.times,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 1000000 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema12.properties.times,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.times,data:data0};
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
if(data.within !== undefined){
let data1 = data.within;
if(typeof data1 === "string"){
if(!pattern2.test(data1)){
const err5 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(ms|s|m|h|d))+$",parentSchema:schema12.properties.within,data:data1};
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
const err6 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.within.type,parentSchema:schema12.properties.within,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.vary !== undefined){
let data2 = data.vary;
if(!(((data2 === "user") || (data2 === "client")) || (data2 === "session"))){
const err7 = {instancePath:instancePath+"/vary",schemaPath:"#/properties/vary/enum",keyword:"enum",params:{allowedValues: schema12.properties.vary.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.vary.enum,parentSchema:schema12.properties.vary,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.at_once !== undefined){
let data3 = data.at_once;
if(typeof data3 !== "boolean"){
const err8 = {instancePath:instancePath+"/at_once",schemaPath:"#/properties/at_once/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.at_once.type,parentSchema:schema12.properties.at_once,data:data3};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema13 = {"description":"What must come of it. With `repeat`, what is said of one call must hold for every one.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"decision":{"$ref":"#/definitions/TestDecision"},"reason":{"$ref":"#/definitions/TestReason"},"rule":{"description":"The rule that decides: its name, or `team <name> allow` and the like.","type":"string"},"route":{"description":"The route that takes the call.","type":"string"},"upstream":{"type":"string"},"missing_scopes":{"type":"array","items":{"type":"string"}},"limit_type":{"description":"The limit that is used up, such as per_tool, or the name of its rule.","type":"string"},"message":{"description":"What the client is told.","type":"string"},"rewritten":{"$ref":"#/definitions/TestRewritten"},"never_upstream":{"description":"Upstreams no call may reach.","type":"array","items":{"type":"string"}},"split":{"description":"Of the calls that are routed, the share each upstream gets.","type":"object","additionalProperties":{"$ref":"#/definitions/TestPercent"}},"tolerance":{"description":"How far a share may be off, in percent of all calls; 1% by default.","$ref":"#/definitions/TestPercent"},"allowed":{"description":"How many of the repeated calls are allowed.","type":"integer","minimum":0,"maximum":1000000},"last":{"description":"Of the last of the repeated calls.","$ref":"#/definitions/TestVerdict"},"exactly":{"description":"Of a list: these names and no others.","type":"array","items":{"type":"string"}},"includes":{"description":"Of a list: at least these.","type":"array","items":{"type":"string"}},"excludes":{"description":"Of a list: none of these.","type":"array","items":{"type":"string"}}},"x-map":"TestExpectation"};
const schema14 = {"description":"error: allowed, but there is nobody to answer it.","enum":["allow","deny","error"]};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((data === "allow") || (data === "deny")) || (data === "error"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values",schema:schema14.enum,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

const schema15 = {"enum":["allowed_by_rule","allowed_by_default","answered_by_gateway","unauthenticated","unknown_tool","unknown_prompt","unknown_resource","unknown_method","route_denied","denied_by_rule","denied_by_fault","no_rule_allows","missing_scope","rate_limited","no_healthy_upstream"]};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((((((((((((((data === "allowed_by_rule") || (data === "allowed_by_default")) || (data === "answered_by_gateway")) || (data === "unauthenticated")) || (data === "unknown_tool")) || (data === "unknown_prompt")) || (data === "unknown_resource")) || (data === "unknown_method")) || (data === "route_denied")) || (data === "denied_by_rule")) || (data === "denied_by_fault")) || (data === "no_rule_allows")) || (data === "missing_scope")) || (data === "rate_limited")) || (data === "no_healthy_upstream"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema15.enum},message:"must be equal to one of the allowed values",schema:schema15.enum,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

const schema16 = {"description":"What the upstream gets.","type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"arguments":{"type":"object","additionalProperties":true}},"x-map":"TestRewritten"};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "name") || (key0 === "arguments"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
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
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.name.type,parentSchema:schema16.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.arguments !== undefined){
let data1 = data.arguments;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err2 = {instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.arguments.type,parentSchema:schema16.properties.arguments,data:data1};
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
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"string","pattern":"^(100|[0-9]{1,2}([.][0-9]+)?)%$","x-expected":"a share from 0% to 100% such as `10%`"};
const pattern3 = new RegExp("^(100|[0-9]{1,2}([.][0-9]+)?)%$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern3.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(100|[0-9]{1,2}([.][0-9]+)?)%$"},message:"must match pattern \""+"^(100|[0-9]{1,2}([.][0-9]+)?)%$"+"\"",schema:"^(100|[0-9]{1,2}([.][0-9]+)?)%$",parentSchema:schema17,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data};
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

const schema18 = {"description":"What must become of one call. What is not said is not looked at.","type":"object","additionalProperties":false,"properties":{"decision":{"$ref":"#/definitions/TestDecision"},"reason":{"$ref":"#/definitions/TestReason"},"rule":{"description":"The rule that decides: its name, or `team <name> allow` and the like.","type":"string"},"route":{"description":"The route that takes the call.","type":"string"},"upstream":{"type":"string"},"missing_scopes":{"type":"array","items":{"type":"string"}},"limit_type":{"description":"The limit that is used up, such as per_tool, or the name of its rule.","type":"string"},"message":{"description":"What the client is told.","type":"string"},"rewritten":{"$ref":"#/definitions/TestRewritten"}},"x-map":"TestVerdict"};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.decision !== undefined){
if(!(validate37(data.decision, {instancePath:instancePath+"/decision",parentData:data,parentDataProperty:"decision",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.reason !== undefined){
if(!(validate39(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.rule !== undefined){
let data2 = data.rule;
if(typeof data2 !== "string"){
const err1 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.rule.type,parentSchema:schema18.properties.rule,data:data2};
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
let data3 = data.route;
if(typeof data3 !== "string"){
const err2 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.route.type,parentSchema:schema18.properties.route,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.upstream !== undefined){
let data4 = data.upstream;
if(typeof data4 !== "string"){
const err3 = {instancePath:instancePath+"/upstream",schemaPath:"#/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.upstream.type,parentSchema:schema18.properties.upstream,data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.missing_scopes !== undefined){
let data5 = data.missing_scopes;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err4 = {instancePath:instancePath+"/missing_scopes/" + i0,schemaPath:"#/properties/missing_scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.missing_scopes.items.type,parentSchema:schema18.properties.missing_scopes.items,data:data6};
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
const err5 = {instancePath:instancePath+"/missing_scopes",schemaPath:"#/properties/missing_scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.missing_scopes.type,parentSchema:schema18.properties.missing_scopes,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.limit_type !== undefined){
let data7 = data.limit_type;
if(typeof data7 !== "string"){
const err6 = {instancePath:instancePath+"/limit_type",schemaPath:"#/properties/limit_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.limit_type.type,parentSchema:schema18.properties.limit_type,data:data7};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.message !== undefined){
let data8 = data.message;
if(typeof data8 !== "string"){
const err7 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.message.type,parentSchema:schema18.properties.message,data:data8};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.rewritten !== undefined){
if(!(validate41(data.rewritten, {instancePath:instancePath+"/rewritten",parentData:data,parentDataProperty:"rewritten",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema13.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.decision !== undefined){
if(!(validate37(data.decision, {instancePath:instancePath+"/decision",parentData:data,parentDataProperty:"decision",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.reason !== undefined){
if(!(validate39(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.rule !== undefined){
let data2 = data.rule;
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.rule.type,parentSchema:schema13.properties.rule,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.route !== undefined){
let data3 = data.route;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.route.type,parentSchema:schema13.properties.route,data:data3};
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
let data4 = data.upstream;
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/upstream",schemaPath:"#/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.upstream.type,parentSchema:schema13.properties.upstream,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.missing_scopes !== undefined){
let data5 = data.missing_scopes;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err5 = {instancePath:instancePath+"/missing_scopes/" + i0,schemaPath:"#/properties/missing_scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.missing_scopes.items.type,parentSchema:schema13.properties.missing_scopes.items,data:data6};
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
const err6 = {instancePath:instancePath+"/missing_scopes",schemaPath:"#/properties/missing_scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.missing_scopes.type,parentSchema:schema13.properties.missing_scopes,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.limit_type !== undefined){
let data7 = data.limit_type;
if(typeof data7 !== "string"){
const err7 = {instancePath:instancePath+"/limit_type",schemaPath:"#/properties/limit_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.limit_type.type,parentSchema:schema13.properties.limit_type,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.message !== undefined){
let data8 = data.message;
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.message.type,parentSchema:schema13.properties.message,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.rewritten !== undefined){
if(!(validate41(data.rewritten, {instancePath:instancePath+"/rewritten",parentData:data,parentDataProperty:"rewritten",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.never_upstream !== undefined){
let data10 = data.never_upstream;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err9 = {instancePath:instancePath+"/never_upstream/" + i1,schemaPath:"#/properties/never_upstream/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.never_upstream.items.type,parentSchema:schema13.properties.never_upstream.items,data:data11};
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
const err10 = {instancePath:instancePath+"/never_upstream",schemaPath:"#/properties/never_upstream/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.never_upstream.type,parentSchema:schema13.properties.never_upstream,data:data10};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.split !== undefined){
let data12 = data.split;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
if(!(validate43(data12[key1], {instancePath:instancePath+"/split/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data12,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/split",schemaPath:"#/properties/split/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.split.type,parentSchema:schema13.properties.split,data:data12};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tolerance !== undefined){
if(!(validate43(data.tolerance, {instancePath:instancePath+"/tolerance",parentData:data,parentDataProperty:"tolerance",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.allowed !== undefined){
let data15 = data.allowed;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err12 = {instancePath:instancePath+"/allowed",schemaPath:"#/properties/allowed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.allowed.type,parentSchema:schema13.properties.allowed,data:data15};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 1000000 || isNaN(data15)){
const err13 = {instancePath:instancePath+"/allowed",schemaPath:"#/properties/allowed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema13.properties.allowed,data:data15};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err14 = {instancePath:instancePath+"/allowed",schemaPath:"#/properties/allowed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.allowed,data:data15};
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
if(data.last !== undefined){
if(!(validate46(data.last, {instancePath:instancePath+"/last",parentData:data,parentDataProperty:"last",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.exactly !== undefined){
let data17 = data.exactly;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
if(typeof data18 !== "string"){
const err15 = {instancePath:instancePath+"/exactly/" + i2,schemaPath:"#/properties/exactly/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.exactly.items.type,parentSchema:schema13.properties.exactly.items,data:data18};
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
const err16 = {instancePath:instancePath+"/exactly",schemaPath:"#/properties/exactly/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.exactly.type,parentSchema:schema13.properties.exactly,data:data17};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.includes !== undefined){
let data19 = data.includes;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(typeof data20 !== "string"){
const err17 = {instancePath:instancePath+"/includes/" + i3,schemaPath:"#/properties/includes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.includes.items.type,parentSchema:schema13.properties.includes.items,data:data20};
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
const err18 = {instancePath:instancePath+"/includes",schemaPath:"#/properties/includes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.includes.type,parentSchema:schema13.properties.includes,data:data19};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.excludes !== undefined){
let data21 = data.excludes;
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
if(typeof data22 !== "string"){
const err19 = {instancePath:instancePath+"/excludes/" + i4,schemaPath:"#/properties/excludes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.excludes.items.type,parentSchema:schema13.properties.excludes.items,data:data22};
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
const err20 = {instancePath:instancePath+"/excludes",schemaPath:"#/properties/excludes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.excludes.type,parentSchema:schema13.properties.excludes,data:data21};
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
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.expect === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'",schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "description")) || (key0 === "as")) || (key0 === "given")) || (key0 === "call")) || (key0 === "list")) || (key0 === "repeat")) || (key0 === "expect"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema10,data};
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
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.name.type,parentSchema:schema10.properties.name,data:data0};
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
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.description.type,parentSchema:schema10.properties.description,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.as !== undefined){
if(!(validate22(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.given !== undefined){
if(!(validate24(data.given, {instancePath:instancePath+"/given",parentData:data,parentDataProperty:"given",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.call !== undefined){
if(!(validate31(data.call, {instancePath:instancePath+"/call",parentData:data,parentDataProperty:"call",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.list !== undefined){
let data5 = data.list;
if(!(((data5 === "tools") || (data5 === "prompts")) || (data5 === "resources"))){
const err5 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/enum",keyword:"enum",params:{allowedValues: schema10.properties.list.enum},message:"must be equal to one of the allowed values",schema:schema10.properties.list.enum,parentSchema:schema10.properties.list,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.repeat !== undefined){
if(!(validate34(data.repeat, {instancePath:instancePath+"/repeat",parentData:data,parentDataProperty:"repeat",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.expect !== undefined){
if(!(validate36(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://mcpgw.dev/schema/v1/tests.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tests"},message:"must have required property '"+"tests"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "defaults") || (key0 === "tests"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.defaults !== undefined){
let data0 = data.defaults;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((key1 === "as") || (key1 === "given")) || (key1 === "call"))){
const err2 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.defaults,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.as !== undefined){
if(!(validate22(data0.as, {instancePath:instancePath+"/defaults/as",parentData:data0,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data0.given !== undefined){
if(!(validate24(data0.given, {instancePath:instancePath+"/defaults/given",parentData:data0,parentDataProperty:"given",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data0.call !== undefined){
let data3 = data0.call;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!((key2 === "headers") || (key2 === "listener"))){
const err3 = {instancePath:instancePath+"/defaults/call",schemaPath:"#/properties/defaults/properties/call/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.defaults.properties.call,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data3.headers !== undefined){
if(!(validate26(data3.headers, {instancePath:instancePath+"/defaults/call/headers",parentData:data3,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data3.listener !== undefined){
let data5 = data3.listener;
if(typeof data5 !== "string"){
const err4 = {instancePath:instancePath+"/defaults/call/listener",schemaPath:"#/properties/defaults/properties/call/properties/listener/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.defaults.properties.call.properties.listener.type,parentSchema:schema6.properties.defaults.properties.call.properties.listener,data:data5};
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
const err5 = {instancePath:instancePath+"/defaults/call",schemaPath:"#/properties/defaults/properties/call/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.defaults.properties.call.type,parentSchema:schema6.properties.defaults.properties.call,data:data3};
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
const err6 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.defaults.type,parentSchema:schema6.properties.defaults,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.tests !== undefined){
let data6 = data.tests;
if(Array.isArray(data6)){
if(data6.length < 1){
const err7 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema6.properties.tests,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data6[i0], {instancePath:instancePath+"/tests/" + i0,parentData:data6,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.tests.type,parentSchema:schema6.properties.tests,data:data6};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

