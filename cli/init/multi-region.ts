// Template `multi-region`: one repository, a gateway in each region, and data that must not leave its own.
import {
  configModeline,
  type Files,
  overlayModeline,
  type TemplateContext,
  testsModeline,
} from './template.ts';

export function multiRegion({ name }: TemplateContext): Files {
  return {
    'mcpgw.yaml': `${configModeline()}
version: 1

vars:
  region: us-east-1

gateway:
  name: ${name}
  region: \${var:region}
`,
    'upstreams/regional.yaml': `${configModeline()}
upstreams:
  crm-us:
    url: http://crm.us-east-1.mcp.internal:8080/mcp
    region: us-east-1

  crm-eu:
    url: http://crm.eu-west-1.mcp.internal:8080/mcp
    region: eu-west-1
`,
    'routes/crm.yaml': `${configModeline()}
routes:
  - name: crm-eu
    match: { tool_prefix: "crm_", claim: { data_region: eu } }
    upstream: crm-eu
    policies: [eu-residency]

  - name: crm-us
    # mcpgw-ignore: overlapping-claims -- a token names one region; with several, the EU comes first
    match: { tool_prefix: "crm_", claim: { data_region: us } }
    upstream: crm-us

  - name: crm-elsewhere
    match: { tool_prefix: "crm_" }
    deny: Your token says no data_region that is served here.
`,
    'policies/access.yaml': `${configModeline()}
authn:
  providers:
    company:
      type: jwt
      issuer: https://login.example.com
      audience: https://\${var:region}.mcp.example.com/mcp

authz:
  rules:
    - name: staff
      effect: allow
      who: { authenticated: true }
      what: { tools: ["crm_*"] }
`,
    'policies/residency.yaml': `${configModeline()}
policies:
  eu-residency:
    description: Calls under this policy reach upstreams in the EU and no others; the compiler proves it.
    residency: { allowed_regions: [eu-west-1] }
`,
    'environments/us-east-1.yaml': `${overlayModeline()}
vars:
  region: us-east-1
`,
    'environments/eu-west-1.yaml': `${overlayModeline()}
vars:
  region: eu-west-1
`,
    'tests/residency.test.yaml': `${testsModeline()}
tests:
  - name: records of the EU stay there, even when its upstream is down
    as: { user: ada, claims: { data_region: eu } }
    given: { down: [crm-eu] }
    call: { tool: crm_lookup }
    expect: { never_upstream: [crm-us] }

  - name: records of the US are looked up in the US
    as: { user: ada, claims: { data_region: us } }
    call: { tool: crm_lookup }
    expect: { decision: allow, upstream: crm-us }
`,
  };
}
