"""The wire: `/v1` over HTTP, one module per resource."""
