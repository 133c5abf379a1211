"""Paper: records in, PDF bytes out.

Imports neither Qt nor a store, so that a script can print what the window prints. Everything is
drawn as vectors and text; the typeface is embedded.
"""
