// What runs inside Redis: each script is one step there, so that all limits of a call are looked at and charged at once,
// on the clock of the server. What they keep, by the kind of a limit:
//
//   window      a list, oldest first: `time cost start` of each charge, and last the sum of the costs. As in memory
//               (policies/limits/window.ts): up to 1,000 charges are kept one by one, beyond that those within a
//               thousandth of the window are one; nothing more is admitted, and a charge is held that much longer.
//   bucket      `missing since`, as in policies/limits/bucket.ts: a request is `window` parts, and `limit` parts come
//               back each millisecond.
//   day         `number used` of the day in UTC.
//   concurrent  a sorted set of the calls that run, by when their holder must have said that they still do.
//
// A clock of the server that is set back makes nothing wait for it: what was charged later than now was charged now.
// Every key expires when it says nothing any more, so what nobody uses is gone.
import { EXACT } from '../../policies/limits/window.ts';

/** The server's clock. For tests there is another one, under which nothing expires but by the scripts' own hand. */
export const SERVER_CLOCK = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function keep(key, ms) redis.call('PEXPIRE', key, math.max(1, math.ceil(ms))) end
`;

const COUNTERS = `
local DAY = 86400000
local EXACT = ${EXACT}
local NEVER = -1

local function words(text)
  if not text then return nil end
  local a, b, c = string.match(text, '^(%d+) (%d+) ?(%d*)$')
  return tonumber(a), tonumber(b), tonumber(c)
end
local function text(...) return (string.format(string.rep('%.0f ', select('#', ...)), ...):gsub(' $', '')) end

local window = {}
function window.load(key, it)
  local sum = redis.call('LINDEX', key, -1)
  if not sum then return 0 end
  local at = -2
  while true do
    local time, cost, start = words(redis.call('LINDEX', key, at))
    if not time or time <= now then break end
    redis.call('LSET', key, at, text(now, cost, math.min(start, now)))
    at = at - 1
  end
  local gone = 0
  while true do
    local time, cost = words(redis.call('LINDEX', key, 0))
    if not time or time > now - it.window then break end
    redis.call('LPOP', key)
    gone = gone + cost
  end
  sum = tonumber(sum) - gone
  if gone > 0 then redis.call('LSET', key, -1, text(sum)) end
  return sum
end
function window.wait(key, it, sum)
  if it.cost > it.limit then return NEVER end
  local excess = sum + it.cost - it.limit
  if excess <= 0 then return 0 end
  local from = 0
  while true do
    local entries = redis.call('LRANGE', key, from, from + 99)
    for _, entry in ipairs(entries) do
      local time, cost = words(entry)
      if not time then return it.window end
      excess = excess - cost
      if excess <= 0 then return time + it.window - now end
    end
    if #entries < 100 then return it.window end
    from = from + 100
  end
end
function window.take(key, it, sum)
  local slot = 1
  if it.limit > EXACT then slot = math.ceil(it.window / EXACT) end
  local length = redis.call('LLEN', key)
  local time, cost, start
  if length > 1 then time, cost, start = words(redis.call('LINDEX', key, -2)) end
  if time and now - start < slot then
    redis.call('LSET', key, -2, text(now, cost + it.cost, start))
    redis.call('LSET', key, -1, text(sum + it.cost))
  else
    if length > 0 then redis.call('RPOP', key) end
    redis.call('RPUSH', key, text(now, it.cost, now), text(sum + it.cost))
  end
  keep(key, it.window)
