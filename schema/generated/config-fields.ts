// DO NOT EDIT. Generated from schema/source by `npm run generate`.

/** What the schema says of one map beyond its shape. */
export interface Fields {
  /** Every member there can be. */
  readonly names: readonly string[];
  /** Values of members that were not given. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Members that are durations, with the least each may be. */
  readonly durations: Readonly<Record<string, string>>;
  /** Members that are maps with fields of their own; they are there even when not given. */
  readonly sections: Readonly<Record<string, Fields>>;
  /** Members that are such maps, and only there when given. */
  readonly optional: Readonly<Record<string, Fields>>;
  /** Members that are lists or maps of such maps. */
  readonly collections: Readonly<Record<string, Fields>>;
  /** Members that are such a map or a list of them. */
  readonly alternatives: Readonly<Record<string, Fields>>;
  /** Members that are maps whose keys people choose. */
  readonly named: readonly string[];
  /** Members that are lists to which every file may add. */
  readonly concatenated: readonly string[];
  /** Members that stand in the root file only. */
  readonly rootOnly: readonly string[];
  /** Members whose texts the runtime fills in: `${env:}` and `${file:}` may stand there. */
  readonly runtime: readonly string[];
  /** Where `type` chooses, what goes with each type; `some`: at least one of them. */
  readonly types?: Readonly<Record<string, TypeFields>>;
}

export interface TypeFields {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly some?: readonly string[];
}

const Listener: Fields = {
  "names": [
    "name",
    "address",
    "port",
    "transports",
    "path",
    "sse_path",
    "message_path",
    "ws_path",
    "allowed_origins",
    "allowed_hosts",
    "public_url",
    "tls",
    "trusted_proxies"
  ],
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
    "allowed_hosts": [],
    "trusted_proxies": []
  },
  "durations": {},
  "sections": {},
  "optional": {
    "tls": {
      "names": [
        "cert",
        "key",
        "client_ca",
        "require_client_cert",
        "min_version"
      ],
      "defaults": {
        "require_client_cert": false,
        "min_version": "1.2"
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": [
        "cert",
        "key"
      ]
    }
  },
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const ClientTls: Fields = {
  "names": [
    "ca",
    "cert",
    "key",
    "server_name",
    "min_version",
    "insecure_skip_verify"
  ],
  "defaults": {
    "min_version": "1.2",
    "insecure_skip_verify": false
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": [
    "key"
  ]
};

