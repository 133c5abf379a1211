"""The line to the hub: one client, and the one place where its failures become ours."""
