// Template `minimal`: local servers behind one endpoint, for one person.
import { configModeline, type Files, type TemplateContext } from './template.ts';

export function minimal({ name }: TemplateContext): Files {
  return {
    'mcpgw.yaml': `${configModeline()}
version: 1

gateway:
  name: ${name}

# No routes: every tool goes to the upstream that offers it.
# No authn: the gateway stays on this machine, at http://127.0.0.1:8080/mcp.
upstreams:
  everything:
    command: npx
    args: ["-y", "@modelcontextprotocol/server-everything@2026.8.31", "stdio"]
    tools:
      exclude: ["get-env"] # it would show its environment to every client
`,
  };
}
