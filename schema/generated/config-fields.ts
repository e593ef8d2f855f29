// DO NOT EDIT. Generated from schema/source by `npm run generate`.

/** What the schema says of one map beyond its shape. */
export interface Fields {
  /** Values of members that were not given. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Members that are durations, with the least each may be. */
  readonly durations: Readonly<Record<string, string>>;
  /** Members that are maps with fields of their own; they are there even when not given. */
  readonly sections: Readonly<Record<string, Fields>>;
  /** Members that are lists or maps of such maps. */
  readonly collections: Readonly<Record<string, Fields>>;
}

export const CONFIG_FIELDS: Fields = {
  "defaults": {
    "version": 1,
    "vars": {},
    "upstreams": {},
    "routes": []
  },
  "durations": {},
  "sections": {
    "gateway": {
      "defaults": {
        "name": "mcpgw",
        "region": "",
        "listeners": [
          {}
        ],
        "shutdown_grace": "30s"
      },
      "durations": {
        "shutdown_grace": "0ms"
      },
      "sections": {
        "admin": {
          "defaults": {
            "enabled": true,
            "address": "127.0.0.1",
            "port": 9901
          },
          "durations": {},
          "sections": {},
          "collections": {}
        },
        "limits": {
          "defaults": {
            "max_request_bytes": "4MiB",
            "max_response_bytes": "16MiB",
            "max_sessions": 10000,
            "max_connections": 10000
          },
          "durations": {},
          "sections": {},
          "collections": {}
        },
        "protocol": {
          "defaults": {
            "extensions": [
              "io.modelcontextprotocol/ui",
              "io.modelcontextprotocol/tasks"
            ]
          },
          "durations": {},
          "sections": {},
          "collections": {}
        },
        "sessions": {
          "defaults": {
            "ttl": "30m"
          },
          "durations": {
            "ttl": "1s"
          },
          "sections": {},
          "collections": {}
        },
        "reload": {
          "defaults": {
            "watch": true,
            "debounce": "200ms",
            "drain": "30s"
          },
          "durations": {
            "debounce": "0ms",
            "drain": "0ms"
          },
          "sections": {},
          "collections": {}
        }
      },
      "collections": {
        "listeners": {
          "defaults": {
            "name": "default",
            "address": "127.0.0.1",
            "port": 8080,
            "transports": [
              "streamable_http",
              "sse",
              "websocket"
            ],
            "path": "/mcp",
            "sse_path": "/sse",
            "message_path": "/message",
            "ws_path": "/ws",
            "allowed_origins": [],
            "allowed_hosts": []
          },
          "durations": {},
          "sections": {},
          "collections": {}
        }
      }
    }
  },
  "collections": {
    "upstreams": {
      "defaults": {
        "enabled": true,
        "transport": "auto",
        "path": "/mcp",
        "headers": {},
        "args": [],
        "env": {},
        "on_name_conflict": "hide"
      },
      "durations": {},
      "sections": {
        "stdio": {
          "defaults": {
            "isolation": "shared",
            "max_processes": 16,
            "startup_timeout": "30s",
            "restart_backoff": "1s",
            "max_restarts": 10,
            "shutdown_grace": "5s",
            "stderr": "log"
          },
          "durations": {
            "startup_timeout": "1ms",
            "restart_backoff": "1ms",
            "shutdown_grace": "0ms"
          },
          "sections": {},
          "collections": {}
        },
        "sessions": {
          "defaults": {
            "isolation": "shared",
            "max": 256
          },
          "durations": {},
          "sections": {},
          "collections": {}
        },
        "protocol": {
          "defaults": {
            "server_requests": [
              "elicitation",
              "sampling",
              "roots"
            ],
            "era": "auto"
          },
          "durations": {},
          "sections": {},
          "collections": {}
        },
        "discovery": {
          "defaults": {
            "interval": "60s",
            "on_failure": "drop",
            "follow_list_changed": true
          },
          "durations": {
            "interval": "1s"
          },
          "sections": {},
          "collections": {}
        },
        "timeouts": {
          "defaults": {
            "connect": "3s",
            "call": "120s",
            "idle": "60s"
          },
          "durations": {
            "connect": "1ms",
            "call": "1ms",
            "idle": "1ms"
          },
          "sections": {},
          "collections": {}
        },
        "namespace": {
          "defaults": {
            "mode": "never",
            "separator": "__"
          },
          "durations": {},
          "sections": {},
          "collections": {}
        },
        "tools": {
          "defaults": {
            "include": [
              "*"
            ],
            "exclude": [],
            "rename": {}
          },
          "durations": {},
          "sections": {},
          "collections": {}
        },
        "prompts": {
          "defaults": {
            "include": [
              "*"
            ],
            "exclude": []
          },
          "durations": {},
          "sections": {},
          "collections": {}
        },
        "resources": {
          "defaults": {
            "include": [
              "*"
            ],
            "exclude": []
          },
          "durations": {},
          "sections": {},
          "collections": {}
        }
      },
      "collections": {
        "instances": {
          "defaults": {
            "weight": 1
          },
          "durations": {},
          "sections": {},
          "collections": {}
        }
      }
    },
    "routes": {
      "defaults": {
        "enabled": true,
        "priority": 0
      },
      "durations": {
        "timeout": "1ms"
      },
      "sections": {
        "split": {
          "defaults": {
            "sticky_by": "session"
          },
          "durations": {},
          "sections": {},
          "collections": {}
        }
      },
      "collections": {
        "upstreams": {
          "defaults": {
            "weight": 1
          },
          "durations": {},
          "sections": {},
          "collections": {}
        }
      }
    }
  }
};
