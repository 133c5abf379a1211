"""The sync engine: named phases, progress, cancel; and the watcher that keeps the desk fresh."""