const Sink: Fields = {
  "names": [
    "type",
    "path",
    "rotate",
    "url",
    "headers",
    "batch",
    "flush",
    "encoding",
    "address",
    "endpoint"
  ],
  "defaults": {},
  "durations": {
    "flush": "0ms"
  },
  "sections": {},
  "optional": {
    "rotate": {
      "names": [
        "max_size",
        "keep"
      ],
      "defaults": {
        "max_size": "256MiB",
        "keep": 7
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "collections": {},
  "alternatives": {},
  "named": [
    "headers"
  ],
  "concatenated": [],
  "rootOnly": [],
  "runtime": [
    "url",
    "headers",
    "endpoint"
  ],
  "types": {
    "stdout": {},
    "file": {
      "required": [
        "path"
      ],
      "optional": [
        "rotate"
      ]
    },
    "http": {
      "required": [
        "url"
      ],
      "optional": [
        "headers",
        "batch",
        "flush",
        "encoding"
      ]
    },
    "syslog": {
      "required": [
        "address"
      ]
    },
    "otlp": {
      "required": [
        "endpoint"
      ]
    }
  }
};

const Gateway: Fields = {
  "names": [
    "name",
    "region",
    "listeners",
    "admin",
    "limits",
    "protocol",
    "sessions",
    "reload",
    "shutdown_grace",
    "environment",
    "redis",
    "errors",
    "telemetry",
    "audit"
  ],
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
      "names": [
        "enabled",
        "address",
        "port",
        "token",
        "ui"
      ],
      "defaults": {
        "enabled": true,
        "address": "127.0.0.1",
        "port": 9901,
        "ui": true
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": [
        "token"
      ]
    },
    "limits": {
      "names": [
        "max_request_bytes",
        "max_response_bytes",
        "max_sessions",
        "max_connections"
      ],
      "defaults": {
        "max_request_bytes": "4MiB",
        "max_response_bytes": "16MiB",
        "max_sessions": 10000,
        "max_connections": 10000
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "protocol": {
      "names": [
        "extensions",
        "versions"
      ],
      "defaults": {
        "extensions": [
          "io.modelcontextprotocol/ui",
          "io.modelcontextprotocol/tasks"
        ]
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "sessions": {
      "names": [
        "ttl",
        "key",
        "store"
      ],
      "defaults": {
        "ttl": "30m",
        "store": "memory"
      },
      "durations": {
        "ttl": "1s"
      },
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": [
        "key"
      ]
    },
    "reload": {
      "names": [
        "watch",
        "debounce",
        "drain",
        "signature",
        "trusted_keys"
      ],
      "defaults": {
        "watch": true,
        "debounce": "200ms",
        "drain": "30s",
        "signature": "off",
        "trusted_keys": []
      },
      "durations": {
        "debounce": "0ms",
        "drain": "0ms"
      },
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "errors": {
      "names": [
        "rate_limit_code",
        "expose_upstream"
      ],
      "defaults": {
        "rate_limit_code": "auto",
        "expose_upstream": false
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "telemetry": {
      "names": [
        "metrics",
        "tracing",
        "logs"
      ],
      "defaults": {},
      "durations": {},
      "sections": {},
      "optional": {
        "metrics": {
          "names": [
            "path",
            "client_ip_label",
            "max_label_values",
            "native_otel_names"
          ],
          "defaults": {
            "path": "/metrics",
            "client_ip_label": "prefix",
            "max_label_values": 500,
            "native_otel_names": true
          },
          "durations": {},
          "sections": {},
          "optional": {},
          "collections": {},
          "alternatives": {},
          "named": [],
          "concatenated": [],
          "rootOnly": [],
          "runtime": []
        },
        "tracing": {
          "names": [
            "endpoint",
            "headers",
            "sample",
            "capture_arguments"
          ],
          "defaults": {
            "headers": {},
            "sample": "10%",
            "capture_arguments": false
          },
          "durations": {},
          "sections": {},
          "optional": {},
          "collections": {},
          "alternatives": {},
          "named": [
            "headers"
          ],
          "concatenated": [],
          "rootOnly": [],
          "runtime": [
            "endpoint",
            "headers"
          ]
        },
        "logs": {
          "names": [
            "level",
            "format"
          ],
          "defaults": {
            "level": "info",
            "format": "json"
          },
          "durations": {},
          "sections": {},
          "optional": {},
          "collections": {},
          "alternatives": {},
          "named": [],
          "concatenated": [],
          "rootOnly": [],
          "runtime": []
        }
      },
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "optional": {
    "redis": {
      "names": [
        "url",
        "key_prefix",
        "tls"
      ],
      "defaults": {
        "key_prefix": "mcpgw:"
      },
      "durations": {},
      "sections": {},
      "optional": {
        "tls": ClientTls
      },
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": [
        "url"
      ]
    },
    "audit": {
      "names": [
        "sinks",
        "events",
        "arguments",
        "results",
        "format",
        "on_failure"
      ],
      "defaults": {
        "arguments": "redacted",
        "results": "size",
        "format": "native",
        "on_failure": "drop"
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {
        "sinks": Sink
      },
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "collections": {
    "listeners": Listener
  },
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Instance: Fields = {
  "names": [
    "url",
    "name",
    "weight",
    "zone",
    "region",
    "backup",
    "drain"
  ],
  "defaults": {
    "weight": 1,
    "backup": false,
    "drain": false
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": [
    "url"
  ]
};

const Annotations: Fields = {
  "names": [
    "read_only",
    "destructive",
    "idempotent",
    "open_world"
  ],
  "defaults": {},
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Selection: Fields = {
  "names": [
    "include",
    "exclude"
  ],
  "defaults": {
    "include": [
      "*"
    ],
    "exclude": []
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Retries: Fields = {
  "names": [
    "attempts",
    "backoff",
    "on",
    "only"
  ],
  "defaults": {
    "attempts": 0,
    "backoff": "100ms",
    "on": [
      "connect_error"
    ],
    "only": "idempotent"
  },
  "durations": {
    "backoff": "0ms"
  },
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Upstream: Fields = {
  "names": [
    "enabled",
    "description",
    "transport",
    "url",
    "path",
    "instances",
    "headers",
    "command",
    "args",
    "env",
    "cwd",
    "stdio",
    "sessions",
    "protocol",
    "discovery",
    "timeouts",
    "namespace",
    "on_name_conflict",
    "tools",
    "prompts",
    "resources",
    "labels",
    "region",
    "policies",
    "forward_headers",
    "trust_annotations",
    "failure_mode",
    "pool",
    "retries",
    "health_check",
    "load_balancing",
    "circuit_breaker",
    "auth",
    "tls"
  ],
  "defaults": {
    "enabled": true,
    "transport": "auto",
    "path": "/mcp",
    "headers": {},
    "args": [],
    "env": {},
    "on_name_conflict": "hide",
    "labels": {},
    "policies": [],
    "forward_headers": [],
    "trust_annotations": false,
    "failure_mode": "open"
  },
  "durations": {},
  "sections": {
    "stdio": {
      "names": [
        "isolation",
        "max_processes",
        "startup_timeout",
        "restart_backoff",
        "max_restarts",
        "shutdown_grace",
        "stderr"
      ],
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
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "sessions": {
      "names": [
        "isolation",
        "max"
      ],
      "defaults": {
        "isolation": "shared",
        "max": 256
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "protocol": {
      "names": [
        "server_requests",
        "era",
        "versions"
      ],
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
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "discovery": {
      "names": [
        "interval",
        "on_failure",
        "follow_list_changed"
      ],
      "defaults": {
        "interval": "60s",
        "on_failure": "drop",
        "follow_list_changed": true
      },
      "durations": {
        "interval": "1s"
      },
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "timeouts": {
      "names": [
        "connect",
        "call",
        "idle"
      ],
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
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "namespace": {
      "names": [
        "mode",
        "prefix",
        "separator"
      ],
      "defaults": {
        "mode": "never",
        "separator": "__"
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "tools": {
      "names": [
        "include",
        "exclude",
        "rename",
        "overrides"
      ],
      "defaults": {
        "include": [
          "*"
        ],
        "exclude": [],
        "rename": {},
        "overrides": {}
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {
        "overrides": {
          "names": [
            "title",
            "description",
            "annotations"
          ],
          "defaults": {},
          "durations": {},
          "sections": {},
          "optional": {
            "annotations": Annotations
          },
          "collections": {},
          "alternatives": {},
          "named": [],
          "concatenated": [],
          "rootOnly": [],
          "runtime": []
        }
      },
      "alternatives": {},
      "named": [
        "rename",
        "overrides"
      ],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "prompts": Selection,
    "resources": Selection
  },
  "optional": {
    "pool": {
      "names": [
        "max_size",
        "min_idle",
        "idle_timeout",
        "acquire_timeout"
      ],
      "defaults": {
        "max_size": 10,
        "min_idle": 0,
        "idle_timeout": "60s",
        "acquire_timeout": "5s"
      },
      "durations": {
        "idle_timeout": "0ms",
        "acquire_timeout": "0ms"
      },
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "retries": Retries,
    "health_check": {
      "names": [
        "type",
        "path",
        "interval",
        "timeout",
        "healthy_threshold",
        "unhealthy_threshold",
        "expected_status",
        "jitter",
        "passive"
      ],
      "defaults": {
        "interval": "10s",
        "timeout": "3s",
        "healthy_threshold": 2,
        "unhealthy_threshold": 3,
        "jitter": "10%"
      },
      "durations": {
        "interval": "100ms",
        "timeout": "1ms"
      },
      "sections": {
        "passive": {
          "names": [
            "consecutive_errors",
            "ejection_time",
            "max_ejected"
          ],
          "defaults": {
            "consecutive_errors": 5,
            "ejection_time": "30s",
            "max_ejected": "50%"
          },
          "durations": {
            "ejection_time": "0ms"
          },
          "sections": {},
          "optional": {},
          "collections": {},
          "alternatives": {},
          "named": [],
          "concatenated": [],
          "rootOnly": [],
          "runtime": []
        }
      },
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "load_balancing": {
      "names": [
        "algorithm",
        "hash_on",
        "session_affinity",
        "zone_aware"
      ],
      "defaults": {
        "algorithm": "round_robin",
        "session_affinity": "auto",
        "zone_aware": false
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "circuit_breaker": {
      "names": [
        "enabled",
        "failure_threshold",
        "success_threshold",
        "timeout",
        "failure_rate",
        "window",
        "min_requests",
        "half_open_max_calls",
        "scope",
        "count"
      ],
      "defaults": {
        "enabled": true,
        "failure_threshold": 5,
        "success_threshold": 2,
        "timeout": "30s",
        "window": "30s",
        "min_requests": 20,
        "half_open_max_calls": 1,
        "scope": "upstream",
        "count": [
          "connect_error",
          "timeout",
          "http_5xx",
          "protocol_error"
        ]
      },
      "durations": {
        "timeout": "0ms",
        "window": "0ms"
      },
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "auth": {
      "names": [
        "type",
        "token",
        "header",
        "value",
        "username",
        "password",
        "token_url",
        "client_id",
        "client_secret",
        "scopes",
        "audience",
        "issuer",
        "ttl",
        "signing_key",
        "algorithm",
        "claims",
        "authorization_url",
        "resource",
        "headers"
      ],
      "defaults": {},
      "durations": {
        "ttl": "0ms"
      },
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [
        "claims",
        "headers"
      ],
      "concatenated": [],
      "rootOnly": [],
      "runtime": [
        "token",
        "value",
        "username",
        "password",
        "token_url",
        "client_id",
        "client_secret",
        "signing_key",
        "authorization_url"
      ],
      "types": {
        "none": {},
        "bearer": {
          "required": [
            "token"
          ]
        },
        "api_key": {
          "required": [
            "value"
          ],
          "optional": [
            "header"
          ]
        },
        "basic": {
          "required": [
            "username",
            "password"
          ]
        },
        "oauth_client_credentials": {
          "required": [
            "token_url",
            "client_id",
            "client_secret"
          ],
          "optional": [
            "scopes",
            "audience",
            "resource"
          ]
        },
        "token_exchange": {
          "required": [
            "token_url"
          ],
          "optional": [
            "client_id",
            "client_secret",
            "audience",
            "resource",
            "scopes"
          ]
        },
        "internal_jwt": {
          "optional": [
            "signing_key",
            "issuer",
            "audience",
            "ttl",
            "algorithm",
            "claims",
            "header"
          ]
        },
        "oauth_authorization_code": {
          "required": [
            "client_id"
          ],
          "optional": [
            "client_secret",
            "authorization_url",
            "token_url",
            "issuer",
            "scopes",
            "audience",
            "resource"
          ]
        },
        "identity_headers": {
          "required": [
            "headers"
          ]
        }
      }
    },
    "tls": ClientTls
  },
  "collections": {
    "instances": Instance
  },
  "alternatives": {},
  "named": [
    "headers",
    "env",
    "labels"
  ],
  "concatenated": [],
  "rootOnly": [],
  "runtime": [
    "url",
    "headers",
    "command",
    "args",
    "env",
    "cwd"
  ]
};

const Match: Fields = {
  "names": [
    "tool_name",
    "tool_prefix",
    "tool_glob",
    "tool_regex",
    "prompt_name",
    "prompt_prefix",
    "prompt_glob",
    "resource_uri",
    "resource_prefix",
    "resource_glob",
    "method",
    "header",
    "listener",
    "region",
    "team",
    "client",
    "client_type",
    "user",
    "scope",
    "claim",
    "when",
    "default"
  ],
  "defaults": {},
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [
    "header",
    "claim"
  ],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Residency: Fields = {
  "names": [
    "allowed_regions"
  ],
  "defaults": {},
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Who: Fields = {
  "names": [
    "teams",
    "clients",
    "client_types",
    "users",
    "scopes",
    "any_scope",
    "claims",
    "ips",
    "authenticated"
  ],
  "defaults": {},
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [
    "claims"
  ],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const What: Fields = {
  "names": [
    "tools",
    "exclude_tools",
    "prompts",
    "resources",
    "upstreams",
    "methods",
    "annotations"
  ],
  "defaults": {},
  "durations": {},
  "sections": {},
  "optional": {
    "annotations": Annotations
  },
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Rule: Fields = {
  "names": [
    "name",
    "description",
    "effect",
    "who",
    "what",
    "when",
    "message",
    "mode"
  ],
  "defaults": {
    "mode": "enforce"
  },
  "durations": {},
  "sections": {},
  "optional": {
    "who": Who,
    "what": What
  },
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const PolicyAuthz: Fields = {
  "names": [
    "tool_permissions",
    "default_scopes",
    "rules"
  ],
  "defaults": {
    "tool_permissions": {},
    "rules": []
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {
    "rules": Rule
  },
  "alternatives": {},
  "named": [
    "tool_permissions"
  ],
  "concatenated": [
    "rules"
  ],
  "rootOnly": [],
  "runtime": []
};

const Limit: Fields = {
  "names": [
    "requests_per_second",
    "requests_per_minute",
    "requests_per_hour",
    "requests_per_day",
    "burst_size",
    "max_concurrent"
  ],
  "defaults": {},
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const LimitRule: Fields = {
  "names": [
    "name",
    "key",
    "match",
    "limit",
    "cost",
    "mode",
    "on_store_failure"
  ],
  "defaults": {
    "cost": 1,
    "mode": "enforce"
  },
  "durations": {},
  "sections": {
    "limit": Limit
  },
  "optional": {
    "match": Match
  },
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const RouteLimits: Fields = {
  "names": [
    "per_client",
    "per_user",
    "per_team",
    "global",
    "rules"
  ],
  "defaults": {
    "rules": []
  },
  "durations": {},
  "sections": {},
  "optional": {
    "per_client": Limit,
    "per_user": Limit,
    "per_team": Limit,
    "global": Limit
  },
  "collections": {
    "rules": LimitRule
  },
  "alternatives": {},
  "named": [],
  "concatenated": [
    "rules"
  ],
  "rootOnly": [],
  "runtime": []
};

const Validation: Fields = {
  "names": [
    "arguments",
    "results",
    "max_argument_bytes",
    "max_depth"
  ],
  "defaults": {
    "arguments": "off",
    "results": "off",
    "max_argument_bytes": "1MiB",
    "max_depth": 64
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Redaction: Fields = {
  "names": [
    "fields",
    "detectors",
    "patterns",
    "replacement",
    "apply_to"
  ],
  "defaults": {
    "fields": [],
    "detectors": [],
    "patterns": [],
    "replacement": "[REDACTED]",
    "apply_to": [
      "audit",
      "logs",
      "traces"
    ]
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {
    "patterns": {
      "names": [
        "name",
        "regex"
      ],
      "defaults": {},
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Route: Fields = {
  "names": [
    "name",
    "description",
    "enabled",
    "priority",
    "match",
    "upstream",
    "upstreams",
    "deny",
    "split",
    "timeout",
    "fallback",
    "fallback_on",
    "mirror",
    "rewrite",
    "headers",
    "retries",
    "residency",
    "policies",
    "authz",
    "rate_limits",
    "validation",
    "redaction"
  ],
  "defaults": {
    "enabled": true,
    "priority": 0,
    "fallback": [],
    "fallback_on": [
      "unhealthy",
      "circuit_open"
    ],
    "policies": []
  },
  "durations": {
    "timeout": "1ms"
  },
  "sections": {
    "split": {
      "names": [
        "sticky_by",
        "salt"
      ],
      "defaults": {
        "sticky_by": "session"
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "optional": {
    "mirror": {
      "names": [
        "upstream",
        "percent",
        "only_read_only"
      ],
      "defaults": {
        "percent": "100%",
        "only_read_only": true
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "rewrite": {
      "names": [
        "tool_name",
        "strip_prefix",
        "add_prefix",
        "set_arguments",
        "remove_arguments"
      ],
      "defaults": {
        "set_arguments": {},
        "remove_arguments": []
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [
        "set_arguments"
      ],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    },
    "headers": {
      "names": [
        "set",
        "remove"
      ],
      "defaults": {
        "set": {},
        "remove": []
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [
        "set"
      ],
      "concatenated": [],
      "rootOnly": [],
      "runtime": [
        "set"
      ]
    },
    "residency": Residency,
    "authz": PolicyAuthz,
    "rate_limits": RouteLimits,
    "validation": Validation,
    "redaction": Redaction
  },
  "collections": {
    "upstreams": {
      "names": [
        "target",
        "weight"
      ],
      "defaults": {
        "weight": 1
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "alternatives": {
    "match": Match
  },
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Provider: Fields = {
  "names": [
    "type",
    "issuer",
    "audience",
    "jwks_uri",
    "jwks_file",
    "jwks_cache",
    "algorithms",
    "clock_skew",
    "require",
    "header",
    "keys",
    "keys_file",
    "endpoint",
    "client_id",
    "client_secret",
    "cache",
    "ca",
    "client_from",
    "allowed",
    "identity",
    "proxy_header"
  ],
  "defaults": {
    "jwks_cache": "10m",
    "algorithms": [
      "RS256",
      "ES256",
      "EdDSA"
    ],
    "clock_skew": "30s",
    "require": [],
    "cache": "60s",
    "client_from": "san_uri",
    "allowed": [
      "*"
    ]
  },
  "durations": {
    "jwks_cache": "0ms",
    "clock_skew": "0ms",
    "cache": "0ms"
  },
  "sections": {
    "identity": {
      "names": [
        "user",
        "client",
        "team",
        "scopes"
      ],
      "defaults": {
        "user": "sub",
        "client": "azp",
        "team": "groups",
        "scopes": "scope"
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "optional": {},
  "collections": {
    "keys": {
      "names": [
        "hash",
        "team",
        "user",
        "scopes",
        "expires"
      ],
      "defaults": {
        "scopes": []
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "alternatives": {},
  "named": [
    "keys"
  ],
  "concatenated": [],
  "rootOnly": [],
  "runtime": [
    "issuer",
    "jwks_uri",
    "keys_file",
    "endpoint",
    "client_id",
    "client_secret"
  ],
  "types": {
    "jwt": {
      "required": [
        "issuer",
        "audience"
      ],
      "optional": [
        "jwks_uri",
        "jwks_file",
        "jwks_cache",
        "algorithms",
        "clock_skew",
        "require",
        "identity"
      ]
    },
    "api_key": {
      "optional": [
        "header",
        "keys",
        "keys_file"
      ],
      "some": [
        "keys",
        "keys_file"
      ]
    },
    "introspection": {
      "required": [
        "endpoint"
      ],
      "optional": [
        "client_id",
        "client_secret",
        "audience",
        "cache",
        "identity"
      ]
    },
    "mtls": {
      "required": [
        "ca"
      ],
      "optional": [
        "client_from",
        "allowed",
        "proxy_header"
      ]
    }
  }
};

const Authn: Fields = {
  "names": [
    "mode",
    "providers",
    "protected_resource",
    "attempts"
  ],
  "defaults": {
    "mode": "required",
    "providers": {},
    "attempts": 60
  },
  "durations": {},
  "sections": {},
  "optional": {
    "protected_resource": {
      "names": [
        "resource",
        "authorization_servers",
        "scopes_supported",
        "documentation"
      ],
      "defaults": {
        "authorization_servers": [],
        "scopes_supported": []
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "collections": {
    "providers": Provider
  },
  "alternatives": {},
  "named": [
    "providers"
  ],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Authz: Fields = {
  "names": [
    "default",
    "tool_permissions",
    "default_scopes",
    "rules",
    "list_filtering",
    "on_missing_scope"
  ],
  "defaults": {
    "tool_permissions": {},
    "rules": [],
    "list_filtering": "on",
    "on_missing_scope": "challenge"
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {
    "rules": Rule
  },
  "alternatives": {},
  "named": [
    "tool_permissions"
  ],
  "concatenated": [
    "rules"
  ],
  "rootOnly": [],
  "runtime": []
};

const Team: Fields = {
  "names": [
    "description",
    "match",
    "allow",
    "deny",
    "allow_prompts",
    "allow_resources",
    "rate_limits",
    "region",
    "contact",
    "policies"
  ],
  "defaults": {
    "allow": [],
    "deny": [],
    "allow_prompts": [],
    "allow_resources": [],
    "policies": []
  },
  "durations": {},
  "sections": {
    "match": {
      "names": [
        "groups",
        "users",
        "clients",
        "claims"
      ],
      "defaults": {
        "groups": [],
        "users": [],
        "clients": []
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [
        "claims"
      ],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "optional": {
    "rate_limits": Limit
  },
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Client: Fields = {
  "names": [
    "description",
    "type",
    "team",
    "allow",
    "deny",
    "rate_limits",
    "policies"
  ],
  "defaults": {
    "allow": [],
    "deny": [],
    "policies": []
  },
  "durations": {},
  "sections": {},
  "optional": {
    "rate_limits": Limit
  },
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const ToolLimit: Fields = {
  "names": [
    "requests_per_second",
    "requests_per_minute",
    "requests_per_hour",
    "requests_per_day",
    "burst_size",
    "max_concurrent",
    "scope"
  ],
  "defaults": {
    "scope": "client"
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const RateLimits: Fields = {
  "names": [
    "per_client",
    "per_user",
    "per_team",
    "per_tool",
    "per_upstream",
    "global",
    "rules",
    "store",
    "on_store_failure",
    "quota_reset"
  ],
  "defaults": {
    "per_tool": {},
    "per_upstream": {},
    "rules": [],
    "store": "memory",
    "on_store_failure": "local",
    "quota_reset": "utc_midnight"
  },
  "durations": {},
  "sections": {},
  "optional": {
    "per_client": Limit,
    "per_user": Limit,
    "per_team": Limit,
    "global": Limit
  },
  "collections": {
    "per_tool": ToolLimit,
    "per_upstream": Limit,
    "rules": LimitRule
  },
  "alternatives": {},
  "named": [
    "per_tool",
    "per_upstream"
  ],
  "concatenated": [
    "rules"
  ],
  "rootOnly": [],
  "runtime": []
};

const Pinning: Fields = {
  "names": [
    "mode",
    "on_change",
    "on_new",
    "lockfile"
  ],
  "defaults": {
    "mode": "off",
    "on_change": "quarantine",
    "on_new": "allow",
    "lockfile": "mcpgw.lock.json"
  },
  "durations": {},
  "sections": {},
  "optional": {},
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

const Policy: Fields = {
  "names": [
    "description",
    "authz",
    "rate_limits",
    "redaction",
    "validation",
    "residency",
    "timeout"
  ],
  "defaults": {},
  "durations": {
    "timeout": "1ms"
  },
  "sections": {},
  "optional": {
    "authz": PolicyAuthz,
    "rate_limits": RouteLimits,
    "redaction": Redaction,
    "validation": Validation,
    "residency": Residency
  },
  "collections": {},
  "alternatives": {},
  "named": [],
  "concatenated": [],
  "rootOnly": [],
  "runtime": []
};

export const CONFIG_FIELDS: Fields = {
  "names": [
    "version",
    "include",
    "vars",
    "gateway",
    "upstreams",
    "routes",
    "authn",
    "authz",
    "teams",
    "clients",
    "rate_limits",
    "redaction",
    "validation",
    "pinning",
    "residency",
    "policies",
    "lint"
  ],
  "defaults": {
    "version": 1,
    "include": [],
    "vars": {},
    "upstreams": {},
    "routes": [],
    "teams": {},
    "clients": {},
    "policies": {}
  },
  "durations": {},
  "sections": {
    "gateway": Gateway,
    "authn": Authn,
    "authz": Authz,
    "rate_limits": RateLimits,
    "validation": Validation,
    "pinning": Pinning,
    "lint": {
      "names": [
        "rules",
        "fail_on"
      ],
      "defaults": {
        "rules": {},
        "fail_on": "error"
      },
      "durations": {},
      "sections": {},
      "optional": {},
      "collections": {},
      "alternatives": {},
      "named": [
        "rules"
      ],
      "concatenated": [],
      "rootOnly": [],
      "runtime": []
    }
  },
  "optional": {
    "redaction": Redaction,
    "residency": Residency
  },
  "collections": {
    "upstreams": Upstream,
    "routes": Route,
    "teams": Team,
    "clients": Client,
    "policies": Policy
  },
  "alternatives": {},
  "named": [
    "vars",
    "upstreams",
    "teams",
    "clients",
    "policies"
  ],
  "concatenated": [
    "routes"
  ],
  "rootOnly": [
    "version",
    "include",
    "lint"
  ],
  "runtime": []
};
