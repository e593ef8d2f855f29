// Template `team`: people sign in, teams have tools, tools have limits, and tests say what must stay true.
import {
  configModeline,
  type Files,
  overlayModeline,
  type TemplateContext,
  testsModeline,
} from './template.ts';

export function team({ name }: TemplateContext): Files {
  return {
    'mcpgw.yaml': `${configModeline()}
version: 1

vars:
  issuer: https://login.example.com
  audience: https://mcp.example.com/mcp

gateway:
  name: ${name}
`,
    'upstreams/core.yaml': `${configModeline()}
upstreams:
  files:
    url: http://files.mcp.internal:8080/mcp
    timeouts: { call: 30s }

  database:
    instances:
      - url: http://db-1.mcp.internal:8080/mcp
      - url: http://db-2.mcp.internal:8080/mcp
    load_balancing: { algorithm: least_connections }
`,
    'routes/main.yaml': `${configModeline()}
routes:
  - name: files
    match: { tool_prefix: "file_" }
    upstream: files

  - name: database
    match: { tool_prefix: "db_" }
    upstream: database
`,
    'policies/access.yaml': `${configModeline()}
authn:
  providers:
    company:
      type: jwt
      issuer: \${var:issuer}
      audience: \${var:audience}

authz:
  rules:
    - name: no-drops-from-chat
      description: Chat clients change nothing that cannot be undone.
      effect: deny
      who: { client_types: [claude_desktop, chatgpt] }
      what: { tools: ["db_drop_*"] }
      message: Use the migration pipeline.

rate_limits:
  per_client: { requests_per_minute: 600, burst_size: 50 }
  per_tool:
    db_query: { requests_per_minute: 60 }
`,
    'teams/teams.yaml': `${configModeline()}
teams:
  engineering:
    match: { groups: [engineering] }
    allow: ["file_*", "db_query"]

  data:
    match: { groups: [data] }
    allow: ["db_*"]
`,
    'environments/staging.yaml': `${overlayModeline()}
# Applied by --env staging: maps merge, values and lists are replaced.
vars:
  issuer: https://login.staging.example.com
  audience: https://mcp.staging.example.com/mcp
`,
    'tests/access.test.yaml': `${testsModeline()}
tests:
  - name: engineers read files
    as: { user: ada, teams: [engineering] }
    call: { tool: file_read }
    expect: { decision: allow, upstream: files }

  - name: engineers drop no tables
    as: { user: ada, teams: [engineering] }
    call: { tool: db_drop_table }
    expect: { decision: deny }

  - name: nobody drops tables from a chat
    as: { user: grace, client_type: claude_desktop, teams: [data] }
    call: { tool: db_drop_table }
    expect: { decision: deny, rule: no-drops-from-chat }
`,
  };
}
