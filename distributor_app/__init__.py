"""The desk: window, command line and paper for distributors, on top of catalog_cache."""
