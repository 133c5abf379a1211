"""Reading the catalogue: search, part pages, assemblies, prices, stock. Plain `sqlite3`, no ORM."""
