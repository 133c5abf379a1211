"""The precious part: the vendor's objects for this account, own drafts, outbox, notes, cursor."""