end
function window.add(key, it, sum, charges)
  local there = redis.call('LRANGE', key, 0, -2)
  local both = {}
  local from = 1
  for _, one in ipairs(charges) do
    local time = now - one.age
    if one.age < it.window then
      while there[from] and words(there[from]) <= time do
        both[#both + 1] = there[from]
        from = from + 1
      end
      both[#both + 1] = text(time, one.cost, time)
      sum = sum + one.cost
    end
  end
  redis.call('DEL', key)
  for _, entry in ipairs(both) do redis.call('RPUSH', key, entry) end
  for i = from, #there do redis.call('RPUSH', key, there[i]) end
  redis.call('RPUSH', key, text(sum))
  keep(key, it.window)
end

local bucket = {}
function bucket.load(key, it)
  local missing, since = words(redis.call('GET', key))
  if not missing then return 0 end
  if since > now then
    redis.call('SET', key, text(missing, now))
    keep(key, missing / it.limit)
    return missing
  end
  return math.max(0, missing - (now - since) * it.limit)
end
function bucket.wait(_, it, missing)
  if it.cost > it.burst then return NEVER end
  local excess = missing + it.cost * it.window - it.burst * it.window
  if excess <= 0 then return 0 end
  return math.ceil(excess / it.limit)
end
function bucket.take(key, it, missing)
  missing = missing + it.cost * it.window
  redis.call('SET', key, text(missing, now))
  keep(key, missing / it.limit)
end
function bucket.add(key, it, missing, charges)
  for _, one in ipairs(charges) do missing = missing + one.cost * it.window end
  redis.call('SET', key, text(math.min(missing, 2 ^ 53), now))
  keep(key, missing / it.limit)
end

local day = {}
local today = math.floor(now / DAY)
function day.load(key)
  local number, used = words(redis.call('GET', key))
  if not number or number < today then return 0 end
  if number > today then
    redis.call('SET', key, text(today, used))
    keep(key, (today + 1) * DAY - now)
  end
  return used
end
function day.wait(_, it, used)
  if it.cost > it.limit then return NEVER end
  if used + it.cost <= it.limit then return 0 end
  return (today + 1) * DAY - now
end
function day.take(key, it, used)
  redis.call('SET', key, text(today, used + it.cost))
  keep(key, (today + 1) * DAY - now)
end
function day.add(key, _, used, charges)
  for _, one in ipairs(charges) do used = used + one.cost end
  redis.call('SET', key, text(today, used))
  keep(key, (today + 1) * DAY - now)
end

local function sweep(key, lease)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', key, '(' .. text(now + lease), '+inf')) do
    redis.call('ZADD', key, now + lease, member)
  end
end
local concurrent = {}
function concurrent.load(key, it)
  sweep(key, it.lease)
  return redis.call('ZCARD', key)
end
function concurrent.wait(_, it, running)
  if running < it.limit then return 0 end
  return 1000
end
function concurrent.take(key, it)
  redis.call('ZADD', key, now + it.lease, it.call)
  keep(key, it.lease)
end

local kinds = { window = window, bucket = bucket, day = day, concurrent = concurrent }
`;

/**
 * KEYS: counters. ARGV: id of the call, milliseconds until who holds it must have said so again; then for each counter
 * the number of its limit within the call, kind, limit, window, burst, cost, and 1 when it refuses, 0 when it is only
 * watched. Gives for each counter the milliseconds until it has room: 0 for now, -1 for never. The call is charged when
 * every counter that refuses says 0: to every limit all of whose counters say 0.
 */
const CHARGE = `
local waits = {}
local loaded = {}
local its = {}
local full = {}
local refused = false
for i, key in ipairs(KEYS) do
  local at = 3 + (i - 1) * 7
  local it = {
    group = ARGV[at], kind = kinds[ARGV[at + 1]], limit = tonumber(ARGV[at + 2]), window = tonumber(ARGV[at + 3]),
    burst = tonumber(ARGV[at + 4]), cost = tonumber(ARGV[at + 5]), call = ARGV[1], lease = tonumber(ARGV[2])
  }
  its[i] = it
  loaded[i] = it.kind.load(key, it)
  waits[i] = it.kind.wait(key, it, loaded[i])
  if waits[i] ~= 0 then
    full[it.group] = true
    if ARGV[at + 6] == '1' then refused = true end
  end
end
if not refused then
  for i, key in ipairs(KEYS) do
    if not full[its[i].group] then its[i].kind.take(key, its[i], loaded[i]) end
  end
end
return waits
`;

/**
 * KEYS: counters that were charged elsewhere. ARGV: for each kind, limit, window, burst, how many charges, and of each
 * charge its age and cost, oldest first. They are added whether they fit or not.
 */
const ADD = `
local at = 1
for _, key in ipairs(KEYS) do
  local it = { limit = tonumber(ARGV[at + 1]), window = tonumber(ARGV[at + 2]), burst = tonumber(ARGV[at + 3]) }
  local kind = kinds[ARGV[at]]
  local count = tonumber(ARGV[at + 4])
  at = at + 5
  local charges = {}
  for i = 1, count do
    charges[i] = { age = tonumber(ARGV[at]), cost = tonumber(ARGV[at + 1]) }
    at = at + 2
  end
  kind.add(key, it, kind.load(key, it), charges)
end
return 0
`;

/**
 * KEYS: the gateways, the generation, then counters of running calls. ARGV: who says so, milliseconds until he must say
 * so again, a new name for the generation, milliseconds for calls; then for each call that runs the number of its counter
 * among the further keys and its id. Gives the name of the generation, which changes when the store has lost what it
 * knew, and how many gateways there are.
 */
const BEAT = `
local gateways, generation = KEYS[1], KEYS[2]
local life, lease = tonumber(ARGV[2]), tonumber(ARGV[4])
sweep(gateways, life)
redis.call('ZADD', gateways, now + life, ARGV[1])
redis.call('SET', generation, ARGV[3], 'NX')
for i = 5, #ARGV, 2 do
  local key = KEYS[2 + tonumber(ARGV[i])]
  redis.call('ZADD', key, now + lease, ARGV[i + 1])
  keep(key, lease)
end
return { redis.call('GET', generation), redis.call('ZCARD', gateways) }
`;

export interface RedisScripts {
  readonly charge: string;
  readonly add: string;
  readonly beat: string;
}

export function redisScripts(clock: string = SERVER_CLOCK): RedisScripts {
  const whole = (script: string): string => clock + COUNTERS + script;
  return { charge: whole(CHARGE), add: whole(ADD), beat: whole(BEAT) };
}
