"""What the account earned: the vendor's ledger, read and explained."""
